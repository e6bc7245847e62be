import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {compose} from './articles.ts'
import {readHtml} from './html.ts'
import {readMarkdown} from './markdown.ts'
import type {Reading} from './pieces.ts'
import {withoutTags} from './tags.ts'
import {readText} from './text.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/saved', import.meta.url))
const READERS: Record<string, (text: string) => Reading> = {html: readHtml, md: readMarkdown, txt: readText}

/**
 * A clipping with what a careful reader makes of it. In front of three dashes stand the facts; below, each line has a
 * mark in its margin: `|` is of the text, `-` is not, `=` is the headline, `~` is in part.
 */
function readMarked(name: string) {
  const format = name.split('.').at(-1)!
  const [head = '', ...rest] = readFileSync(`${FOLDER}/${name}`, 'utf8').split('\n---\n')
  const lines = rest.join('\n---\n').split('\n')
  const facts = Object.fromEntries(
    head
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const marked = lines.flatMap((line) => {
    const words = shown(line.slice(2), format)
    return /[\p{L}\p{N}]/u.test(words) ? [{mark: line[0]!, words}] : []
  })
  const article = compose(name, READERS[format]!(lines.map((line) => line.slice(2)).join('\n')), null)
  return {facts, marked, article}
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

/** The words that a reader of the file sees in one of its lines. */
const shown = (line: string, format: string): string =>
  plain(
    format === 'html'
      ? withoutTags(line.replace(/<(title|script|style)[^>]*>[\s\S]*?<\/\1>/g, ' ')).replaceAll('&#39;', "'")
      : format === 'md'
        ? line
            .replace(/^(?:#+ |- (?=\[)|> )/, '')
            .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
            .replace(/\*+/g, '')
        : line,
  )

/** “Save” is in “saved” only by its letters. */
const holds = (text: string, words: string): boolean =>
  new RegExp(`(?<!\\w)${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`, 'u').test(text)

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const {facts, marked, article} = readMarked(name)
  const text = plain(article.text)

  it('gives its headline, who wrote it, when and where', () => {
    const title = article.titleBasis === 'derived' ? '-' : plain(article.title)
    expect({title, date: article.date ?? '', byline: article.byline.join('; ')}).toEqual({
      title: facts.title,
      date: facts.date,
      byline: facts.byline,
    })
    if (facts.source) expect(article.source.name).toBe(facts.source)
    if (facts.dateline !== undefined) expect(article.dateline ?? '').toBe(facts.dateline)
  })

  it('keeps every line of the article', () => {
    const lost = marked.filter(({mark, words}) => mark === '|' && !text.includes(words))
    expect(lost.map(({words}) => words)).toEqual([])
  })

  it('keeps nothing else', () => {
    const left = marked.filter(
      ({mark, words}) => '-='.includes(mark) && words.length > 3 && holds(text, words),
    )
    expect(left.map(({words}) => words)).toEqual([])
  })
})
