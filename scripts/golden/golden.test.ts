import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {gatherSeeds} from '../build.ts'
import type {Problem} from '../model.ts'
import {PROJECT, SHIPPED_SEEDS} from '../project.ts'
import {layoutOf} from '../read/layout.ts'
import {silentReport} from '../report.ts'
import {readGold} from './gold.ts'
import {f1, formatScores, type LayerName, precision, type Scores, score} from './score.ts'

const GOLDEN = join(PROJECT, 'scripts/fixtures/golden')

interface Marks {
  /** The least F1 of each layer. */
  f1: Partial<Record<LayerName, number>>
  /** The least precision: what is said must be true before it is much. */
  precision: Partial<Record<LayerName, number>>
}

/** The clippings of a gold file, read as a build reads them, and the marks that they must reach. */
const SETS: {name: string; seeds: string; gold: string; marks: Marks; isHeldOut?: true}[] = [
  {
    name: 'the seeds, with what people know of them',
    seeds: SHIPPED_SEEDS,
    gold: 'seeds.yaml',
    marks: {
      f1: {
        articles: 1,
        titles: 1,
        dates: 1,
        furniture: 1,
        text: 1,
        actors: 0.97,
        kinds: 1,
        names: 0.97,
        places: 0.9,
        quotes: 0.95,
        speakers: 0.95,
        figures: 0.9,
        claimants: 0.9,
        'of whom': 0.9,
        events: 0.7,
        'event types': 0.85,
        'event status': 0.85,
        spans: 1,
      },
      precision: {actors: 0.97, speakers: 1, claimants: 1},
    },
  },
  {
    name: 'the seeds as a mere folder, with nothing known of them',
    seeds: join(SHIPPED_SEEDS, 'articles'),
    gold: 'seeds.yaml',
    marks: {
      f1: {articles: 1, titles: 1, furniture: 1, text: 1, kinds: 1, actors: 0.95, quotes: 0.95, spans: 1},
      precision: {dates: 1, actors: 0.97, names: 0.97, speakers: 1, claimants: 1, events: 0.7},
    },
  },
  {
    name: 'clippings of other beats and regions',
    seeds: join(GOLDEN, 'unseen'),
    gold: 'unseen.yaml',
    marks: {
      f1: {
        articles: 1,
        titles: 1,
        dates: 0.85,
        furniture: 0.95,
        text: 1,
        actors: 0.96,
        kinds: 0.98,
        names: 0.97,
        places: 0.9,
        quotes: 0.95,
        speakers: 0.9,
        figures: 0.9,
        claimants: 0.9,
        events: 0.55,
        'event types': 0.85,
        'event status': 0.9,
        spans: 1,
      },
      precision: {
        dates: 1,
        actors: 0.97,
        names: 0.97,
        speakers: 0.97,
        figures: 0.97,
        claimants: 0.9,
        events: 0.85,
      },
    },
  },
  {
    name: 'clippings that rules were made with, of twelve beats',
    seeds: join(GOLDEN, 'first'),
    gold: 'first.yaml',
    marks: {
      f1: {
        articles: 1,
        titles: 1,
        dates: 0.9,
        furniture: 0.8,
        text: 1,
        actors: 0.93,
        kinds: 0.97,
        names: 0.94,
        places: 0.88,
        quotes: 0.98,
        speakers: 0.93,
        figures: 0.95,
        claimants: 0.95,
        events: 0.57,
        'event types': 0.85,
        'event status': 0.88,
        spans: 1,
      },
      precision: {
        dates: 1,
        actors: 0.9,
        names: 0.95,
        speakers: 0.95,
        figures: 0.97,
        claimants: 0.95,
        events: 0.85,
      },
    },
  },
  {
    // Whoever writes a rule does not look at these: that is what they are for.
    name: 'clippings that no rule was made with',
    isHeldOut: true,
    seeds: join(GOLDEN, 'second'),
    gold: 'second.yaml',
    marks: {
      f1: {
        articles: 1,
        titles: 0.8,
        dates: 0.8,
        furniture: 0.8,
        text: 1,
        actors: 0.92,
        kinds: 0.96,
        names: 0.94,
        places: 0.88,
        quotes: 0.98,
        speakers: 0.85,
        figures: 0.9,
        claimants: 0.85,
        events: 0.4,
        'event types': 0.8,
        'event status': 0.85,
        spans: 1,
      },
      precision: {
        dates: 1,
        actors: 0.9,
        names: 0.94,
        speakers: 0.9,
        figures: 0.97,
        claimants: 0.9,
        events: 0.85,
      },
    },
  },
]

describe.each(SETS)('$name', ({name, seeds, gold, marks, isHeldOut}) => {
  const problems: Problem[] = []
  let scores: Scores

  beforeAll(async () => {
    const report = silentReport()
    const wanted = await readGold(join(GOLDEN, gold))
    const {records} = await gatherSeeds(layoutOf(seeds), 1, report)
    problems.push(...report.problems)
    const all = score(records, wanted)
    scores = isHeldOut === true ? {...all, faults: []} : all
    process.stdout.write(`\n${name}\n${formatScores(scores)}`)
  })

  test.each(Object.entries(marks.f1) as [LayerName, number][])('%s reach an F1 of %d', (layer, least) => {
    expect(f1(scores.layers[layer]), faultsOf(scores, layer)).toBeGreaterThanOrEqual(least)
  })

  test.each(Object.entries(marks.precision) as [LayerName, number][])(
    '%s reach a precision of %d',
    (layer, least) => {
      expect(precision(scores.layers[layer]), faultsOf(scores, layer)).toBeGreaterThanOrEqual(least)
    },
  )

  test('no stage breaks, and every file can be used', () => {
    expect(problems.filter(({rule, severity}) => severity === 'error' || rule === 'annotate:broken')).toEqual(
      [],
    )
  })
})

const faultsOf = ({faults}: Scores, layer: LayerName) =>
  faults
    .filter((fault) => fault.layer === layer)
    .map(({clipping, what}) => `${clipping}: ${what}`)
    .join('\n')
