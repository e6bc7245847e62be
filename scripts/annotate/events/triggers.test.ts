import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import type {EventReport, EventType, Trigger} from '../../model.ts'
import {parseTable} from '../../read/tables.ts'
import {silentReport} from '../../report.ts'
import {findDates} from '../dates.ts'
import {findEvents} from '../events.ts'
import {marked} from '../marked.ts'
import {prominentEvent} from './prominent.ts'
import {readScenes} from './scenes.ts'

const COLUMNS = ['lemma', 'partOfSpeech', 'type', 'frame', 'example'] as const

const report = silentReport()
const triggers = parseTable(
  readFileSync(new URL('../../lexicon/triggers.tsv', import.meta.url), 'utf8'),
  'triggers.tsv',
  COLUMNS,
  'triggers',
  report,
).map(({cells}) => ({...cells, type: cells.type === 'none' ? null : cells.type}) as unknown as Trigger)

/** The cast that the header of `triggers.tsv` names. */
const CAST =
  /\b(?:(Ruritania|Freedonia)(ns?)?|(Ana Vidal|Tom Reyes)|(Calder Ltd|Northmoor Council|Harbour Union|Lowport (?:Court|Police|Hospital|Coastguard))|(Lowport Castle|Lowport))\b/g

function read(example: string): {events: EventReport[]; prominent: EventType | null} {
  const text = example.replace(CAST, (words, country, _ending, person, organization) => {
    const key = words.toLowerCase().replaceAll(' ', '-')
    if (country) return `[${words}=${country.toLowerCase()}:country]`
    if (person) return `[${words}=${key}]`
    return organization ? `[${words}=${key}:organization]` : `[${words}@${key}]`
  })
  const {article, sentences, tokens, mentions, referents} = marked(text, {date: '2026-03-06'})
  for (const mention of mentions) {
    if (/^\w+ians?$/.test(article.text.slice(mention.start, mention.end))) mention.form = 'demonym'
  }
  const dates = findDates(article, sentences)
  const events = findEvents(article, sentences, tokens, mentions, referents, dates, [], triggers, () => {})
  const layers = {tokens, mentions, referents, dates, quotations: []}
  const [scene] = readScenes(article, sentences, layers, triggers)
  return {events, prominent: prominentEvent(scene!)?.type ?? null}
}

test('the list of triggers reads without a complaint', () => {
  expect(report.problems).toEqual([])
  expect(triggers.length).toBeGreaterThan(300)
})

test('no trigger is listed twice with one type', () => {
  const keys = triggers.map(({lemma, partOfSpeech, type}) => `${lemma} ${partOfSpeech} ${type}`)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

const isWeak = ({frame}: Trigger) => /^(?:weak|faint) /.test(frame)
const named = (list: Trigger[]) => list.map(({lemma, type, example}) => [example, type, lemma] as const)

test.each(named(triggers.filter((trigger) => !isWeak(trigger))))('%s shows %s (%s)', (example, type) => {
  const {events} = read(example)
  expect(events.map((event) => event.type)).toContain(type)
  expect(events.every(({participants}) => participants.length > 0)).toBe(true)
})

test.each(named(triggers.filter(isWeak)))('%s is chiefly %s (%s)', (example, type) => {
  expect(read(example).prominent).toBe(type)
})
