import {readFile} from 'node:fs/promises'
import type {Knowledge} from '../model.ts'
import {loadKnowledge} from '../read/knowledge.ts'
import {silentReport} from '../report.ts'

/** Lists that were drawn in part from the very articles of the corpus. */
const DRAWN = ['more-first-names.tsv', 'more-surnames.txt']

/**
 * The tool's own lists, without anyone's authority files.
 *
 * With `isDrawnKnown` false they lack the names that were drawn from the corpus: else each of its people would stand
 * in a list, and what is learned would trust lists more than they deserve in an article that nobody has seen.
 */
export async function loadLists(isDrawnKnown: boolean): Promise<Knowledge> {
  const knowledge = await loadKnowledge({authority: '/nowhere', lexicon: '/nowhere'}, silentReport())
  if (isDrawnKnown) return knowledge
  const drawn = new Set<string>()
  for (const name of DRAWN) {
    const text = await readFile(new URL(`../lexicon/${name}`, import.meta.url), 'utf8')
    for (const line of text.split('\n')) if (!line.startsWith('#')) drawn.add(line.split('\t')[0]!.trim())
  }
  const without = (names: ReadonlySet<string>) => new Set([...names].filter((name) => !drawn.has(name)))
  return {...knowledge, firstNames: without(knowledge.firstNames), surnames: without(knowledge.surnames)}
}
