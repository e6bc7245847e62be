import {Worker} from 'node:worker_threads'
import type {Annotated, Article, Knowledge, Problem, Span} from '../model.ts'
import type {SeedsLayout} from '../read/layout.ts'
import {placeInSeed, type SeedPlace} from '../read/places.ts'
import {loadNameModel} from '../recogniser/load.ts'
import type {Report} from '../report.ts'
import {createAnnotator} from './index.ts'

/** What a worker sends back for each article, in the order in which it was sent. */
export interface Reply {
  annotated: Annotated
  warnings: {rule: string; at: Span; message: string}[]
}

/** Fewer articles than this are read here: a worker would spend longer on getting ready. */
const WORTH_WORKERS = 80
const BATCH = 16

/**
 * Annotates articles on `jobs` threads; the result is in the order of the articles, whatever the threads did.
 *
 * A stage's warnings are reported at their line of the seed, in the same order.
 */
export async function annotateAll(
  articles: readonly Article[],
  knowledge: Knowledge,
  {seeds, jobs}: {seeds: SeedsLayout; jobs: number},
  report: Report,
): Promise<Annotated[]> {
  const step = report.step('annotate', articles.length)
  const replies =
    jobs > 1 && articles.length >= WORTH_WORKERS
      ? await annotateOnThreads(articles, seeds, jobs, step.advance)
      : await annotateHere(articles, knowledge, step.advance)
  step.done(`${articles.length} articles`)
  for (const {annotated, warnings} of replies) {
    if (warnings.length === 0) continue
    const places = await placeInSeed(
      seeds,
      annotated.article,
      warnings.map(({at}) => at),
    )
    for (const [index, {rule, message}] of warnings.entries()) {
      report.problem(problemAt(places[index]!, rule, message))
    }
  }
  return replies.map(({annotated}) => annotated)
}

const problemAt = (place: SeedPlace, rule: string, message: string): Problem => ({
  ...place,
  severity: 'warning',
  message,
  rule,
})

async function annotateHere(
  articles: readonly Article[],
  knowledge: Knowledge,
  advance: () => void,
): Promise<Reply[]> {
  const annotate = createAnnotator(knowledge, await loadNameModel())
  return articles.map((article) => {
    const warnings: Reply['warnings'] = []
    const annotated = annotate(article, (rule, at, message) => warnings.push({rule, at, message}))
    advance()
    return {annotated, warnings}
  })
}

/** Hands out batches as threads become free. */
async function annotateOnThreads(
  articles: readonly Article[],
  seeds: SeedsLayout,
  jobs: number,
  advance: (pieces: number) => void,
): Promise<Reply[]> {
  const replies = new Array<Reply>(articles.length)
  let next = 0
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), {workerData: seeds})
      let from = 0
      const send = () => {
        if (next >= articles.length) {
          void worker.terminate()
          resolve()
          return
        }
        from = next
        next = Math.min(articles.length, from + BATCH)
        worker.postMessage(articles.slice(from, next))
      }
      worker.on('error', reject)
      worker.on('message', (batch: Reply[]) => {
        batch.forEach((reply, index) => {
          replies[from + index] = reply
        })
        advance(batch.length)
        send()
      })
      send()
    })
  await Promise.all(Array.from({length: Math.min(jobs, Math.ceil(articles.length / BATCH))}, run))
  return replies
}
