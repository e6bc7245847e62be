import type {ArticleRecord} from '../../src/schema.ts'
import type {Annotated, Span} from '../model.ts'

/** A component around a stretch of text: its name, its attributes, and whether a second piece may repeat it. */
export interface Wrap extends Span {
  component: 'Mention' | 'Quotation' | 'Figure' | 'When'
  attributes: Record<string, string>
}

/** Which encloses which when two begin and end together: a quotation holds a figure holds a date holds a name. */
const OUTERMOST: Wrap['component'][] = ['Quotation', 'Figure', 'When', 'Mention']

const expression = (text: string) => `{${JSON.stringify(text)}}`

/**
 * An article's page as MDX: front matter as JSON values, then components and JSX string expressions only.
 *
 * No text of a seed ever stands in MDX by itself, for there it could be code (`import duties rose`).
 */
export function mdxOf(
  article: ArticleRecord,
  {sentences}: Pick<Annotated, 'sentences'>,
  wraps: readonly Wrap[],
): string {
  const sorted = [...wraps].sort(byNesting)
  const lines = ['---', ...frontMatter(article), '---', '']
  let inList = false
  let sentence = 0
  let wrap = 0
  for (const [index, block] of article.blocks.entries()) {
    if ((block.kind === 'list') !== inList) {
      lines.push(inList ? '</List>' : '<List>')
      inList = !inList
    }
    let body = ''
    let at = block.start
    while (sentence < sentences.length && sentences[sentence]!.block === index) {
      const {id, start, end} = sentences[sentence]!
      if (start > at) body += expression(article.text.slice(at, start))
      // A quotation over several paragraphs began before this sentence, and goes on after it.
      while (wrap < sorted.length && sorted[wrap]!.end <= start) wrap += 1
      const inside: Wrap[] = []
      for (let ahead = wrap; ahead < sorted.length && sorted[ahead]!.start < end; ahead++) {
        if (sorted[ahead]!.end > start) inside.push(clip(sorted[ahead]!, start, end))
      }
      body += `<Sentence id=${expression(id)}>${render(article.text, start, end, inside.sort(byNesting))}</Sentence>`
      at = end
      sentence += 1
    }
    if (at < block.end) body += expression(article.text.slice(at, block.end))
    lines.push(`<Block kind=${expression(block.kind)}>${body}</Block>`)
  }
  if (inList) lines.push('</List>')
  return `${lines.join('\n')}\n`
}

/** A fixed list of keys: nothing that a framework could read as an instruction comes from a seed. */
function frontMatter({title, date, language, url, seed}: ArticleRecord): string[] {
  return Object.entries({title, date, language, url, seed}).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  )
}

const byNesting = (a: Wrap, b: Wrap) =>
  a.start - b.start || b.end - a.end || OUTERMOST.indexOf(a.component) - OUTERMOST.indexOf(b.component)

/** The piece of a wrap within a range; only the piece with its beginning keeps the anchor. */
function clip(wrap: Wrap, start: number, end: number): Wrap {
  if (wrap.start >= start && wrap.end <= end) return wrap
  const {id, ...rest} = wrap.attributes
  return {
    ...wrap,
    start: Math.max(wrap.start, start),
    end: Math.min(wrap.end, end),
    attributes: wrap.start >= start && id !== undefined ? {id, ...rest} : rest,
  }
}

/** The text from `start` to `end` with its wraps; one that would cross another is cut in two. */
function render(text: string, start: number, end: number, wraps: Wrap[]): string {
  let result = ''
  let at = start
  for (let index = 0; index < wraps.length; ) {
    const wrap = wraps[index]!
    if (wrap.start > at) result += expression(text.slice(at, wrap.start))
    const inner: Wrap[] = []
    const later: Wrap[] = []
    index += 1
    while (index < wraps.length && wraps[index]!.start < wrap.end) {
      const next = wraps[index]!
      inner.push(clip(next, wrap.start, wrap.end))
      if (next.end > wrap.end) later.push(clip(next, wrap.end, next.end))
      index += 1
    }
    if (later.length > 0) {
      wraps = [...later, ...wraps.slice(index)].sort(byNesting)
      index = 0
    }
    const attributes = Object.entries(wrap.attributes)
      .map(([name, value]) => ` ${name}=${expression(value)}`)
      .join('')
    const component = wrap.component
    result += `<${component}${attributes}>${render(text, wrap.start, wrap.end, inner.sort(byNesting))}</${component}>`
    at = wrap.end
  }
  return at < end ? result + expression(text.slice(at, end)) : result
}
