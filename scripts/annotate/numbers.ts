import type {Span, Unit} from '../model.ts'

/** A number as the text writes it, with its currency or unit of measure. */
export interface Quantity extends Span {
  low: number
  high: number
  /** `per cent`, an ISO 4217 code, `kilometre`, …; null for a bare count. */
  unit: string | null
  /** Written in words: “three dozen”. */
  inWords: boolean
  /** Where the sentence goes on after it; for the first of “from 5 to 7 per cent”, after the second. */
  goesOn: number
  /** “a 14-count charge”: the number describes the noun after its hyphen. */
  describes: boolean
  /** “2,000”, “3 million”: no year, page or model is written so. */
  isLarge: boolean
  /** “3-1”: two short numbers and a hyphen, as likely a score as a range. */
  isPair: boolean
  /** “2024”: four digits and nothing else, as likely a year as a count. */
  isYearLike: boolean
  /** “300 or more”, “300 or so”, “300+”: what the text says after it. */
  trailing: string | null
}

/** Units by how they are written, ready to be looked up. */
export interface UnitIndex {
  /** What stands before a number, `$` or `Rs`, at the end of the text before it. */
  before: RegExp | null
  beforeUnits: ReadonlyMap<string, Unit>
  /** What stands after a number; forms of one or two letters as they are, all others in lower case. */
  after: ReadonlyMap<string, Unit>
  /** Nouns of people, in lower case: `refugees`, `staff`. */
  people: ReadonlySet<string>
}

const SPACE = String.raw`[ \u00a0\u202f\u2009]`
const SMALL = new Map(
  [
    ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
      ' ',
    ),
    ...'sixteen seventeen eighteen nineteen'.split(' '),
  ].map((word, value) => [word, value]),
)
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
)
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
])
/** Written only after digits: “1.2mn”, “2 bn”. */
const SHORT_SCALES = new Map([
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['cr', 1e7],
])
/** Written only against the digits: “600k”, “£3m”. */
const LETTER_SCALES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
])

/** Currencies that a single letter stands for against the digits, and units of people and packets, which are counted. */
const LETTER_CURRENCIES: Unit[] = [
  {form: 'N', unit: 'NGN', scale: 1},
  {form: 'R', unit: 'ZAR', scale: 1},
  // Pesos in Manila and pula in Gaborone: currencies.tsv says which.
  {form: 'P', unit: 'P', scale: 1},
]
const METRE: Unit = {form: 'm', unit: 'metre', scale: 1}
const PENNY: Unit = {form: 'p', unit: 'GBP', scale: 0.01}
const COUNTED = new Set(['', 'people', 'household', 'family', 'container', 'unit', 'point'])

const START = new RegExp(
  String.raw`(?<![\d.,])\d|(?<![\p{L}\p{N}_’'-])(?:an?|half|${[...SMALL.keys(), ...TENS.keys()].join('|')})(?![\p{L}\p{N}])`,
  'giu',
)
// “1.234.567” first, or it would be read as 1.234; “1,00,000” and “45 000” with a space that does not break.
const DIGITS =
  /\d{1,3}(?:\.\d{3}){2,5}(?!\d)|\d{1,3}(?:[,\u00a0\u202f\u2009]\d{2,3}){1,6}(?![\d])(?:\.\d{1,6}(?!\d))?|\d{1,15}(?:[.·]\d{1,6})?(?!\d)/y
/** “45 000”, “1 200 000” with plain spaces; “12 300” may be a day and a count. */
const SPACED = /[1-9]\d{0,2}(?: \d{3}){0,3}(?: 000| \d{3} \d{3})(?![\d,.]\d|\d)/y
const GROUPED = /^\d{1,3}(?:([, \u00a0\u202f\u2009])\d{3})(?:\1\d{3})*(?:\.\d+)?$/
const GROUPED_INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/
const NUMBER_RUN = /[\p{L}\p{N}_.,:/@#-]*[\p{L}\p{N}_]/uy
const NEXT_WORD = /([ \u00a0\u202f\u2009-]?)(\p{L}+)/uy
const ATTACHED = /[\p{L}°%][\p{L}°²³]*/uy
const UNIT_WORD = new RegExp(String.raw`(${SPACE}?-?)([%°\p{L}][\p{L}\p{M}°²³/]*\.?)`, 'uy')
const QUARTERS = /(an?|one|three)[ -]quarters? of an? (thousand|million|billion|trillion)(?!\p{L})/iuy
const FRACTION = /[ -](?:halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)(?!\p{L})/iuy
const CONNECTOR = new RegExp(
  String.raw`${SPACE}?[-–—‑]${SPACE}?(?=[\d\p{Sc}])|${SPACE}(to|or|and)${SPACE}(?:(?:about|around|nearly|almost|roughly|some|perhaps|as many as|as much as)${SPACE})?`,
  'iuy',
)
const TRAILING = /(\+)(?![\p{L}\d])|[ \u00a0](or (?:more|so|fewer|less)|plus)(?![\p{L}\d])/iuy
const BETWEEN = /\bbetween\s+(?:about|around|roughly|approximately|an estimated|some)?\s*$/i
const FROM =
  /(?<!rang(?:e[sd]?|ing) |anywhere |apart )\bfrom\s+(?:about|around|roughly|some|nearly|almost|just (?:over|under))?\s*$/i

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
/** Words and signs for money that several countries share, as `units.tsv` names their units. */
const SHARED_MONEY = new Set(
  'dollars pesos francs rupees shillings dinars pounds lira crowns kroner riyals rials dirhams kwacha lei manat P'.split(
    ' ',
  ),
)
/** Whether a unit is a currency: an ISO 4217 code, or a word that several countries share. */
export const isMoney = (unit: string | null) =>
  unit !== null && (/^[A-Z]{3}$/.test(unit) || SHARED_MONEY.has(unit))
/** Forms of one or two letters keep their capitals: `m` and `M`, `MW` and `mw` are not the same. */
const formKey = (form: string) => (form.length <= 2 ? form : form.toLowerCase())

/**
 * Prepares units for `findNumbers`. Forms that are only a scale (`million`) and nouns of people are passed over: the
 * first are known here, the second are what is counted.
 */
export function indexUnits(units: readonly Unit[]): UnitIndex {
  const beforeUnits = new Map<string, Unit>()
  const after = new Map<string, Unit>()
  const people = new Set<string>()
  for (const unit of [...LETTER_CURRENCIES, ...units]) {
    const form = unit.form.normalize('NFC')
    if (unit.unit === 'people') people.add(form.toLowerCase())
    if (form === '' || COUNTED.has(unit.unit)) continue
    if (isMoney(unit.unit) && /\p{Sc}|^\p{Lu}[\p{L}.]{0,4}$/u.test(form)) beforeUnits.set(form, unit)
    // A currency's single letter stands before its number only: “N4.8bn”.
    if (isMoney(unit.unit) && /^\p{Lu}$/u.test(form)) continue
    after.set(formKey(form), unit)
  }
  if (!after.has('m')) after.set('m', METRE)
  if (!after.has('p')) after.set('p', PENNY)
  const forms = [...beforeUnits.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const before =
    forms.length === 0 ? null : new RegExp(String.raw`(?:^|[^\p{L}\p{N}])(${forms.join('|')})${SPACE}?$`, 'u')
  return {before, beforeUnits, after, people}
}

/**
 * Finds the numbers of `text` between two offsets, in order, with their currencies and units.
 *
 * Reads digits with separators (Indian ones too), words, scales and ranges: “1.2m”, “3 lakh”, “half a million”,
 * “600-700,000”, “between 20 and 30”, “$5m to $7m”; “from 5 to 7 per cent” is two. Leaves out ordinals, fractions,
 * multiples, dates and times with marks inside, and digits that are part of a name (“F-16”, “G7”, “5G”). Whether a
 * number is a figure, a year, a score or an age is for its reader to say.
 */
export function findNumbers(text: string, from: number, to: number, units: UnitIndex): Quantity[] {
  const quantities: Quantity[] = []
  START.lastIndex = from
  for (let match = START.exec(text); match !== null && match.index < to; match = START.exec(text)) {
    const at = match.index
    // “three quarters of a million” is not a million.
    if (
      /^an?$/i.test(match[0]) &&
      /(?:quarters?|thirds?|tenths?|fraction) of $/i.test(text.slice(Math.max(from, at - 12), at))
    )
      continue
    const first = readAmount(text, at, from, units)
    if (first.value === null) {
      START.lastIndex = Math.max(first.end, at + 1)
      continue
    }
    const read = readRange(text, first, from, units)
    quantities.push(...read.quantities.filter(({end}) => end <= to))
    START.lastIndex = Math.max(read.end, at + 1)
  }
  return quantities
}

// ── One amount ──────────────────────────────────────────────────────────────────────────────────────

interface Amount {
  start: number
  end: number
  value: number | null
  /** The value before its scale, and the scale: 1.2 and 1,000,000. */
  mantissa: number
  scale: number
  unit: Unit | null
  /** The unit stands before the number. */
  unitBefore: boolean
  inWords: boolean
  grouped: boolean
  describes: boolean
}

/** A value of null is a run of characters that is no number; reading goes on at its end. */
function readAmount(text: string, at: number, from: number, units: UnitIndex): Amount {
  const isDigit = /\d/.test(text[at]!)
  const amount = isDigit ? readDigits(text, at, from, units) : readWords(text, at)
  if (amount.value === null) return amount
  if (matchAt(FRACTION, text, amount.end)) return nothing(at, amount.end)
  if (amount.unit === null) readUnit(text, amount, units)
  return amount
}

const nothing = (start: number, end: number): Amount => ({
  start,
  end,
  value: null,
  mantissa: 0,
  scale: 1,
  unit: null,
  unitBefore: false,
  inWords: false,
  grouped: false,
  describes: false,
})

/** The end of “2.0.1”, “24/7”, “10:30” or “5G” from its first digit. */
function endOfRun(text: string, at: number): number {
  const run = matchAt(NUMBER_RUN, text, at)
  return run === null ? at + 1 : at + Math.min(run[0].length, 100_000)
}

function readDigits(text: string, at: number, from: number, units: UnitIndex): Amount {
  const digits = matchAt(SPACED, text, at) ?? matchAt(DIGITS, text, at)
  if (digits === null) return nothing(at, endOfRun(text, at))
  let written = digits[0]
  let grouped = GROUPED.test(written) || GROUPED_INDIAN.test(written)
  if (!grouped && /[,\u00a0\u202f\u2009]/.test(written)) {
    written = /^\d+/.exec(written)![0]
  } else if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(written)) {
    written = written.replaceAll('.', '')
    grouped = true
  }
  let end = at + (grouped ? digits[0].length : written.length)
  const mantissa = Number(written.replace(/[, \u00a0\u202f\u2009]/g, '').replace('·', '.'))

  const unitBefore = currencyBefore(text, at, from, units)
  let start = unitBefore === null ? at : unitBefore.start
  const before = text.slice(Math.max(from, start - 2), start)
  // “-5.2%” and “−5”; “F-16” and “mid-2024” are no numbers.
  const sign = /(?:^|[\s(])[-−]$/u.test(before) ? -1 : 1
  if (sign === -1) start -= 1
  else if (/[\p{L}\p{N}_@#/\\.]$|[\p{L}\p{N}][-–]$|\p{Sc}$/u.test(before))
    return nothing(at, endOfRun(text, at))

  // “45.100” is 45,100 in half of Europe.
  if (
    /^\d{1,3}\.\d{3}$/.test(written) &&
    !/^0/.test(written) &&
    !/^[ \u00a0]?\p{L}?[mbt]n?(?:illion|rillion)?(?!\p{L})/u.test(text.slice(end, end + 10))
  )
    return nothing(at, end)

  let scale = 1
  let describes = false
  const attached = matchAt(ATTACHED, text, end)?.[0] ?? ''
  const letters = /^[\p{L}]+/u.exec(attached)?.[0] ?? ''
  if (letters !== '') {
    const lower = letters.toLowerCase()
    const short = SHORT_SCALES.get(lower) ?? SCALES.get(lower)
    if (short !== undefined) {
      scale = short
      end += letters.length
    } else if (isLetterScale(text, letters, end, unitBefore !== null)) {
      scale = LETTER_SCALES.get(lower)!
      end += letters.length
    } else if (!units.after.has(formKey(attached)) && !units.after.has(formKey(letters))) {
      return nothing(at, endOfRun(text, at))
    }
  } else if (/^(?:[:/.]\d|['’]\p{L})/u.test(text.slice(end, end + 2))) {
    // “10:30”, “24/7”, “1.2.3”, “the 1990’s”; “12,34” keeps its first number.
    return nothing(at, endOfRun(text, at))
  }
  // “4 lakh crore”, “20 thousand”, “14-billion-peso”.
  for (let steps = 0; steps < 2; steps++) {
    const word = matchAt(NEXT_WORD, text, end)
    if (word === null || word[1] === '') break
    const lower = word[2]!.toLowerCase()
    const more = SCALES.get(lower) ?? (word[1] === '-' ? undefined : SHORT_SCALES.get(lower))
    if (more === undefined || (lower === 'mil' && unitBefore === null)) break
    if (word[1] === '-') describes = true
    scale *= more
    end += word[0].length
  }
  return {
    start,
    end,
    value: sign * round(mantissa * scale),
    mantissa: sign * mantissa,
    scale,
    unit: unitBefore?.unit ?? null,
    unitBefore: unitBefore !== null,
    inWords: false,
    grouped,
    describes,
  }
}

/** 1.2 × 1,000,000 is 1,200,000, and not 1,199,999.9999999998. */
const round = (value: number) => Number(value.toPrecision(15))

/** Whether the letter against the digits is a scale: “£3m”, “1.2m people”, “600k”; not “the 100m hurdles” or “5K”. */
function isLetterScale(text: string, letters: string, end: number, hasCurrency: boolean): boolean {
  if (!LETTER_SCALES.has(letters.toLowerCase())) return false
  if (hasCurrency) return true
  const next = /^[ \u00a0](\p{Ll}+)/u.exec(text.slice(end + 1, end + 24))?.[1] ?? ''
  if (letters === 'k') return true
  if (letters === 'K') return /(?:[^s]s|people)$/.test(next)
  if (letters !== 'm') return false
  return (
    /(?:[^su]s|people|men|women|children)$/.test(next) && !/^(?:hurdles|as|is|was|this|across)$/.test(next)
  )
}

function currencyBefore(text: string, at: number, from: number, units: UnitIndex) {
  if (units.before === null) return null
  const before = text.slice(Math.max(from, at - 9), at)
  const match = units.before.exec(before)
  if (match === null) return null
  const form = match[1]!
  const unit = units.beforeUnits.get(form)
  if (unit === undefined) return null
  // “N4.8bn” and “R1,500” are money; “N2” and “R61” are roads.
  if (/^\p{L}$/u.test(form)) {
    if (!before.endsWith(form)) return null
    if (
      !/^\d{1,3}(?:,\d{3})+|^\d+(?:\.\d+)? ?(?:bn|m|mn|tn|k|million|billion|trillion)(?!\p{L})|^\d+\.\d\d(?!\d)/u.test(
        text.slice(at, at + 24),
      )
    )
      return null
  }
  const start = at - before.length + match.index + match[0].indexOf(form)
  return {unit, start}
}

/** “three dozen”, “half a million”, “two and a half million”, “one hundred and five”. */
function readWords(text: string, at: number): Amount {
  const quarter = matchAt(QUARTERS, text, at)
  if (quarter !== null) {
    const scale = SCALES.get(quarter[2]!.toLowerCase())!
    const parts = quarter[1]!.toLowerCase() === 'three' ? 0.75 : 0.25
    return {
      ...nothing(at, at + quarter[0].length),
      value: round(parts * scale),
      mantissa: parts,
      scale,
      inWords: true,
    }
  }
  let end = at
  let total = 0
  let current: number | null = null
  let last: 'small' | 'ten' | 'scale' | 'half' | 'article' | null = null
  let lastScale = 1
  let describes = false
  const next = (from: number) => matchAt(NEXT_WORD, text, from)
  for (let word = next(at), position = at; word !== null; word = next(position)) {
    const lower = word[2]!.toLowerCase()
    if (position !== at && word[1] === '') break
    const small = SMALL.get(lower)
    const ten = TENS.get(lower)
    const scale = SCALES.get(lower)
    if (last === null && (lower === 'a' || lower === 'an')) {
      current = 1
      last = 'article'
      position += word[0].length
      continue
    }
    if (last === null && lower === 'half') {
      const article = next(position + word[0].length)
      if (article === null || !/^an?$/i.test(article[2]!)) break
      current = 0.5
      last = 'half'
      position += word[0].length + article[0].length
      continue
    }
    if (scale !== undefined && current !== null) {
      if (scale === 100) current *= 100
      else {
        total += current * scale
        current = null
      }
      last = 'scale'
      lastScale = scale
    } else if (scale !== undefined && last === 'scale' && total > 0 && scale > 100) {
      total *= scale // “two lakh crore”
      lastScale *= scale
    } else if (small !== undefined && last === null) {
      current = small
      last = 'small'
    } else if (small !== undefined && small > 0 && small < 10 && last === 'ten') {
      current = (current ?? 0) + small
      last = 'small'
    } else if (small !== undefined && last === 'scale' && lastScale !== 12) {
      current = (current ?? 0) + small
      last = 'small'
    } else if (ten !== undefined && (last === null || (last === 'scale' && lastScale !== 12))) {
      current = (current ?? 0) + ten
      last = 'ten'
    } else if (lower === 'and' && (last === 'scale' || last === 'small')) {
      const after = next(position + word[0].length)
      if (after === null) break
      const half = /^a$/i.test(after[2]!) ? next(position + word[0].length + after[0].length) : null
      if (half !== null && half[2]!.toLowerCase() === 'half') {
        if (last === 'scale') total += lastScale / 2
        else current = (current ?? 0) + 0.5
        position += word[0].length + after[0].length + half[0].length
        end = position
        continue
      }
      const isNumber = SMALL.has(after[2]!.toLowerCase()) || TENS.has(after[2]!.toLowerCase())
      // “two hundred and five”; “killed a thousand and two escaped” is as rare as it is ambiguous.
      if (last !== 'scale' || !isNumber || lastScale === 12) break
      position += word[0].length
      continue
    } else break
    if (position !== at && word[1] === '-') describes = scale !== undefined
    position += word[0].length
    end = position
  }
  if (end === at) return nothing(at, at + 1)
  const value = round(total + (current ?? 0))
  return {
    start: at,
    end,
    value,
    mantissa: value / lastScale,
    scale: lastScale,
    unit: null,
    unitBefore: false,
    inWords: true,
    grouped: false,
    describes,
  }
}

// ── Its unit ────────────────────────────────────────────────────────────────────────────────────────

/** Reads the longest unit that follows, up to four words; changes the amount. */
function readUnit(text: string, amount: Amount, units: UnitIndex): void {
  let end = amount.end
  let phrase = ''
  let found: {unit: Unit; end: number; describes: boolean} | null = null
  let describes = amount.describes
  for (let words = 0; words < 4; words++) {
    const match = matchAt(UNIT_WORD, text, end)
    if (match === null || (words > 0 && match[1] === '' && !match[2]!.startsWith('%'))) break
    const hyphen = match[1]!.includes('-')
    if (words > 0 && hyphen && !describes) break
    describes ||= hyphen
    const word = match[2]!
    end += match[0].length
    const bare = word.replace(/\.$/, '')
    const unit = units.after.get(formKey(phrase + word)) ?? units.after.get(formKey(phrase + bare))
    // “30C” is a temperature; the C of “Group 5 C” is none.
    const isLoose = words === 0 && match[1] !== '' && /^\p{L}$/u.test(bare)
    if (unit !== undefined && !isLoose)
      found = {
        unit,
        end: end - (units.after.has(formKey(phrase + word)) ? 0 : word.length - bare.length),
        describes,
      }
    phrase += `${bare} `
  }
  if (found === null) {
    if (text[amount.end] === '-' && /\p{L}/u.test(text[amount.end + 1] ?? '')) amount.describes = true
    return
  }
  amount.unit = found.unit
  amount.end = found.end
  amount.describes = found.describes
  if (found.unit.scale !== 1) {
    amount.scale *= found.unit.scale
    amount.value = round(amount.value! * found.unit.scale)
  }
}

// ── Ranges ──────────────────────────────────────────────────────────────────────────────────────────

function readRange(
  text: string,
  first: Amount,
  from: number,
  units: UnitIndex,
): {quantities: Quantity[]; end: number} {
  const single = () => {
    const quantity = quantityOf(text, first, first, first.value!, first.value!)
    return {quantities: [quantity], end: quantity.goesOn}
  }
  const connector = matchAt(CONNECTOR, text, first.end)
  if (connector === null) return single()
  const word = connector[1]?.toLowerCase() ?? '-'
  const before = text.slice(Math.max(from, first.start - 40), first.start)
  if (word === 'and' && !BETWEEN.test(before)) return single()
  const at = endOfCurrency(text, first.end + connector[0].length)
  if (!startsNumber(text, at)) return single()
  const second = readAmount(text, at, first.end + connector[0].length, units)
  if (second.value === null) {
    // “3-1-2”, “10-4th”: what the hyphen joins is no number.
    return word === '-' ? {quantities: [], end: second.end} : single()
  }
  if (word === '-' && /^[-–/]\d/.test(text.slice(second.end, second.end + 2)))
    return {quantities: [], end: endOfRun(text, second.start)}

  const firstUnit = first.unit?.unit ?? null
  const secondUnit = second.unit?.unit ?? null
  const shareUnit =
    firstUnit === null || firstUnit === secondUnit || (first.unitBefore && secondUnit === null)
  if (!shareUnit || (firstUnit === null && second.unitBefore)) return single()
  const unit = second.unit ?? first.unit
  const {low, high} = rangeOf(first, second)
  const isPair =
    word === '-' && first.scale === 1 && second.scale === 1 && !second.grouped && unit === null && high < 1000
  if (word === 'to' && FROM.test(before)) {
    const begin = quantityOf(text, first, first, low, low)
    const finish = quantityOf(text, second, second, second.value, second.value)
    begin.unit = unit?.unit ?? null
    begin.goesOn = finish.goesOn
    finish.unit = unit?.unit ?? null
    return {quantities: [begin, finish], end: finish.goesOn}
  }
  // “fell 12 to 300”, “three or more”, “one or 200” are no ranges.
  const isPlausible =
    low < high && (word === 'or' ? high <= low * 2 + 1 : word === 'to' ? high <= low * 25 || low === 0 : true)
  if (!isPlausible && !isPair) return single()
  const quantity = quantityOf(text, first, second, Math.min(low, high), Math.max(low, high))
  quantity.unit = unit?.unit ?? null
  quantity.isPair = isPair
  return {quantities: [quantity], end: quantity.goesOn}
}

const startsNumber = (text: string, at: number) => {
  START.lastIndex = at
  return START.exec(text.slice(0, at + 12))?.index === at
}

/** Where the digits begin after “$” or “Rs ”. */
function endOfCurrency(text: string, at: number): number {
  const symbols = /^(?:[A-Z]{0,3}\p{Sc}|[A-Z][A-Za-z]{0,3}\.?) ?(?=\d)/u.exec(text.slice(at, at + 10))
  return symbols === null ? at : at + symbols[0].length
}

/** “600-700,000” is 600,000 to 700,000; “2 to 3 million” is in millions; “500 to 1,000” is as it stands. */
function rangeOf(first: Amount, second: Amount): {low: number; high: number} {
  const high = second.value!
  let low = first.value!
  if (first.scale === 1 && !first.grouped) {
    if (second.scale > 1 && low * second.scale <= high) low *= second.scale
    else if (second.scale === 1 && second.grouped && low < 1000 && low * 1000 < high) low *= 1000
  }
  return {low: round(low), high}
}

const isYear = (value: number) => Number.isInteger(value) && value >= 1500 && value < 2200

function quantityOf(text: string, first: Amount, last: Amount, low: number, high: number): Quantity {
  const trailing = last.describes ? null : matchAt(TRAILING, text, last.end)
  const end = last.end + (trailing?.[0].length ?? 0)
  const unit = last.unit ?? first.unit
  return {
    start: first.start,
    end,
    low,
    high,
    unit: unit?.unit ?? null,
    inWords: first.inWords,
    goesOn: end,
    describes: last.describes,
    isPair: false,
    isLarge: last.grouped || last.scale > 1,
    isYearLike:
      !first.inWords && !first.grouped && unit === null && last.scale === 1 && isYear(low) && isYear(high),
    trailing: (trailing?.[1] ?? trailing?.[2])?.toLowerCase() ?? null,
  }
}
