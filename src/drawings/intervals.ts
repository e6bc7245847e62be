import {scaleLinear, scaleLog} from 'd3-scale'
import {reachOf} from '../../scripts/gather/ledger-claims.ts'

/** A claim's mark on the scale that all of its group share; places are per cent of the drawing's width. */
export interface IntervalMark {
  from: number
  to: number
  /** Where it is open: “at least” upward, “up to” downward, “about” either way. */
  reach: 'up' | 'down' | 'around' | null
}

export interface Intervals {
  marks: IntervalMark[]
  ticks: {at: number; label: string}[]
  /** True when the claims lie so far apart that each step of the scale is ten times the last. */
  isLogarithmic: boolean
}

interface Claimed {
  low: number
  high: number
  qualifier: string | null
}

/** Of a hundred: what is kept free on either side for arrows and for the words of the last tick. */
const MARGIN = 4
/** About as many; the scale ends on one. */
const TICKS = 4
/** A linear scale that shows a claim as less than a hundredth of another shows nothing of it. */
const TOO_FAR_APART = 100

const compact = new Intl.NumberFormat('en', {notation: 'compact', maximumFractionDigits: 2})

/** Lays claims about one thing on one scale; it begins at zero when none is below, and it is never cut. */
export function drawIntervals(claims: readonly Claimed[]): Intervals {
  const values = claims.flatMap(({low, high}) => [low, high])
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const isLogarithmic = least > 0 && most / least > TOO_FAR_APART
  const scale = isLogarithmic
    ? scaleLog().domain([least, most]).nice()
    : scaleLinear()
        .domain([Math.min(0, least), Math.max(0, most) || 1])
        .nice(TICKS)
  scale.range([MARGIN, 100 - MARGIN])
  const place = (value: number) => Math.round(scale(value) * 100) / 100
  return {
    marks: claims.map(({low, high, qualifier}) => ({
      from: place(low),
      to: place(high),
      reach: reachOf(qualifier),
    })),
    ticks: ticksOf(scale.ticks(TICKS), isLogarithmic).map((value) => ({
      at: place(value),
      label: compact.format(value),
    })),
    isLogarithmic,
  }
}

/** A logarithmic scale has nine ticks to each power of ten; the powers will do, and of many every second or third. */
function ticksOf(ticks: readonly number[], isLogarithmic: boolean): number[] {
  if (!isLogarithmic) return [...ticks]
  const powers = ticks.filter((value) => Number.isInteger(Math.round(Math.log10(value) * 1e9) / 1e9))
  const step = Math.ceil(powers.length / 5)
  return powers.filter((_, index) => index % step === 0)
}
