import {NAME_TYPES, type NameType} from '../recogniser/labels.ts'

/** A name by its place and type, whatever the places count: words or characters. */
export interface PlacedName {
  start: number
  end: number
  type: NameType
}

export interface Tally {
  right: number
  found: number
  wanted: number
}

/** Exact spans and types: how many were found, were wanted, and were both. */
export type Tallies = Record<NameType, Tally>

export const createTallies = (): Tallies =>
  Object.fromEntries(NAME_TYPES.map((type) => [type, {right: 0, found: 0, wanted: 0}])) as Tallies

export function tally(tallies: Tallies, found: PlacedName[], wanted: PlacedName[]): void {
  const keyOf = ({start, end, type}: PlacedName) => `${start} ${end} ${type}`
  const keys = new Set(wanted.map(keyOf))
  for (const {type} of wanted) tallies[type].wanted += 1
  for (const name of found) {
    tallies[name.type].found += 1
    if (keys.has(keyOf(name))) tallies[name.type].right += 1
  }
}

/** Precision, recall and their harmonic mean, in per cent. */
export function scoreOf({right, found, wanted}: Tally): {precision: number; recall: number; f1: number} {
  const precision = found === 0 ? 0 : (100 * right) / found
  const recall = wanted === 0 ? 0 : (100 * right) / wanted
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return {precision, recall, f1}
}

/** The sum of some types' tallies. */
export function sumOf(tallies: Tallies, types: readonly NameType[]): Tally {
  const sum = {right: 0, found: 0, wanted: 0}
  for (const type of types) {
    sum.right += tallies[type].right
    sum.found += tallies[type].found
    sum.wanted += tallies[type].wanted
  }
  return sum
}

/** People, organizations and places: what an article's actors and places come from. */
export const MAIN_TYPES = ['PER', 'ORG', 'LOC'] as const

/** A line a type, and one for the main types together. */
export function formatTallies(tallies: Tallies): string {
  const line = (name: string, counts: Tally) => {
    const {precision, recall, f1} = scoreOf(counts)
    const cells = [precision, recall, f1].map((value) => value.toFixed(1).padStart(7))
    return `${name.padEnd(12)}${cells.join('')}${String(counts.wanted).padStart(8)}`
  }
  return [
    `${''.padEnd(12)}      P      R      F1   names`,
    ...NAME_TYPES.map((type) => line(type, tallies[type])),
    line(MAIN_TYPES.join('+'), sumOf(tallies, MAIN_TYPES)),
  ].join('\n')
}
