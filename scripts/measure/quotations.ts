import {z} from 'astro/zod'
import {createAnnotator} from '../annotate/index.ts'
import {bareArticle} from '../bare-article.ts'
import type {Annotated, Article, Knowledge, Quotation, Span} from '../model.ts'
import type {NameModel} from '../recogniser/index.ts'
import {loadNameModel} from '../recogniser/load.ts'
import {loadLists} from '../train/lists.ts'
import {readItems} from './items.ts'

const name = z.string().min(1)
/** A quotation as somebody else marked it. Nobody can tell who speaks: `speaker` is null, or an empty list. */
const goldQuotation = z
  .looseObject({
    text: z.string().optional(),
    quote: z.string().optional(),
    start: z.int().nonnegative().optional(),
    end: z.int().nonnegative().optional(),
    speaker: z.union([name, z.array(name), z.null()]).optional(),
  })
  .refine(
    ({text, quote, start, end}) =>
      (text ?? quote) !== undefined || (start !== undefined && end !== undefined),
    {
      error: 'a quotation has its words, as “text” or “quote”, or else “start” and “end”',
    },
  )
const goldItem = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  expected: z.union([
    z.array(goldQuotation),
    z.looseObject({quotations: z.array(goldQuotation)}).transform(({quotations}) => quotations),
  ]),
})
type GoldItem = z.infer<typeof goldItem>

/** What somebody else finds in a text: the words, where they stand if that is told, and who may have said them. */
interface Wanted {
  words: string
  at: Span | null
  /** Names that would all be right; empty when nobody can tell. Null: the file does not say. */
  speakers: string[] | null
}

/** How often what was found is what somebody else marked. */
export interface QuotationScores {
  right: number
  spurious: number
  missed: number
  /** Of the quotations that both have, and whose speaker the file names. */
  speakers: {right: number; wrong: number; none: number}
  /** Of those whose speaker the file says nobody can tell. */
  unnamed: {right: number; wrong: number}
  /** One line for each answer that is not theirs. */
  faults: string[]
}

/** Two quotations are one when so much of the longer stands in the shorter. */
const SAME = 0.75
/** Fewer words between marks may be irony or a title; where the file does not mark them, nothing is held against us. */
const SHORT = 5

/**
 * Holds the direct quotations of texts, and their speakers, against what others marked in them, and gives the table.
 *
 * The file is `{items: [{id, text, expected}]}`, the list alone, or an item a line; `expected` is `{quotations: […]}`
 * or that list; a quotation is `{text, speaker}`, with `quote` for `text` and offsets if there are any. `speaker` is a
 * name, a list of names that would all do, or null where nobody can tell. Every text is read by all the project's own
 * stages, with its own lexicon and no authority file. `show` is told each fault. Throws `UnusableFile` where the file
 * has another form.
 */
export async function measureQuotations(file: string, show?: (line: string) => void): Promise<string> {
  const items = (await readItems(file, goldItem)).map(({item}) => item)
  const scores = scoreQuotations(items, await loadLists(true), await loadNameModel())
  for (const fault of scores.faults) show?.(fault)
  return formatQuotationScores(scores)
}

/** The counts behind the table, for items in hand. */
export function scoreQuotations(
  items: readonly GoldItem[],
  knowledge: Knowledge,
  nameModel: NameModel,
): QuotationScores {
  const annotate = createAnnotator(knowledge, nameModel)
  const scores: QuotationScores = {
    right: 0,
    spurious: 0,
    missed: 0,
    speakers: {right: 0, wrong: 0, none: 0},
    unnamed: {right: 0, wrong: 0},
    faults: [],
  }
  for (const [index, item] of items.entries()) {
    const id = String(item.id ?? index + 1)
    const annotated = annotate(articleOf(id, item.text), () => {})
    scoreItem(
      annotated,
      item.expected.map((one) => wantedOf(one, item.text)),
      id,
      scores,
    )
  }
  return scores
}

function scoreItem(
  annotated: Annotated,
  wanted: readonly Wanted[],
  id: string,
  scores: QuotationScores,
): void {
  const {text} = annotated.article
  const found = annotated.quotations.filter(({direct}) => direct)
  const used = new Set<Quotation>()
  const fault = (what: string, words: string) =>
    scores.faults.push(`${id}  ${what}: ${words.replace(/\s+/g, ' ').slice(0, 120)}`)
  for (const {words, at, speakers} of wanted) {
    const match = found
      .filter((one) => at === null || (one.start < at.end && at.start < one.end))
      .map((quotation) => ({quotation, share: likeness(text.slice(quotation.start, quotation.end), words)}))
      .filter(({quotation, share}) => share >= SAME && !used.has(quotation))
      .toSorted((a, b) => b.share - a.share)[0]?.quotation
    if (match === undefined) {
      scores.missed++
      fault('missed', words)
      continue
    }
    used.add(match)
    scores.right++
    if (speakers === null) continue
    const said = match.speaker === null ? null : namesOf(match.speaker, annotated)
    if (speakers.length === 0) {
      scores.unnamed[said === null ? 'right' : 'wrong']++
      if (said !== null) fault(`said by ${said[0]}, where nobody can tell`, words)
      continue
    }
    const outcome = said === null ? 'none' : isOneOf(said, speakers) ? 'right' : 'wrong'
    scores.speakers[outcome]++
    if (outcome !== 'right') fault(`said by ${said?.[0] ?? 'nobody'}, not ${speakers.join(' or ')}`, words)
  }
  for (const quotation of found) {
    const words = text.slice(quotation.start, quotation.end)
    if (used.has(quotation) || wordsOf(words).length < SHORT) continue
    if (wanted.some((one) => plain(one.words).includes(plain(words)))) continue
    scores.spurious++
    fault('spurious', words)
  }
}

/** The scores as a table of three lines. */
export function formatQuotationScores({right, spurious, missed, speakers, unnamed}: QuotationScores): string {
  const percent = (part: number, whole: number) =>
    `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)}`.padStart(6)
  const named = speakers.right + speakers.wrong + speakers.none
  return [
    `quotations  precision ${percent(right, right + spurious)}  recall ${percent(right, right + missed)}  F1 ${percent(2 * right, 2 * right + spurious + missed)}   (${right} right, ${spurious} spurious, ${missed} missed)`,
    `speakers    right ${percent(speakers.right, named)}  of those given ${percent(speakers.right, named - speakers.none)}   (${named} named: ${speakers.right} right, ${speakers.wrong} wrong, ${speakers.none} given none)`,
    `unnamed     left so ${percent(unnamed.right, unnamed.right + unnamed.wrong)}   (${unnamed.right + unnamed.wrong} whose speaker nobody can tell, ${unnamed.wrong} given one)`,
    '',
  ].join('\n')
}

function wantedOf({text, quote, start, end, speaker}: z.infer<typeof goldQuotation>, whole: string): Wanted {
  const at = start !== undefined && end !== undefined && start < end ? {start, end} : null
  const words = text ?? quote ?? (at === null ? '' : whole.slice(at.start, at.end))
  if (speaker === undefined) return {words, at, speakers: null}
  return {words, at, speakers: speaker === null ? [] : [speaker].flat()}
}

/**
 * An article of the text as it stands, so that offsets hold. Paragraphs are an empty line apart, and single line
 * feeds inside them spaces; in a text without empty lines each line is one.
 */
function articleOf(id: string, source: string): Article {
  const raw = source.replace(/\r/g, ' ').toWellFormed()
  const isSpaced = (raw.match(/\n[ \t]*\n/g)?.length ?? 0) > 1
  const blocks: Article['blocks'] = []
  for (const {0: line, index} of raw.matchAll(isSpaced ? /\S(?:[^\n]|\n(?![ \t]*\n))*/g : /\S[^\n]*/g)) {
    const end = index + line.trimEnd().length
    blocks.push({kind: 'paragraph', start: index, end})
  }
  let text = ''
  for (const {start, end} of blocks) {
    text += raw.slice(text.length, start)
    text += raw.slice(start, end).replaceAll('\n', ' ')
  }
  return bareArticle(text, blocks, {id, seed: `${id}.txt`})
}

/** What the article calls an entity, its fullest name first. */
function namesOf(key: string, {article, mentions, referents}: Annotated): string[] {
  const names = referents.filter((referent) => referent.key === key).map((referent) => referent.name)
  for (const {entity, start, end} of mentions) if (entity === key) names.push(article.text.slice(start, end))
  return names
}

const HONORIFICS =
  /^(?:(?:the|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|baroness|gen|general|col|colonel|lt|lieutenant|maj|major|capt|captain|sgt|sergeant|sen|senator|rep|representative|gov|governor|judge|justice|president|prime minister|minister|chancellor|mayor|secretary|ambassador|rev|reverend|father|sister|king|queen|prince|princess|pope|sheikh)\.?\s+)+/u
const SUFFIXES = /,?\s+(?:jr|sr|ii|iii|iv|kc|qc|mp|phd|md)\.?$/u

/** Whether one of the names is one of those wanted, or ends in the same last name. */
function isOneOf(said: readonly string[], wanted: readonly string[]): boolean {
  const bare = (one: string) => plain(one).replace(HONORIFICS, '').replace(SUFFIXES, '')
  const last = (one: string) => bare(one).split(' ').at(-1)!
  const names = new Set(said.map(bare))
  const lasts = new Set(said.map(last))
  return wanted.some((one) => names.has(bare(one)) || lasts.has(last(one)))
}

/** One spelling for both sides: straight marks, single spaces, small letters, nothing loose at the ends. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’`]/g, "'")
    .replace(/[“”]|''/g, '"')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/^[\s"'.,;:!?…—–-]+|[\s"'.,;:!?…—–-]+$/g, '')
    .replace(/'s$/, '')
}

const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}][\p{L}\p{N}.,'-]*/gu) ?? []

/** The share of the longer's words that stand in the other too; most of it when one holds the other whole. */
function likeness(found: string, wanted: string): number {
  const [one, other] = [wordsOf(found), wordsOf(wanted)]
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of other) {
    const count = left.get(word) ?? 0
    if (count > 0) common++
    left.set(word, count - 1)
  }
  const share = common / Math.max(one.length, other.length, 1)
  return plain(found).includes(plain(wanted)) && other.length > 0 ? Math.max(share, SAME) : share
}
