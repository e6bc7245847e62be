/**
 * Turns an address of the records, `/actors/keir-starmer/`, into a link that works wherever the site is put.
 *
 * `import.meta.env.BASE_URL` is `/` or `/repository/`, with or without its last slash.
 */
export function href(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + address
}

/** The link to a sentence, where every stated fact leads. */
export function sentenceHref(article: string, sentence: string): string {
  return href(`/articles/${article}/#${sentence}`)
}

/** The web address of a page of this site, or null when the site was built without `--site`. */
export function absolute(address: string, site: URL | undefined): string | null {
  return site === undefined ? null : new URL(href(address), site).href
}

/** Makes addresses whole where the site knows its own; else they begin with the path it stands below. */
export function wholeAddress(site: URL | undefined): (address: string) => string {
  return (address) => absolute(address, site) ?? href(address)
}

/** A clipping's own address when a link to it is safe to show: `http` and `https` only. */
export function outside(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s]+$/i.test(url) && URL.canParse(url) ? url : null
}

/** Words at either end that a text fragment names; what lies between may be any. */
const FRAGMENT_WORDS = 5

/**
 * The original's address with a text fragment, at which a browser shows and marks the words: their first and last
 * few, since a publisher's page may set anything between them.
 */
export function atWords(url: string, text: string): string {
  const words = text.trim().split(/\s+/)
  const ends =
    words.length <= 2 * FRAGMENT_WORDS
      ? [words]
      : [words.slice(0, FRAGMENT_WORDS), words.slice(-FRAGMENT_WORDS)]
  const fragment = ends.map((part) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D')).join(',')
  return `${url.replace(/#.*$/s, '')}#:~:text=${fragment}`
}
