import type {EventType, Trigger} from '../model.ts'

/**
 * Guesses the type of a sentence in which no trigger is found, by the words of the triggers and of their examples:
 * naive Bayes with one count added to each word.
 *
 * Only for measuring, where a sentence without a type is wrong in any case; no page shows what is guessed.
 */
export function createGuesser(triggers: readonly Trigger[]): (text: string) => EventType | null {
  const counts = new Map<EventType, Map<string, number>>()
  const totals = new Map<EventType, number>()
  const vocabulary = new Set<string>()
  for (const {type, lemma, example} of triggers) {
    if (type === null) continue
    const words = counts.get(type) ?? new Map<string, number>()
    for (const word of new Set(stemsOf(`${lemma} ${example}`))) {
      vocabulary.add(word)
      words.set(word, (words.get(word) ?? 0) + 1)
      totals.set(type, (totals.get(type) ?? 0) + 1)
    }
    counts.set(type, words)
  }
  return (text) => {
    const known = [...new Set(stemsOf(text))].filter((word) => vocabulary.has(word))
    const scoreOf = (type: EventType) => {
      const all = (totals.get(type) ?? 0) + vocabulary.size
      return known.reduce((sum, word) => sum + Math.log(((counts.get(type)?.get(word) ?? 0) + 1) / all), 0)
    }
    const [best] = [...counts.keys()]
      .map((type) => [type, scoreOf(type)] as const)
      .sort((a, b) => b[1] - a[1])
    return known.length === 0 ? null : (best?.[0] ?? null)
  }
}

/** Words without their commonest endings, and without those that say nothing. */
const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]{3,}/g) ?? [])
    .filter((word) => !EMPTY.has(word))
    .map((word) => word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 7))

const EMPTY = new Set(
  `the and for that with its his her was were has had have been from said not but are who which they this will would
  monday tuesday wednesday thursday friday saturday sunday ruritania ruritanian freedonia freedonian ana vidal tom reyes
  calder ltd northmoor council harbour union lowport court police members`.split(/\s+/),
)
