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

/** A clipping's own address when a link to it is safe to show: `http` and `https` only. */
export function outside(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s]+$/i.test(url) && URL.canParse(url) ? url : null
}
