/** Prints the closing line of a test run from vitest's JSON report: `512 passed, 0 failed`. */
import {readFile} from 'node:fs/promises'

const file = process.argv[2]
if (file === undefined) {
  process.stderr.write('tally wants the JSON report of a test run.\n')
  process.exit(2)
}
const {numPassedTests, numFailedTests, numPendingTests} = JSON.parse(await readFile(file, 'utf8')) as Record<
  string,
  number
>
const skipped = numPendingTests ? `, ${numPendingTests} skipped` : ''
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed${skipped}\n`)
