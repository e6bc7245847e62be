import {stat} from 'node:fs/promises'
import type {Report} from '../report.ts'
import {UnusableFile} from './items.ts'

/** What an outside set is about: the flag of `measure` that names its file. */
export const OUTSIDE_SETS = ['names', 'events', 'quotations', 'dates'] as const
export type OutsideSet = (typeof OUTSIDE_SETS)[number]

export interface OutsideOptions {
  map?: string | undefined
  raw?: boolean | undefined
  heldOut?: boolean | undefined
  weights?: string | undefined
  /** Whether each fault is printed before the table. */
  show?: boolean | undefined
}

/**
 * Holds a detector against a set that others annotated, and gives the table to print.
 *
 * A file that cannot be used is reported with its line (`measure:form`), and nothing is measured.
 */
export async function measureOutside(
  kind: OutsideSet,
  file: string,
  options: OutsideOptions,
  report: Report,
): Promise<string> {
  const lines: string[] = []
  const show = options.show === true ? (line: string) => void lines.push(`${line}\n`) : undefined
  try {
    await stat(file)
    return lines.concat(await tableOf(kind, file, options, show)).join('')
  } catch (error) {
    if (!isOfTheFile(error as Error)) throw error
    const line = error instanceof UnusableFile ? error.line : undefined
    const message = `${(error as Error).message.replace(/\s+/g, ' ')} Nothing was measured.`
    report.problem({
      file,
      ...(line === undefined ? {} : {line}),
      severity: 'error',
      message,
      rule: 'measure:form',
    })
    return ''
  }
}

/** Not there, no JSON, or not of the form; anything else is our own bug. */
const isOfTheFile = (error: Error): boolean =>
  error instanceof UnusableFile ||
  error instanceof SyntaxError ||
  /ZodError/.test(error.name) ||
  typeof (error as NodeJS.ErrnoException).code === 'string'

async function tableOf(
  kind: OutsideSet,
  file: string,
  {map, raw, heldOut, weights}: OutsideOptions,
  show: ((line: string) => void) | undefined,
): Promise<string> {
  switch (kind) {
    case 'names': {
      const {measureNames} = await import('./names.ts')
      return measureNames({names: file, map, raw, heldOut, weights, show})
    }
    case 'events': {
      const {measureEvents} = await import('./events.ts')
      return measureEvents(file)
    }
    case 'quotations': {
      const {measureQuotations} = await import('./quotations.ts')
      return measureQuotations(file, show)
    }
    case 'dates': {
      const {measureDates} = await import('./dates.ts')
      return measureDates(file, show)
    }
  }
}
