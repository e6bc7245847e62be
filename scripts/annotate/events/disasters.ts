import {precisionOf} from '../edtf.ts'
import {clauseEnd, subjectOf} from '../grammar/phrases.ts'
import {lemmasOf} from '../grammar/verb-groups.ts'
import {isPreposition, type Range, setOf, type Word} from '../grammar/words.ts'
import {needed, ruleTrigger} from './frames.ts'
import type {Draft, Scene} from './scene.ts'
import {dateOf} from './when.ts'
import {bareTown, placeIn} from './where.ts'

/** What does harm and is nobody: its name as a reader would give it. */
const FORCES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    earthquake: 'earthquake earthquakes quake quakes tremor tremors',
    cyclone: 'cyclone cyclones',
    hurricane: 'hurricane hurricanes',
    typhoon: 'typhoon typhoons',
    tornado: 'tornado tornadoes twister',
    storm: 'storm storms thunderstorm thunderstorms hailstorm blizzard sandstorm',
    flood: 'flood floods flooding floodwater floodwaters',
    landslide: 'landslide landslides mudslide mudslides rockslide',
    avalanche: 'avalanche avalanches',
    wildfire: 'wildfire wildfires bushfire bushfires',
    fire: 'fire fires blaze inferno',
    explosion: 'explosion explosions blast blasts',
    tsunami: 'tsunami',
    eruption: 'eruption',
    heatwave: 'heatwave heatwaves',
  }).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
)
const HARMING = setOf(
  'hit strike shake rock kill injure devastate destroy damage sweep tear rip batter ravage engulf flatten level displace burn gut erupt break swamp inundate flood bury ripple cut claim leave spread consume raze threaten',
)
/** What happens to things: “a ferry sank off Lowport”. */
const MISHAPS: readonly [things: RegExp, lemmas: ReadonlySet<string>, label: string][] = [
  [
    /^(?:ferry|boat|ship|vessel|trawler|dinghy|tanker|freighter|barge|canoe|pirogue|yacht)$/,
    setOf('sink capsize overturn founder'),
    '* sinking',
  ],
  [/^(?:train|tram|locomotive)$/, setOf('derail crash collide'), '* crash'],
  [
    /^(?:plane|aircraft|jet|helicopter|airliner|bus|coach|minibus|lorry|truck|glider)$/,
    setOf('crash plunge overturn collide'),
    '* crash',
  ],
  [
    /^(?:dam|dyke|dike|levee|embankment|reservoir)$/,
    setOf('burst collapse break breach give fail'),
    '* burst',
  ],
  [
    /^(?:bridge|building|roof|mine|tower|stand|crane|flyover|block|school|church|mosque|wall|tunnel|factory)$/,
    setOf('collapse'),
    '* collapse',
  ],
  [/^(?:volcano)$/, setOf('erupt'), 'eruption'],
]

/**
 * What befell a town or a region and was nobody's deed: “An earthquake struck Lowport on Monday”, “A ferry sank off Lowport”.
 *
 * It needs a named place that is no country, and a plain past: what may come, or comes every year, is none.
 */
export function disasterDraft(scene: Scene, index: number): Draft | null {
  const {clause, words} = scene
  const group = clause.groups[index]!
  if (group.form !== 'finite' || group.negated || group.modal !== null || group.passive) return null
  if (group.forms.every(({tags}) => !tags.has('past') && !tags.has('participle'))) return null
  const subject = subjectOf(clause, index)
  if (subject === null || words[subject.from - 1]?.lower === 'if') return null
  const head = headOf(words, subject)
  // “a storm of protest”, “a flood of refugees”; “an earthquake of magnitude 6.1” is one.
  if (words[head + 1]?.lower === 'of' && words[head + 2]?.lower !== 'magnitude') return null
  const label = labelOf(words[head]!.lower, lemmasOf(group))
  if (label === null) return null
  const end = Math.max(clauseEnd(clause, group.end), group.end)
  const place = townIn(scene, group.end, end) ?? townIn(scene, subject.from, subject.to)
  if (place === null) return null
  const date = dateOf(scene, index)
  // “The last flood, in 1986, hit Lowport harder”: the background of another.
  if (date !== null && precisionOf(date) === 'year') return null
  return {
    trigger: trigger(label),
    span: {start: words[head]!.start, end: words[head]!.end},
    status: 'reported',
    participants: [],
    date,
    place,
    label,
    clause: {from: subject.from, to: end},
    isNoun: false,
  }
}

/** The noun before the first preposition: “a fire at a factory”, “the collapse of a bridge”. */
function headOf(words: readonly Word[], {from, to}: Range): number {
  for (let at = from; at < to - 1; at += 1) {
    const next = words[at + 1]!
    if (isPreposition(next) || next.lower === ',' || next.lower === 'that') return at
  }
  return to - 1
}

function labelOf(noun: string, lemmas: readonly string[]): string | null {
  const force = FORCES.get(noun)
  if (force !== undefined) return lemmas.some((lemma) => HARMING.has(lemma)) ? force : null
  const mishap = MISHAPS.find(
    ([things, verbs]) => things.test(noun) && lemmas.some((lemma) => verbs.has(lemma)),
  )
  return mishap === undefined ? null : mishap[2].replace('*', noun)
}

/** A named town or region of a range: after in, at, near, off, or as what was hit. */
function townIn(scene: Scene, from: number, to: number): string | null {
  const {words, referents} = scene
  const isTown = (key: string | null) => key !== null && referents.get(key)?.kind !== 'country'
  const near = placeIn(scene, from, to)
  if (isTown(near)) return near
  for (let at = from; at < to; at += 1) {
    const isOff = /^(?:off|above|over|onto|into|across|along|between|from|through|of)$/.test(words[at]!.lower)
    if (at !== from && !isOff) continue
    const town = bareTown(scene, {from: isOff ? at + 1 : at, to})
    if (isTown(town)) return town
  }
  return null
}

const trigger = (label: string) =>
  ruleTrigger({
    type: null,
    head: label,
    left: {...needed(), isNeeded: false},
    right: null,
    isPlaceNeeded: true,
    label,
  })

/** Whether what a clause tells is done by a force of nature: no attack, though it killed. */
export const isForce = (words: readonly Word[], subject: Range | null): boolean =>
  subject !== null &&
  (FORCES.has(words[headOf(words, subject)]!.lower) || MISHAP.test(words[headOf(words, subject)]!.lower))

const MISHAP =
  /^(?:breach|crash|collision|collapse|accident|disaster|outbreak|epidemic|sinking|derailment|stampede|leak|spill|rains?|waves?|winds?|snow|drought|cholera|measles|disease|virus|bus|train|plane|lorry|truck|car|ferry|boat|dam|bridge|roof|wall|heat|cold|lightning|hunger|famine)$/
