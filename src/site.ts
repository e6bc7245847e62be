import {z} from 'astro/zod'
import settings from '../clipfile.config.ts'

const hex = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is like #8a2d1a')
const colour = z.strictObject({light: hex, dark: hex})

/** The colours of `src/styles/tokens.css` that text is set in, and those it is set on. */
const TEXT_COLOURS = [
  'ink',
  'quiet',
  'accent',
  'person',
  'organization',
  'country',
  'place',
  'event',
] as const
const SURFACES = ['paper', 'raised', 'mark', 'target'] as const
/** The papers of `tokens.css`, on which a colour must be readable when no other is set. */
const PAPER = {light: '#fdfcf9', dark: '#16171a'}
const INK = {light: '#1b1a17', dark: '#ebe7df'}
/** WCAG 2.2 AA for text. */
const READABLE = 4.5

const colours = z
  .partialRecord(z.enum([...TEXT_COLOURS, ...SURFACES]), colour)
  .superRefine((given, context) => {
    for (const theme of ['light', 'dark'] as const) {
      const unreadable = [
        ...TEXT_COLOURS.map((name) => [name, given[name]?.[theme], (given.paper ?? PAPER)[theme]] as const),
        ...SURFACES.map((name) => [name, given[name]?.[theme], (given.ink ?? INK)[theme]] as const),
      ].filter(([, one, other]) => one !== undefined && contrast(one, other) < READABLE)
      for (const [name, one, other] of unreadable) {
        const message = `${one} beside ${other} has ${contrast(one!, other).toFixed(1)}:1, and text needs ${READABLE}:1`
        context.addIssue({code: 'custom', path: [name, theme], message})
      }
    }
  })

const siteSettings = z.strictObject({
  title: z.string().trim().min(1, 'a site needs a title'),
  description: z.string().trim(),
  language: z.string().regex(/^en(?:-[A-Z]{2})?$/, 'the interface is English: en, en-GB, en-US, …'),
  colours,
  contact: z
    .string()
    .regex(/^(?:https?:\/\/\S+|[^\s@]+@[^\s@]+\.[^\s@]+)$/, 'a contact is an e-mail address or a web address')
    .nullable(),
})

/** What `clipfile.config.ts` may hold. */
export type SiteSettings = z.input<typeof siteSettings>

/** Reads the settings; what is wrong with them is thrown in words, naming the setting. */
export function readSettings(given: unknown): z.output<typeof siteSettings> {
  const read = siteSettings.safeParse(given)
  if (read.success) return read.data
  const faults = read.error.issues.map(({path, message}) => `  ${path.join('.') || 'the file'}: ${message}`)
  throw new Error(`clipfile.config.ts cannot be used:\n${faults.join('\n')}`)
}

/** The site's own title, description, language, colours and contact. */
export const site = readSettings(settings)

/** The settings' colours as a style sheet that outweighs the tokens on screens; empty when there are none. */
export function themeOf(given: z.output<typeof siteSettings>['colours']): string {
  const lines = Object.entries(given).map(
    ([name, {light, dark}]) => `    --${name}: light-dark(${light}, ${dark});`,
  )
  return lines.length === 0 ? '' : `@media screen {\n  :root:root {\n${lines.join('\n')}\n  }\n}\n`
}

/** Where a contact leads: mail for an e-mail address. */
export function contactHref(contact: string): string {
  return contact.includes('://') ? contact : `mailto:${contact}`
}

/** WCAG's contrast of two colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
