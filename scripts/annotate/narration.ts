import type {Article, Mention, Referent, Sentence, Span, Token} from '../model.ts'
import type {Passage} from './quotation-marks.ts'

/**
 * A sentence as its writer built it: words, names, and each passage between marks as one piece, however many
 * sentences stand inside it. What a quoted “he” or “said” does there cannot be mistaken for the narrator's.
 */
export interface Unit extends Span {
  items: Item[]
  block: number
}

export type Item = WordItem | NameItem | QuotedItem

export interface WordItem extends Span {
  kind: 'word'
  text: string
  /** Lower-case; '' for the other kinds, so that every item can be asked. */
  lower: string
}

export interface NameItem extends Span {
  kind: 'name'
  text: string
  lower: ''
  mention: Mention
  referent: Referent | null
}

export interface QuotedItem extends Span {
  kind: 'quoted'
  text: ''
  lower: ''
  passage: Passage
  /** The last character inside the marks. */
  last: string
}

/** A name that stands for a person. */
export type PersonItem = NameItem & {referent: Referent}

export const isWord = (item: Item | undefined, ...words: string[]): boolean =>
  item?.kind === 'word' && words.includes(item.lower)

export const isPerson = (item: Item | undefined): item is PersonItem =>
  item?.kind === 'name' && item.referent?.kind === 'person'

/** Splits an article into the narrator's sentences, in order; none crosses a block. Subheads have none. */
export function narrate(
  article: Pick<Article, 'blocks' | 'text'>,
  sentences: Sentence[],
  tokens: Token[],
  mentions: Mention[],
  referents: Referent[],
  passages: Passage[],
): Unit[] {
  const inOrder = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const referentOf = new Map(referents.map((referent) => [referent.key, referent]))
  const units: Unit[] = []
  let unit: Unit | null = null
  /** The sentence in which the last item ended, which for a quotation is that of its closing mark. */
  let lastSentence = -1
  let passageAt = 0
  let mentionAt = 0

  const add = (item: Item, from: number, to: number, block: number): void => {
    if (unit === null || unit.block !== block || from !== lastSentence) {
      unit = {items: [], block, start: item.start, end: item.end}
      units.push(unit)
    }
    unit.items.push(item)
    unit.end = item.end
    lastSentence = to
  }

  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const {block} = sentences[token.sentence]!
    if (article.blocks[block]!.kind === 'subhead') continue
    while (passageAt < passages.length && passages[passageAt]!.outerEnd <= token.start) passageAt++
    while (mentionAt < inOrder.length && inOrder[mentionAt]!.end <= token.start) mentionAt++

    const passage = passages[passageAt]
    if (passage !== undefined && passage.outerStart < token.end) {
      let last = at
      const {end: blockEnd} = article.blocks[block]!
      while (tokens[last + 1] !== undefined && tokens[last + 1]!.start < Math.min(passage.outerEnd, blockEnd))
        last++
      // “said . " None . "”: where marks stand apart from words, a stop before one ends the sentence.
      const isApart = /\s/.test(article.text[passage.start - 1] ?? '')
      if (isApart && isWord(units.at(-1)?.items.at(-1), '.', '!', '?')) lastSentence = -1
      const item: QuotedItem = {
        kind: 'quoted',
        text: '',
        lower: '',
        passage,
        last: article.text[passage.end - 1] ?? '',
        start: token.start,
        end: tokens[last]!.end,
      }
      add(item, token.sentence, tokens[last]!.sentence, block)
      at = last
      continue
    }

    const mention = inOrder[mentionAt]
    if (mention !== undefined && mention.start < token.end) {
      let last = at
      const namesUntil = Math.min(mention.end, passage?.outerStart ?? mention.end)
      while (tokens[last + 1] !== undefined && tokens[last + 1]!.start < namesUntil) last++
      const referent = mention.entity === null ? null : (referentOf.get(mention.entity) ?? null)
      const text = tokens
        .slice(at, last + 1)
        .map((one) => one.text)
        .join(' ')
      const item: NameItem = {
        kind: 'name',
        text,
        lower: '',
        mention,
        referent,
        start: token.start,
        end: tokens[last]!.end,
      }
      add(item, token.sentence, token.sentence, block)
      at = last
      continue
    }
    const {start, end, text, lower, sentence} = token
    add({kind: 'word', start, end, text, lower}, sentence, sentence, block)
  }
  return units
}
