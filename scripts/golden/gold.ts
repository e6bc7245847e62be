import {readFile} from 'node:fs/promises'
import {z} from 'astro/zod'
import {parse} from 'yaml'
import {EVENT_TYPES} from '../model.ts'

/** EDTF, `..` for nothing, or `..-09` for a month whose year is not said. */
const date = z.string().regex(/^(?:\.\.|\.\.-\d{2}|\d{4}(?:-\d{2}){0,2}|\.\.\/\d{4}(?:-\d{2}){0,2})$/)
const quantity = z.number()

const actor = z.strictObject({
  kind: z.enum(['person', 'organization', 'country']),
  name: z.string(),
  surfaces: z.array(z.string()).nonempty(),
})

const quote = z.strictObject({
  speaker: z.string().nullable(),
  text: z.string(),
  optional: z.boolean().default(false),
})

const figure = z.strictObject({
  low: quantity,
  high: quantity,
  qualifier: z.string().optional(),
  /** For the reader of the file; nothing is held against it. */
  what: z.string(),
  of: z.string().optional(),
  per: z.string().optional(),
  period: z.string().optional(),
  claimant: z.string().nullable().optional(),
  optional: z.boolean().default(false),
})

const event = z.strictObject({
  name: z.string(),
  type: z.enum(EVENT_TYPES).nullable(),
  status: z.enum(['reported', 'planned', 'hypothetical', 'denied']).default('reported'),
  date,
  place: z.string().optional(),
  participants: z.array(z.string()),
  optional: z.boolean().default(false),
})

const clipping = z
  .strictObject({
    title: z.string().nullable(),
    date,
    dateFromText: date,
    drop: z.array(z.string()),
    actors: z.record(z.string(), actor),
    optionalActors: z.array(z.string()).default([]),
    places: z.array(z.string()),
    optionalPlaces: z.array(z.string()).default([]),
    quotes: z.array(quote),
    figures: z.array(figure),
    events: z.array(event),
  })
  .superRefine(({actors, quotes, figures, events}, context) => {
    const named = [
      ...quotes.map(({speaker}) => speaker),
      ...figures.flatMap(({of, claimant}) => [of, claimant]),
      ...events.flatMap(({participants}) => participants),
    ]
    for (const id of named) {
      if (id !== null && id !== undefined && !Object.hasOwn(actors, id))
        context.addIssue({code: 'custom', message: `“${id}” is none of the clipping's actors`})
    }
  })

/** What a careful reader finds in one clipping; the form is told at the top of `fixtures/golden/seeds.yaml`. */
export type GoldClipping = z.infer<typeof clipping>

/** The pairs of clippings of which one repeats the other: `__duplicates__`. */
const pairs = z.array(z.tuple([z.string(), z.string()]))

export interface Gold {
  /** By the clipping's path among the seeds. */
  clippings: Record<string, GoldClipping>
  /** Pairs of such paths: two outlets' prints of one text. */
  duplicates: [string, string][]
}

/**
 * Reads a gold file; throws, with the place, when it is not there or not of the form.
 *
 * A key that begins with `__` is no clipping's path: `__duplicates__` is read, any other is for readers of the file.
 */
export async function readGold(file: string): Promise<Gold> {
  const read = z.record(z.string(), z.unknown()).safeParse(parse(await readFile(file, 'utf8')))
  const entries = Object.entries(formed(read))
  const gold: Gold = {clippings: {}, duplicates: []}
  for (const [key, value] of entries) {
    if (key === '__duplicates__') gold.duplicates = formed(pairs.safeParse(value), key)
    else if (!key.startsWith('__')) gold.clippings[key] = formed(clipping.safeParse(value), key)
  }
  for (const seed of gold.duplicates.flat()) {
    if (!Object.hasOwn(gold.clippings, seed))
      throw new Error(`__duplicates__: “${seed}” is none of the file's clippings.`)
  }
  return gold
}

function formed<T>(read: {success: true; data: T} | {success: false; error: z.ZodError}, ...at: string[]): T {
  if (read.success) return read.data
  const {message, path} = read.error.issues[0]!
  throw new Error(`${[...at, ...path].join('.')}: ${message}.`)
}
