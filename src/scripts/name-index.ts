import {type FoundName, type NameIndex, nameFinder} from '../names.ts'

export type FindNames = (typed: string, most: number) => FoundName[]

let loaded: Promise<FindNames> | null = null

/** Fetches the index of names, once. Where it cannot be had, nothing is offered, and the next touch tries again. */
export function loadNames(address: string): Promise<FindNames> {
  loaded ??= fetch(address)
    .then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
      return answer.json() as Promise<NameIndex>
    })
    .then(nameFinder)
    .catch((error) => {
      loaded = null
      console.warn(error)
      return () => []
    })
  return loaded
}

/** `/actors/x/` as a link of this site, whose names index is at `/base/search/names.json`. */
export const hrefOf = (address: string, names: string): string =>
  `${names.slice(0, names.lastIndexOf('/search/'))}${address}`
