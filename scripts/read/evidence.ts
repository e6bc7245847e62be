/** What an article's text tells about the words of a line above it. */
export interface Evidence {
  /** Words that the body writes with a small letter. */
  small: ReadonlySet<string>
  /** Words that it writes with a capital within a sentence. */
  names: ReadonlySet<string>
  /** Neighbours that both have capitals, `Linda Ortiz`. */
  pairs: ReadonlySet<string>
}

export function evidenceOf(body: string): Evidence {
  const small = new Set<string>()
  const names = new Set<string>()
  const pairs = new Set<string>()
  let previous = ''
  let opens = true
  for (const match of body.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*|[.!?:“"—–\n]/gu)) {
    const word = match[0].replace(/['’]s$/, '')
    if (/^[.!?:“"—–\n]$/.test(word)) {
      opens = true
      if (word !== '.') previous = ''
      continue
    }
    if (/^\p{Lu}/u.test(word)) {
      if (!opens) names.add(word.toLowerCase())
      if (previous !== '') pairs.add(`${previous} ${word}`)
      previous = word
    } else {
      if (/^\p{Ll}/u.test(word)) small.add(word)
      previous = ''
    }
    opens = false
  }
  return {small, names, pairs}
}
