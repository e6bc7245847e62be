import type {NameKind} from '../model.ts'

/** What a name names, in the words of the annotated data. NORP: peoples, faiths, adherents; MISC: works, laws, events. */
export const NAME_TYPES = ['PER', 'ORG', 'LOC', 'NORP', 'MISC'] as const
export type NameType = (typeof NAME_TYPES)[number]

export const KINDS: Record<NameType, NameKind> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  NORP: 'demonym',
  MISC: 'other',
}

/** A name as a half-open range of a sentence's words. */
export interface TypedRange {
  from: number
  to: number
  type: NameType
}

/** A word's part in a name: outside of one (0), or of each type its beginning, inside, end, or the whole of it. */
export const LABEL_COUNT = 1 + 4 * NAME_TYPES.length
export const OUTSIDE = 0
const [BEGIN, INSIDE, END, SINGLE] = [1, 2, 3, 4]

/** What stands before the first and behind the last label of a sentence, in the table of transitions. */
export const EDGE = LABEL_COUNT
export const STATE_COUNT = LABEL_COUNT + 1

const typeOf = (label: number) => Math.floor((label - 1) / 4)
const partOf = (label: number) => ((label - 1) % 4) + 1
const isOpen = (label: number) =>
  label !== OUTSIDE && label !== EDGE && (partOf(label) === BEGIN || partOf(label) === INSIDE)

/** Whether label `to` may follow `from`: what has begun goes on to its end, and nothing ends that has not begun. */
export function isLegal(from: number, to: number): boolean {
  const goesOn = to !== OUTSIDE && to !== EDGE && (partOf(to) === INSIDE || partOf(to) === END)
  return isOpen(from) ? goesOn && typeOf(from) === typeOf(to) : !goesOn
}

/** The labels of a sentence of `length` words with these names. */
export function labelsOf(length: number, names: TypedRange[]): Uint8Array {
  const labels = new Uint8Array(length)
  for (const {from, to, type} of names) {
    const first = NAME_TYPES.indexOf(type) * 4
    labels.fill(first + INSIDE, from, to)
    labels[from] = first + (to - from === 1 ? SINGLE : BEGIN)
    if (to - from > 1) labels[to - 1] = first + END
  }
  return labels
}

/** The names in a legal row of labels. */
export function rangesOf(labels: Uint8Array): TypedRange[] {
  const names: TypedRange[] = []
  let from = 0
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!
    if (label === OUTSIDE) continue
    const part = partOf(label)
    if (part === BEGIN) from = at
    if (part === SINGLE) names.push({from: at, to: at + 1, type: NAME_TYPES[typeOf(label)]!})
    if (part === END) names.push({from, to: at + 1, type: NAME_TYPES[typeOf(label)]!})
  }
  return names
}
