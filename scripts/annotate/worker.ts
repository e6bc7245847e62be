/** A thread of `pool.ts`: loads the same knowledge as its parent and annotates the batches that it is sent. */
import {parentPort, workerData} from 'node:worker_threads'
import type {Article} from '../model.ts'
import {loadKnowledge} from '../read/knowledge.ts'
import type {SeedsLayout} from '../read/layout.ts'
import {loadNameModel} from '../recogniser/load.ts'
import {silentReport} from '../report.ts'
import {createAnnotator} from './index.ts'
import type {Reply} from './pool.ts'

// Its parent has reported what is wrong with the tables already.
const [knowledge, nameModel] = await Promise.all([
  loadKnowledge(workerData as SeedsLayout, silentReport()),
  loadNameModel(),
])
const annotate = createAnnotator(knowledge, nameModel)

parentPort!.on('message', (batch: Article[]) => {
  const replies = batch.map((article): Reply => {
    const warnings: Reply['warnings'] = []
    const annotated = annotate(article, (rule, at, message) => warnings.push({rule, at, message}))
    return {annotated, warnings}
  })
  parentPort!.postMessage(replies)
})
