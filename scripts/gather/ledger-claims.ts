import type {FigureRecord} from '../../src/schema.ts'
import {startOf} from '../annotate/edtf.ts'

/** A figure as the ledger compares it: ids are the records' own, `date` is its article's. */
export type LedgerFigure = Omit<FigureRecord, 'start' | 'end' | 'text' | 'retracted'> & {
  date: string | null
  retracted?: boolean
  /** What may come: “could reach 10,000”. It is not laid beside what is counted. */
  projected?: boolean
  /** What comes on top of another: “another 500,000 will follow”. It is laid beside nothing. */
  added?: boolean
  /** Events that it is told of. */
  events?: readonly string[]
  /** Those of them that are attacks: 31 killed in one are not the 12 killed in another. */
  attacks?: readonly string[]
  /** Events of which its article and others tell. */
  topics?: readonly string[]
  /** Places, other than countries, that its sentence ties to it: “31 killed in Luma”. */
  places?: readonly string[]
}

/**
 * What two claims about the same thing are to each other. `agree`: their ranges, as their qualifiers widen them,
 * meet; `contradict`: they do not; `supersede`: they do not, and the later is the same claimant's, or the other is
 * taken back. Nobody is judged to be right.
 */
export type Relation = 'agree' | 'contradict' | 'supersede'

/** Tells what two claims about the same thing are to each other. */
export function relate(a: LedgerFigure, b: LedgerFigure): {relation: Relation; by: string | null} {
  if (meet(a, b)) return {relation: 'agree', by: null}
  const isSame = a.claimant === b.claimant
  // “revised the toll from 60 to 45”
  if (isSame && (a.retracted === true) !== (b.retracted === true))
    return {relation: 'supersede', by: a.retracted === true ? b.id : a.id}
  const days = [a.date, b.date].map((date) => (date === null ? null : startOf(date)))
  if (isSame && a.claimant !== null && days[0] != null && days[1] != null && days[0] !== days[1])
    return {relation: 'supersede', by: days[0]! < days[1]! ? b.id : a.id}
  return {relation: 'contradict', by: null}
}

/** Whether there is a number that both claims allow. */
export function meet(a: LedgerFigure, b: LedgerFigure): boolean {
  const [left, right] = [widen(a), widen(b)]
  return left.low <= right.high && right.low <= left.high
}

const UPWARD =
  /more than|at least|over|no fewer|no less|not less|above|excess|north of|upwards|greater|minimum|^or more$|^\+$|^plus$/
const DOWNWARD =
  /less than|fewer than|under|up to|as many as|as much as|as high as|at most|no more than|not more than|below|maximum/
const AROUND = /about|around|approximately|roughly|nearly|almost|some|estimated|circa|close to|or so/

/** Which way a claim is open: “at least 40” upward, “up to 40” downward, “about 40” either way; else not at all. */
export function reachOf(qualifier: string | null): 'up' | 'down' | 'around' | null {
  const word = qualifier ?? ''
  if (/^(?:no|not) (?:fewer|less)/.test(word)) return 'up'
  if (/^(?:no|not) more/.test(word) || DOWNWARD.test(word)) return 'down'
  if (UPWARD.test(word)) return 'up'
  return AROUND.test(word) ? 'around' : null
}

/** The values that a claim allows: “at least 40” goes up without end, “about 40” a tenth either way. */
function widen({low, high, qualifier}: LedgerFigure): {low: number; high: number} {
  switch (reachOf(qualifier)) {
    case 'up':
      return {low, high: Number.POSITIVE_INFINITY}
    case 'down':
      return {low: Number.NEGATIVE_INFINITY, high}
    case 'around':
      return {low: low - Math.abs(low) / 10, high: high + Math.abs(high) / 10}
    case null:
      return {low, high}
  }
}
