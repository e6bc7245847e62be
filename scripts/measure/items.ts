import {readFile} from 'node:fs/promises'
import type {z} from 'astro/zod'

/** A file that cannot be measured against: where it fails, as far as that is known, and how. */
export class UnusableFile extends Error {
  readonly file: string
  readonly line: number | undefined

  constructor(file: string, line: number | undefined, message: string) {
    super(message)
    this.file = file
    this.line = line
  }
}

/** One annotated text, and the line it stands on; in a single JSON file that is not known. */
export interface Placed<Item> {
  item: Item
  line: number | undefined
}

/**
 * Reads an outside set: a JSON file with its texts in `items` or in one array, or JSONL, a text a line.
 *
 * Throws `UnusableFile` at the first text that is not of the form.
 */
export async function readItems<Item>(file: string, form: z.ZodType<Item>): Promise<Placed<Item>[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UnusableFile(file, undefined, `Cannot be read (${error.code ?? error.message}).`)
  })
  return rawItems(text, file).map(({item, line}, index) => {
    const read = form.safeParse(item)
    if (read.success) return {item: read.data, line}
    const {message, path} = read.error.issues[0]!
    const place = [...(line === undefined ? [`items[${index}]`] : []), ...path].join('.')
    throw new UnusableFile(file, line, `${place === '' ? '' : `${place}: `}${message}.`)
  })
}

function rawItems(text: string, file: string): Placed<unknown>[] {
  const whole = parseJson(text)
  if (whole !== undefined) {
    const items = Array.isArray(whole) ? whole : (whole as {items?: unknown} | null)?.items
    if (Array.isArray(items)) return items.map((item: unknown) => ({item, line: undefined}))
    return [{item: whole, line: 1}]
  }
  return text.split('\n').flatMap((source, index) => {
    if (source.trim() === '') return []
    const item = parseJson(source)
    if (item !== undefined) return [{item, line: index + 1}]
    throw new UnusableFile(
      file,
      index + 1,
      'Is no JSON; give a JSON object a line, or one file with “items”.',
    )
  })
}

/** The value of a JSON text, or undefined for what is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
