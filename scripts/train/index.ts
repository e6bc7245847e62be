/**
 * Makes the weights of the name recogniser.
 *
 *     npm run train -- --data DIR [--corpus DIR] [--out FILE] [--hold-out] [--set NAME=VALUE …]
 *
 * DIR holds annotated sets of others, whose texts are not ours to give (MODEL_CARD.md says where they are to be had);
 * a set that is not there is left out, with a word about it. The same data give the same file.
 */
import {existsSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import type {Knowledge} from '../model.ts'
import {loadKnowledge} from '../read/knowledge.ts'
import {decodeClusters, lookUpClusters} from '../recogniser/clusters.ts'
import {BASIC_FEATURES, createFeatureReader, type Features} from '../recogniser/features.ts'
import {createGazetteer} from '../recogniser/gazetteer.ts'
import {hashOf, mix} from '../recogniser/hash.ts'
import {labelsOf} from '../recogniser/labels.ts'
import {CLUSTERS_FILE, WEIGHTS_FILE} from '../recogniser/load.ts'
import {encodeWeights} from '../recogniser/weights.ts'
import {createWordReader} from '../recogniser/words.ts'
import {silentReport} from '../report.ts'
import {recased, renamed, stockOf} from './augment.ts'
import {isHeldOut, readCorpus, toGold} from './corpus.ts'
import type {GoldDocument} from './documents.ts'
import {createExamples, type Examples, learn} from './learn.ts'
import {seededRandom} from './random.ts'
import {type Guide, guideOf, markPeoples, readSet, retokenise, withoutHandles} from './sets.ts'

const OWN_CORPUS = fileURLToPath(new URL('corpus/', import.meta.url))

/** What the README's figures were made with; each can be changed with `--set name=value`. */
const SETTINGS = {
  epochs: 8,
  rate: 0.12,
  dropout: 0.4,
  minimumCount: 3,
  decay: 0.000001,
  pruned: 0.05,
  seed: 1,
  /** How often the own corpus is shown in an epoch, and in how many of these its people and places are others. */
  own: 4,
  renamed: 1,
  /** The share of the own corpus's sentences that are set like headings, each time it is shown again. */
  recased: 0.1,
  /** Whether a set's own ways of marking may be learned apart from the guide's. */
  apart: 1,
  // The share of each set that is used.
  'gmb-train': 0.6,
  'gum-openlic': 1,
  btc: 0.5,
  'wnut17-train': 1,
  wikigold: 1,
}
const SETS = ['gmb-train', 'gum-openlic', 'btc', 'wnut17-train', 'wikigold'] as const
/** Their sentences have nothing to do with their neighbours. */
const LOOSE_SETS: ReadonlySet<string> = new Set(['btc', 'wnut17-train'])
/** They mark handles, which are no names in the news: “@ MillsBrett”. */
const SETS_WITH_HANDLES: ReadonlySet<string> = new Set(['btc'])
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
  const knowledge = await loadKnowledge({authority: '/nowhere', lexicon: '/nowhere'}, silentReport())
  const gazetteer = createGazetteer(knowledge)
  const guide = guideOf(knowledge, gazetteer)
  const clusterOf = lookUpClusters(decodeClusters(await readFile(CLUSTERS_FILE)))
  const readFeatures = createFeatureReader(createWordReader(clusterOf, gazetteer), gazetteer)

  const examples = createExamples()
  const show = (document: GoldDocument, counts: boolean) => {
    const extra = document.set === 'own' || settings.apart === 0 ? null : hashOf(document.set)
    readFeatures(
      document.sentences.map(({tokens}) => tokens),
      (features, sentence) => {
        const {tokens, names} = document.sentences[sentence]!
        const labels = labelsOf(tokens.length, names)
        examples.add(extra === null ? features : withSet(features, tokens.length, extra), labels, counts)
      },
    )
  }
  for (const document of await readSets(data, guide)) show(document, true)
  tell(`${examples.words} words of others`)
  showOwn(await readOwn(corpus, knowledge, holdsOut), knowledge, show)
  tell(`${examples.words} words in ${examples.sentences} sentences`)
  const weights = learn(examples as Examples, settings, tell)
  const bytes = encodeWeights(weights)
  await writeFile(out, bytes)
  tell(`${out}: ${weights.rows.size} features, ${bytes.length} bytes`)
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
        .map((sentence) => (SETS_WITH_HANDLES.has(set) ? withoutHandles(sentence) : sentence))
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

/** The features and, besides, each word's basic ones as features of one set alone. */
function withSet({hashes, ends}: Features, length: number, set: number): Features {
  const wider: Features = {
    hashes: new Int32Array(ends[length - 1]! + length * BASIC_FEATURES),
    ends: new Int32Array(length),
  }
  let count = 0
  for (let word = 0, from = 0; word < length; word++) {
    const to = ends[word]!
    wider.hashes.set(hashes.subarray(from, to), count)
    count += to - from
    for (let basic = 0; basic < BASIC_FEATURES; basic++)
      wider.hashes[count++] = mix(hashes[from + basic]!, set)
    wider.ends[word] = count
    from = to
  }
  return wider
}
