import {relative} from 'node:path'
import type {Problem} from './model.ts'

/** Where problems and progress go, and what they make of the exit status. */
export interface Report {
  problem(problem: Problem): void
  /** Tells that a step of `total` pieces begins; call `advance` as they are done and `done` at the end. */
  step(name: string, total?: number): Step
  readonly problems: readonly Problem[]
  /** 1 when a file could not be used, else 0. */
  exitStatus(): 0 | 1
}

export interface Step {
  advance(pieces?: number): void
  done(note?: string): void
}

/** `seeds/articles/a.md:6:17  warning  “Silva” could be two people; left unlinked  resolve:ambiguous` */
export function formatProblem({file, line, column, severity, message, rule}: Problem): string {
  const place = [relative(process.cwd(), file) || file, line, column]
    .filter((part) => part !== undefined)
    .join(':')
  return `${place}  ${severity}  ${message}  ${rule}`
}

/** Line and column, from 1, of an offset in a text; columns count UTF-16 code units. */
export function placeIn(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset)
  return {line: before.split('\n').length, column: offset - before.lastIndexOf('\n')}
}

/**
 * Reports to a stream: problems as they come, a moving line for progress on a terminal, else one line a step
 * and one each ten seconds of a long step.
 */
export function streamReport(stream: NodeJS.WriteStream = process.stderr): Report {
  const problems: Problem[] = []
  const isTerminal = stream.isTTY === true
  const clear = () => isTerminal && stream.write('\r\x1b[K')
  return {
    problems,
    problem(problem) {
      problems.push(problem)
      clear()
      stream.write(`${formatProblem(problem)}\n`)
    },
    step(name, total) {
      const began = performance.now()
      let done = 0
      let told = began
      return {
        advance(pieces = 1) {
          done += pieces
          const now = performance.now()
          if (now - told < (isTerminal ? 100 : 10_000)) return
          told = now
          const line =
            total === undefined ? `${name} ${done}` : `${name} ${bar(done, total)} ${done}/${total}`
          stream.write(isTerminal ? `\r\x1b[K${line}` : `${line}\n`)
        },
        done(note = total === undefined ? '' : String(total)) {
          clear()
          const seconds = ((performance.now() - began) / 1000).toFixed(1)
          stream.write(`${name.padEnd(12)} ${seconds.padStart(6)} s  ${note}\n`)
        },
      }
    },
    exitStatus: () => (problems.some(({severity}) => severity === 'error') ? 1 : 0),
  }
}

/** Keeps problems and says nothing: for tests and for workers, whose problems are told by their parent. */
export function silentReport(): Report {
  const problems: Problem[] = []
  return {
    problems,
    problem: (problem) => void problems.push(problem),
    step: () => ({advance() {}, done() {}}),
    exitStatus: () => (problems.some(({severity}) => severity === 'error') ? 1 : 0),
  }
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? 20 : Math.round((20 * done) / total)
  return `[${'='.repeat(filled)}${' '.repeat(20 - filled)}]`
}
