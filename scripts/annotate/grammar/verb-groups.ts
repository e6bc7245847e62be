import type {VerbForm, VerbLexicon, VerbTag} from './verbs.ts'
import {
  BE,
  DO,
  HAVE,
  isAdjectival,
  isAdverb,
  isConjunction,
  isDeterminer,
  isMark,
  isPlural,
  isPreposition,
  isQuoteMark,
  isStop,
  isSubordinator,
  isThing,
  MODALS,
  NEGATIVE,
  PRONOUNS,
  startsObject,
  type Word,
  wordBefore,
} from './words.ts'

/** “has not been arrested”, “to strike”, “accusing”. Indices are into the sentence's words. */
export interface VerbGroup {
  start: number
  /** One past its last word. */
  end: number
  /** Its main verb. */
  verb: number
  /** What the main verb may be a form of; the likelier first. */
  forms: readonly VerbForm[]
  /** `participle` is the reduced relative of “troops backed by Russia”. */
  form: 'finite' | 'infinitive' | 'ing' | 'participle'
  passive: boolean
  negated: boolean
  /** “will”, “could”, …; “to” of “is to meet”; null for a plain tense. */
  modal: string | null
}

export interface Clause {
  words: readonly Word[]
  groups: readonly VerbGroup[]
}
/**
 * Finds the verb groups of a sentence, in order.
 *
 * What is as often a noun (“strikes”) is a verb only between a subject and an object; a word in -ed after a
 * determiner or a preposition is an adjective.
 */
export function verbGroups(words: readonly Word[], lexicon: VerbLexicon): VerbGroup[] {
  const groups: VerbGroup[] = []
  let at = 0
  while (at < words.length) {
    const group = auxiliaryGroup(words, at, lexicon) ?? plainGroup(words, at, lexicon, groups.at(-1) ?? null)
    if (group === null) at += 1
    else {
      groups.push(group)
      at = group.end
    }
  }
  markReduced(words, groups)
  return groups
}

const HARM = /^(?:flood|storm|fire|blast|crash|attack|abuse|rape|torture|murder|quake|bomb|drought|war)$/
const HARMED = /^(?:victims|survivors|casualties)$/

/** “has not been arrested”, “will on Friday meet”, “to strike”, “didn’t sign”. */
function auxiliaryGroup(words: readonly Word[], from: number, lexicon: VerbLexicon): VerbGroup | null {
  const first = words[from]!
  if (first.kind !== 'word' && !/^'(?:ll|d|ve|re)$/.test(first.lower)) return null
  const isTo = first.lower === 'to'
  const isAuxiliary =
    BE.has(first.lower) || HAVE.has(first.lower) || DO.has(first.lower) || MODALS.has(first.lower)
  // “Kenya 's” is a possessive; “having met” is one group, “being arrested” another.
  if (!(isTo || isAuxiliary) || first.lower === "'s" || first.lower === 'been') return null
  // “sent blankets to **flood victims**”
  if (isTo && HARM.test(words[from + 1]?.lower ?? '') && HARMED.test(words[from + 2]?.lower ?? ''))
    return null
  let negated = NEGATIVE.test(first.lower)
  let modal = MODALS.has(first.lower) ? first.lower : null
  let last = first.lower
  let isBe = BE.has(last)
  let hasAuxiliary = isAuxiliary
  for (let at = from + 1; at < Math.min(words.length, from + 9); at += 1) {
    const word = words[at]!
    if (NEGATIVE.test(word.lower)) {
      negated = true
      continue
    }
    if (word.kind === 'date' || isQuoteMark(word) || isAdverb(word)) continue
    // “has on Thursday said”
    if (word.lower === 'on' && words[at + 1]?.kind === 'date') continue
    if (word.lower === 'to' && isBe && modal === null && verbTags(words[at + 1], lexicon).has('base')) {
      // “is to meet”: planned, as with “will”.
      modal = 'to'
      last = 'to'
      isBe = false
      continue
    }
    if (BE.has(word.lower) || (HAVE.has(word.lower) && !isBe)) {
      last = word.lower
      isBe = BE.has(last)
      hasAuxiliary = true
      continue
    }
    const wanted: VerbTag[] = isBe ? ['participle', 'ing'] : HAVE.has(last) ? ['participle'] : ['base']
    const forms = lexicon.lookup(word.lower).filter(({tags}) => wanted.some((tag) => tags.has(tag)))
    if (word.kind !== 'word' || forms.length === 0) break
    const isIng = isBe && forms.some(({tags}) => tags.has('ing'))
    return {
      start: from,
      end: at + 1,
      verb: at,
      forms,
      form: isTo ? 'infinitive' : first.lower === 'having' || first.lower === 'being' ? 'ing' : 'finite',
      passive: isBe && !isIng,
      negated,
      modal,
    }
  }
  if (!hasAuxiliary || isTo) return null
  // “was a disaster”, “has troops”: the auxiliary is the verb.
  const lemma = BE.has(first.lower)
    ? 'be'
    : HAVE.has(first.lower)
      ? 'have'
      : DO.has(first.lower)
        ? 'do'
        : 'be'
  return {
    start: from,
    end: from + 1,
    verb: from,
    forms: [{lemma, tags: new Set<VerbTag>(['past'])}],
    form: /^(?:having|being)$/.test(first.lower) ? 'ing' : 'finite',
    passive: false,
    negated,
    modal,
  }
}

const NO_TAGS: ReadonlySet<VerbTag> = new Set()

function verbTags(word: Word | undefined, lexicon: VerbLexicon): ReadonlySet<VerbTag> {
  if (word?.kind !== 'word') return NO_TAGS
  return new Set(lexicon.lookup(word.lower).flatMap(({tags}) => [...tags]))
}

/** A verb without an auxiliary: “met”, “accuses”, “striking”. */
function plainGroup(
  words: readonly Word[],
  at: number,
  lexicon: VerbLexicon,
  earlier: VerbGroup | null,
): VerbGroup | null {
  const word = words[at]!
  if (word.kind !== 'word') return null
  const forms = lexicon.lookup(word.lower)
  if (forms.length === 0) return null
  const has = (tag: VerbTag) => forms.some(({tags}) => tags.has(tag))
  const before = wordBefore(words, at)
  const after = words[at + 1]
  const group = (form: VerbGroup['form'], passive = false, modal: string | null = null): VerbGroup => ({
    start: at,
    end: at + 1,
    verb: at,
    forms,
    form,
    passive,
    negated: false,
    modal,
  })
  if (has('ing')) {
    // “accused of prolonging”: a verb in no list is one only where a verb must stand.
    if (forms[0]!.lemma === '' && before?.lower !== ',' && !(before !== null && isPreposition(before)))
      return null
    // “signed an agreement on **fishing** in Accra”: a matter, with no object; as against “decided on leaving at once”.
    const isMatter = before !== null && MATTER.test(before.lower) && words[at - 1] === before
    const isLoose = after === undefined || isPreposition(after) || after.kind === 'date' || isMark(after)
    if (isMatter && isLoose && isThing(words[at - 2]) && words[(earlier?.end ?? 0) - 1] !== words[at - 2])
      return null
    // “Fighting between the two …”, “Shelling of the town …”
    if (before === null && (after?.lower === 'of' || after?.lower === 'between')) return null
    // “the killing of”, “Russian shelling”, “a meeting with”
    if (before !== null && (isDeterminer(before) || isAdjectival(before))) return null
    // “a flood warning”: after a noun, a participle needs an object.
    const isVerb = earlier !== null && words[earlier.end - 1] === before
    if (before?.kind === 'word' && isThing(before) && !isPlural(before) && !isVerb)
      return after !== undefined && (after.kind === 'name' || isDeterminer(after)) ? group('ing') : null
    return group('ing')
  }
  const isCrowd = before !== null && CROWDS.test(before.lower) && !isThing(after)
  // “An earthquake of magnitude 6.1 **struck**”
  const isMeasured = before?.kind === 'number' && words[at - 2]?.lower === 'magnitude'
  if (before !== null && isDeterminer(before) && !PRONOUNS.has(before.lower) && !isCrowd && !isMeasured)
    return null
  // “Ousted President Owino agreed”: at the start, a past form before a noun is an adjective.
  if (before === null && isThing(after)) return null
  // “sent forces to”, “rejected proposed changes”: right after a verb there is its object.
  if (earlier !== null && words[earlier.end - 1] === before) return null
  const joined = joinedTo(words, at, earlier, lexicon)
  // “the ratio of wounded and killed”: beside an adjective, one more.
  if (joined === null && before !== null && isConjunction(before) && followsAdjective(words, at, lexicon))
    return null
  if (has('past') || has('participle')) {
    const isBase = has('base')
    if (
      isBase &&
      lexicon.isNounLike(word.lower) &&
      !standsAsVerb(words, at, lexicon) &&
      !followsName(words, at) &&
      // “Rioters set cars ablaze”: the first verb of the sentence, after those who do it.
      !(earlier === null && before !== null && isPlural(before) && isThing(after))
    )
      return null
    if (!has('past')) {
      if (joined?.passive) return group('finite', true, joined.modal)
      return before === null || before.lower === ',' || isThing(before) ? group('participle', true) : null
    }
    if (before !== null && isPreposition(before) && before.lower !== 'by' && !isBase) return null
    // “were arrested and charged”: the second is as passive as the first.
    if (joined?.passive && has('participle') && !startsObject(after))
      return group('finite', true, joined.modal)
    return group('finite')
  }
  if (has('base') && joined !== null && (joined.modal !== null || joined.form === 'infinitive'))
    return group(joined.form, false, joined.modal)
  if (lexicon.isNounLike(word.lower)) return standsAsVerb(words, at, lexicon) ? group('finite') : null
  const isPeople = isAdjectival(before ?? undefined) && /[^s]s$/.test(before!.lower)
  if (before === null || isPreposition(before) || (isAdjectival(before) && !isPeople)) return null
  if (has('s'))
    return isThing(before) || PRONOUNS.has(before.lower) || isMark(before) || isConjunction(before)
      ? group('finite')
      : null
  return PRONOUNS.has(before.lower) || isPlural(before) || before.kind === 'name' || isConjunction(before)
    ? group('finite')
    : null
}

const MATTER = /^(?:on|about|over)$/

/** “Thousands marched through the town”: how many, and who. */
const CROWDS = /^(?:thousands|hundreds|dozens|scores|many|several|some|most|few|all|both|others)$/

/** The verb group that this verb continues: “raided the flat **and** arrested two men”. */
function joinedTo(
  words: readonly Word[],
  at: number,
  earlier: VerbGroup | null,
  lexicon: VerbLexicon,
): VerbGroup | null {
  const conjunction = conjunctionBefore(words, at)
  if (conjunction === -1 || earlier === null) return null
  return earlier.end !== conjunction && followsAdjective(words, at, lexicon) ? null : earlier
}

function conjunctionBefore(words: readonly Word[], at: number): number {
  let index = at - 1
  while (index >= 0 && (isAdverb(words[index]!) || isQuoteMark(words[index]!))) index -= 1
  return index >= 0 && isConjunction(words[index]!) ? index : -1
}

/** Whether what “and” joins this word to is a participle too. */
function followsAdjective(words: readonly Word[], at: number, lexicon: VerbLexicon): boolean {
  const conjunction = conjunctionBefore(words, at)
  return conjunction > 0 && verbTags(words[conjunction - 1], lexicon).has('participle')
}

/** Between what can be a subject and what can begin an object: “missiles **hit** a mall”, “Iran **attacks** Iraq”. */
function standsAsVerb(words: readonly Word[], at: number, lexicon: VerbLexicon): boolean {
  const before = wordBefore(words, at)
  const after = words[at + 1]
  if (before === null || isAdjectival(before) || isPreposition(before) || isDeterminer(before)) return false
  // “plans to close”, but not “gas supplies to Kenya”
  const tags = verbTags(words[at], lexicon)
  const isToVerb =
    after?.lower === 'to' &&
    (verbTags(words[at + 2], lexicon).has('base') || (tags.has('base') && isPlural(before)))
  // “shut down two newspapers”, “hit out”
  const hasParticle = tags.has('past') && /^(?:up|out|down|off|away|back)$/.test(after?.lower ?? '')
  if (!startsObject(after) && !isToVerb && !hasParticle) return false
  // “the Kenya plan to end the war”: one name goes with “plans”; two go with “plan”.
  const isPlain = lexicon.lookup(words[at]!.lower).every(({tags}) => tags.has('base') && !tags.has('past'))
  if (isPlain && before.kind === 'name') return isConjunction(words[words.indexOf(before) - 1] ?? before)
  return (
    before.kind === 'name' ||
    PRONOUNS.has(before.lower) ||
    isPlural(before) ||
    (isMark(before) && before.lower === ',') ||
    // “the ministry plans to”, “a missile hit the”, but not “a planned visit to”
    (isThing(before) &&
      !before.lower.endsWith('ed') &&
      (words[at]!.lower.endsWith('s') || hasParticle || (startsObject(after) && tags.has('past')))) ||
    isConjunction(before)
  )
}

/** “Kenya **cut** aid”: a past form that looks like the noun, right after a name that owns nothing. */
function followsName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  return (
    before?.kind === 'name' &&
    !isAdjectival(before) &&
    words[at + 1]?.kind !== 'mark' &&
    words[at + 1] !== undefined
  )
}

/**
 * “The man **arrested** on Friday said …”, “troops **backed** by Russia”, “**Pressed** on the plan, she …”: a past
 * form without an auxiliary that is no finite verb.
 */
function markReduced(words: readonly Word[], groups: VerbGroup[]): void {
  groups.forEach((group, index) => {
    if (group.form !== 'finite' || group.start !== group.verb || group.passive) return
    if (!group.forms.some(({tags}) => tags.has('participle'))) return
    const after = words[group.end]
    const before = words[group.start - 1]
    if (isReduced(before, after, words, groups, index)) {
      group.form = 'participle'
      group.passive = true
    }
  })
}

function isReduced(
  before: Word | undefined,
  after: Word | undefined,
  words: readonly Word[],
  groups: readonly VerbGroup[],
  index: number,
): boolean {
  const group = groups[index]!
  const next = groups[index + 1]
  if (after?.lower === 'by' && words[group.end + 1]?.kind !== 'number') return true
  const followedLoosely =
    after === undefined || isPreposition(after) || after.kind === 'date' || isAdverb(after)
  if (before === undefined || (before.kind === 'mark' && before.lower === ',')) {
    return followedLoosely && (before === undefined || !closesApposition(words, groups, index))
  }
  if (!followedLoosely || !isThing(before) || next?.form !== 'finite') return false
  // Another finite verb, and nothing between that could begin its clause.
  for (let at = group.end; at < next.start; at += 1) {
    const word = words[at]!
    if (word.lower === ',' || isSubordinator(word) || isConjunction(word) || isStop(word)) return false
  }
  return !PRONOUNS.has(words[next.start - 1]?.lower ?? '')
}

/**
 * “The president, Ada Boateng, **threatened** on Sunday to …”, “Boateng, who leads the fund, **resigned** on Monday”: what
 * the comma closes stands between the subject and its verb. As against “The man, **arrested** on Friday, said …” and “She
 * left, **pressed** by the board”.
 */
function closesApposition(words: readonly Word[], groups: readonly VerbGroup[], index: number): boolean {
  const group = groups[index]!
  const later = groups.slice(index + 1).find(({form}) => form === 'finite')
  if (later !== undefined && words[later.start - 1]?.lower === ',') return false
  const opening = words.findLastIndex(({lower}, at) => at < group.start - 1 && lower === ',')
  if (opening === -1) return false
  const inside = words.slice(opening + 1, group.start - 1)
  const isRelative = /^(?:who|which|whose)$/.test(inside[0]?.lower ?? '')
  const main = groups.findLastIndex(({form, start}) => form === 'finite' && start < opening)
  const isFree = main === -1 || inside.some((word) => word.kind === 'name' && word.mention?.as === 'actor')
  return (
    isRelative ||
    (isFree && !groups.some(({form, start}) => form === 'finite' && start > opening && start < group.start))
  )
}

export const lemmasOf = (group: VerbGroup): string[] => group.forms.map(({lemma}) => lemma)
export const isOneOf = (group: VerbGroup, lemmas: ReadonlySet<string>) =>
  lemmasOf(group).some((lemma) => lemmas.has(lemma))
export function earlierFinite(groups: readonly VerbGroup[], index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) if (groups[at]!.form === 'finite') return at
  return -1
}
