import type {DateExpression, Mention, Quotation, Span, Token} from '../../model.ts'

/**
 * A light grammar of news sentences: words, verb groups, and the phrases that stand around them.
 *
 * No tagger and no tree. A name is one word however many tokens it has, so is a date, so is a long quotation; what
 * is left is short enough for a few rules about what may stand beside a verb.
 */

/** A token, or what is one word here: a name, a date, words between quotation marks. */
export interface Word extends Span {
  /** Lower-case; a typographic apostrophe is a straight one. */
  lower: string
  kind: 'name' | 'date' | 'quote' | 'number' | 'word' | 'mark'
  mention: Mention | null
  date: DateExpression | null
}
/** Half-open range of words. */
export interface Range {
  from: number
  to: number
}

export const setOf = (list: string) => new Set(list.trim().split(/\s+/))

export const BE = setOf("is are was were be been being am 's 're isn't aren't wasn't weren't")
export const HAVE = setOf("has have had having 've hasn't haven't hadn't")
export const DO = setOf("does do did doesn't don't didn't")
export const MODALS = setOf(
  "will would could can may might shall should must 'll 'd cannot won't wouldn't couldn't can't shouldn't mustn't",
)
export const NEGATIVE = /^(?:not|never|cannot|neither|hardly|no longer)$|n't$/
export const DETERMINERS = setOf(
  `the a an this that these those its his her their our my your some any no every each both all several many few
  another such other more most two three four five six seven eight nine ten eleven twelve dozens hundreds thousands`,
)
const POSSESSIVES = setOf("'s ' its his her their our my your whose")
export const PRONOUNS = setOf('he she it they we i you who which that')
export const PREPOSITIONS = setOf(
  `of in on at to for from with by against over under between among during through into onto near outside inside across
  about around toward towards without within behind beyond amid alongside via per upon off after before since until
  despite following like along alongside throughout below above beside`,
)
const SUBORDINATORS = setOf(
  `that which who whom whose because although though while whereas when whenever if unless once whether after before
  since until till as where why how what despite amid than`,
)
const CONJUNCTIONS = setOf('and or but & nor then yet plus')
const ADVERBS = setOf(
  `not never also already again now then still yet later earlier soon once twice even just only since first finally
  often ever afterwards meanwhile together too here there today tonight far long more than instead abroad overnight
  almost nearly about at least up further both indeed thus therefore however`,
)
const NOT_ADVERB = setOf(
  'family early ally rally supply assembly reply apply fly monopoly bully july italy daily weekly only',
)
const QUOTE_MARKS = setOf('“ ” " ‘ ’')
const STOPS = setOf('; : — – … ... ? ! .')

export const isAdverb = (word: Word): boolean =>
  word.kind === 'word' &&
  (ADVERBS.has(word.lower) ||
    (word.lower.length > 4 && word.lower.endsWith('ly') && !NOT_ADVERB.has(word.lower)))
export const isConjunction = (word: Word): boolean => CONJUNCTIONS.has(word.lower)
export const isPreposition = (word: Word): boolean => word.kind === 'word' && PREPOSITIONS.has(word.lower)
export const isSubordinator = (word: Word): boolean => word.kind === 'word' && SUBORDINATORS.has(word.lower)
export const isPossessive = (word: Word | undefined): boolean => word?.lower === "'s" || word?.lower === "'"
export const isQuoteMark = (word: Word) => word.kind === 'mark' && QUOTE_MARKS.has(word.lower)
export const isStop = (word: Word) => word.kind === 'mark' && STOPS.has(word.lower)
export const isDeterminer = (word: Word) =>
  word.kind === 'number' || DETERMINERS.has(word.lower) || POSSESSIVES.has(word.lower)
export const isThing = (word: Word | undefined) =>
  word !== undefined &&
  (word.kind === 'name' ||
    (word.kind === 'word' &&
      !PREPOSITIONS.has(word.lower) &&
      !SUBORDINATORS.has(word.lower) &&
      !CONJUNCTIONS.has(word.lower) &&
      !DETERMINERS.has(word.lower) &&
      !isAdverb(word)))

/** Words between marks that are too many to be part of the sentence that holds them. */
const isOpaque = (text: string, {start, end}: Span) =>
  (text.slice(start, end).match(/\s+/g)?.length ?? 0) >= 4

/**
 * Makes words of one sentence's tokens. A name inside a longer word (“pro-Russian”, “US-led”) is part of that word;
 * two names joined by a hyphen (“Russia-Ukraine”) are two names.
 */
export function wordsOf(
  text: string,
  tokens: readonly Token[],
  layers: {
    mentions: readonly Mention[]
    dates: readonly DateExpression[]
    quotations: readonly Quotation[]
  },
): Word[] {
  interface Item extends Span {
    kind: 'name' | 'date' | 'quote'
    mention: Mention | null
    date: DateExpression | null
  }
  const items: Item[] = [
    ...layers.quotations
      .filter((quotation) => quotation.direct && isOpaque(text, quotation))
      .map(({start, end}): Item => ({start, end, kind: 'quote', mention: null, date: null})),
    ...layers.dates.map(
      (date): Item => ({start: date.start, end: date.end, kind: 'date', mention: null, date}),
    ),
    ...layers.mentions.map(
      (mention): Item => ({start: mention.start, end: mention.end, kind: 'name', mention, date: null}),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end)

  const made: Word[] = []
  let next = 0
  let covered = -1
  for (const token of tokens) {
    if (token.end <= covered) continue
    const inside: Item[] = []
    while (next < items.length && items[next]!.start < token.end) {
      const item = items[next]!
      next += 1
      // A name inside a quotation or a date is part of it.
      if (item.start >= Math.max(covered, inside.at(-1)?.end ?? 0) && item.end > token.start)
        inside.push(item)
    }
    if (inside.length === 0 || !isCovered(token, inside)) {
      if (token.start >= covered) made.push(plainWord(token))
      continue
    }
    let at = token.start
    for (const item of inside) {
      if (item.start > at) made.push(plainWord({...token, start: at, end: item.start, lower: '-'}))
      made.push({
        start: item.start,
        end: item.end,
        lower: text.slice(item.start, item.end).toLowerCase(),
        kind: item.kind,
        mention: item.mention,
        date: item.date,
      })
      at = item.end
      covered = Math.max(covered, item.end)
    }
  }
  return made
}

/** Whether nothing but hyphens is left of the token when its items are taken out. */
function isCovered(token: Token, items: readonly Span[]): boolean {
  let at = token.start
  let rest = ''
  for (const {start, end} of items) {
    if (start > at) rest += token.text.slice(at - token.start, start - token.start)
    at = Math.max(at, end)
  }
  if (at < token.end) rest += token.text.slice(at - token.start)
  return !/[\p{L}\d]/u.test(rest)
}

const LETTER = /\p{L}/u

function plainWord({start, end, lower}: Pick<Token, 'start' | 'end' | 'lower'>): Word {
  const straight = lower.includes('’') ? lower.replaceAll('’', "'") : lower
  const first = straight.charCodeAt(0)
  const isLatin = first >= 97 && first <= 122
  const kind = isLatin
    ? 'word'
    : first >= 48 && first <= 57
      ? 'number'
      : LETTER.test(straight)
        ? 'word'
        : 'mark'
  return {start, end, lower: straight, kind, mention: null, date: null}
}

/** A country's adjective: “Russian”, as against “Russia”. Without a form it shows by what follows. */
export const isAdjectival = (word: Word | undefined): boolean => word?.mention?.form === 'demonym'
export const isMark = (word: Word) => word.kind === 'mark'
export const isPlural = (word: Word) =>
  word.kind === 'word' &&
  (/[^s]s$/.test(word.lower) || /^(?:people|police|men|women|children|troops|mps)$/.test(word.lower))

/** The word before, adverbs, dates and closing quotation marks passed over. */
export function wordBefore(words: readonly Word[], at: number): Word | null {
  let index = at - 1
  while (
    index >= 0 &&
    (isAdverb(words[index]!) || words[index]!.kind === 'date' || isQuoteMark(words[index]!))
  ) {
    index -= words[index]!.kind === 'date' && words[index - 1]?.lower === 'on' ? 2 : 1
  }
  return words[index] ?? null
}

export const startsObject = (word: Word | undefined) =>
  word !== undefined && (word.kind === 'name' || word.kind === 'number' || isDeterminer(word))

export function isPassedOver(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (isAdverb(word) || word.kind === 'date' || isQuoteMark(word)) return true
  return word.lower === 'on' && words[at + 1]?.kind === 'date'
}
