#!/usr/bin/env node
import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {OUTSIDE_SETS, type OutsideOptions, type OutsideSet} from './measure/index.ts'
import {whyNotInto} from './out.ts'
import {PROJECT, SHIPPED_SEEDS} from './project.ts'
import {type Report, streamReport} from './report.ts'

const USAGE = `clipfile: a folder of news clippings in; a static, cross-linked, searchable knowledge base out

  npm start                                   builds the demonstration and serves it
  npm run build -- [--seeds DIR] [--out DIR] [--site URL] [--base PATH] [--jobs N]
                                              seeds to a finished, indexed, checked site
  npm run export -- [--seeds DIR] [--out DIR] the records alone, as JSON and CSV
  npm run dev -- [--seeds DIR] [--port N]     a live site that follows changes of the seeds
  npm run review -- [--seeds DIR]             what wants a person's eye, with the line to add
  npm run check -- [--out DIR] [--base PATH]  holds a finished site to its promises
  npm run add -- FILE… [--seeds DIR]          files new clippings, with what they say of themselves
  npm run content -- [--seeds DIR]            the content that pages are made of, without rendering them
  npm run serve -- [--out DIR] [--port N]     serves a finished site
  npm run measure -- --gold FILE [--seeds DIR] holds what is found against what a careful reader finds
  npm run measure -- --names FILE [--map NAME] [--raw] [--weights FILE] [--held-out] [--show]
                     --events FILE | --quotations FILE | --dates FILE [--show]
                                              holds one detector against a set that others annotated

  --seeds DIR   a folder laid out like seeds/, or simply a folder of clippings      (seeds)
  --out DIR     where the site or the records go                                    (dist; export: data)
  --site URL    the address the site will have, for canonical links                 (none)
  --base PATH   the path below it, like /repo/                                      (/)
  --gold FILE   what a careful reader finds in the seeds, as scripts/fixtures/golden
  --names FILE  names in tokens (JSONL), or a folder of texts with [TYPE name]; the other sets are texts with what
                is expected of them (JSON or JSONL): see CONTRIBUTING.md
  --map NAME    whose labels the names have: conll, gmb, wnut17, ontonotes         (from the file's name)
  --raw         names are read in text put together from the tokens
  --held-out    only the texts of the folder that training does not see
  --show        each fault, before the table
  --jobs N      threads                                                             (as many as cores)
`

const OPTIONS = {
  seeds: {type: 'string'},
  out: {type: 'string'},
  site: {type: 'string'},
  base: {type: 'string'},
  jobs: {type: 'string'},
  port: {type: 'string'},
  gold: {type: 'string'},
  names: {type: 'string'},
  events: {type: 'string'},
  quotations: {type: 'string'},
  dates: {type: 'string'},
  map: {type: 'string'},
  weights: {type: 'string'},
  raw: {type: 'boolean'},
  'held-out': {type: 'boolean'},
  show: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
} as const

/** What each verb takes; anything else is a call gone wrong. */
const VERBS = {
  start: ['site', 'base', 'jobs', 'port', 'out'],
  build: ['seeds', 'out', 'site', 'base', 'jobs'],
  export: ['seeds', 'out', 'jobs'],
  dev: ['seeds', 'port', 'jobs'],
  review: ['seeds', 'jobs'],
  check: ['out', 'site', 'base', 'jobs'],
  add: ['seeds'],
  content: ['seeds', 'jobs'],
  serve: ['out', 'base', 'port'],
  measure: ['seeds', 'gold', 'jobs', ...OUTSIDE_SETS, 'map', 'weights', 'raw', 'held-out', 'show'],
} as const
type Verb = keyof typeof VERBS

/** What goes with each way to measure; one of them is called for. */
const MEASURES: Record<'gold' | OutsideSet, readonly string[]> = {
  gold: ['seeds', 'jobs'],
  names: ['map', 'weights', 'raw', 'held-out', 'show'],
  events: ['show'],
  quotations: ['show'],
  dates: ['show'],
}

/** A call that the program cannot follow; the exit status is 2. */
class UsageError extends Error {}

interface Options {
  seeds: string
  out: string
  site: string | null
  base: string
  jobs: number
  port: number
  gold: string
  outside: ({kind: OutsideSet; file: string} & OutsideOptions) | null
  files: string[]
}

function parseCall(args: string[]): {verb: Verb; options: Options} | null {
  const {values, positionals} = parse(args)
  const [verb, ...files] = positionals
  if (values.help === true || verb === undefined || verb === 'help') return null
  if (!Object.hasOwn(VERBS, verb)) throw new UsageError(`There is no command “${verb}”.`)
  const takes: readonly string[] = VERBS[verb as Verb]
  const foreign = Object.keys(values).find((name) => !takes.includes(name))
  if (foreign !== undefined) throw new UsageError(`“${verb}” takes no --${foreign}.`)
  if (verb === 'add' ? files.length === 0 : files.length > 0) {
    throw new UsageError(verb === 'add' ? '“add” wants files.' : `“${verb}” takes no “${files[0]}”.`)
  }
  const options: Options = {
    seeds: resolve(values.seeds ?? SHIPPED_SEEDS),
    out: resolve(values.out ?? (verb === 'export' ? 'data' : join(PROJECT, 'dist'))),
    site: siteOf(values.site),
    base: baseOf(values.base ?? '/'),
    jobs: numberOf('jobs', values.jobs, availableParallelism(), 64),
    port: numberOf('port', values.port, 4321, 65_535),
    gold: resolve(values.gold ?? '.'),
    outside: verb === 'measure' ? outsideOf(values) : null,
    files,
  }
  return {verb: verb as Verb, options}
}

/** The outside set that “measure” is called for; null for gold. */
function outsideOf(values: ReturnType<typeof parse>['values']): Options['outside'] {
  const ways = Object.keys(MEASURES) as ('gold' | OutsideSet)[]
  const [way, ...others] = ways.filter((name) => values[name] !== undefined)
  if (way === undefined || others.length > 0)
    throw new UsageError(
      `“measure” wants --gold FILE, or one of ${OUTSIDE_SETS.map((name) => `--${name} FILE`).join(', ')}.`,
    )
  const takes: readonly string[] = [way, ...MEASURES[way]]
  const foreign = Object.keys(values).find((name) => !takes.includes(name))
  if (foreign !== undefined) throw new UsageError(`“measure --${way}” takes no --${foreign}.`)
  if (way === 'gold') return null
  const file = resolve(values[way]!)
  if (!existsSync(file)) throw new UsageError(`--${way} ${file} is not there.`)
  const {map, raw, weights, show} = values
  return {kind: way, file, map, raw, weights, show, heldOut: values['held-out']}
}

function parse(args: string[]) {
  try {
    return parseArgs({args, options: OPTIONS, allowPositionals: true})
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

function siteOf(value: string | undefined): string | null {
  if (value === undefined) return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--site wants an address like https://example.org, not “${value}”.`)
  if (url.pathname !== '/') throw new UsageError(`--site wants no path; give “${url.pathname}” as --base.`)
  return url.origin
}

function baseOf(value: string): string {
  if (!/^\/?(?:[\w.~-]+\/)*[\w.~-]*\/?$/.test(value))
    throw new UsageError(`--base wants a path like /repo/, not “${value}”.`)
  return `/${value}/`.replace(/\/+/g, '/')
}

function numberOf(name: string, value: string | undefined, usual: number, most: number): number {
  if (value === undefined) return usual
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new UsageError(`--${name} wants a number from 1 to ${most}, not “${value}”.`)
  return number
}

/** What a finished site, or an export, has in it: a folder with anything else in it is not written to. */
const INDEX: Partial<Record<Verb, string>> = {
  start: 'data/index.json',
  build: 'data/index.json',
  export: 'index.json',
}

/** Each verb's code is loaded when it is called, so that a wrong call answers at once. */
async function run(verb: Verb, options: Options, report: Report): Promise<number> {
  const index = INDEX[verb]
  const why = index === undefined ? null : await whyNotInto(options.out, index, options.seeds)
  if (why !== null) throw new UsageError(`--out ${options.out} ${why}. Name an empty folder or a new one.`)
  switch (verb) {
    case 'start': {
      const {build} = await import('./build.ts')
      const {published} = await build(options, report)
      if (published) await serveUntilStopped(options)
      return published ? report.exitStatus() : 1
    }
    case 'build': {
      const {build} = await import('./build.ts')
      const {published} = await build(options, report)
      if (published) process.stderr.write(`The site is in ${options.out}\n`)
      return published ? report.exitStatus() : 1
    }
    case 'export': {
      const {exportData} = await import('./build.ts')
      await exportData(options, report)
      return report.exitStatus()
    }
    case 'dev': {
      const {develop} = await import('./develop.ts')
      await develop(options, report)
      return 0
    }
    case 'review': {
      const {review} = await import('./review.ts')
      process.stdout.write(await review(options, report))
      return report.exitStatus()
    }
    case 'check': {
      const {checkSite} = await import('./check/index.ts')
      const findings = await checkSite(options.out, options, report)
      return findings.length === 0 ? 0 : 1
    }
    case 'add': {
      const {addClippings} = await import('./add.ts')
      await addClippings(options.files, options.seeds, report)
      return report.exitStatus()
    }
    case 'content': {
      const {writeSeeds} = await import('./build.ts')
      await writeSeeds(options, report)
      return report.exitStatus()
    }
    case 'measure': {
      if (options.outside !== null) {
        const {kind, file, map} = options.outside
        const {MAP_NAMES} = await import('./train/sets.ts')
        if (map !== undefined && !MAP_NAMES.includes(map))
          throw new UsageError(`--map wants one of ${MAP_NAMES.join(', ')}, not “${map}”.`)
        const {measureOutside} = await import('./measure/index.ts')
        process.stdout.write(await measureOutside(kind, file, options.outside, report))
        return report.exitStatus()
      }
      const {measure} = await import('./golden/measure.ts')
      process.stdout.write(await measure(options, report))
      return report.exitStatus()
    }
    case 'serve':
      await serveUntilStopped(options)
      return 0
  }
}

async function serveUntilStopped({out, port, base}: Options): Promise<void> {
  const {serve} = await import('./serve.ts')
  const {url, close} = await serve(out, {port, base})
  process.stderr.write(`Serving ${url}  (stop with Ctrl-C)\n`)
  await new Promise<void>((done) => {
    process.once('SIGINT', done)
    process.once('SIGTERM', done)
  })
  await close()
}

try {
  const call = parseCall(process.argv.slice(2))
  if (call === null) process.stdout.write(USAGE)
  else process.exitCode = await run(call.verb, call.options, streamReport())
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\n\n${USAGE}`)
  process.exitCode = 2
}
