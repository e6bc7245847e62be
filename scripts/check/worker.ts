import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parentPort, workerData} from 'node:worker_threads'
import {makeExaminer, type Surroundings} from './examine.ts'

/** A thread that examines the files it is sent, some at a time, and answers with what each comes to. */
const {out, surroundings} = workerData as {out: string; surroundings: Surroundings}
const examine = makeExaminer(surroundings)

parentPort!.on('message', (pages: string[]) => {
  parentPort!.postMessage(pages.map((page) => examine(page, readFileSync(join(out, page), 'utf8'))))
})
