import {createHash} from 'node:crypto'
import {slug} from '../slug.ts'

/**
 * Gives each article its id by its title; the keys are the seeds' paths.
 *
 * Of articles with one title the first by seed has the plain id, each other one has a hash of its own seed's path
 * added: no id depends on how many there are. (An id that was published stays: see `gather/permalinks.ts`.)
 */
export function assignIds(articles: readonly {seed: string; title: string}[]): Map<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  for (const {seed, title} of [...articles].sort((one, other) => (one.seed < other.seed ? -1 : 1))) {
    const hash = createHash('sha256').update(seed).digest('hex')
    const plain = slug(title, {fallback: ''})
    let id = plain === '' ? `article-${hash.slice(0, 6)}` : plain
    for (let length = 6; taken.has(id); length += 2)
      id = `${plain === '' ? 'article' : plain}-${hash.slice(0, length)}`
    taken.add(id)
    ids.set(seed, id)
  }
  return ids
}
