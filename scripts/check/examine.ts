import type {z} from 'astro/zod'
import {actorPage, articlePage, eventPage, ledgerGroup, placePage} from '../../src/schema.ts'
import {alignSentences, type Original, readClaims} from './excerpts.ts'
import type {Finding, PageFinding} from './finding.ts'
import {resolveAddress, type Standing} from './links.ts'
import {makeValidator} from './markup.ts'
import {readPage, readStyle} from './page.ts'
import {checkPageRecord} from './records.ts'

/** What must be known beforehand to examine a file of the site. */
export interface Surroundings extends Standing {
  articles: ReadonlyMap<string, Original>
}

/**
 * What one file comes to: what is wrong with it by itself, and what only the whole site can answer. Everything here
 * can be posted between threads.
 */
export interface Examined {
  page: string
  ids: string[]
  /** `path#anchor` or `path`, and where it was first written. */
  targets: {target: string; address: string; line: number; column: number}[]
  /** The ranges of an article's sentences by anchor; null where they could not be made out, or it is no article. */
  sentences: [string, {start: number; end: number}][] | null
  /** Excerpts whose words stand, with the targets of the links that could prove them. */
  claims: {article: string; start: number; links: string[]; line: number; column: number}[]
  findings: Finding[]
}

const PAGE_RECORDS = {
  articles: articlePage,
  actors: actorPage,
  places: placePage,
  events: eventPage,
  figures: ledgerGroup,
} as const
const ARTICLE_PAGE = /^articles\/([a-z0-9-]+)\/index\.html$/
const PAGE_RECORD = /^(articles|actors|places|events|figures)\/([a-z0-9-]+)\.json$/

/** Whether a file of the site is one that `examine` reads. */
export function isExaminable(path: string): boolean {
  return /\.(?:html|css|svg)$/.test(path) || PAGE_RECORD.test(path)
}

/** Makes the function that examines one file, by its path below the site's folder and its text. */
export function makeExaminer(surroundings: Surroundings): (page: string, source: string) => Examined {
  const validate = makeValidator()
  return (page, source) => {
    const record = PAGE_RECORD.exec(page)
    if (record !== null) {
      const schema = PAGE_RECORDS[record[1] as keyof typeof PAGE_RECORDS]
      return examineRecord(page, source, schema, surroundings)
    }
    if (page.endsWith('.css')) return examineStyle(page, source, surroundings)
    return examineMarkup(page, source, surroundings, page.endsWith('.html') ? validate : () => [])
  }
}

function examineMarkup(
  page: string,
  source: string,
  surroundings: Surroundings,
  validate: (source: string) => PageFinding[],
): Examined {
  const {articles} = surroundings
  const facts = readPage(source)
  const findings = [...facts.findings, ...validate(source)]
  const place = makePlacer(source)

  const targets: Examined['targets'] = []
  const targetOf = new Map<string, string>()
  for (const {address, offset, fetched} of facts.references) {
    const resolved = resolveAddress(address, page, surroundings)
    if (resolved.kind === 'fault') findings.push({offset, message: resolved.message, rule: resolved.rule})
    else if (resolved.kind === 'outside' && fetched) findings.push(foreign(address, offset))
    else if (resolved.kind === 'inside') {
      const target = resolved.anchor === '' ? resolved.path : `${resolved.path}#${resolved.anchor}`
      targetOf.set(address, target)
      targets.push({target, address, ...place(offset)})
    }
  }

  let sentences: Examined['sentences'] = null
  const id = ARTICLE_PAGE.exec(page)?.[1]
  const article = id === undefined ? undefined : articles.get(id)
  if (article !== undefined) {
    const aligned = alignSentences(facts.sentences, article.text)
    findings.push(...aligned.findings)
    sentences = aligned.ranges === null ? null : [...aligned.ranges]
  }

  const read = readClaims(facts.excerpts, articles)
  findings.push(...read.findings)
  const claims = read.claims.map(({article, start, links, offset}) => ({
    article,
    start,
    links: links.flatMap((link) => targetOf.get(link) ?? []),
    ...place(offset),
  }))

  return {
    page,
    ids: facts.ids,
    targets,
    sentences,
    claims,
    findings: findings.map(({offset, message, rule, article: of = id}) => ({
      page,
      ...place(offset),
      message,
      rule,
      seed: of === undefined ? null : (articles.get(of)?.seed ?? null),
    })),
  }
}

function examineRecord(page: string, source: string, schema: z.ZodType, {articles}: Surroundings): Examined {
  const {findings, addresses, excerpts} = checkPageRecord(page, source, schema, articles)
  const place = {line: 1, column: 1}
  return {
    page,
    ids: [],
    targets: addresses.map((address) => ({target: `${address.slice(1)}index.html`, address, ...place})),
    sentences: null,
    claims: excerpts.map(({article, start, sentence}) => ({
      article,
      start,
      links: [`articles/${article}/index.html#${sentence}`],
      ...place,
    })),
    findings,
  }
}

function examineStyle(page: string, source: string, surroundings: Surroundings): Examined {
  const targets: Examined['targets'] = []
  const findings: Finding[] = []
  const place = makePlacer(source)
  readStyle(source, 0, (address, offset) => {
    const resolved = resolveAddress(address, page, surroundings)
    if (resolved.kind === 'inside') targets.push({target: resolved.path, address, ...place(offset)})
    if (resolved.kind === 'fault') {
      const {message, rule} = resolved
      findings.push({page, ...place(offset), message, rule, seed: null})
    }
    if (resolved.kind === 'outside') {
      const {message, rule} = foreign(address, offset)
      findings.push({page, ...place(offset), message, rule, seed: null})
    }
  })
  return {page, ids: [], targets, sentences: null, claims: [], findings}
}

function foreign(address: string, offset: number): PageFinding {
  const message = `Asks another host for “${address}”; a page fetches nothing but the site's own files.`
  return {offset, message, rule: 'hosts:foreign'}
}

/** Line and column, from 1, of offsets in a page; the lines are counted once. */
function makePlacer(source: string): (offset: number) => {line: number; column: number} {
  const lines = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) lines.push(at + 1)
  return (offset) => {
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (lines[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - lines[low]! + 1}
  }
}
