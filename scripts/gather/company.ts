import type {Annotated, Referent} from '../model.ts'
import {plain} from '../slug.ts'

/** Whom more articles name than these, and than one in twenty, is company to everybody. */
const FEW_ARTICLES = 6

/** Who is named with whom, and in which office: what can tell that two names of two articles are one person's. */
export interface Company {
  /** The offices that the text gives the name in any article: “minister” of “deputy finance minister”. */
  officesOf(key: string): ReadonlySet<string>
  /** The other people and organizations of the articles that name it. Countries are company to everybody. */
  othersOf(key: string): ReadonlySet<string>
}

/** “president” of “U.S. President”: the last word says the office. */
const officeOf = (title: string) =>
  plain(title.split(/ (?:of|at|for|in) /)[0]!)
    .split(' ')
    .at(-1)!

/** `keyOf` gives the name under which an article's referent is pooled, or undefined for one that is left out. */
export function findCompany(
  annotated: readonly Annotated[],
  keyOf: (article: string, referent: Referent) => string | undefined,
): Company {
  const offices = new Map<string, Set<string>>()
  const others = new Map<string, Set<string>>()
  const casts: Set<string>[] = []
  for (const {article, referents, roles} of annotated) {
    const named = referents.flatMap((referent) => {
      const isCompany = referent.kind === 'person' || referent.kind === 'organization'
      const pooled = isCompany ? keyOf(article.id, referent) : undefined
      return pooled === undefined ? [] : [{key: referent.key, pooled}]
    })
    const keys = new Set(named.map(({pooled}) => pooled))
    casts.push(keys)
    const pooledOf = new Map(named.map(({key, pooled}) => [key, pooled]))
    for (const pooled of keys) addAll(others, pooled, keys)
    for (const {entity, title} of roles) {
      const pooled = pooledOf.get(entity)
      if (pooled !== undefined) addAll(offices, pooled, [officeOf(title)])
    }
  }
  const named = new Map<string, number>()
  for (const keys of casts) for (const key of keys) named.set(key, (named.get(key) ?? 0) + 1)
  const most = Math.max(FEW_ARTICLES, annotated.length / 20)
  for (const [key, company] of others) {
    company.delete(key)
    for (const other of company) if (named.get(other)! > most) company.delete(other)
  }
  const none: ReadonlySet<string> = new Set()
  return {officesOf: (key) => offices.get(key) ?? none, othersOf: (key) => others.get(key) ?? none}
}

/** True when both have held the same office or kept the same company. */
export function haveInCommon(company: Company, a: string, b: string): boolean {
  const shares = (of: (key: string) => ReadonlySet<string>) => {
    const [one, other] = [of(a), of(b)]
    return [...one].some((item) => item !== a && item !== b && other.has(item))
  }
  return shares(company.officesOf) || shares(company.othersOf)
}

function addAll(index: Map<string, Set<string>>, key: string, values: Iterable<string>): void {
  const known = index.get(key) ?? new Set()
  index.set(key, known)
  for (const value of values) known.add(value)
}
