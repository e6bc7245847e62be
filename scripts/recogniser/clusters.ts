import {createByteReader, createByteWriter} from './bytes.ts'
import {createHashTable} from './hash.ts'

/** Into how many clusters the same words are divided: once roughly, once finely, and between. */
export const CLUSTERINGS = [64, 256, 1000] as const

/** Words that stand in like company, by the hash of `wordHash`. */
export interface WordClusters {
  /** Ascending as unsigned numbers. */
  hashes: Uint32Array
  /** For each clustering the cluster of each word, from 0. */
  clusters: Uint16Array[]
}

const FORMAT = 'clipfile word clusters 1'

export function encodeClusters({hashes, clusters}: WordClusters): Uint8Array {
  const writer = createByteWriter()
  writer.text(FORMAT)
  writer.whole(hashes.length)
  let before = 0
  for (const hash of hashes) {
    writer.whole(hash - before)
    before = hash
  }
  for (const clustering of clusters) for (const cluster of clustering) writer.byte(cluster & 255)
  for (const cluster of clusters.at(-1)!) writer.byte(cluster >> 8)
  return writer.done()
}

export function decodeClusters(bytes: Uint8Array): WordClusters {
  const reader = createByteReader(bytes)
  if (reader.text() !== FORMAT) throw new Error('This is no file of word clusters.')
  const length = reader.whole()
  const hashes = new Uint32Array(length)
  for (let at = 0, before = 0; at < length; at++) {
    before += reader.whole()
    hashes[at] = before
  }
  const clusters = CLUSTERINGS.map(() => Uint16Array.from({length}, () => reader.byte()))
  const finest = clusters.at(-1)!
  for (let at = 0; at < length; at++) finest[at]! += reader.byte() << 8
  return {hashes, clusters}
}

/** Looks up the clusters of a word's hash: a number for each clustering, from 1; 0 for a word that has none. */
export type ClusterLookup = (hash: number, clustering: 0 | 1 | 2) => number

export function lookUpClusters({hashes, clusters}: WordClusters): ClusterLookup {
  const places = createHashTable(hashes.length)
  hashes.forEach((hash, place) => {
    places.set(hash | 0, place)
  })
  return (hash, clustering) => {
    const place = places.get(hash)
    return place < 0 ? 0 : clusters[clustering]![place]! + 1
  }
}
