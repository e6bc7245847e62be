/** A broken promise: where it was seen, what is wrong, and the clipping it comes from. */
export interface Finding {
  /** The file below the site's folder, with `/`: `articles/harbour-fire/index.html`, `data/mentions.json`. */
  page: string
  /** Line and column in it, from 1, when known. */
  line?: number
  column?: number
  message: string
  /** `links:missing`, `excerpts:changed`, … */
  rule: string
  /** The seed of the article in question, as `articles.json` has it; null when no article is. */
  seed: string | null
}

/** A finding within one page: the same, before anyone asked where an offset is or whose clipping it was. */
export interface PageFinding {
  /** Offset in the page's source, in UTF-16 code units. */
  offset: number
  message: string
  rule: string
  /** The article it is about; absent: the page's own. */
  article?: string
}

/** Shortens what a message quotes: the words are for finding the place, not for reading. */
export function quote(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  return `“${plain.length > 80 ? `${plain.slice(0, 79)}…` : plain}”`
}
