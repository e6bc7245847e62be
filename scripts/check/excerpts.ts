import type {Span} from '../model.ts'
import {type PageFinding, quote} from './finding.ts'
import type {PageFacts, ShownExcerpt} from './page.ts'

/** An article as the checks know it. */
export interface Original {
  text: string
  seed: string
}

/** A sentence of an article's page, by its anchor. */
export type SentenceRanges = Map<string, Span>

/** An excerpt whose words stand in its article, and the links that may lead to its sentence. */
export interface Claim extends Span {
  article: string
  links: string[]
  offset: number
}

const CLAIM = /^([a-z0-9]+(?:-[a-z0-9]+)*):(\d+)-(\d+)$/

/**
 * Finds the sentences of an article's page in the article's text, one after the other.
 *
 * Together they must be the whole text: between two of them, before the first and after the last nothing but white
 * space. The first that is not where it should be is told (`sentences:changed`), and with it nothing is known of
 * where the others stand: `ranges` is null.
 */
export function alignSentences(
  sentences: PageFacts['sentences'],
  text: string,
): {ranges: SentenceRanges | null; findings: PageFinding[]} {
  const ranges: SentenceRanges = new Map()
  let at = 0
  for (const sentence of sentences) {
    const start = skipSpace(text, at)
    if (!text.startsWith(sentence.text, start) || sentence.text === '') {
      const message = `Sentence ${sentence.id || '(without an id)'} reads ${quote(sentence.text)}, where the article goes on ${quote(text.slice(start, start + 80))}.`
      return {ranges: null, findings: [{offset: sentence.offset, message, rule: 'sentences:changed'}]}
    }
    at = start + sentence.text.length
    ranges.set(sentence.id, {start, end: at})
  }
  const rest = skipSpace(text, at)
  if (rest < text.length) {
    const message = `The page ends before its article does: ${quote(text.slice(rest, rest + 80))} is not shown.`
    return {ranges: null, findings: [{offset: 0, message, rule: 'sentences:missing'}]}
  }
  return {ranges, findings: []}
}

/** Compares every excerpt that a page shows with its article; those that stand are claims yet to be proved by a link. */
export function readClaims(
  excerpts: readonly ShownExcerpt[],
  articles: ReadonlyMap<string, Original>,
): {claims: Claim[]; findings: PageFinding[]} {
  const claims: Claim[] = []
  const findings: PageFinding[] = []
  for (const {claim, text, offset, links} of excerpts) {
    const [, article, from, to] = CLAIM.exec(claim) ?? []
    if (article === undefined) {
      const message = `data-excerpt="${claim}" is not of the form article:start-end.`
      findings.push({offset, message, rule: 'excerpts:malformed'})
      continue
    }
    const original = articles.get(article)
    if (original === undefined) {
      const message = `Shows an excerpt of “${article}”, and there is no such article.`
      findings.push({offset, message, rule: 'excerpts:article'})
      continue
    }
    const start = Number(from)
    const end = Number(to)
    const said = original.text.slice(start, end)
    if (end > original.text.length || end <= start || text !== said) {
      const message = `Shows ${quote(text)}; what stands at ${start}–${end} is ${quote(said)}.`
      findings.push({offset, message, rule: 'excerpts:changed', article})
      continue
    }
    claims.push({article, start, end, offset, links: [...new Set(links)]})
  }
  return {claims, findings}
}

/** Whether one of the links, as `page#anchor` of the site, leads to the sentence in which the claim begins. */
export function isProved(
  claim: {article: string; start: number; links: readonly string[]},
  ranges: SentenceRanges,
): boolean {
  const page = `articles/${claim.article}/index.html#`
  return claim.links.some((link) => {
    if (!link.startsWith(page)) return false
    const range = ranges.get(link.slice(page.length))
    return range !== undefined && range.start <= claim.start && claim.start < range.end
  })
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at]!)) at += 1
  return at
}
