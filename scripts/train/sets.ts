import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {z} from 'astro/zod'
import {tokenise} from '../annotate/tokens.ts'
import {parseJson, UnusableFile} from '../measure/items.ts'
import type {Knowledge} from '../model.ts'
import {partsOf, typeByLists} from '../recogniser/compounds.ts'
import {
  CITY,
  COUNTRY,
  DEMONYM,
  type Gazetteer,
  LANDMARK,
  ORGANIZATION,
  REGION,
  SEAT,
  TOWN,
} from '../recogniser/gazetteer.ts'
import {wordHash} from '../recogniser/hash.ts'
import type {NameType} from '../recogniser/labels.ts'
import type {GoldDocument, GoldName, GoldSentence} from './documents.ts'

/** What the labels of a set mean by our guide; null for what is no name there. `GPE` is a land or its people. */
type LabelMap = Record<string, NameType | 'GPE' | null>

const LABELS: Record<string, LabelMap> = {
  gmb: {per: 'PER', org: 'ORG', geo: 'LOC', gpe: 'GPE', art: 'MISC', eve: 'MISC', nat: 'MISC', tim: null},
  conll: {PER: 'PER', ORG: 'ORG', LOC: 'LOC', MISC: 'MISC', NORP: 'NORP'},
  wnut17: {
    person: 'PER',
    location: 'LOC',
    corporation: 'ORG',
    group: 'ORG',
    product: 'MISC',
    'creative-work': 'MISC',
  },
  ontonotes: {
    PERSON: 'PER',
    ORG: 'ORG',
    GPE: 'LOC',
    LOC: 'LOC',
    FAC: 'LOC',
    NORP: 'NORP',
    EVENT: 'MISC',
    WORK_OF_ART: 'MISC',
    LAW: 'MISC',
    PRODUCT: 'MISC',
    LANGUAGE: 'MISC',
  },
}
export const MAP_NAMES = Object.keys(LABELS)

/** What a set is mapped by, from its file's name. */
export const mapNameOf = (file: string): string =>
  MAP_NAMES.find((name) => basename(file).startsWith(name)) ?? 'conll'

/** What the guide says that a set's own annotators did otherwise. */
export interface Guide {
  gazetteer: Gazetteer
  titles: ReadonlySet<string>
}

/** What annotators left of “Prime Minister” when they cut it in two. */
const HALF_TITLES = ['prime']
const PLACES = COUNTRY | SEAT | CITY | TOWN | REGION | LANDMARK

export function guideOf(
  knowledge: Pick<Knowledge, 'honorifics' | 'offices' | 'officePrefixes'>,
  gazetteer: Gazetteer,
): Guide {
  const words = [...knowledge.honorifics, ...knowledge.offices, ...knowledge.officePrefixes]
  return {gazetteer, titles: new Set([...words.map((word) => word.toLowerCase()), ...HALF_TITLES])}
}

const tokenDocument = z.object({
  id: z.string(),
  sents: z.array(z.object({t: z.array(z.string()), y: z.array(z.string())})),
})

/** Reads a file of the form `{"id", "sents": [{"t": [token…], "y": [BIO tag…]}]}`, a document a line, into our types. */
export async function readSet(
  file: string,
  guide: Guide,
  mapName = mapNameOf(file),
): Promise<GoldDocument[]> {
  const set = basename(file).replace(/\.jsonl$/, '')
  const labels = LABELS[mapName]
  if (labels === undefined) throw new Error(`No map is called ${mapName}; there are ${MAP_NAMES.join(', ')}.`)
  return (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line, index) => {
      const {id, sents} = parseDocument(line, file, index + 1)
      const sentences = sents.map(({t, y}) => ({
        tokens: t,
        names: runsOf(y).flatMap((run) => mapped(run, t, labels, mapName, guide)),
      }))
      return {id, set, sentences: sentences.map((sentence) => joinListed(sentence, guide))}
    })
}

/** Throws, with its line, what is no document of tokens and their tags. */
function parseDocument(source: string, file: string, line: number) {
  const read = tokenDocument.safeParse(parseJson(source))
  if (read.success) return read.data
  throw new UnusableFile(file, line, 'Is no document of the form {"id", "sents": [{"t": […], "y": […]}]}.')
}

interface LabelledRun {
  from: number
  to: number
  label: string
}

function runsOf(tags: string[]): LabelledRun[] {
  const runs: LabelledRun[] = []
  tags.forEach((tag, at) => {
    if (tag === 'O') return
    const label = tag.slice(2)
    const last = runs.at(-1)
    if (tag.startsWith('I') && last?.to === at && last.label === label) last.to = at + 1
    else runs.push({from: at, to: at + 1, label})
  })
  return runs
}

function mapped(
  run: LabelledRun,
  tokens: string[],
  labels: LabelMap,
  mapName: string,
  guide: Guide,
): GoldName[] {
  const type = labels[run.label] ?? null
  if (type === null) return []
  let {from, to} = run
  const lists = listsOf(tokens.slice(from, to), guide)
  const isPeople = (lists & DEMONYM) !== 0 && (lists & COUNTRY) === 0
  if (type === 'GPE') return [{from, to, type: isPeople ? 'NORP' : 'LOC'}]
  if (isPeople && (type === 'MISC' || (mapName === 'gmb' && type !== 'LOC')))
    return [{from, to, type: 'NORP'}]
  if (mapName === 'gmb' && type === 'LOC' && /^(?:U\.N\.|UN|EU|NATO)$/.test(tokens[from]!)) {
    return [{from, to, type: 'ORG'}]
  }
  // The Groningen Meaning Bank has Darfur and the Gaza Strip among its organizations.
  const isLand = (lists & (mapName === 'gmb' ? PLACES : COUNTRY)) !== 0 && (lists & ORGANIZATION) === 0
  if (type === 'ORG' && isLand) return [{from, to, type: 'LOC'}]
  if (type === 'PER') from = skipTitles(tokens, from, to, guide)
  if (to - from > 1 && /^the$/i.test(tokens[from]!) && type !== 'MISC') from += 1
  if (to - from > 1 && /^['’]s?$/.test(tokens[to - 1]!)) to -= 1
  return from < to ? [{from, to, type}] : []
}

/** “Prime Minister”, “former President”, “Mr.”: no part of a name, however many stand before it. */
export function skipTitles(tokens: string[], start: number, to: number, {titles}: Guide): number {
  let from = start
  for (;;) {
    let length = 0
    for (let words = 1; words <= 3 && from + words <= to; words++) {
      const phrase = tokens
        .slice(from, from + words)
        .join(' ')
        .toLowerCase()
        .replaceAll('.', '')
      if (titles.has(phrase)) length = words
    }
    if (length === 0) return from
    from += length
  }
}

/** What lists know of a name as a whole. */
function listsOf(tokens: string[], {gazetteer}: Guide): number {
  const hashes = tokens.map(wordHash)
  if (hashes.length === 1) return gazetteer.listsOf(hashes[0]!, /^\p{Lu}/u.test(tokens[0]!))
  return gazetteer.phraseAt(hashes, 0) === hashes.length ? gazetteer.lists : 0
}

/** A set's sentence in the words that the recogniser reads, and which of its tokens each word is of. */
export interface Retokenised extends GoldSentence {
  /** For each word the token that it is or is part of. */
  tokenOf: number[]
}

/**
 * Cuts a set's tokens further where our own tokens are shorter: `Mr.` is `Mr` and `.`, `Leeds-based` is `Leeds` and
 * `based`.
 *
 * The parts of a compound that no annotator could mark are marked by lists: the `US` of `US-led`.
 */
export function retokenise({tokens, names}: GoldSentence, {gazetteer}: Guide): Retokenised {
  const words: string[] = []
  const tokenOf: number[] = []
  const found: GoldName[] = []
  let next = 0
  let open: GoldName | null = null
  tokens.forEach((token, at) => {
    while (next < names.length && names[next]!.to <= at) next += 1
    const name = names[next] !== undefined && names[next]!.from <= at ? names[next]! : null
    const pieces = tokenise({text: token}, [{id: '', start: 0, end: token.length, block: 0}])
    const parts = pieces.flatMap(({text}) =>
      text.includes('-') ? (partsOf(text, gazetteer) ?? [text]) : [text],
    )
    const isCompound = parts.length > 1 && /\p{L}\.?-\p{L}/u.test(token)
    const isAlone = name === null || name.to - name.from === 1
    for (const part of parts) {
      words.push(part)
      tokenOf.push(at)
      const place = words.length - 1
      if (isCompound && isAlone) {
        open = null
        const type = typeByLists(part, gazetteer)
        if (type !== null) found.push({from: place, to: place + 1, type})
        else if (name !== null && /^\p{Lu}/u.test(part))
          found.push({from: place, to: place + 1, type: name.type})
      } else if (name === null) {
        open = null
      } else if (open !== null && open.to === place && tokenOf[open.from]! >= name.from) {
        open.to = place + 1
      } else {
        open = {from: place, to: place + 1, type: name.type}
        found.push(open)
      }
    }
  })
  return {tokens: words, names: found, tokenOf}
}

/** The lands and peoples of a sentence that lists know, longest first: “South African”, “Saudi Arabia”, “French”. */
function listedIn(tokens: string[], {gazetteer}: Guide): GoldName[] {
  const hashes = tokens.map(wordHash)
  const names: GoldName[] = []
  for (let from = 0; from < tokens.length; ) {
    const isCapital = /^\p{Lu}/u.test(tokens[from]!)
    const length = isCapital ? gazetteer.phraseAt(hashes, from) : 0
    const lists = length > 0 ? gazetteer.lists : gazetteer.listsOf(hashes[from]!, isCapital)
    const to = from + Math.max(1, length)
    if ((lists & COUNTRY) !== 0) names.push({from, to, type: 'LOC'})
    else if ((lists & DEMONYM) !== 0) names.push({from, to, type: 'NORP'})
    from = to
  }
  return names
}

/** Puts together what annotators cut in two: the Groningen Meaning Bank's “South” and “Korean”, “Sri” and “Lanka”. */
export function joinListed(sentence: GoldSentence, guide: Guide): GoldSentence {
  let {names} = sentence
  for (const listed of listedIn(sentence.tokens, guide)) {
    const touching = names.filter(({from, to}) => from < listed.to && to > listed.from)
    const areInside = touching.every(({from, to}) => from >= listed.from && to <= listed.to)
    if (listed.to - listed.from < 2 || touching.length === 0 || !areInside) continue
    names = [...names.filter((name) => !touching.includes(name)), listed].sort((a, b) => a.from - b.from)
  }
  return {...sentence, names}
}

/** Marks the peoples in a set whose annotators were not asked for them: “American” in the Broad Twitter Corpus. */
export function markPeoples(sentence: GoldSentence, guide: Guide): GoldSentence {
  const peoples = listedIn(sentence.tokens, guide).filter(
    (listed) =>
      listed.type === 'NORP' && sentence.names.every(({from, to}) => to <= listed.from || from >= listed.to),
  )
  const names = [...sentence.names, ...peoples].sort((a, b) => a.from - b.from)
  return {...sentence, names}
}

/** Takes the bare sign of a handle, which the Broad Twitter Corpus marks like the handle itself, for no name. */
export function withoutSigns({tokens, names}: GoldSentence): GoldSentence {
  return {tokens, names: names.filter(({from, to}) => to - from > 1 || tokens[from] !== '@')}
}
