import {bareArticle} from '../bare-article.ts'
import type {Article, EntityKind, Mention, Referent, Sentence, Token} from '../model.ts'
import {segment} from './segment.ts'
import {tokenise} from './tokens.ts'

/** For tests: what the stages after `resolve` read. */
export interface Marked {
  article: Article
  sentences: Sentence[]
  tokens: Token[]
  mentions: Mention[]
  referents: Referent[]
}

const MARK = /\[([^\]=@]+)([=@])([a-z0-9-]+)(?::([a-z]+))?\]/g
const ABBREVIATIONS = new Set([
  'U.S.',
  'U.K.',
  'Mr.',
  'Mrs.',
  'Dr.',
  'Gen.',
  'p.m.',
  'a.m.',
  'Aug.',
  'Sept.',
  'Oct.',
])

/**
 * For tests: an article from text whose names are marked, so that a table can be read aloud.
 *
 * `[Keir Starmer=keir-starmer]` is a person who acts, `[Moscow=russia:country]` another kind, `[Moscow@moscow]` a
 * city in its role of place, `[Turkey@turkey:country]` a country in it. Paragraphs are an empty line apart; one that
 * begins with `# ` is a subhead.
 */
export function marked(source: string, of: Partial<Article> = {}): Marked {
  const mentions: Mention[] = []
  const referents = new Map<string, Referent>()
  let text = ''
  const blocks: Article['blocks'] = []
  for (const paragraph of source.split(/\n\n+/)) {
    if (text !== '') text += '\n\n'
    const start = text.length
    const isSubhead = paragraph.startsWith('# ')
    const body = isSubhead ? paragraph.slice(2) : paragraph
    let from = 0
    for (const match of body.matchAll(MARK)) {
      const [whole, words, sign, key, kind] = match as unknown as [string, string, '=' | '@', string, string?]
      text += body.slice(from, match.index)
      const at = text.length
      text += words
      from = match.index + whole.length
      const as = sign === '@' ? 'place' : 'actor'
      mentions.push({start: at, end: text.length, as, form: 'name', basis: 'known', entity: key})
      const entityKind = (kind ?? (as === 'place' ? 'city' : 'person')) as EntityKind
      if (!referents.has(key))
        referents.set(key, {key, kind: entityKind, name: words, known: true, confidence: 1})
    }
    text += body.slice(from)
    blocks.push({kind: isSubhead ? 'subhead' : 'paragraph', start, end: text.length})
  }
  const article = bareArticle(text, blocks, {
    id: 'test',
    seed: 'test.txt',
    title: 'Test',
    titleBasis: 'stated',
    ...of,
  })
  const sentences = segment(article, ABBREVIATIONS)
  return {
    article,
    sentences,
    tokens: tokenise(article, sentences),
    mentions,
    referents: [...referents.values()],
  }
}
