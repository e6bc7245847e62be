import type {RedirectRecord} from '../../src/schema.ts'
import type {Article, Permalink} from '../model.ts'
import {plain, slug} from '../slug.ts'

/** A page that this build publishes, and the ways in which a registered address may mean it. */
export interface Published {
  address: string
  /** What the register says it stands for: a seed's path, a name, `seed#start-end`. */
  of: string
  /** Further names of the same. */
  also?: string[]
}

/** Gives each article the id that its seed was first published at, whatever its title has become. */
export function keepAddresses(articles: readonly Article[], permalinks: readonly Permalink[]): Article[] {
  const registered = new Map<string, string>()
  for (const {address, to, of} of permalinks) {
    const id = /^\/articles\/([a-z0-9-]+)\/$/.exec(to)?.[1]
    if (id !== undefined && address === to) registered.set(of, id)
  }
  const kept = new Set(registered.values())
  const renamed = new Map<string, string>()
  for (const {id, seed} of articles) {
    const own = registered.get(seed)
    // A new article whose title gives an address that another seed was published at.
    if (own !== undefined) renamed.set(id, own)
    else if (kept.has(id)) renamed.set(id, `${id}-${slug(seed)}`)
  }
  const idOf = (id: string) => renamed.get(id) ?? id
  return articles.map((article) => ({
    ...article,
    id: idOf(article.id),
    duplicateOf: article.duplicateOf === null ? null : idOf(article.duplicateOf),
  }))
}

/**
 * Brings the register up to date: every address ever published, and where it leads now.
 *
 * An address that is no page any more leads to the page that stands for the same seed, name or evidence; else to
 * where a person has pointed it, if that is a page; else nowhere, and its page says so.
 */
export function registerAddresses(
  published: readonly Published[],
  permalinks: readonly Permalink[],
): {permalinks: Permalink[]; redirects: RedirectRecord[]} {
  const live = new Map(published.map((page) => [page.address, page]))
  const lookup = lookupOf(published)
  const register = new Map<string, Permalink>()
  for (const {address, of} of published) register.set(address, {address, to: address, of})
  for (const old of permalinks) {
    if (live.has(old.address)) continue
    const pointed = old.to !== old.address && live.has(old.to) ? old.to : null
    register.set(old.address, {...old, to: pointed ?? lookup(old) ?? ''})
  }
  const lines = [...register.values()].sort((a, b) => (a.address < b.address ? -1 : 1))
  const redirects = lines
    .filter(({address, to}) => address !== to)
    .map(({address, to}) => ({from: address, to: to === '' ? null : to}))
  return {permalinks: lines, redirects}
}

/** Finds the page that an address now gone stood for, among those of its kind first. */
function lookupOf(published: readonly Published[]): (old: Permalink) => string | null {
  const byName = new Map<string, string>()
  const evidence = new Map<string, {start: number; end: number; address: string}[]>()
  for (const {address, of, also = []} of published) {
    const span = /^(.*)#(\d+)-(\d+)$/.exec(of)
    if (span !== null) {
      const spans = evidence.get(span[1]!) ?? []
      evidence.set(span[1]!, spans)
      spans.push({start: Number(span[2]), end: Number(span[3]), address})
      continue
    }
    for (const name of [of, ...also]) {
      const key = `${roomOf(address)} ${plain(name)}`
      if (!byName.has(key)) byName.set(key, address)
    }
  }
  return ({address, of}) => {
    const span = /^(.*)#(\d+)-(\d+)$/.exec(of)
    if (span === null) return byName.get(`${roomOf(address)} ${plain(of)}`) ?? null
    const [start, end] = [Number(span[2]), Number(span[3])]
    return evidence.get(span[1]!)?.find((other) => other.start < end && start < other.end)?.address ?? null
  }
}

const roomOf = (address: string) => address.split('/')[1]!
