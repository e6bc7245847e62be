/** What Pagefind knows of a found page, as far as it is used here. */
export interface Found {
  url: string
  content: string
  meta: {title?: string}
  filters: Record<string, string[]>
  /** Elements with an id; `location` is the number of words before them. */
  anchors: {id: string; location: number}[]
  /** The matched words, by their number in `content`. */
  weighted_locations: {location: number; balanced_score: number}[]
}

/** Where a result leads, and the words to show: each with whether it was searched for. */
export interface Landing {
  url: string
  words: {text: string; isMatch: boolean}[]
}

/** Words shown of a page whose match is in no sentence: an actor's name, an article's title. */
const OPENING = 30

/**
 * Finds the sentence a result should land on: the one whose matched words weigh most, the first of equals.
 *
 * Pagefind's own sub-results know headings only; the anchors of sentences (`s1`, `s2`, …) are in its data all the
 * same. A match before the first sentence is in the title: then the page itself is the result.
 */
export function landing(found: Found): Landing {
  const words = found.content.split(/\s+/)
  const matches = new Set(found.weighted_locations.map(({location}) => location))
  const show = (from: number, to: number) =>
    withMarks(words.slice(from, to).map((text, index) => ({text, isMatch: matches.has(from + index)})))
  const sentences = found.anchors.filter(({id}) => /^s\d+$/.test(id)).sort((a, b) => a.location - b.location)
  const best = heaviest(found, sentences)
  if (best === null) {
    // A page without sentences opens with its title, which stands above the words already.
    const from = sentences[0]?.location ?? (found.meta.title ?? '').split(/\s+/).filter(Boolean).length
    return {
      url: found.url,
      words: show(from, Math.min(sentences[1]?.location ?? words.length, from + OPENING)),
    }
  }
  const sentence = sentences[best]!
  return {
    url: `${found.url}#${sentence.id}`,
    words: show(sentence.location, sentences[best + 1]?.location ?? words.length),
  }
}

/** Pagefind puts a space before a link: “the Exchange ( IDX)”. An opening mark goes back to its word. */
function withMarks(words: Landing['words']): Landing['words'] {
  const joined: Landing['words'] = []
  let marks = ''
  for (const {text, isMatch} of words) {
    if (/^[([{"'“‘«]+$/.test(text)) {
      marks += text
      continue
    }
    joined.push({text: marks + text, isMatch})
    marks = ''
  }
  return marks === '' ? joined : [...joined, {text: marks, isMatch: false}]
}

/** The index of the sentence whose matches weigh most, or null when no match is in a sentence. */
function heaviest(found: Found, sentences: Found['anchors']): number | null {
  const weights = new Map<number, number>()
  let sentence = -1
  for (const {location, balanced_score} of [...found.weighted_locations].sort(
    (a, b) => a.location - b.location,
  )) {
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.location <= location) sentence++
    if (sentence >= 0) weights.set(sentence, (weights.get(sentence) ?? 0) + balanced_score)
  }
  let best: number | null = null
  for (const [index, weight] of weights) if (best === null || weight > weights.get(best)!) best = index
  return best
}
