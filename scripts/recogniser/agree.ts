import type {NameType} from './labels.ts'
import type {TaggedRange} from './tagger.ts'

/** From this confidence on a name is left as it is. */
const SURE = 0.9
/** From this confidence on a person's full name speaks for its parts. */
const FULL_NAME = 0.6
/** The small word at which a family's name begins: “Joost van der Poel” is “Van der Poel” elsewhere, and no firm. */
const PARTICLE = /^(?:van|von|de|del|della|da|dos|das|di|du|der|den|ter|ten|bin|ibn|al|el)$/
/** So much more must speak for another type before a doubtful name takes it. */
const OUTWEIGHS = 1.1

/**
 * Lets a document agree with itself: the doubtful follow the sure.
 *
 * One phrase has one type, the best supported; a part of a person's full name is that person. `sentences` are the words
 * that the ranges are of.
 */
export function agree(sentences: readonly (readonly string[])[], found: TaggedRange[][]): TaggedRange[][] {
  const support = new Map<string, Map<NameType, number>>()
  const families = new Set<string>()
  const add = (phrase: string, type: NameType, weight: number) => {
    const types = support.get(phrase) ?? new Map<NameType, number>()
    types.set(type, (types.get(type) ?? 0) + weight)
    support.set(phrase, types)
  }
  found.forEach((ranges, sentence) => {
    for (const {from, to, type, confidence} of ranges) {
      const words = sentences[sentence]!.slice(from, to)
      add(words.join(' '), type, confidence)
      if (type !== 'PER' || words.length < 2 || confidence < FULL_NAME) continue
      for (const word of [words[0]!, words.at(-1)!]) if (word.length > 2) add(word, 'PER', confidence)
      const particle = words.findIndex((word, at) => at > 0 && PARTICLE.test(word))
      if (particle > 0 && particle < words.length - 1) families.add(capitalised(words.slice(particle)))
    }
  })
  return found.map((ranges, sentence) =>
    ranges.map((range) => {
      if (range.type !== 'PER' && families.has(capitalised(sentences[sentence]!.slice(range.from, range.to))))
        return {...range, type: 'PER'}
      if (range.confidence >= SURE) return range
      const types = support.get(sentences[sentence]!.slice(range.from, range.to).join(' '))!
      const [best, weight] = [...types].reduce((best, next) => (next[1] > best[1] ? next : best))
      if (best === range.type || weight <= OUTWEIGHS * types.get(range.type)!) return range
      return {...range, type: best, confidence: Math.max(range.confidence, Math.min(SURE, weight / 2))}
    }),
  )
}

/** The words as they stand at a sentence's start. */
function capitalised([first, ...rest]: readonly string[]): string {
  return [first!.charAt(0).toUpperCase() + first!.slice(1), ...rest].join(' ')
}
