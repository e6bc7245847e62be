const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)'
const YEAR = '((?:19|20)\\d\\d)'

interface Form {
  pattern: RegExp
  parts: (match: RegExpExecArray) => [year: number, month: number, day: number] | null
}

const month = (name: string) =>
  MONTHS.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1

/** In this order: “2026-03-02”, “2 March 2026”, “March 2, 2026”, “02/03/2026”. */
const FORMS: Form[] = [
  {
    pattern: new RegExp(`\\b${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, 'i'),
    parts: ([, year, monthNumber, day]) => [Number(year), Number(monthNumber), Number(day)],
  },
  {
    pattern: new RegExp(
      `${WEEKDAY}?\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+${YEAR}\\b`,
      'i',
    ),
    parts: ([, day, name, year]) => [Number(year), month(name!), Number(day)],
  },
  {
    pattern: new RegExp(`${WEEKDAY}?\\b${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}\\b`, 'i'),
    parts: ([, name, day, year]) => [Number(year), month(name!), Number(day)],
  },
  {
    // “03/04/2026” is a day in March or in April: told only when one of the two cannot be a month, or when the
    // weekday is that of one of them only (“Wed, 07/02/2025”).
    // With full stops the day comes first everywhere.
    pattern: new RegExp(`(${WEEKDAY})?\\b(\\d{1,2})([/.])(\\d{1,2})[/.]${YEAR}\\b`, 'i'),
    parts: ([, weekday, first, mark, second, year]) => {
      const [one, other] = [Number(first), Number(second)]
      if (one > 12 || one === other || (mark === '.' && other <= 12)) return [Number(year), other, one]
      if (other > 12) return [Number(year), one, other]
      const isOn = (monthNumber: number, day: number) =>
        weekday !== undefined &&
        WEEKDAYS[new Date(Date.UTC(Number(year), monthNumber - 1, day)).getUTCDay()] ===
          weekday.slice(0, 3).toLowerCase()
      if (isOn(one, other) !== isOn(other, one))
        return isOn(one, other) ? [Number(year), one, other] : [Number(year), other, one]
      return [Number(year), 0, 0]
    },
  },
]
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

export interface Day {
  /** `2026-03-02`, or `2026` where day and month cannot be told apart. */
  edtf: string
  start: number
  end: number
}

/** The first calendar day that a line names with its year; null when it names none, or one that never was. */
export function findDay(line: string): Day | null {
  for (const {pattern, parts} of FORMS) {
    const match = pattern.exec(line)
    if (match === null) continue
    const read = parts(match)
    if (read === null) continue
    const [year, monthNumber, day] = read
    const place = {start: match.index, end: match.index + match[0].length}
    if (monthNumber === 0) return {edtf: String(year), ...place}
    const edtf = dayOf(year, monthNumber, day)
    if (edtf !== null) return {edtf, ...place}
  }
  return null
}

/** EDTF of a day that is in the calendar; null for the 30th of February. */
function dayOf(year: number, monthNumber: number, day: number): string | null {
  const date = new Date(Date.UTC(year, monthNumber - 1, day))
  if (date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/**
 * The day of a machine's time stamp, as its publisher's clock had it: `2026-03-02T23:30:00-05:00` is the 2nd.
 * Also reads what people write into such places (“March 2, 2026”). Null when there is no day with its year.
 */
export function dayOfStamp(stamp: string): string | null {
  const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:$|[T\s])/.exec(stamp)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const partial = /^\s*(\d{4}(?:-(?:0[1-9]|1[0-2]))?)\s*$/.exec(stamp)
  if (partial) return partial[1]!
  return findDay(stamp.slice(0, 200))?.edtf ?? null
}

const LABEL =
  /^\W*(?:(?:this\s+)?(?:article|story|post|report|page|content)\s+(?:(?:was|has\s+been)\s+)?)?(?:(?:first|originally|last|latest)\s+)?(published|updated?|posted|modified|created|issued|date|edited|release date|pub(?:lished)? date|publication date|date published|uploaded|submitted)\b(?:\s+(?:online|date))?(?:\s+(?:on|at))?\s*[:–—-]?\s*/i
const TIME =
  /\b\d{1,2}[:.]\d{2}\s*h(?:rs?|ours)?\b\.?|\b(?:at\s+)?\d{1,2}(?:[:.]\d{2}){1,2}(?:\s*[ap]\.?\s?m\b\.?)?(?:\s*(?:GMT|UTC|[A-Z]{1,4}T|local time)(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?)?|\b\d{1,2}\s*[ap]\.?\s?m\b\.?(?:\s+(?:GMT|UTC|[A-Z]{1,4}T))?|\b\d{3,4}\s*(?:hrs|hours)\b/gi
const AGO =
  /\b(?:about\s+)?(?:\d{1,3}|an?|one|two|three)\s*(?:h|hrs?|mins?|m|d|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\s+ago\b|\b(?:just now|yesterday|today)\b/gi
const DAY_WITHOUT_YEAR = new RegExp(
  `^${WEEKDAY}?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?|${WEEKDAY.replace('\\s+', '\\s*')})$`,
  'i',
)
const BETWEEN = /^(?:[\s,;:|/•·()–—-]|\b(?:at|on|in|and|by|GMT|UTC|[A-Z]{2,4}T|IST)\b)*$/i

export interface DateLine {
  /** EDTF, or null: “Published 2 hours ago”. */
  date: string | null
  /** `published` and its likes outrank `updated`. */
  isUpdate: boolean
}

/**
 * Reads a line that is nothing but a date of publication: “Published 3 March 2026, 9:14 am”, “Updated: 2 hours ago”,
 * “Tue 3 Mar 2026 14.22 GMT”, “March 3, 2026 Tuesday”. Null for any line that says something else besides:
 * “Published in 1998, the book …”.
 */
export function readDateLine(line: string): DateLine | null {
  if (line.length > 160 || !/\d|\bago\b|just now|yesterday|today/i.test(line)) return null
  // “Published in Sindh Morning, January 31st, 2026”: the paper came out a day after the page.
  const printed = /^published in (?:the )?\p{Lu}[^,.]{1,40},\s+(?=\S)/iu.exec(line)
  if (printed !== null) {
    const day = readDateLine(line.slice(printed[0].length))
    return day === null || day.date === null ? null : {...day, isUpdate: true}
  }
  const label = LABEL.exec(line)
  const isUpdate = label !== null && /^(?:update|modified|edited)/i.test(label[1]!)
  let rest = (label ? line.slice(label[0].length) : line).replace(CLOCK_ASIDE, ' ')
  // “Posted On: 12 MAR 2026 4:30PM by PIO Delhi”
  if (label !== null) rest = rest.replace(/\s+by\s+\p{Lu}[\p{L}\p{M} .'’-]{1,40}$/u, '')
  let day = findDay(rest)
  const date = day?.edtf ?? null
  // “Published 3 March 2026; updated 4 March 2026”: the first is the article's.
  for (let rounds = 0; day !== null && rounds < 3; rounds++) {
    rest = `${rest.slice(0, day.start)} ${rest.slice(day.end)}`
    day = findDay(rest)
  }
  const timeless = rest.replace(TIME, ' ').replace(AGO, ' ').replace(UPDATE_WORDS, ' ').trim()
  const isNothingElse = BETWEEN.test(date === null ? timeless : timeless.replace(WEEKDAY_ALONE, ' '))
  if (date !== null && isNothingElse) return {date, isUpdate}
  if (label === null) return null
  const bare = timeless.replace(/^[\s,]+|[\s,]+$/g, '')
  if (isNothingElse && rest.trim() !== '') return {date: null, isUpdate}
  return DAY_WITHOUT_YEAR.test(bare) ? {date: null, isUpdate} : null
}
const UPDATE_WORDS = /\b(?:(?:last|first)\s+)?(?:updated|modified|published|posted)\b(?:\s+(?:on|at))?:?/gi
const WEEKDAY_ALONE = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi
/** “August 31, 2025 (Kathmandu time 18:22)” */
const CLOCK_ASIDE = /\([^()]{0,40}\d{1,2}[:.]\d{2}[^()]{0,24}\)/g
