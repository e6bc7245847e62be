import {statSync} from 'node:fs'
import {segment} from '../annotate/segment.ts'
import {tokenise} from '../annotate/tokens.ts'
import type {Knowledge} from '../model.ts'
import {lookUpClusters} from '../recogniser/clusters.ts'
import {createFeatureReader} from '../recogniser/features.ts'
import {createGazetteer} from '../recogniser/gazetteer.ts'
import {createRecogniser, type NameModel, type Recogniser} from '../recogniser/index.ts'
import {KINDS, NAME_TYPES, type NameType} from '../recogniser/labels.ts'
import {loadNameModel} from '../recogniser/load.ts'
import {createTagger, type Tagger} from '../recogniser/tagger.ts'
import {createWordReader} from '../recogniser/words.ts'
import {isHeldOut, type MarkedArticle, readCorpus} from '../train/corpus.ts'
import {detokenise} from '../train/detokenise.ts'
import type {GoldDocument} from '../train/documents.ts'
import {loadLists} from '../train/lists.ts'
import {createTallies, formatTallies, type PlacedName, type Tallies, tally} from '../train/score.ts'
import {type Guide, guideOf, readSet, retokenise, skipTitles} from '../train/sets.ts'

const TYPES = new Map(NAME_TYPES.map((type) => [KINDS[type], type]))

export interface MeasureOptions {
  /** A file of the sets' form, or a folder of articles with their names in brackets. */
  names: string
  map?: string | undefined
  raw?: boolean | undefined
  heldOut?: boolean | undefined
  weights?: string | undefined
  /** Hears of each name that was found wrongly or missed. */
  show?: ((line: string) => void) | undefined
}

/**
 * How well names are found: the table of precision, recall and F1 by type, and tokens a second.
 *
 * A file has a document a line, in tokens; `raw` puts them together to a text first, which is then segmented and
 * tokenised as an article is. A folder holds articles with their names in brackets; `heldOut` takes only those that
 * `npm run train -- --hold-out` does not see. A leading title or “the” of a found name is not held against it.
 */
export async function measureNames(options: MeasureOptions): Promise<string> {
  const {names, map, raw, heldOut, weights, show = () => {}} = options
  const knowledge = await loadLists(heldOut !== true)
  const model = await loadNameModel(weights)
  const guide = guideOf(knowledge, createGazetteer(knowledge))
  const measuring: Measuring = {tallies: createTallies(), guide, show, tokens: 0, seconds: 0}
  if (statSync(names).isDirectory()) {
    const articles = (await readCorpus(names)).filter(({id}) => heldOut !== true || isHeldOut(id))
    measureTexts(articles, knowledge, createRecogniser(knowledge, model), measuring)
  } else {
    const documents = await readSet(names, guide, map)
    if (raw === true) {
      measureTexts(documents.map(detokenise), knowledge, createRecogniser(knowledge, model), measuring)
    } else measureTokens(documents, createTaggerFor(knowledge, model), measuring)
  }
  const {tallies, tokens, seconds} = measuring
  const thousands = Math.round(tokens / seconds / 1000)
  return `${formatTallies(tallies)}\n${tokens} tokens, ${thousands},000 a second\n`
}

/** The time that this thread has had of a core: a busy machine does not make it longer. */
function secondsOfCore(): number {
  const {user, system} = process.threadCpuUsage()
  return (user + system) / 1_000_000
}

/** What is counted along the way. */
interface Measuring {
  tallies: Tallies
  guide: Guide
  show: (line: string) => void
  tokens: number
  seconds: number
}

function createTaggerFor(knowledge: Knowledge, {weights, clusters}: NameModel): Tagger {
  const gazetteer = createGazetteer(knowledge)
  const readWord = createWordReader(lookUpClusters(clusters), gazetteer)
  return createTagger(createFeatureReader(readWord, gazetteer), weights)
}

/** Scores by the set's own tokens; a name that is only part of one cannot be right or wrong there. */
function measureTokens(documents: GoldDocument[], tag: Tagger, measuring: Measuring): void {
  const {tallies, guide} = measuring
  for (const {sentences} of documents) {
    const cut = sentences.map((sentence) => retokenise(sentence, guide))
    const began = secondsOfCore()
    const found = tag(cut.map(({tokens}) => tokens))
    measuring.seconds += secondsOfCore() - began
    sentences.forEach((sentence, at) => {
      measuring.tokens += sentence.tokens.length
      const {tokenOf} = cut[at]!
      const names = found[at]!.flatMap(({from, to, type}): PlacedName[] => {
        const first = tokenOf[from]!
        const last = tokenOf[to - 1]!
        const isWhole = tokenOf[from - 1] !== first && (tokenOf[to] !== last || cut[at]!.tokens[to] === '.')
        return isWhole ? [{start: first, end: last + 1, type}] : []
      })
      const wanted = sentence.names.map(({from, to, type}) => ({start: from, end: to, type}))
      const lenient = names.map((name) => forgiven(name, wanted, sentence.tokens, guide))
      showMisses(sentence.tokens, lenient, wanted, measuring.show)
      tally(tallies, lenient, wanted)
    })
  }
}

/** “President Obama” for “Obama” is right: whether a title belongs to the name is the set's affair. */
function forgiven(name: PlacedName, wanted: PlacedName[], tokens: string[], guide: Guide): PlacedName {
  if (wanted.some(({start, end}) => start === name.start && end === name.end)) return name
  let start = name.type === 'PER' ? skipTitles(tokens, name.start, name.end - 1, guide) : name.start
  if (/^the$/i.test(tokens[start]!) && name.end - start > 1) start += 1
  return {...name, start}
}

function measureTexts(
  articles: MarkedArticle[],
  knowledge: Knowledge,
  recognise: Recogniser,
  measuring: Measuring,
): void {
  const {tallies, guide} = measuring
  for (const article of articles) {
    const sentences = segment(article, knowledge.abbreviations)
    const tokens = tokenise(article, sentences)
    measuring.tokens += tokens.length
    const began = secondsOfCore()
    const names = recognise(article, sentences, tokens)
    measuring.seconds += secondsOfCore() - began
    const found = names.map(({start, end, kind}) => ({start, end, type: TYPES.get(kind) as NameType}))
    const lenient = found.map((name) => forgivenInText(name, article, guide))
    showMissesInText(article, lenient, measuring.show)
    tally(tallies, lenient, article.names)
  }
}

function forgivenInText(name: PlacedName, article: MarkedArticle, guide: Guide): PlacedName {
  if (article.names.some(({start, end}) => start === name.start && end === name.end)) return name
  const words = article.text.slice(name.start, name.end).split(' ')
  let skipped = name.type === 'PER' ? skipTitles(words, 0, words.length - 1, guide) : 0
  if (/^the$/i.test(words[skipped]!) && words.length - skipped > 1) skipped += 1
  const start = name.start + words.slice(0, skipped).reduce((sum, word) => sum + word.length + 1, 0)
  return {...name, start}
}

type Show = (line: string) => void

function showMisses(tokens: string[], found: PlacedName[], wanted: PlacedName[], show: Show): void {
  const wordsOf = ({start, end, type}: PlacedName) => `${type} ${tokens.slice(start, end).join(' ')}`
  const lines = differences(found, wanted, wordsOf)
  if (lines.length > 0) show([tokens.join(' '), ...lines].join('\n'))
}

function showMissesInText({text, names}: MarkedArticle, found: PlacedName[], show: Show): void {
  const wordsOf = ({start, end, type}: PlacedName) =>
    `${type} ${text.slice(start, end)}   … ${text.slice(Math.max(0, start - 40), end + 30).replaceAll('\n', ' ')} …`
  for (const line of differences(found, names, wordsOf)) show(line)
}

function differences(
  found: PlacedName[],
  wanted: PlacedName[],
  wordsOf: (name: PlacedName) => string,
): string[] {
  const keysOf = (names: PlacedName[]) =>
    new Set(names.map(({start, end, type}) => `${start} ${end} ${type}`))
  const without = (names: PlacedName[], others: Set<string>) =>
    names.filter(({start, end, type}) => !others.has(`${start} ${end} ${type}`))
  return [
    ...without(found, keysOf(wanted)).map((name) => `  found   ${wordsOf(name)}`),
    ...without(wanted, keysOf(found)).map((name) => `  wanted  ${wordsOf(name)}`),
  ]
}
