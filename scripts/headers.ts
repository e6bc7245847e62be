/** Headers for the addresses below a pattern of a site's `_headers`. */
export interface HeaderRule {
  /** `/*` or `/_astro/*`: a star is anything, at the end only. */
  pattern: string
  headers: readonly (readonly [name: string, value: string])[]
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a pattern on a line of its own, its headers indented
 * below it, `#` before a remark. A line that is neither is passed over, as they do.
 */
export function readHeaders(text: string): HeaderRule[] {
  const rules: {pattern: string; headers: [string, string][]}[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue
    if (line.startsWith('/')) rules.push({pattern: line.trim(), headers: []})
    else {
      const colon = line.indexOf(':')
      if (colon > 0) rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()])
    }
  }
  return rules
}

/** What a path of the site (`/_astro/a.css`) is sent with; a later rule has the last word. */
export function headersOf(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const matching = rules.filter(({pattern}) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  )
  return Object.fromEntries(matching.flatMap(({headers}) => headers))
}
