import {readFileSync} from 'node:fs'
import type {Article, Currency, Figure, Quotation, Unit} from '../model.ts'
import {parseTable} from '../read/tables.ts'
import {silentReport} from '../report.ts'
import {indexMoney} from './currencies.ts'
import {findDates} from './dates.ts'
import {findFigures} from './figures.ts'
import {marked} from './marked.ts'

const currenciesFile = new URL('../lexicon/currencies.tsv', import.meta.url)
const currencies: Currency[] = parseTable(
  readFileSync(currenciesFile, 'utf8'),
  'currencies.tsv',
  ['word', 'country', 'unit'],
  'lexicon',
  silentReport(),
).map(({cells}) => cells)
const unitsFile = new URL('../lexicon/units.tsv', import.meta.url)
const units: Unit[] = parseTable(
  readFileSync(unitsFile, 'utf8'),
  'units.tsv',
  ['form', 'unit', 'scale'],
  'lexicon',
  silentReport(),
).map(({cells}) => ({form: cells.form, unit: cells.unit, scale: Number(cells.scale)}))

const sydney = {
  name: 'Sydney',
  aliases: [],
  kind: 'city',
  country: 'AU',
  latitude: null,
  longitude: null,
} as const
const australia = {id: 'australia', name: 'Australia', code: 'AU', aliases: [], demonyms: [], metonyms: []}
/** The places whose country a test may need. */
const moneyIn = indexMoney({
  countries: [{...australia, capital: 'Canberra', latitude: null, longitude: null}],
  places: [{...sydney, aliases: [], population: 5_000_000}],
  currencies,
  units,
})

/** For tests: what is found in a text whose names are marked; words between “ ” are the first name's outside them. */
export function figuresIn(source: string, of: Partial<Article> = {}): {figures: Figure[]; text: string} {
  const {article, sentences, tokens, mentions, referents} = marked(source, {date: '2025-03-14', ...of})
  const quotations: Quotation[] = [...article.text.matchAll(/“([^”]*)”/g)].map((match) => {
    const start = match.index + 1
    const end = start + match[1]!.length
    const speaker = mentions.find((mention) => mention.end < start || mention.start > end)?.entity ?? null
    return {start, end, speaker, cue: null, direct: true, medium: null}
  })
  const dates = findDates(article, sentences)
  const figures = findFigures(
    article,
    sentences,
    tokens,
    mentions,
    referents,
    dates,
    quotations,
    units,
    () => {},
    moneyIn(article, mentions, referents),
  )
  return {figures, text: article.text}
}

/**
 * For tests: a figure in words, `at least 47: killed, of kenya, per week, in 2024, by oxfam`; people are not named as
 * the unit.
 */
export function tell({
  low,
  high,
  qualifier,
  unit,
  what,
  of,
  per,
  period,
  claimant,
  retracted,
}: Figure): string {
  const value = low === high ? `${low}` : `${low}–${high}`
  const amount = [qualifier, value, unit === 'people' ? null : unit].filter((part) => part !== null).join(' ')
  const facts = [
    what,
    of && `of ${of}`,
    per && `per ${per}`,
    period && `in ${period}`,
    claimant && `by ${claimant}`,
    retracted && 'retracted',
  ]
  return `${amount}: ${facts.filter(Boolean).join(', ')}`.trim()
}
