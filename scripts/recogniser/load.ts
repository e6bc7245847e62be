import {readFile} from 'node:fs/promises'
import {decodeClusters} from './clusters.ts'
import type {NameModel} from './index.ts'
import {decodeWeights} from './weights.ts'

export const WEIGHTS_FILE = new URL('../lexicon/names.bin', import.meta.url)
export const CLUSTERS_FILE = new URL('../lexicon/word-clusters.bin', import.meta.url)

/** Reads what was learned from the lexicon; `weights` may name another file, as `npm run train` writes it. */
export async function loadNameModel(weights: string | URL = WEIGHTS_FILE): Promise<NameModel> {
  const [weightBytes, clusterBytes] = await Promise.all([readFile(weights), readFile(CLUSTERS_FILE)])
  return {weights: decodeWeights(weightBytes), clusters: decodeClusters(clusterBytes)}
}
