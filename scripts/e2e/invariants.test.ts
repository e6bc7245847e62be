import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {DATA_FILES} from '../../src/schema.ts'
import {generateClippings} from '../bench/generate.ts'
import {gatherSeeds} from '../build.ts'
import {checkRecords, type DataTexts} from '../check/records.ts'
import {type Gathered, gather} from '../gather/index.ts'
import type {Annotated, Problem, Span} from '../model.ts'
import {PROJECT, SHIPPED_SEEDS} from '../project.ts'
import {loadKnowledge} from '../read/knowledge.ts'
import {layoutOf} from '../read/layout.ts'
import {silentReport} from '../report.ts'
import {dataFiles, writeContent} from '../write/index.ts'
import {contentOf, makeFolder, putFiles, removeFolder} from './command.ts'

/**
 * What holds of every article, whatever stands in it: the seeds, every fixture, and forty generated clippings, as one
 * corpus.
 */
const GENERATED = 40
const FIXTURES = [
  join(SHIPPED_SEEDS, 'articles'),
  join(PROJECT, 'scripts/fixtures'),
  join(PROJECT, 'scripts/browser/hostile-seeds/articles'),
]

let folder: string
let gathered: Gathered
let problems: readonly Problem[]
let files: Record<string, string>

beforeAll(async () => {
  folder = await makeFolder()
  for (const [index, fixtures] of FIXTURES.entries()) {
    for (const [path, content] of Object.entries(await contentOf(fixtures)))
      if (/\.(?:txt|html?|md)$/.test(path))
        await putFiles(folder, {[`seeds/articles/${index}/${path}`]: Buffer.from(content, 'latin1')})
  }
  for (const {name, text} of generateClippings(GENERATED))
    await putFiles(folder, {[`seeds/articles/generated/${name}`]: text})
  const authority = await contentOf(join(SHIPPED_SEEDS, 'authority'))
  for (const [path, content] of Object.entries(authority))
    if (path !== 'permalinks.tsv')
      await putFiles(folder, {[`seeds/authority/${path}`]: Buffer.from(content, 'latin1')})
  const report = silentReport()
  gathered = await gatherSeeds(layoutOf(join(folder, 'seeds')), 1, report)
  problems = report.problems
  writeContent(join(folder, 'content'), gathered, report.step('write'))
  files = await contentOf(join(folder, 'content'))
}, 120_000)

afterAll(() => removeFolder(folder))

test('the corpus is of every fixture, and no stage broke on one', () => {
  expect(gathered.records.articles.length).toBeGreaterThanOrEqual(GENERATED + 4 + 9 + 5)
  expect(problems.filter(({rule}) => rule === 'annotate:broken' || rule === 'read:broken')).toEqual([])
})

describe('in every article', () => {
  test.each<[string, (one: Annotated) => readonly string[]]>([
    ['blocks are in order, two line feeds apart, and are the whole text', blockFaults],
    ['sentences cover the words of every block, in order', sentenceFaults],
    ['every span lies within the text and holds something', spanFaults],
    ['names, roles, dates and figures lie within one block', crossingFaults],
    ['mentions do not overlap, and are in order', overlapFaults],
    ['every key is one of its referents’', keyFaults],
  ])('%s', (_, faultsOf) => {
    const faults = gathered.annotated.flatMap((one) =>
      faultsOf(one).map((fault) => `${one.article.seed}: ${fault}`),
    )
    expect(faults).toEqual([])
  })
})

describe('the records', () => {
  test.each(Object.keys(DATA_FILES) as (keyof typeof DATA_FILES)[])('%s satisfy their schema', (name) => {
    const faults = gathered.records[name].flatMap((record) => {
      const parsed = DATA_FILES[name].safeParse(record)
      return parsed.success ? [] : [parsed.error.message]
    })
    expect(faults).toEqual([])
  })

  test('have ids of their own, actors and places together', () => {
    const {articles, actors, places, events, quotations, figures} = gathered.records
    for (const list of [articles, [...actors, ...places], events, quotations, figures]) {
      const ids = list.map(({id}) => id)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    }
  })

  test('slice to their texts, refer to what exists, and are sorted and counted', () => {
    const texts = Object.fromEntries(
      Object.entries(files)
        .filter(([path]) => /^data\/\w+\.json$/.test(path))
        .map(([path, text]) => [
          path.slice('data/'.length, -'.json'.length),
          Buffer.from(text, 'latin1').toString(),
        ]),
    ) as DataTexts
    expect(checkRecords(gathered.records, texts)).toEqual([])
  })

  test('say of each mention, quotation and figure what stands there', () => {
    const textOf = new Map(gathered.records.articles.map(({id, text}) => [id, text]))
    const {mentions, quotations, figures} = gathered.records
    const untrue = [...mentions, ...quotations, ...figures].filter(
      ({article, start, end, text}) => text === '' || textOf.get(article)!.slice(start, end) !== text,
    )
    expect(untrue).toEqual([])
    expect(mentions.length).toBeGreaterThan(500)
  })

  test('are the same whatever the order of the articles', async () => {
    const knowledge = await loadKnowledge(layoutOf(join(folder, 'seeds')), silentReport())
    const inOrder = [...dataFiles(gathered.records)]
    const reversed = gather([...gathered.annotated].reverse(), knowledge)
    const shuffled = gather(
      [...gathered.annotated].sort((a, b) => (backwards(a) < backwards(b) ? -1 : 1)),
      knowledge,
    )
    expect([...dataFiles(reversed.records)]).toEqual(inOrder)
    expect([...dataFiles(shuffled.records)]).toEqual(inOrder)
  })
})

const backwards = ({article}: Annotated) => [...article.text].reverse().join('')

describe('what is written', () => {
  test('holds each article word for word in its MDX', async () => {
    for (const {id, text, blocks} of gathered.records.articles) {
      const mdx = await readFile(join(folder, 'content/articles', `${id}.mdx`), 'utf8')
      const written = mdx
        .split('\n')
        .filter((line) => line.startsWith('<Block '))
        .map(wordsOf)
      expect(written, id).toEqual(blocks.map(({start, end}) => text.slice(start, end)))
    }
  })

  test('is the same when it is written again, and nothing is written twice', async () => {
    const report = silentReport()
    const again = await gatherSeeds(layoutOf(join(folder, 'seeds')), 1, report)
    const notes: string[] = []
    writeContent(join(folder, 'content'), again, {advance() {}, done: (note = '') => void notes.push(note)})
    expect(notes).toEqual([`0 files written, ${Object.keys(files).length} unchanged, 0 removed`])
    expect(await contentOf(join(folder, 'content'))).toEqual(files)
  }, 60_000)
})

/** The words of a line of MDX, which is components and string expressions and nothing else. */
function wordsOf(line: string): string {
  const pieces = [...line.matchAll(/<\/?[A-Z]\w+(?: \w+=\{"(?:[^"\\]|\\.)*"\})*>|\{("(?:[^"\\]|\\.)*")\}/g)]
  expect(pieces.map(([piece]) => piece).join('')).toBe(line)
  return pieces.map(([, words]) => (words === undefined ? '' : (JSON.parse(words) as string))).join('')
}

function blockFaults({article: {text, blocks}}: Annotated): string[] {
  const whole = blocks.map(({start, end}) => text.slice(start, end)).join('\n\n')
  const hasPlaces = blocks.every(({start}, index) => index === 0 || start === blocks[index - 1]!.end + 2)
  return whole === text && hasPlaces ? [] : ['blocks are not the text']
}

function sentenceFaults({article: {text, blocks}, sentences}: Annotated): string[] {
  return blocks.flatMap((block, index) => {
    const own = sentences.filter((sentence) => sentence.block === index)
    let at = block.start
    const between = own.map(({start, end}) => {
      const gap = start < at ? '?' : text.slice(at, start)
      at = end
      return gap
    })
    const isCovered = [...between, text.slice(at, block.end)].every((gap) => gap.trim() === '')
    const isWithin = own.every(({start, end}) => block.start <= start && start < end && end <= block.end)
    return isCovered && isWithin ? [] : [`block ${index} is not covered`]
  })
}

/** Every span of an annotated article, by the layer it is in. */
function spansOf(one: Annotated): [layer: string, span: Span][] {
  const cues = one.quotations.flatMap(({cue}) => (cue === null ? [] : [cue]))
  const layers = {
    ...layersWithin(one),
    sentences: one.sentences,
    quotations: one.quotations,
    cues,
    events: one.events,
    evidence: one.article.dateEvidence,
  }
  return Object.entries(layers).flatMap(([layer, spans]) =>
    spans.map((span): [string, Span] => [layer, span]),
  )
}

/** Layers whose spans are a few words; a quotation may run on over paragraphs. */
const layersWithin = ({mentions, roles, dates, figures, events}: Annotated): Record<string, Span[]> => ({
  mentions,
  roles,
  dates,
  figures,
  triggers: events.map(({trigger}) => trigger),
})

const spanFaults = (one: Annotated): string[] =>
  spansOf(one)
    .filter(
      ([, {start, end}]) =>
        one.article.text.slice(start, end).trim() === '' || start < 0 || end > one.article.text.length,
    )
    .map(([layer, {start, end}]) => `${layer} ${start}–${end}`)

function crossingFaults(one: Annotated): string[] {
  const isWithin = (span: Span) =>
    one.article.blocks.some(({start, end}) => start <= span.start && span.end <= end)
  return Object.entries(layersWithin(one)).flatMap(([layer, spans]) =>
    spans.filter((span) => !isWithin(span)).map(({start, end}) => `${layer} ${start}–${end}`),
  )
}

function overlapFaults({mentions}: Annotated): string[] {
  return mentions.flatMap(({start, end}, index) => {
    const before = mentions[index - 1]
    return before !== undefined && start < before.end ? [`mention ${start}–${end}`] : []
  })
}

function keyFaults({referents, mentions, roles, quotations, figures, events}: Annotated): string[] {
  const keys = new Set(referents.map(({key}) => key))
  const used = [
    ...mentions.map(({entity}) => entity),
    ...roles.flatMap(({entity, of}) => [entity, of]),
    ...quotations.map(({speaker}) => speaker),
    ...figures.flatMap(({of, claimant}) => [of, claimant]),
    ...events.flatMap(({place, participants}) => [place, ...participants.map(({entity}) => entity)]),
  ]
  return used.filter((key) => key !== null && !keys.has(key)).map(String)
}
