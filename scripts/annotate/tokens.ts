import type {Article, Sentence, Token} from '../model.ts'

/**
 * The order matters: the longest thing that is one word to a reader comes first.
 *
 * “U.S.”, “D.C.” · “1,200.50”, “600-700,000” as three · “al-Qaeda”, “jean-luc” · “don” “’t” stays whole, but a
 * possessive “’s” is a token of its own · any other mark by itself.
 */
const WORD =
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)(?![\p{L}\d])|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\d]*(?:[-‑](?=[\p{L}\d])[\p{L}\p{M}\d]+|['’](?!s\b)(?=\p{L})[\p{L}\p{M}]+|&(?=\p{Lu})\p{Lu}+)*|['’]s\b|\.{3}|\S/gu

/** Splits sentences into words, numbers and marks, in order, with their places in the text. */
export function tokenise(article: Pick<Article, 'text'>, sentences: Sentence[]): Token[] {
  const tokens: Token[] = []
  sentences.forEach((sentence, index) => {
    const text = article.text.slice(sentence.start, sentence.end)
    for (const match of text.matchAll(WORD)) {
      const start = sentence.start + match.index
      const word = match[0]
      tokens.push({start, end: start + word.length, text: word, lower: word.toLowerCase(), sentence: index})
    }
  })
  return tokens
}
