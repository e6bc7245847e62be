import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Article, Problem, Span} from '../model.ts'
import {placeIn} from '../report.ts'
import {decode} from './decode.ts'

export type SeedPlace = Pick<Problem, 'file' | 'line' | 'column'>

/** Characters of the article on both sides of a span, longest first, by which its place in the seed is found. */
const CONTEXTS = [40, 16, 4, 0]

/**
 * Where spans of an article stand in its seed, as line and column of the file as it came.
 *
 * Cleaning moves words, so a span is found by its surroundings; one that cannot be found has no line.
 */
export async function placeInSeed(
  {articles}: {articles: string},
  article: Pick<Article, 'seed' | 'text'>,
  spans: readonly Span[],
): Promise<SeedPlace[]> {
  const file = join(articles, article.seed)
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return spans.map(() => ({file}))
  const decoded = decode(bytes, {isHtml: /\.x?html?$/i.test(article.seed)})
  if (decoded.kind === 'binary') return spans.map(() => ({file}))
  const raw = decoded.text
  return spans.map(({start, end}) => {
    for (const context of CONTEXTS) {
      const from = Math.max(0, start - context)
      const words = article.text.slice(from, end + context)
      const at = raw.indexOf(words)
      // Found twice with its surroundings: the first is as good as any and may be wrong; say nothing.
      if (at !== -1 && raw.indexOf(words, at + 1) === -1) return {file, ...placeIn(raw, at + start - from)}
    }
    return {file}
  })
}
