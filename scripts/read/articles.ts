import {readFile} from 'node:fs/promises'
import {basename, extname} from 'node:path'
import type {Article, Block, Dropped, Severity, TitleBasis} from '../model.ts'
import type {Report} from '../report.ts'
import {type Clipping, findClippings} from './clippings.ts'
import {takeCredits} from './credits.ts'
import {decode} from './decode.ts'
import {findDuplicates} from './duplicates.ts'
import {takeFurniture, takeRepeated} from './furniture.ts'
import {takeHeader} from './header.ts'
import {findHeadline, markHeadline} from './headline.ts'
import {assignIds} from './ids.ts'
import {detectLanguage} from './language.ts'
import type {SeedsLayout} from './layout.ts'
import {kept, type Piece, type Reading} from './pieces.ts'
import {type Registered, readRegister} from './register.ts'
import {siteNamesOf} from './sites.ts'
import {takeSubheads} from './subheads.ts'
import {withoutTags} from './tags.ts'
import {readText} from './text.ts'
import {deriveTitle} from './titles.ts'

const LARGE = 5_000_000

/**
 * Reads the clippings of a corpus: raw files to articles, in code-unit order of their seeds.
 *
 * What people put in the register outranks what a clipping says. A file that cannot be used (`read:empty`,
 * `read:binary`, `read:unreadable`, `read:outside`) is reported as an error and left out, the others are read. Every
 * word of a text file is in the article's title, text or `dropped`.
 */
export async function readArticles(seeds: SeedsLayout, report: Report): Promise<Article[]> {
  const register = await readRegister(seeds.register, report)
  const clippings = await findClippings(seeds, report)
  const step = report.step('read', clippings.length)
  const articles: Article[] = []
  // The disk works ahead by a few files; problems are still told in the order of the seeds.
  const opened = clippings.slice(0, AHEAD).map(open)
  for (const [index, clipping] of clippings.entries()) {
    const bytes = await opened[index]!
    delete opened[index]
    const next = clippings[index + AHEAD]
    if (next !== undefined) opened[index + AHEAD] = open(next)
    const article = await readClipping(clipping, bytes, register.get(clipping.seed) ?? null, report)
    if (article !== null) articles.push(article)
    step.advance()
  }
  step.done(`${articles.length} articles`)
  reportStrangers(register, clippings, seeds, report)
  return identify(articles)
}

const AHEAD = 16

/** The bytes of a clipping, or why there are none. */
const open = ({file}: Clipping): Promise<Uint8Array | NodeJS.ErrnoException> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => error)

async function readClipping(
  {seed, file, format}: Clipping,
  bytes: Uint8Array | NodeJS.ErrnoException,
  registered: Registered | null,
  report: Report,
): Promise<Article | null> {
  const tell = (severity: Severity, rule: string, message: string) =>
    report.problem({file, severity, message, rule: `read:${rule}`})
  if (bytes instanceof Error) {
    tell(
      'error',
      'unreadable',
      `Could not be opened (${bytes.code}); it was left out. Look at its permissions.`,
    )
    return null
  }
  const decoded = decode(bytes, {isHtml: format === 'html'})
  if (decoded.kind === 'binary') {
    tell(
      'error',
      'binary',
      `Is ${decoded.what}, not a clipping; it was left out. Save the article’s text in its place.`,
    )
    return null
  }
  if (decoded.text.trim() === '') {
    tell('error', 'empty', 'Is empty; it was left out. Put the article’s text into it or take it away.')
    return null
  }
  if (decoded.doubt !== null)
    tell('warning', 'encoding', `Was read as ${decoded.encoding}, but ${decoded.doubt}. Save it as UTF-8.`)
  if (decoded.text.length > LARGE)
    tell(
      'warning',
      'large',
      `Is ${Math.round(decoded.text.length / 1e6)} million characters long; it was read as one article. Part it if it holds several.`,
    )
  let reading: Reading
  try {
    reading = await READERS[format](decoded.text)
  } catch (error) {
    // A parser that gives up on one page must not stop the others; what it was given is still text.
    tell(
      'warning',
      'broken',
      `Could not be read as ${format} (${(error as Error).message}); it was read as plain text. Look whether the file is whole.`,
    )
    reading = readText(format === 'text' ? decoded.text : withoutTags(decoded.text))
  }
  const article = compose(seed, reading, registered)
  if (decoded.controls !== '') article.dropped.push({text: decoded.controls, reason: 'control characters'})
  if (article.text === '') {
    tell(
      'warning',
      'furniture',
      'Holds no article, only what pages say about themselves; it was left out. Save the article’s text.',
    )
    return null
  }
  if (article.language !== 'en')
    tell(
      'warning',
      'language',
      `Seems to be in ${languageName(article.language)}; it is published and searchable, without extraction.`,
    )
  return article
}

/** Html and Markdown are parsed by packages that a folder of text files does not need. */
const READERS: Record<Clipping['format'], (text: string) => Reading | Promise<Reading>> = {
  text: readText,
  html: async (text) => (await import('./html.ts')).readHtml(text),
  markdown: async (text) => (await import('./markdown.ts')).readMarkdown(text),
}

const languageName = (tag: string): string =>
  tag === 'und'
    ? 'no language that is known here'
    : (new Intl.DisplayNames(['en'], {type: 'language'}).of(tag) ?? tag)

/** Cleans a reading, step by step: headline, what stands around the text, furniture, pictures, subheads. */
export function compose(seed: string, reading: Reading, registered: Registered | null): Article {
  const sites = siteNamesOf(reading.pieces, reading.source.name)
  const headline =
    reading.title === null
      ? findHeadline(reading.pieces, sites)
      : markHeadline(reading.pieces, reading.title, sites)
  const header = takeHeader(headline.pieces, headline.title !== null, sites)
  const publishers = [headline.publisher, header.publisher].flatMap((name) =>
    name === null ? [] : siteNamesOf([], name),
  )
  const byline = reading.byline.length > 0 ? reading.byline : header.byline
  const cleaned = [
    (pieces: Piece[]) => takeFurniture(pieces, byline, [...sites, ...publishers]),
    takeCredits,
    takeRepeated,
    takeSubheads,
  ].reduce((pieces, take) => take(pieces), header.pieces)

  const {text, blocks} = layOut(kept(cleaned))
  const [title, titleBasis] = titleOf(registered, headline.title, seed, {text, blocks})
  const stated = reading.date ?? header.date
  return {
    id: '',
    seed,
    title,
    titleBasis,
    dateline: header.dateline,
    byline: registered?.byline ?? byline,
    source: {
      name: registered?.source ?? reading.source.name ?? headline.publisher ?? header.publisher,
      url: registered?.url ?? reading.source.url,
    },
    date: registered?.date ?? stated,
    dateBasis: registered?.date ? 'curated' : stated !== null ? 'metadata' : 'unknown',
    dateEvidence: [],
    language: detectLanguage(text, reading.language),
    text,
    blocks,
    dropped: droppedOf(cleaned),
    duplicateOf: null,
  }
}

function titleOf(
  registered: Registered | null,
  stated: string | null,
  seed: string,
  {text, blocks}: Pick<Article, 'text' | 'blocks'>,
): [string, TitleBasis] {
  if (registered?.title) return [registered.title, 'curated']
  if (stated !== null) return [stated, 'stated']
  const first = blocks.find(({kind}) => kind === 'paragraph' || kind === 'standfirst') ?? blocks[0]
  const derived = first ? deriveTitle(text.slice(first.start, Math.min(first.end, first.start + 1000))) : ''
  return [derived || basename(seed, extname(seed)), 'derived']
}

function layOut(pieces: readonly Piece[]): {text: string; blocks: Block[]} {
  const texts: string[] = []
  const blocks: Block[] = []
  let start = 0
  for (const {text, kind} of pieces) {
    texts.push(text)
    blocks.push({kind: kind ?? 'paragraph', start, end: start + text.length})
    start += text.length + 2
  }
  return {text: texts.join('\n\n'), blocks}
}

const droppedOf = (pieces: readonly Piece[]): Dropped[] =>
  pieces.flatMap(({text, dropped}) => (dropped === null ? [] : [{text, reason: dropped}]))

/** Gives articles their ids, and says which repeat another. */
function identify(articles: readonly Article[]): Article[] {
  const ids = assignIds(articles)
  const duplicates = findDuplicates(articles)
  return articles.map((article) => {
    const first = duplicates.get(article.seed)
    return {
      ...article,
      id: ids.get(article.seed)!,
      duplicateOf: first === undefined ? null : ids.get(first)!,
    }
  })
}

function reportStrangers(
  register: ReadonlyMap<string, Registered>,
  clippings: readonly Clipping[],
  seeds: SeedsLayout,
  report: Report,
): void {
  const seen = new Set(clippings.map(({seed}) => seed))
  for (const [seed, {line}] of register) {
    if (seen.has(seed)) continue
    report.problem({
      file: seeds.register,
      line,
      column: 1,
      severity: 'warning',
      message: `Speaks of “${seed}”, which is not among the articles; the line was not used. Mend the name or take it away.`,
      rule: 'register:file',
    })
  }
}
