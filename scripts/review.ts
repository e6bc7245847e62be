import {join, relative} from 'node:path'
import {gatherSeeds} from './build.ts'
import type {Gathered} from './gather/index.ts'
import type {Sentence} from './model.ts'
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
  const sections: [title: string, remedy: string, findings: Finding[]][] = [
    [
      'Names that could not be tied to anyone',
      'Say who it is, in this article or everywhere.',
      unknownNames(gathered, paths),
    ],
    [
      'Actors that the program found by itself',
      'Accept a name by adding its line.',
      discoveredActors(gathered, entities),
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
    ['Quotations without a speaker', 'They are shown without one.', speakerless(gathered)],
    [
      'Events that say little',
      'No date and no place: look whether they are one.',
      vagueEvents(gathered, paths.authority),
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

/** Each name once, where it first stands. */
function unknownNames({records, annotated}: Gathered, {authority}: {authority: string}): Finding[] {
  const seeds = new Map(records.articles.map(({id, seed}) => [id, seed]))
  const first = new Map<string, Finding & {count: number}>()
  for (const {article, text, start, entity} of records.mentions) {
    if (entity !== null) continue
    const seen = first.get(text)
    if (seen !== undefined) {
      seen.count += 1
      continue
    }
    first.set(text, {
      count: 1,
      what: text,
      shown: `${seeds.get(article)}: ${sentenceOf(annotated, article, start)}`,
      add: `is\t${seeds.get(article)}\t${text}\t<id>\t`,
      file: join(authority, 'decisions.tsv'),
    })
  }
  return [...first.values()]
    .sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1))
    .map(({count, ...finding}) => ({
      ...finding,
      what: count > 1 ? `${finding.what} (${count} times)` : finding.what,
    }))
}

function discoveredActors({records, annotated}: Gathered, file: string): Finding[] {
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
        shown: sentenceOf(annotated, article, start),
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

function speakerless({records, annotated}: Gathered): Finding[] {
  return records.quotations
    .filter(({speaker, direct}) => direct && speaker === null)
    .map(({text, article, start}) => ({
      what: `“${text}”`,
      shown: sentenceOf(annotated, article, start),
      add: '',
      file: '',
    }))
}

function vagueEvents({records}: Gathered, authority: string): Finding[] {
  return records.events
    .filter(({date, place, standing}) => date === null && place === null && standing === 'discovered')
    .map(({id, name, type, participants, evidence}) => {
      const {article, start, end} = evidence[0]!
      return {
        what: name,
        shown: records.articles.find((one) => one.id === article)!.text.slice(start, end),
        add: `${slug(id)}\t${name}\t${type ?? ''}\t<date>\t<place>\t${participants.map(({actor}) => actor).join(' | ')}`,
        file: join(authority, 'events.tsv'),
      }
    })
}

function sentenceOf(annotated: Gathered['annotated'], id: string, start: number): string {
  const one = annotated.find(({article}) => article.id === id)!
  const sentence: Sentence | undefined = one.sentences.findLast((candidate) => candidate.start <= start)
  return sentence === undefined ? '' : one.article.text.slice(sentence.start, sentence.end)
}
