import type {Mention, Sentence, Token} from '../model.ts'

/** The words of a text sentence by sentence, with the mentions that cover them. */
export interface Words {
  tokens: readonly Token[]
  /** Index of a sentence's first token, and one past its last. */
  range(sentence: number): {first: number; last: number}
  /** The word at an index in lower case, `’s` with a curly mark; '' beyond the text. */
  lower(index: number): string
  /** The mention that covers the word, if any. */
  mention(index: number): Mention | null
  /** Index of the first token that begins at or after an offset. */
  after(offset: number): number
  /** Index of the last token that ends at or before an offset; -1 if there is none. */
  before(offset: number): number
}

/** Prepares the words for stages that look around a place in a sentence. */
export function indexWords(sentences: Sentence[], tokens: Token[], mentions: Mention[]): Words {
  const firsts = new Int32Array(sentences.length + 1).fill(-1)
  tokens.forEach((token, index) => {
    if (firsts[token.sentence] === -1) firsts[token.sentence] = index
  })
  firsts[sentences.length] = tokens.length
  for (let sentence = sentences.length - 1; sentence >= 0; sentence--)
    if (firsts[sentence] === -1) firsts[sentence] = firsts[sentence + 1]!

  const covering = new Map<number, Mention>()
  let at = 0
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (at > 0 && tokens[at - 1]!.end > mention.start) at--
    while (at < tokens.length && tokens[at]!.end <= mention.start) at++
    for (let index = at; index < tokens.length && tokens[index]!.start < mention.end; index++)
      if (!covering.has(index)) covering.set(index, mention)
  }

  const search = (isBeyond: (token: Token) => boolean) => {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBeyond(tokens[middle]!)) high = middle
      else low = middle + 1
    }
    return low
  }
  return {
    tokens,
    range: (sentence) => ({first: firsts[sentence] ?? 0, last: firsts[sentence + 1] ?? 0}),
    lower: (index) => tokens[index]?.lower.replace("'", '’') ?? '',
    mention: (index) => covering.get(index) ?? null,
    after: (offset) => search((token) => token.start >= offset),
    before: (offset) => search((token) => token.end > offset) - 1,
  }
}
