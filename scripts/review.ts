import {join, relative} from 'node:path'
import {gatherSeeds} from './build.ts'
import type {Gathered} from './gather/index.ts'
import type {Sentence} from './model.ts'
import {type PersonName, rankOfShort, readPersonName} from './names/person.ts'
import {layoutOf} from './read/layout.ts'
import type {Report} from './report.ts'
import {slug} from './slug.ts'

/** Reads the seeds and says what wants a person's eye, with the line to add for each. */
export async function review({seeds, jobs}: {seeds: string; jobs: number}, report: Report): Promise<string> {
  const layout = layoutOf(seeds)
  const gathered = await gatherSeeds(layout, jobs, report)
  const path = (file: string) => relative(process.cwd(), file) || '.'
  return reviewOf(gathered, {
    authority: path(layout.authority),
    register: path(layout.register),
    articles: path(layout.articles),
  })
}

interface Finding {
  what: string
  /** The sentence that it comes from, or what else shows it. */
  shown: string
  /** The line that settles it, and the file it belongs in. */
  add: string
  file: string
}

/** The sections of a review as text; the same seeds give the same text. */
export function reviewOf(
  gathered: Gathered,
  paths: {authority: string; register: string; articles: string},
): string {
  const entities = join(paths.authority, 'entities.tsv')
  const sentenceOf = indexSentences(gathered.annotated)
  const untied = untiedNames(gathered, sentenceOf, paths)
  const sections: [title: string, remedy: string, findings: Finding[]][] = [
    [
      'Names that several could bear',
      'They are left without a link. Keep the line of the one who is meant.',
      untied.filter(({bearers}) => bearers.length > 0),
    ],
    [
      'Names too doubtful for a page',
      'Found once, and the program is not sure. Accept a name by adding its line, mended where it is wrong.',
      untied.filter(({isDoubtful}) => isDoubtful),
    ],
    [
      'Names that could not be tied to anyone',
      'Say who it is, in this article or everywhere.',
      untied.filter(({bearers, isDoubtful}) => bearers.length === 0 && !isDoubtful),
    ],
    [
      'Actors that the program found by itself',
      'Accept a name by adding its line.',
      discoveredActors(gathered, sentenceOf, entities),
    ],
    [
      'Articles without a date',
      'Relative dates have nothing to count from.',
      undated(gathered, paths.register),
    ],
    [
      'Articles that repeat another',
      'They are published, and say so. Take one away if it should go.',
      repeated(gathered, paths),
    ],
    ['Quotations without a speaker', 'They are shown without one.', speakerless(gathered, sentenceOf)],
    [
      'Events too doubtful for a page',
      'Too little is told, or by too common a word. Accept one by adding its line, mended where it is wrong.',
      eventFindings(gathered, gathered.doubtfulEvents, paths.authority),
    ],
    [
      'Events that say little',
      'No date and no place: look whether they are one.',
      eventFindings(gathered, gathered.records.events.filter(isVague), paths.authority),
    ],
  ]
  const lines = sections.flatMap(([title, remedy, findings]) => {
    if (findings.length === 0) return []
    const entries = findings.flatMap(({what, shown, add, file}) => [
      `  ${what}`,
      `      ${shown}`,
      ...(add === '' ? [] : [`      add to ${file}:`, add]),
    ])
    return [`${title} (${findings.length}). ${remedy}`, ...entries, '']
  })
  return lines.length === 0 ? 'Nothing wants a person’s eye.\n' : `${lines.join('\n')}`
}

/** A name without a page: each once, where it first stands, and who of the corpus may bear it. */
interface Untied extends Finding {
  bearers: string[]
  /** True when the program found somebody, and was not sure enough for a page. */
  isDoubtful: boolean
  count: number
}

function untiedNames(
  {records, annotated}: Gathered,
  sentenceOf: SentenceOf,
  {authority}: {authority: string},
): Untied[] {
  const seeds = new Map(records.articles.map(({id, seed}) => [id, seed]))
  const referents = new Map(annotated.map(({article, referents}) => [article.id, referents]))
  const tied = new Map(
    annotated.map(({article, mentions}) => [
      article.id,
      new Map(mentions.map(({start, entity}) => [start, entity])),
    ]),
  )
  const bearersOf = indexBearers(records.actors)
  const first = new Map<string, Untied>()
  for (const {article, text, start, entity} of records.mentions) {
    if (entity !== null) continue
    const seen = first.get(text)
    if (seen !== undefined) {
      seen.count += 1
      continue
    }
    const seed = seeds.get(article)!
    const key = tied.get(article)?.get(start) ?? null
    const referent = referents.get(article)?.find((one) => one.key === key)
    const bearers = bearersOf(text)
    const line = (id: string) => `is\t${seed}\t${text}\t${id}\t`
    const isDoubtful = referent !== undefined && bearers.length === 0
    first.set(text, {
      count: 1,
      what: text,
      shown: `${seed}: ${sentenceOf(article, start)}`,
      add: isDoubtful
        ? `${slug(referent.name)}\t${referent.kind}\t${referent.name}\t\t\t\t`
        : (bearers.length === 0 ? ['<id>'] : bearers).map(line).join('\n'),
      file: join(authority, isDoubtful ? 'entities.tsv' : 'decisions.tsv'),
      bearers,
      isDoubtful,
    })
  }
  return [...first.values()]
    .sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1))
    .map((finding) => ({
      ...finding,
      what: finding.count > 1 ? `${finding.what} (${finding.count} times)` : finding.what,
    }))
}

/** The ids of the people and organizations that a short form may mean. */
function indexBearers(
  actors: readonly {id: string; kind: string; name: string}[],
): (short: string) => string[] {
  const byWord = new Map<string, {id: string; name: PersonName}[]>()
  for (const {id, kind, name} of actors) {
    if (kind === 'country') continue
    const read = readPersonName(name)
    for (const word of new Set(read.words)) {
      const bearers = byWord.get(word) ?? []
      bearers.push({id, name: read})
      byWord.set(word, bearers)
    }
  }
  return (short) => {
    const read = readPersonName(short)
    const bearers = new Set(read.words.flatMap((word) => byWord.get(word) ?? []))
    return [...bearers]
      .filter(({name}) => rankOfShort(read, name) > 0)
      .map(({id}) => id)
      .sort()
  }
}

function discoveredActors({records}: Gathered, sentenceOf: SentenceOf, file: string): Finding[] {
  const firstMention = new Map<string, (typeof records.mentions)[number]>()
  for (const mention of records.mentions) {
    if (mention.entity !== null && !firstMention.has(mention.entity))
      firstMention.set(mention.entity, mention)
  }
  return records.actors
    .filter(({standing, kind}) => standing === 'discovered' && kind !== 'country')
    .sort((a, b) => b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1))
    .map(({id, kind, name, aliases, mentionCount}) => {
      const {article, start} = firstMention.get(id)!
      return {
        what: `${name}, ${kind}, named ${mentionCount === 1 ? 'once' : `${mentionCount} times`}`,
        shown: sentenceOf(article, start),
        add: `${id}\t${kind}\t${name}\t${aliases.join(' | ')}\t\t\t`,
        file,
      }
    })
}

function undated({records}: Gathered, file: string): Finding[] {
  return records.articles
    .filter(({date, duplicateOf}) => date === null && duplicateOf === null)
    .map(({seed, title}) => ({what: seed, shown: title, add: `${seed}\t\t<date>\t\t\t`, file}))
}

function repeated({records}: Gathered, {articles}: {articles: string}): Finding[] {
  const seeds = new Map(records.articles.map(({id, seed}) => [id, seed]))
  return records.articles.flatMap(({seed, duplicateOf}) =>
    duplicateOf === null
      ? []
      : [{what: join(articles, seed), shown: `repeats ${seeds.get(duplicateOf)}`, add: '', file: ''}],
  )
}

function speakerless({records}: Gathered, sentenceOf: SentenceOf): Finding[] {
  return records.quotations
    .filter(({speaker, direct}) => direct && speaker === null)
    .map(({text, article, start}) => ({
      what: `“${text}”`,
      shown: sentenceOf(article, start),
      add: '',
      file: '',
    }))
}

const isVague = ({date, place, standing}: Gathered['doubtfulEvents'][number]) =>
  date === null && place === null && standing === 'discovered'

function eventFindings(
  {records}: Gathered,
  events: Gathered['doubtfulEvents'],
  authority: string,
): Finding[] {
  const texts = new Map(records.articles.map(({id, text}) => [id, text]))
  return events.map(({id, name, type, date, place, participants, evidence}) => {
    const {article, start, end} = evidence[0]!
    return {
      what: name,
      shown: texts.get(article)!.slice(start, end),
      add: `${slug(id)}\t${name}\t${type ?? ''}\t${date ?? '<date>'}\t${place ?? '<place>'}\t${participants.map(({actor}) => actor).join(' | ')}`,
      file: join(authority, 'events.tsv'),
    }
  })
}

type SentenceOf = (article: string, start: number) => string

function indexSentences(annotated: Gathered['annotated']): SentenceOf {
  const byId = new Map(annotated.map((one) => [one.article.id, one]))
  return (id, start) => {
    const {article, sentences} = byId.get(id)!
    const sentence: Sentence | undefined = sentences.findLast((candidate) => candidate.start <= start)
    return sentence === undefined ? '' : article.text.slice(sentence.start, sentence.end)
  }
}
