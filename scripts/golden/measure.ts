import {gatherSeeds} from '../build.ts'
import {layoutOf} from '../read/layout.ts'
import type {Report} from '../report.ts'
import {type Gold, readGold} from './gold.ts'
import {formatScores, score} from './score.ts'

/**
 * Reads the seeds and holds what was found against a gold file; gives the table, and each fault.
 *
 * A gold file that cannot be used is reported (`gold:form`), and nothing is measured.
 */
export async function measure(
  {seeds, gold, jobs}: {seeds: string; gold: string; jobs: number},
  report: Report,
): Promise<string> {
  const wanted = await readGold(gold).catch((error: Error): Gold | null => {
    const message = `Cannot be used as gold: ${error.message.replace(/\s+/g, ' ')} Nothing was measured.`
    report.problem({file: gold, severity: 'error', message, rule: 'gold:form'})
    return null
  })
  if (wanted === null) return ''
  const {records} = await gatherSeeds(layoutOf(seeds), jobs, report)
  return formatScores(score(records, wanted))
}
