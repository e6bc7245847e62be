import type {Article, Span} from '../model.ts'
import {weekdayOf, writeDay} from './calendar.ts'
import {pattern, weekdayNumber} from './date-words.ts'
import {findDates} from './dates.ts'
import {type Words, yearBetween} from './dating-bounds.ts'
import {
  byStart,
  type Dating,
  daysLike,
  FULL_DAY,
  fullDayAt,
  isDay,
  type Peg,
  pegsOf,
  spanOf,
  YEARLESS,
  type YearlessDay,
} from './dating-days.ts'
import {daysOf} from './edtf.ts'
import {outlookOf} from './outlook.ts'

/**
 * “TARTU, Estonia, 9 February 2026 –”, at the head of a paragraph, a line of its own or already taken from the text. “LAGOS, 14 March –” only
 * with a year that the text leaves no choice of: between what has happened and what will, or, where the lead tells of
 * the weekday that it was, of the same day elsewhere or of the weeks before.
 */
export function datelineOf(words: Words): Dating | null {
  const {article} = words
  for (const {start, end} of article.blocks.slice(0, HEAD)) {
    const match = DATELINE.exec(article.text.slice(start, Math.min(end, start + 160)))
    if (match?.groups?.date === undefined) continue
    const at = start + match[0].lastIndexOf(match.groups.date)
    const span = {start: at, end: at + match.groups.date.length}
    const date = fullDayAt(article, span)
    if (date !== null) return {date, evidence: [span]}
  }
  for (const line of linesTaken(article)) {
    const date = onlyDayIn(article, line)
    if (date !== null) return {date, evidence: []}
  }
  const peg = yearlessDay(article)
  if (peg === null) return null
  const evidence = peg.end > 0 ? [spanOf(peg)] : []
  return yearBetween(peg, words.bounds, evidence) ?? yearByWeekday(peg, words, evidence)
}

/** How many blocks a page may set before its dateline: section, length, byline. */
const HEAD = 6

const DATELINE = pattern(
  `^(?:\\p{Lu}[\\p{L}/’'.-]{0,24}[, ]{1,2}){1,5}(?<date>${FULL_DAY})(?= ?(?:[–—(:]|- |-- )|$)`,
  'u',
)
const YEARLESS_DATELINE = pattern(
  "^(?:\\p{Lu}[\\p{Lu}/’'.-]{1,24}[, ]{1,2}){1,4}(?:\\p{Lu}[\\p{L}.’'-]{1,24}[, ]{1,2}){0,3}(?:{weekday},? )?(?:{month} {day}|{day}(?: of)? {month})(?= ?(?:[–—(:]|- |-- ))",
  'u',
)

/** What was taken from the head of the text and may name its day. */
const linesTaken = ({dateline, dropped}: Article): string[] => [
  ...(dateline === null ? [] : [dateline]),
  ...dropped
    .filter(({reason, text}) => (reason === 'dateline' || reason === 'date line') && text.length < 160)
    .map(({text}) => text),
]

function onlyDayIn(article: Article, text: string): string | null {
  const block = {kind: 'paragraph' as const, start: 0, end: text.length}
  const sentence = {id: 's1', start: 0, end: text.length, block: 0}
  const found = findDates({...article, text, blocks: [block]}, [sentence]).filter(isDay)
  return found.length === 1 && found[0]!.basis === 'explicit' ? found[0]!.edtf : null
}

/** The dateline's day without its year; its span is empty where it was taken from the text. */
function yearlessDay(article: Article): Peg | null {
  for (const {start, end} of article.blocks.slice(0, HEAD)) {
    const line = YEARLESS_DATELINE.exec(article.text.slice(start, Math.min(end, start + 160)))?.[0]
    const [peg] = line === undefined ? [] : pegsOf(line, start, YEARLESS)
    if (peg !== undefined) return peg
  }
  const pegs = linesTaken(article).flatMap((line) => pegsOf(line, 0, YEARLESS))
  const [peg] = pegs
  const isOne = pegs.every(({month, day}) => month === peg!.month && day === peg!.day)
  return peg !== undefined && isOne ? {...peg, start: 0, end: 0} : null
}

/** How long before the day of writing the text's latest day may lie, for the two to be of one year. */
const WEEKS_BEFORE = 92

/**
 * A dateline's “Oct. 3” over a lead that tells of Tuesday, where the text has an October 3 that was a Tuesday, or the
 * latest day or month told lies in the weeks before one.
 */
function yearByWeekday(
  day: Peg,
  {article, sentences, dates, bounds: {past}}: Words,
  evidence: Span[],
): Dating | null {
  const lead = sentences
    .filter(({block, end}) => article.blocks[block]?.kind === 'paragraph' && end > day.end)
    .slice(0, 3)
  const told = lead.flatMap(({start, end}) =>
    [...article.text.slice(start, end).matchAll(WEEKDAY_TOLD)]
      .map((match) => ({start: start + match.index, end: start + match.index + match[0].length}))
      .filter((span) => outlookOf(article.text, span.start, span.end, {start, end}) === 'back'),
  )
  const [first] = told
  if (first === undefined) return null
  const weekday = weekdayNumber(article.text.slice(first.start, first.end))
  if (day.weekday !== null && day.weekday !== weekday) return null
  const same = dates.filter(({edtf, basis}) => {
    if (edtf?.length !== 10 || basis !== 'explicit') return false
    return edtf.endsWith(monthAndDay(day)) && weekdayOf(daysOf(edtf)!.from) === weekday
  })
  const years = new Set(same.map(({edtf}) => edtf))
  if (years.size === 1)
    return {date: same[0]!.edtf!, evidence: [...evidence, spanOf(same[0]!), first].sort(byStart)}
  if (years.size > 1 || past === null || past.edtf!.length < 7) return null
  const {from} = daysOf(past.edtf!)!
  const [only, ...others] = daysLike({...day, weekday}, from, from + WEEKS_BEFORE)
  if (only === undefined || others.length > 0) return null
  return {date: writeDay(only), evidence: [...evidence, spanOf(past), first].sort(byStart)}
}

const monthAndDay = ({month, day}: YearlessDay): string =>
  `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const WEEKDAY_TOLD = pattern('(?<=\\bon ){weekday}(?!\\p{L}|,? {month}|,? (?:the )?{day}| (?:last|next))')
