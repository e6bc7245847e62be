import type {Article, Sentence} from '../model.ts'

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'})

/** Abbreviations that a name nearly always follows: a capital after them starts no sentence. */
const BEFORE_NAME =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|St|Ste|Gen|Maj|Col|Lt|Capt|Cmdr|Sgt|Cpl|Adm|Brig|Gov|Sen|Rep|Pres|Amb|Sec|Supt|Insp|Det|Fr|Sr|Mt|Ft|No|Nos|vs|v)\.$/u
/** A letter that is no initial: “in a post on X. Police”, “without vitamin D. Doctors”, “first in Group A. Ghana”. */
const LETTER_WORD =
  /(?:^|\s)(?:(?:on|via|to|using|platform|network|site|app|quit|left|joined) X|(?:[Vv]itamin|[Hh]epatitis|[Ii]nfluenza|[Pp]lan|[Gg]roup|[Gg]rade|[Dd]ivision|[Tt]ype|[Cc]ategory|[Ss]erie|[Ll]eague|[Tt]eam|Terminal|Block|Malcolm|Generation|Gen) \p{Lu})\.[”"’']?$/u
const LAST_WORD = /[^\s“”"‘'([]+$/u
const INITIALS = /^(?:\p{L}\.)+$/u

/**
 * Splits an article into sentences. None crosses a block.
 *
 * The boundaries are Unicode's (UAX #29), with repairs that news needs: a full stop after one of `abbreviations`
 * (`Dr.`, `Inc.`, `U.S.`) or an initial ends no sentence unless what follows starts one; closing marks stay with
 * the sentence they close; “…” before a small letter goes on.
 */
export function segment(
  article: Pick<Article, 'text' | 'blocks'>,
  abbreviations: ReadonlySet<string>,
): Sentence[] {
  const sentences: Sentence[] = []
  article.blocks.forEach((block, index) => {
    const text = article.text.slice(block.start, block.end)
    for (const [start, end] of pieces(text, abbreviations)) {
      sentences.push({
        id: `s${sentences.length + 1}`,
        start: block.start + start,
        end: block.start + end,
        block: index,
      })
    }
  })
  return sentences
}

/** How far around a cut its reasons are looked for; further away would make long paragraphs slow. */
const LOOK = 80

/** Ranges of the sentences of one block, without the space around them. */
function pieces(text: string, abbreviations: ReadonlySet<string>): [number, number][] {
  const cuts = cutsOf(text).filter((cut) => isBoundary(text, cut, abbreviations))
  const ranges: [number, number][] = []
  let from = 0
  for (const cut of [...cuts, text.length]) {
    const piece = text.slice(from, cut)
    const start = from + (piece.length - piece.trimStart().length)
    const end = from + piece.trimEnd().length
    if (end > start) ranges.push([start, end])
    from = cut
  }
  return ranges
}

/** Unicode's boundaries, and those it misses: “horrible...We” and “war.”He”. */
function cutsOf(text: string): number[] {
  const cuts = new Set<number>()
  for (const {index} of segmenter.segment(text)) if (index > 0) cuts.add(index)
  for (const match of text.matchAll(/(?<=\p{Ll}{2}[.!?…]{1,3}[”"’]?)(?=[“‘]?\p{Lu}\p{Ll})/gu)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    if (!/(?:www\.|\b(?:https?|com|org|net)\b)\S*$/.test(before)) cuts.add(match.index)
  }
  // “Rain fell. 40 homes were lost.”: Unicode waits for a capital.
  for (const match of text.matchAll(/(?<=\p{Ll}{2}[.!?]["”’')]?\s)(?=[$€£]?\d)/gu)) cuts.add(match.index)
  return [...cuts].sort((a, b) => a - b)
}

function isBoundary(text: string, cut: number, abbreviations: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, cut - LOOK), cut).trimEnd()
  const after = text.slice(cut, cut + LOOK).trimStart()
  if (after === '') return false
  // “…killed… further they have”, and a quotation's “?” or “!” before its “she said”.
  if (/^[\p{Ll}\d,;:)\]]/u.test(after) && !/[.!?]["”’']?$/.test(before)) return false
  if (/[.…]{2,}["”’']?$|…["”’']?$/u.test(before) && /^\p{Ll}/u.test(after)) return false
  if (/[!?]["”’']$|[!?]$/u.test(before) && /^\p{Ll}/u.test(after)) return false
  // A closing mark on its own belongs to what it closes: “(He left.) ”
  if (/^["”’')\]]+(?:\s|$)/u.test(after)) return false
  if (!before.endsWith('.')) return true
  if (LETTER_WORD.test(before)) return !/^\p{Ll}/u.test(after)
  const word = LAST_WORD.exec(before)?.[0] ?? ''
  if (BEFORE_NAME.test(word) && !startsSentence(after)) return false
  if (abbreviations.has(word) || INITIALS.test(word)) return startsSentence(after) && !BEFORE_NAME.test(word)
  return !/^\p{Ll}/u.test(after)
}

/** Whether the words after an abbreviation read like a new sentence: “in the U.S. The bill…”, “at 5 p.m. He…”. */
function startsSentence(after: string): boolean {
  return /^[“"‘'(]?(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|His|Her|Its|Their|Our|My|In|On|At|But|And|As|After|Before|When|While|If|For|Since|Although|However|Meanwhile|There|Some|Many|Most|Both|Several|According|By|With|From|During|Under|Last|Earlier|Officials|Police|What|Who|Why|How|No|Not|So|Yet|Then|Now|Still|Also|To)\b/u.test(
    after,
  )
}
