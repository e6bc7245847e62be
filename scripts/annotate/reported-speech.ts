import type {Span} from '../model.ts'
import {type Item, isWord, type Unit} from './narration.ts'
import type {SpeechAct} from './speakers.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Verbs whose clause may come without “that”: the ministry said the road was closed. */
const BARE = words('say add claim insist note tell warn argue maintain suggest reckon believe announce')
/** Verbs whose “that” tells no statement, or the contrary of one: asked that, hoped that, denied that. */
const NO_STATEMENT = words(`
  ask demand feel hope read cite call brand label dub put urge thank post believe think expect learn remember find decide
  wonder pray worry know hear request order imagine deny dispute doubt refute reject`)
const FINITE = words(`
  is are was were has have had will would can could may might must should shall did does do isn't aren't wasn't weren't
  won't wouldn't can't couldn't didn't doesn't isn’t aren’t wasn’t weren’t won’t wouldn’t can’t couldn’t didn’t
  doesn’t hasn’t hadn’t hasn't hadn't`)
const OPENERS = words(`
  the a an this that these those his her its their our my your he she it they we there one some another both many several
  most no each every two three four five six seven eight nine ten more all if only people nobody everyone nothing`)
const TRAILING = words(
  'because that and but as was is were are of the a an to for in on with had has it or who which when while about by',
)
const ADDRESSEES = words(
  'reporters journalists lawmakers parliament police investigators jurors viewers supporters him her them me us afp reuters court',
)
const BEFORE_THAT =
  /^(?:,|also|later|again|afterwards|earlier|yesterday|today|\d.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|statement|interview|post|letter|speech|conference|briefing|report|email|message|night|morning|media|\p{L}+ly)$/u
const SHORTEST = 4
const LONGEST = 120
/** Words between marks that are a quotation by themselves end the reported clause before them. */
const LONG_QUOTATION = 5

/**
 * The clause that a speech act reports, where subject, verb and complement are plain: “said (that) the road was
 * closed”, “The road was closed, police said.” Null otherwise.
 */
export function reportedClause(unit: Unit, acts: SpeechAct[], number: number, text: string): Span | null {
  const act = acts[number]!
  const next = acts[number + 1]
  if (act.passive || act.modal || NO_STATEMENT.has(act.lemma)) return null
  const {items} = unit
  if (act.lemma !== 'according to' && act.lemma !== 'in the words of') {
    const start = clauseStart(items, act, next)
    if (start !== null) return clause(items, start, clauseEnd(items, start, acts, number, text), text)
  }
  return (
    (number === 0 ? clauseBefore(items, act, text) : null) ?? clauseAfterSource(items, acts, number, text)
  )
}

function clauseStart(items: Item[], act: SpeechAct, next: SpeechAct | undefined): number | null {
  if (act.inverted) return null
  // “said on Wednesday, December 3rd, that”
  for (let at = act.cueTo; at < Math.min(items.length, act.cueTo + 14); at++) {
    const item = items[at]!
    if (item.kind === 'quoted' || isWord(item, ';', ':', '.')) break
    if (item.kind === 'word' && FINITE.has(item.lower)) break
    if (at === next?.cueFrom) break
    if (isWord(item, 'that')) {
      const next = items[at + 1]
      if (next === undefined || next.kind === 'quoted') return null
      return at === act.cueTo || mayStandBeforeThat(items[at - 1]!) ? at + 1 : null
    }
  }
  if (!BARE.has(act.lemma) || act.participle) return null
  let at = act.cueTo
  if (act.lemma === 'tell' || act.lemma === 'warn') {
    const end = endOfAddressee(items, at)
    if (end === at && act.lemma === 'tell') return null
    at = end
  }
  while (
    items[at]?.kind === 'word' &&
    /^(?:afterwards|later|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|also|again)$/.test(
      items[at]!.lower,
    )
  )
    at++
  const first = items[at]
  if (first === undefined || first.kind === 'quoted') return null
  if (first.kind === 'name') return at
  return OPENERS.has(first.lower) || /^\d/.test(first.lower) || /^\p{Lu}/u.test(first.text) ? at : null
}

/** “said on Wednesday that”, “told the BBC that”, “said in a statement that”, but not “with figures that suggest”. */
const mayStandBeforeThat = (item: Item): boolean =>
  item.kind === 'name' ||
  (item.kind === 'word' && (BEFORE_THAT.test(item.lower) || ADDRESSEES.has(item.lower)))

function endOfAddressee(items: Item[], at: number): number {
  let end = at
  if (isWord(items[end], 'the', 'a', 'his', 'her', 'their')) end++
  if (items[end]?.kind === 'name') return isWord(items[end + 1], "'s", '’s') ? at : end + 1
  return items[end]?.kind === 'word' && ADDRESSEES.has(items[end]!.lower) ? end + 1 : at
}

function clauseEnd(items: Item[], start: number, acts: SpeechAct[], number: number, text: string): number {
  const next = acts
    .slice(number + 1, number + 5)
    .find((other) => other.cueFrom > start && isWord(items[other.from - 1], ','))
  const limit = next?.from ?? items.length
  // A sentence that never ends reports nothing that could be shown.
  if (limit - start > LONGEST) return start
  for (let at = start; at < limit; at++) {
    const item = items[at]!
    // “said he had shown “an almost holy calm in the face of it””: without the quotation the clause says nothing.
    if (item.kind === 'quoted' && item.passage.words >= LONG_QUOTATION)
      return isWord(items[at - 1], ',') ? at : start
    if (isWord(item, ';', ':', '—', '–')) return at
    const breaks =
      isWord(item, ',') || (item.kind === 'quoted' && text.slice(item.start, item.end).includes(','))
    if (breaks && /^\p{L}{3,}ing$/u.test(items[at + 1]?.lower ?? ''))
      return item.kind === 'quoted' ? at + 1 : at
    if (isWord(item, ',') && isWord(items[at + 1], 'but', 'while', 'whereas', 'although', 'though')) return at
  }
  return limit
}

/** “The road was closed, the ministry said.” */
function clauseBefore(items: Item[], act: SpeechAct, text: string): Span | null {
  const comma = act.from - 1
  if (!isWord(items[comma], ',') || comma > LONGEST) return null
  const next = items[Math.max(act.to, act.cueTo)]
  const isLast =
    next === undefined ||
    (next.kind === 'word' && /^(?:[.;]|in|on|at|to|after|during|late|last|via)$/.test(next.lower))
  if (act.participle || !isLast) return null
  if (items.slice(0, comma).some((item) => item.kind === 'quoted' && item.passage.words >= LONG_QUOTATION))
    return null
  let from = 0
  while (items[from]?.kind === 'word' && /^(?:but|and|so|yet|,|—|–)$/.test(items[from]!.lower)) from++
  return clause(items, from, comma, text)
}

/** “According to the ministry, the road was closed.” */
function clauseAfterSource(items: Item[], acts: SpeechAct[], number: number, text: string): Span | null {
  const act = acts[number]!
  if (act.lemma !== 'according to' || act.cueFrom > 1) return null
  let comma = act.to
  while (comma < items.length && !isWord(items[comma], ',') && comma - act.to < 10) comma++
  if (!isWord(items[comma], ',')) return null
  return clause(items, comma + 1, clauseEnd(items, comma + 1, acts, number, text), text)
}

/** The span of the items, without what hangs loose at its end; null when no clause is left. */
function clause(items: Item[], from: number, to: number, text: string): Span | null {
  let end = to
  while (end > from) {
    const last = items[end - 1]!
    if (last.kind !== 'word') break
    if (!TRAILING.has(last.lower) && /[\p{L}\d%)]/u.test(last.lower)) break
    end--
  }
  const kept = items.slice(from, end)
  const counted = kept.filter((item) => item.kind !== 'word' || /[\p{L}\d]/u.test(item.lower))
  const verbs = kept.filter(
    (item, index) =>
      index > 0 && item.kind === 'word' && (FINITE.has(item.lower) || /^\p{L}{2,}ed$/u.test(item.lower)),
  )
  // “claimed the full sum from its insurer, which refused”
  const relative = kept.findIndex((item) => isWord(item, 'which', 'who', 'whose'))
  const isClause =
    verbs.length > 1 || (verbs.length === 1 && (relative === -1 || kept.indexOf(verbs[0]!) < relative))
  if (counted.length < SHORTEST || !isClause) return null
  const span = {start: kept[0]!.start, end: kept.at(-1)!.end}
  // A last stop that belongs to an abbreviation stays.
  if (
    text[span.end] === '.' &&
    /\b(?:\p{Lu}\.)*\p{Lu}$/u.test(text.slice(Math.max(0, span.end - 6), span.end)) &&
    text[span.end - 2] === '.'
  )
    span.end++
  return span
}
