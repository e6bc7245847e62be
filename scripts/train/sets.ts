import {readFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {tokenise} from '../annotate/tokens.ts'
import type {Knowledge} from '../model.ts'
import {partsOf} from '../recogniser/compounds.ts'
import {CITY, COUNTRY, DEMONYM, type Gazetteer, ORGANIZATION, REGION, SEAT} from '../recogniser/gazetteer.ts'
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

export function guideOf(
  knowledge: Pick<Knowledge, 'honorifics' | 'offices' | 'officePrefixes'>,
  gazetteer: Gazetteer,
): Guide {
  const words = [...knowledge.honorifics, ...knowledge.offices, ...knowledge.officePrefixes]
  return {gazetteer, titles: new Set(words.map((word) => word.toLowerCase()))}
}

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
    .map((line) => {
      const {id, sents} = JSON.parse(line) as {id: string; sents: {t: string[]; y: string[]}[]}
      const sentences = sents.map(({t, y}) => ({
        tokens: t,
        names: runsOf(y).flatMap((run) => mapped(run, t, labels, mapName, guide)),
      }))
      return {id, set, sentences}
    })
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
  const lists = to - from === 1 ? listsOf(tokens[from]!, guide) : 0
  const isPeople = (lists & DEMONYM) !== 0 && (lists & COUNTRY) === 0
  if (type === 'GPE') return [{from, to, type: isPeople ? 'NORP' : 'LOC'}]
  if (isPeople && (type === 'MISC' || (mapName === 'gmb' && type !== 'LOC')))
    return [{from, to, type: 'NORP'}]
  if (mapName === 'gmb' && type === 'LOC' && /^(?:U\.N\.|UN|EU|NATO)$/.test(tokens[from]!)) {
    return [{from, to, type: 'ORG'}]
  }
  if (type === 'ORG' && (lists & COUNTRY) !== 0 && (lists & ORGANIZATION) === 0)
    return [{from, to, type: 'LOC'}]
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

const listsOf = (token: string, {gazetteer}: Guide): number =>
  gazetteer.listsOf(wordHash(token), /^\p{Lu}/u.test(token))

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
    const isAlone = name === null || name.to - name.from === 1
    for (const piece of pieces) {
      const parts = piece.text.includes('-') ? partsOf(piece.text, gazetteer) : null
      for (const part of parts ?? [piece.text]) {
        words.push(part)
        tokenOf.push(at)
        const place = words.length - 1
        if (parts !== null && isAlone) {
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
    }
  })
  return {tokens: words, names: found, tokenOf}
}

function typeByLists(part: string, gazetteer: Gazetteer): NameType | null {
  const lists = gazetteer.listsOf(wordHash(part), /^\p{Lu}/u.test(part))
  if ((lists & COUNTRY) !== 0) return 'LOC'
  if ((lists & DEMONYM) !== 0) return 'NORP'
  if ((lists & ORGANIZATION) !== 0) return 'ORG'
  return (lists & (SEAT | CITY | REGION)) !== 0 ? 'LOC' : null
}

/** Marks the peoples in a set whose annotators were not asked for them: “American” in the Broad Twitter Corpus. */
export function markPeoples(sentence: GoldSentence, {gazetteer}: Guide): GoldSentence {
  const isNamed = new Set(
    sentence.names.flatMap(({from, to}) => Array.from({length: to - from}, (_, at) => from + at)),
  )
  const peoples = sentence.tokens.flatMap((token, at): GoldName[] => {
    const lists = gazetteer.listsOf(wordHash(token), /^\p{Lu}/u.test(token))
    return (lists & DEMONYM) !== 0 && (lists & COUNTRY) === 0 && !isNamed.has(at)
      ? [{from: at, to: at + 1, type: 'NORP'}]
      : []
  })
  const names = [...sentence.names, ...peoples].sort((a, b) => a.from - b.from)
  return {...sentence, names}
}

export function withoutHandles({tokens, names}: GoldSentence): GoldSentence {
  const isHandle = ({from}: GoldName) =>
    tokens[from]!.startsWith('@') || tokens[from - 1]?.endsWith('@') === true
  return {tokens, names: names.filter((name) => !isHandle(name))}
}
