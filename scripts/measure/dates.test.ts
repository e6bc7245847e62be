import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {measureDates} from './dates.ts'
import {UnusableFile} from './items.ts'
import {daysDenoted, isSame, isVaguer} from './timex.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clipfile-dates-'))
})
afterAll(() => rm(folder, {recursive: true}))

async function fileOf(content: string): Promise<string> {
  const file = join(folder, 'set.jsonl')
  await writeFile(file, content)
  return file
}

const measured = async (...items: object[]) =>
  measureDates(await fileOf(items.map((item) => JSON.stringify(item)).join('\n')))

const spanOf = (value: string) => {
  const days = daysDenoted(value)
  const iso = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
  return days === null ? null : [days.granularity, iso(days.from), iso(days.to)]
}

describe('a value denotes days', () => {
  it.each([
    ['1998-02-12', 'day', '1998-02-12', '1998-02-12'],
    ['1998-02-12TEV', 'day', '1998-02-12', '1998-02-12'],
    ['1998-02-12T08:30', 'day', '1998-02-12', '1998-02-12'],
    ['2013-W12', 'week', '2013-03-18', '2013-03-24'],
    ['2013-W01', 'week', '2012-12-31', '2013-01-06'],
    ['2013-W12-WE', 'week', '2013-03-23', '2013-03-24'],
    ['2013-W12-2', 'day', '2013-03-19', '2013-03-19'],
    ['2012-02', 'month', '2012-02-01', '2012-02-29'],
    ['2013-Q2', 'quarter', '2013-04-01', '2013-06-30'],
    ['2013-H2', 'quarter', '2013-07-01', '2013-12-31'],
    ['2013', 'year', '2013-01-01', '2013-12-31'],
    ['2013~', 'year', '2013-01-01', '2013-12-31'],
    ['FY1989', 'year', '1989-01-01', '1989-12-31'],
    ['198', 'decade', '1980-01-01', '1989-12-31'],
    ['19', 'century', '1900-01-01', '1999-12-31'],
    ['198X', 'decade', '1980-01-01', '1989-12-31'],
    ['2013-03/2013-05', 'interval', '2013-03-01', '2013-05-31'],
  ])('%s is a %s, %s to %s', (value, granularity, from, to) => {
    expect(spanOf(value)).toEqual([granularity, from, to])
  })

  it.each(['PT3H', 'P3D', 'P1Y', 'PRESENT_REF', 'XXXX', 'XXXX-10', '1989-QX', 'T16:00', '', '1989-13', 'QX'])(
    '“%s” has no place in the calendar',
    (value) => expect(daysDenoted(value)).toBeNull(),
  )

  it('a season is the same in both notations, and another than its year', () => {
    const [timex, edtf, year] = ['2013-SU', '2013-22', '2013'].map((value) => daysDenoted(value)!)
    expect(isSame(timex!, edtf!)).toBe(true)
    expect(isSame(timex!, year!)).toBe(false)
    expect(isVaguer(year!, timex!)).toBe(true)
  })
})

const TEXT = 'The mill shut on\nMonday. It had opened in 1971, ran for nine years, and now is a shop.'

describe('a set is measured', () => {
  it('with what is right, vaguer, wrong and missed, by granularity', async () => {
    const table = await measured({
      id: 'one',
      date: '1989-10-26',
      text: TEXT,
      expected: [
        {text: 'Monday', value: '1989-10-22'},
        {text: '1971', edtf: '1971'},
        {text: 'nine years', value: 'P9Y'},
        {text: 'now', value: 'PRESENT_REF'},
        {text: 'a shop', value: '1989-W43'},
      ],
    })
    expect(table).toMatch(/^day +1 +0\.0 \(0\) +0\.0 \(0\) +100\.0 \(1\) +0\.0 \(0\)$/m)
    expect(table).toMatch(/^year +1 +100\.0 \(1\)/m)
    expect(table).toMatch(/^week .*100\.0 \(1\)$/m)
    expect(table).toMatch(/^all +3 +33\.3 \(1\) +0\.0 \(0\) +33\.3 \(1\) +33\.3 \(1\)$/m)
    expect(table).toContain('0 on durations, sets and references (2 of them, not asked for)')
  })

  it('with what nobody wanted', async () => {
    const table = await measured({date: '1989-10-26', text: TEXT, expected: [{text: 'Monday', value: 'PXD'}]})
    expect(table).toContain('spurious: 1 where nothing was wanted, 1 on durations')
  })

  it('from one file of items, with the two days of an interval', async () => {
    const items = [
      {
        id: 'two',
        text: 'The fair ran from 3 to 11 March 2010.',
        date: '2010-04-01T08:00',
        expected: [
          {text: '3', value: '2010-03-03'},
          {text: '11 March 2010', start: 25, value: '2010-03-11'},
        ],
      },
    ]
    const table = await measureDates(await fileOf(JSON.stringify({items}, null, 2)))
    expect(table).toMatch(/^day +2 +100\.0 \(2\)/m)
  })

  it('with a text that has no date of its own', async () => {
    const table = await measured({
      text: 'It shut on Monday.',
      expected: [{text: 'Monday', edtf: '2001-01-01'}],
    })
    expect(table).toMatch(/^day +1 +0\.0 \(0\) +100\.0 \(1\)/m)
  })
})

describe('a file that cannot be used says where and why', () => {
  it.each([
    ['what is no JSON', '{"text": "x", "expected": []}\nnonsense', 2, 'Is no JSON'],
    ['a text that is none', '{"text": 3, "expected": []}', 1, 'text: '],
    [
      'an expression with no value',
      '{"text": "x", "expected": [{"text": "x"}]}',
      1,
      'wants “edtf” or “value”',
    ],
    [
      'words that are not there',
      '{"text": "x", "expected": [{"text": "y", "edtf": null}]}',
      1,
      '“y” is not in',
    ],
    ['a list’s item', '[{"text": "x", "expected": []}, {"expected": []}]', undefined, 'items[1].text'],
  ])('%s', async (_, content, line, message) => {
    const file = await fileOf(content)
    const error = await measureDates(file).then(
      () => null,
      (error: unknown) => error,
    )
    expect(error).toBeInstanceOf(UnusableFile)
    expect((error as UnusableFile).line).toBe(line)
    expect((error as UnusableFile).message).toContain(message)
  })
})
