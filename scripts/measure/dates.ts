import {z} from 'astro/zod'
import {findDates} from '../annotate/dates.ts'
import {segment} from '../annotate/segment.ts'
import {bareArticle} from '../bare-article.ts'
import type {Article, DateExpression, Span} from '../model.ts'
import {loadLists} from '../train/lists.ts'
import {type Placed, readItems, UnusableFile} from './items.ts'
import {type Denoted, daysDenoted, GRANULARITIES, type Granularity, isSame, isVaguer} from './timex.ts'

const expected = z
  .object({
    text: z.string().min(1),
    start: z.int().nonnegative().optional(),
    edtf: z.string().nullish(),
    value: z.string().nullish(),
  })
  .refine(({edtf, value}) => edtf !== undefined || value !== undefined, 'wants “edtf” or “value”')

/**
 * A text with its date expressions: `date` is its own (EDTF, or a time stamp of which the day counts), `value` a
 * TIMEX3 value and `edtf` an EDTF date. Without `start`, expressions stand in the order of the text.
 */
const item = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  date: z.string().nullish(),
  expected: z.array(expected),
})
export type DatedText = z.infer<typeof item>

/**
 * `vaguer`: the month of the day that was wanted, or no date at all where the words are a date: less, and not untrue.
 */
export type Outcome = 'right' | 'vaguer' | 'wrong' | 'missed'
const OUTCOMES: Outcome[] = ['right', 'vaguer', 'wrong', 'missed']

export interface DateTally {
  /** Of the expressions that the calendar can place, by what was wanted. */
  outcomes: Record<Granularity, Record<Outcome, number>>
  /** Found, with a date, where nobody wanted any expression, or one that has no place in the calendar. */
  spurious: {anywhere: number; onOthers: number}
  /** Durations, sets and references, which are not asked for. */
  others: number
}

interface Wanted extends Span {
  text: string
  denoted: Denoted | null
}

/**
 * Holds the dates that are found in a set's texts against the set's own, and gives the table: of the expressions that
 * the calendar can place how many came out right, vaguer, wrong or were missed, by granularity, and what was spurious.
 *
 * `show` hears of each that is not right. Throws `UnusableFile` for a file that is not of the form.
 */
export async function measureDates(file: string, show: (line: string) => void = () => {}): Promise<string> {
  const texts = await readItems(file, item)
  const {abbreviations} = await loadLists(true)
  const tally = createTally()
  for (const placed of texts) {
    const {id, text, date} = placed.item
    const wanted = wantedOf(placed, file)
    const article = articleOf(text, date ?? null)
    const found = findDates(article, segment(article, abbreviations))
    compare(wanted, found, tally, (line, at) =>
      show(`${id ?? placed.line ?? ''}  ${line}  ${around(text, at)}`),
    )
  }
  return formatTally(tally, texts.length)
}

/**
 * A text as an article: paragraphs stand an empty line apart, and a line that ends within one was only wrapped.
 * Offsets stay what they are.
 */
export function articleOf(text: string, date: string | null): Article {
  const unwrapped = text.replace(/\r/g, ' ').replace(/(?<!\n[ \t]*)\n(?![ \t]*\n)/g, ' ')
  const blocks: Article['blocks'] = []
  for (const {0: words, index} of unwrapped.matchAll(/[^\n]+/g)) {
    if (words.trim() !== '') blocks.push({kind: 'paragraph', start: index, end: index + words.length})
  }
  return bareArticle(unwrapped, blocks, {
    date: date === null ? null : date.replace(/T.*$/, ''),
    dateBasis: date === null ? 'unknown' : 'curated',
  })
}

function wantedOf({item: {text, expected}, line}: Placed<DatedText>, file: string): Wanted[] {
  let from = 0
  const wanted = expected.map((expression, index) => {
    const {start = placeOf(expression.text, text, from)} = expression
    if (start < 0 || start > text.length)
      throw new UnusableFile(file, line, `expected.${index}: “${expression.text}” is not in the text.`)
    from = start + 1
    const value = expression.edtf ?? expression.value ?? null
    const denoted = value === null ? null : daysDenoted(value)
    return {start, end: start + expression.text.length, text: expression.text, denoted}
  })
  return wanted.sort((a, b) => a.start - b.start)
}

function placeOf(words: string, text: string, from: number): number {
  const next = text.indexOf(words, from)
  return next >= 0 ? next : text.indexOf(words)
}

export const createTally = (): DateTally => ({
  outcomes: Object.fromEntries(
    GRANULARITIES.map((granularity) => [granularity, {right: 0, vaguer: 0, wrong: 0, missed: 0}]),
  ) as DateTally['outcomes'],
  spurious: {anywhere: 0, onOthers: 0},
  others: 0,
})

/** Adds one text's outcomes to a tally; both lists are in the order of the text. */
export function compare(
  wanted: Wanted[],
  found: DateExpression[],
  tally: DateTally,
  tell: (line: string, at: Span) => void,
): void {
  const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end
  for (const want of wanted) {
    if (want.denoted === null) {
      tally.others += 1
      continue
    }
    const best = found
      .filter((date) => overlaps(date, want))
      .toSorted((a, b) => sharedBy(b, want) - sharedBy(a, want))[0]
    const outcome = best === undefined ? 'missed' : outcomeOf(best, want, wanted)
    tally.outcomes[want.denoted.granularity][outcome] += 1
    if (outcome !== 'right')
      tell(`${outcome}  “${want.text}” ${describe(want.denoted)} ${best?.edtf ?? ''}`, want)
  }
  for (const date of found) {
    if (date.edtf === null) continue
    const others = wanted.filter((want) => overlaps(date, want))
    if (others.some(({denoted}) => denoted !== null)) continue
    tally.spurious[others.length > 0 ? 'onOthers' : 'anywhere'] += 1
    tell(`spurious${others.length > 0 ? ' on what is no date' : ''}  ${date.edtf}`, date)
  }
}

const sharedBy = (one: Span, other: Span): number =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start)

function outcomeOf(date: DateExpression, want: Wanted, wanted: Wanted[]): Outcome {
  if (date.edtf === null) return 'vaguer'
  const sides = date.edtf.split('/')
  // “from March 3 to 11” is one interval to us, and two days to others.
  const within = wanted.filter(
    ({start, end, denoted}) => denoted !== null && start < date.end && date.start < end,
  )
  const isSplit = sides.length === 2 && within.length === 2
  const denoted = daysDenoted(isSplit ? sides[within.indexOf(want)]! : date.edtf)
  if (denoted === null) return 'vaguer'
  if (isSame(denoted, want.denoted!)) return 'right'
  return isVaguer(denoted, want.denoted!) ? 'vaguer' : 'wrong'
}

const isoOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
const describe = ({granularity, from, to}: Denoted) => `${granularity} ${isoOf(from)}..${isoOf(to)}`
const around = (text: string, {start, end}: Span) =>
  `… ${text.slice(Math.max(0, start - 70), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)} …`.replace(
    /\s+/g,
    ' ',
  )

/** A line a granularity, one for all, and what was spurious. */
export function formatTally({outcomes, spurious, others}: DateTally, texts: number): string {
  const line = (name: string, counts: Record<Outcome, number>) => {
    const total = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0)
    if (total === 0) return []
    const cells = OUTCOMES.map((outcome) => {
      const share = ((100 * counts[outcome]) / total).toFixed(1)
      return `${share.padStart(8)} ${`(${counts[outcome]})`.padEnd(7)}`
    })
    return [`${name.padEnd(12)}${String(total).padStart(6)}${cells.join('')}`.trimEnd()]
  }
  const all = {right: 0, vaguer: 0, wrong: 0, missed: 0}
  for (const counts of Object.values(outcomes))
    for (const outcome of OUTCOMES) all[outcome] += counts[outcome]
  const found = all.right + all.vaguer + all.wrong
  const precision = found === 0 ? 0 : (100 * all.right) / (found + spurious.anywhere)
  return [
    `${'in per cent'.padEnd(12)}wanted${OUTCOMES.map((outcome) => outcome.padStart(8).padEnd(16)).join('')}`.trimEnd(),
    ...GRANULARITIES.flatMap((granularity) => line(granularity, outcomes[granularity])),
    ...line('all', all),
    `spurious: ${spurious.anywhere} where nothing was wanted, ${spurious.onOthers} on durations, sets and references (${others} of them, not asked for)`,
    `precision ${precision.toFixed(1)}; ${texts} texts`,
    '',
  ].join('\n')
}
