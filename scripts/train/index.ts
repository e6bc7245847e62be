/**
 * Makes the weights of the name recogniser.
 *
 *     npm run train -- --data DIR [--corpus DIR] [--out FILE] [--hold-out] [--set NAME=VALUE …]
 *
 * DIR holds annotated sets of others, whose texts are not ours to give (MODEL_CARD.md says where they are to be had);
 * a set that is not there is left out, with a word about it. The same data and lists give the same file.
 */
import {existsSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import type {Knowledge} from '../model.ts'
import {decodeClusters, lookUpClusters} from '../recogniser/clusters.ts'
import {createFeatureReader, type Features, OFFSETS, wordAt, wordFeatures} from '../recogniser/features.ts'
import {createGazetteer} from '../recogniser/gazetteer.ts'
import {hashOf, mix} from '../recogniser/hash.ts'
import {labelsOf} from '../recogniser/labels.ts'
import {CLUSTERS_FILE, WEIGHTS_FILE} from '../recogniser/load.ts'
import {encodeWeights} from '../recogniser/weights.ts'
import {createWordReader, type WordFacts} from '../recogniser/words.ts'
import {recased, renamed, stockOf} from './augment.ts'
import {isHeldOut, readCorpus, toGold} from './corpus.ts'
import type {GoldDocument} from './documents.ts'
import {createExamples, learn} from './learn.ts'
import {loadLists} from './lists.ts'
import {seededRandom} from './random.ts'
import {type Guide, guideOf, markPeoples, readSet, retokenise, withoutSigns} from './sets.ts'

const OWN_CORPUS = fileURLToPath(new URL('corpus/', import.meta.url))

/** What the model card's figures were made with; each can be changed with `--set name=value`. */
const SETTINGS = {
  epochs: 6,
  rate: 0.12,
  averaged: 3,
  dropout: 0.5,
  minimumCount: 3,
  decay: 0.000001,
  pruned: 0.05,
  seed: 2,
  /** How often the own corpus is shown in an epoch, and in how many of these its people and places are others. */
  own: 8,
  renamed: 4,
  /** The share of the own corpus's sentences that are set like headings, each time it is shown again. */
  recased: 0.1,
  /** Whether a set's own ways of marking may be learned apart from the guide's. */
  apart: 1,
  /** Whether the lists keep the names that were drawn from the corpus. */
  drawn: 0,
  // The share of each set that is used, or how often it is shown in an epoch.
  'gmb-train': 1,
  'gum-openlic': 1,
  btc: 1,
  'wnut17-train': 4,
  wikigold: 1,
}
const SETS = ['gmb-train', 'gum-openlic', 'btc', 'wnut17-train', 'wikigold'] as const
/** Their sentences have nothing to do with their neighbours. */
const LOOSE_SETS: ReadonlySet<string> = new Set(['btc', 'wnut17-train'])
/** Their annotators were not asked for peoples. */
const SETS_WITHOUT_PEOPLES: ReadonlySet<string> = new Set(['btc', 'wnut17-train'])

const tell = (line: string) =>
  void process.stderr.write(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${line}\n`)

const {values} = parseArgs({
  options: {
    data: {type: 'string'},
    corpus: {type: 'string', default: OWN_CORPUS},
    out: {type: 'string', default: fileURLToPath(WEIGHTS_FILE)},
    'hold-out': {type: 'boolean', default: false},
    set: {type: 'string', multiple: true, default: []},
  },
})
const settings = {...SETTINGS}
for (const assignment of values.set) {
  const [name, value] = assignment.split('=') as [keyof typeof settings, string]
  if (!(name in settings) || Number.isNaN(Number(value))) {
    process.stderr.write(
      `--set wants one of ${Object.keys(settings).join(', ')}, with a number: --set own=4\n`,
    )
    process.exit(2)
  }
  settings[name] = Number(value)
}
await train(values.data, values.corpus, values.out, values['hold-out'])

async function train(
  data: string | undefined,
  corpus: string,
  out: string,
  holdsOut: boolean,
): Promise<void> {
  const knowledge = await loadLists(settings.drawn === 1)
  const gazetteer = createGazetteer(knowledge)
  const guide = guideOf(knowledge, gazetteer)
  const clusterOf = lookUpClusters(decodeClusters(await readFile(CLUSTERS_FILE)))
  const readFeatures = createFeatureReader(createWordReader(clusterOf, gazetteer), gazetteer)

  const examples = createExamples()
  const show = (document: GoldDocument, counts: boolean) => {
    const set = document.set === 'own' || settings.apart === 0 ? null : hashOf(document.set)
    readFeatures(
      document.sentences.map(({tokens}) => tokens),
      (features, words, sentence) => {
        const {tokens, names} = document.sentences[sentence]!
        const labels = labelsOf(tokens.length, names)
        examples.add(allFeatures(features, words, set), labels, counts)
      },
    )
  }
  for (const document of await readSets(data, guide)) {
    const times = settings[document.set as (typeof SETS)[number]]
    for (let again = 0; again < times; again++) show(document, again === 0)
  }
  tell(`${examples.words} words of others`)
  showOwn(await readOwn(corpus, knowledge, holdsOut), knowledge, show)
  tell(`${examples.words} words in ${examples.sentences} sentences`)
  const weights = learn(examples, settings, tell)
  const bytes = encodeWeights(weights)
  await writeFile(out, bytes)
  tell(`${out}: ${weights.places.size} features, ${bytes.length} bytes`)
}

async function readSets(data: string | undefined, guide: Guide): Promise<GoldDocument[]> {
  if (data === undefined) return []
  const documents: GoldDocument[] = []
  for (const set of SETS) {
    const file = join(data, `${set}.jsonl`)
    if (!existsSync(file)) {
      tell(`${set}.jsonl is not there; went on without it`)
      continue
    }
    for (const document of await readSet(file, guide)) {
      const sentences = document.sentences
        .map((sentence) => withoutSigns(sentence))
        .map((sentence) => retokenise(sentence, guide))
        .map((sentence) => (SETS_WITHOUT_PEOPLES.has(set) ? markPeoples(sentence, guide) : sentence))
      const parts = LOOSE_SETS.has(set) ? sentences.map((sentence) => [sentence]) : [sentences]
      parts.forEach((sentences, part) => {
        if (isChosen(`${set} ${document.id} ${part}`, settings[set])) documents.push({...document, sentences})
      })
    }
  }
  return documents
}

/** Whether a document is among the `share` that is used. */
function isChosen(id: string, share: number): boolean {
  return (mix(hashOf(id), 7) >>> 0) / 4294967296 < share
}

async function readOwn(corpus: string, knowledge: Knowledge, holdsOut: boolean): Promise<GoldDocument[]> {
  const gazetteer = createGazetteer(knowledge)
  return (await readCorpus(corpus))
    .filter(({id}) => !holdsOut || !isHeldOut(id))
    .map((article) => toGold(article, knowledge.abbreviations, gazetteer))
}

/** Shows the own corpus as it is, and then again, about others and with headings. */
function showOwn(
  documents: GoldDocument[],
  knowledge: Knowledge,
  show: (document: GoldDocument, counts: boolean) => void,
): void {
  const stock = stockOf(knowledge)
  const random = seededRandom(settings.seed)
  for (const document of documents) {
    show(document, true)
    for (let again = 1; again < settings.own; again++) {
      const about = again <= settings.renamed ? renamed(document, stock, random) : document
      show(recased(about, settings.recased, random), false)
    }
  }
}

/** All features of a sentence's words, each word's own and its neighbours' first. */
function allFeatures({hashes, ends}: Features, words: readonly WordFacts[], set: number | null): Features {
  const all: number[] = []
  const allEnds = new Int32Array(words.length)
  for (let place = 0, from = 0; place < words.length; place++) {
    const own = wordFeatures(words[place]!, 0)
    for (const offset of OFFSETS) {
      for (const feature of wordFeatures(wordAt(words, place - offset), offset)) all.push(feature)
    }
    const to = ends[place]!
    for (let at = from; at < to; at++) all.push(hashes[at]!)
    // The word, its cluster, that it is one, and how it is set, as this set's annotators mark them.
    if (set !== null)
      for (const basic of [own[0]!, own[1]!, hashes[from]!, hashes[from + 1]!]) all.push(mix(basic, set))
    from = to
    allEnds[place] = all.length
  }
  return {hashes: Int32Array.from(all), ends: allEnds}
}
