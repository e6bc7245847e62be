import type {MarkedArticle} from './corpus.ts'
import type {GoldDocument} from './documents.ts'

const LEANS_BACK = /^(?:[,.;:!?%)\]}]|\.\.\.|n['’]t|['’](?:s|re|ve|ll|d|m)?)$/i
const LEANS_AHEAD = /^[([{$£€#]$/

/** Puts a document of tokens together to a text, a sentence a paragraph, with its names where they come to stand. */
export function detokenise({id, sentences}: GoldDocument): MarkedArticle {
  let text = ''
  const blocks: MarkedArticle['blocks'] = []
  const names: MarkedArticle['names'] = []
  for (const sentence of sentences) {
    if (text !== '') text += '\n\n'
    const start = text.length
    const places: {start: number; end: number}[] = []
    let isQuoted = false
    sentence.tokens.forEach((raw, at) => {
      const token = /^(?:``|'')$/.test(raw) ? '"' : raw
      const before = sentence.tokens[at - 1] ?? ''
      const isClosing = token === '"' && isQuoted
      const isBehindOpening = LEANS_AHEAD.test(before) || (isQuoted && /^(?:"|``)$/.test(before))
      if (at > 0 && !LEANS_BACK.test(token) && !isClosing && !isBehindOpening) text += ' '
      places.push({start: text.length, end: text.length + token.length})
      text += token
      if (token === '"') isQuoted = !isQuoted
    })
    for (const {from, to, type} of sentence.names) {
      names.push({start: places[from]!.start, end: places[to - 1]!.end, type})
    }
    blocks.push({kind: 'paragraph', start, end: text.length})
  }
  return {id, text, blocks, names}
}
