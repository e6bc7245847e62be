import {clauseEnd, objectOf, phrasesAfter, subjectOf} from '../grammar/phrases.ts'
import {isPossessive, isPreposition, isSubordinator, type Range, setOf} from '../grammar/words.ts'
import type {ReadyTrigger} from './frames.ts'
import type {Scene} from './scene.ts'
import {occurringVerb} from './when.ts'

const SETTLEMENT =
  /^(?:villages?|towns?|city|cities|port|district|province|region|suburb|island|capital|outskirts|airport)$/
const PLACE_PREPOSITIONS = setOf('in at near outside inside across around through')
/** “signed a deal with Accra” was not signed there. */
const NOT_WHERE = setOf('from owner with by for against that as')
export function placeOf(
  scene: Scene,
  at: number,
  {from, to}: Range,
  trigger: ReadyTrigger,
  index: number | null,
): string | null {
  const {words} = scene
  // “launched drones from bases in Accra”: that is where they came from.
  const origin = words.findIndex(({lower}, look) => look >= at && look < to && lower === 'from')
  const after = placeIn(scene, at, trigger.type === 'ASSAULT' && origin !== -1 ? origin : to)
  if (after !== null) return after
  // “visited Lowport”, “shelled Lowport”, “flew to Lowport”
  const aim = trigger.right?.slots.filter((slot) => !NOT_WHERE.has(slot)) ?? []
  if (index !== null && aim.includes('object')) {
    const {clause} = scene
    const range = clause.groups[index]!.passive ? subjectOf(clause, index) : objectOf(clause, index)
    const place = range === null ? null : bareTown(scene, range)
    if (place !== null) return place
  }
  for (const {preposition, ...range} of phrasesAfter(scene.clause, at + 1)) {
    if (range.from >= to) break
    if (!aim.includes(preposition)) continue
    const place = bareTown(scene, range)
    if (place !== null) return place
  }
  // “in the Volta Region, where troops have pulled back”
  if (words[from - 1]?.lower === 'where') {
    const near = words[from - 2]?.lower === ',' ? from - 3 : from - 2
    for (let look = near; look > Math.max(-1, near - 5); look -= 1) {
      const place = bareTown(scene, {from: look, to: look + 1})
      if (place !== null) return place
    }
  }
  // “In Dakar, the minister met …”
  if (isPreposition(words[0]!) && from > 0 && words[from - 1]?.lower === ',') return placeIn(scene, 0, from)
  return null
}

/** A place right after in, at or near. */
export function placeIn({words, referents, clause}: Scene, from: number, to: number): string | null {
  for (let at = from; at < to; at += 1) {
    if (!PLACE_PREPOSITIONS.has(words[at]!.lower)) continue
    for (let look = at + 1; look < Math.min(to, at + 6); look += 1) {
      const word = words[look]!
      if (isPreposition(word) && word.lower !== 'of') break
      if (word.kind === 'mark' || word.kind === 'date' || isSubordinator(word)) break
      if (word.kind !== 'name') continue
      const key = word.mention?.entity ?? null
      const referent = key === null ? undefined : referents.get(key)
      if (referent === undefined || isPossessive(words[look + 1])) break
      // “will send doses, its embassy **in Tbilisi** said”
      const isSaid = clause.groups.some(({start, form}) => start === look + 1 && form === 'finite')
      if (isSaid && words.slice(from, at).some(({lower}) => lower === ',')) break
      const isCountry = referent.kind === 'country' && word.mention?.form !== 'demonym'
      if (word.mention?.as === 'place' || isCountry) return referent.key
      break
    }
  }
  return null
}

/** A town or region that a phrase is about: its first name, when that is a place. */
export function bareTown({words, referents}: Scene, {from, to}: Range): string | null {
  for (let at = from; at < to; at += 1) {
    const word = words[at]!
    // “the village **of** Lodwar”
    if (isPreposition(word) && !(word.lower === 'of' && SETTLEMENT.test(words[at - 1]?.lower ?? '')))
      return null
    if (word.kind !== 'name' || isPossessive(words[at + 1])) continue
    const referent = word.mention?.entity == null ? undefined : referents.get(word.mention.entity)
    return referent !== undefined && word.mention?.as === 'place' && word.mention.form !== 'demonym'
      ? referent.key
      : null
  }
  return null
}
/** “The talks **ended in Oslo**” */
export function placeOfOccurring(scene: Scene, phrase: Range): string | null {
  const occurring = occurringVerb(scene, phrase)
  if (occurring === -1) return null
  const {end} = scene.clause.groups[occurring]!
  return placeIn(scene, end, clauseEnd(scene.clause, end))
}
