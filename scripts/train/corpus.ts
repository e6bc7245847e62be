import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {segment} from '../annotate/segment.ts'
import {tokenise} from '../annotate/tokens.ts'
import type {Article, Span} from '../model.ts'
import {splitCompounds} from '../recogniser/compounds.ts'
import type {Gazetteer} from '../recogniser/gazetteer.ts'
import {hashOf} from '../recogniser/hash.ts'
import {sentencesOf} from '../recogniser/index.ts'
import type {NameType} from '../recogniser/labels.ts'
import type {GoldDocument, GoldSentence} from './documents.ts'

/** An article whose names are marked, with the marks taken out. */
export interface MarkedArticle {
  id: string
  text: string
  blocks: Article['blocks']
  names: (Span & {type: NameType})[]
}

const MARK = /\[(PER|ORG|LOC|NORP|MISC) ([^[\]]+)\]/g
/** Every so many files one is held out. */
const HELD_OUT = 6

/** Whether a file of the corpus is kept from training while we measure: by its name, so that it always is. */
export const isHeldOut = (id: string): boolean => (hashOf(id) >>> 0) % HELD_OUT === 0

/** Reads the articles of a folder, whose names stand in brackets as GUIDE.md there says. */
export async function readCorpus(folder: string): Promise<MarkedArticle[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
  return Promise.all(
    files.map(async (file) =>
      readMarked(file.replace(/\.txt$/, ''), await readFile(join(folder, file), 'utf8')),
    ),
  )
}

export function readMarked(id: string, source: string): MarkedArticle {
  const names: MarkedArticle['names'] = []
  const blocks: MarkedArticle['blocks'] = []
  let text = ''
  for (const paragraph of source.split(/\n+/)) {
    if (paragraph.trim() === '') continue
    if (text !== '') text += '\n\n'
    const start = text.length
    let from = 0
    for (const match of paragraph.matchAll(MARK)) {
      text += paragraph.slice(from, match.index)
      names.push({start: text.length, end: text.length + match[2]!.length, type: match[1] as NameType})
      text += match[2]
      from = match.index + match[0].length
    }
    text += paragraph.slice(from)
    blocks.push({kind: 'paragraph', start, end: text.length})
  }
  return {id, text, blocks, names}
}

/**
 * Cuts an article into sentences of words as the recogniser does.
 *
 * A name that begins or ends inside a word is taken to its edge: the `USA` of `FC [LOC USA]s`.
 */
export function toGold(
  article: MarkedArticle,
  abbreviations: ReadonlySet<string>,
  gazetteer: Gazetteer,
): GoldDocument {
  const sentences = sentencesOf(tokenise(article, segment(article, abbreviations)))
  let next = 0
  const gold = sentences.map((tokens): GoldSentence => {
    const words = splitCompounds(tokens, gazetteer)
    const names: GoldSentence['names'] = []
    for (let at = 0; at < words.length; ) {
      while (next < article.names.length && article.names[next]!.end <= words[at]!.start) next += 1
      const name = article.names[next]
      if (name === undefined || name.start >= words[at]!.end) {
        at += 1
        continue
      }
      let to = at + 1
      while (to < words.length && words[to]!.start < name.end) to += 1
      names.push({from: at, to, type: name.type})
      at = to
    }
    return {tokens: words.map(({text}) => text), names}
  })
  return {id: article.id, set: 'own', sentences: gold}
}
