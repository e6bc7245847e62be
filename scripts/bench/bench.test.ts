import {expect, test} from 'vitest'
import {formatMeasured, readSteps} from './build.ts'
import {FIRST_NAMES, SURNAMES} from './cast.ts'
import {generateClippings} from './generate.ts'

const clippings = (count: number, seed?: number) => [...generateClippings(count, seed)]

test('the same count and seed give the same clippings, another seed gives others', () => {
  expect(clippings(20)).toEqual(clippings(20))
  expect(clippings(20, 2)).not.toEqual(clippings(20))
})

test('more clippings begin with the same ones', () => {
  expect(clippings(30).slice(0, 20)).toEqual(clippings(20))
})

test('they are of three formats, each with a name of its own', () => {
  const made = clippings(200)
  const formats = new Set(made.map(({name}) => name.split('.').at(-1)))
  expect([...formats].sort()).toEqual(['html', 'md', 'txt'])
  expect(new Set(made.map(({name}) => name)).size).toBe(200)
})

test('they are as long as a clipping is, and share actors but hardly a sentence', () => {
  const texts = clippings(200)
    .filter(({name}) => name.endsWith('.txt'))
    .map(({text}) => text)
  const lengths = texts.map((text) => text.split(/\s+/).length)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  expect(mean).toBeGreaterThan(380)
  expect(mean).toBeLessThan(480)
  const people = FIRST_NAMES.flatMap((first) => SURNAMES.map((surname) => `${first} ${surname}`))
  const inMany = people.filter((person) => texts.filter((text) => text.includes(person)).length >= 5)
  expect(inMany.length).toBeGreaterThan(10)
  const sentences = texts.flatMap((text) =>
    text.split(/(?<=\.)\s+/).filter((sentence) => sentence.length > 60),
  )
  expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.9)
})

test('reads the steps of a build and leaves problems and progress aside', () => {
  const said = `seeds/a.txt:3:1  warning  Took 4.0 s  read:slow
read 40/1000
read            0.4 s  1000 articles
annotate       12.5 s
The site is in dist
`
  expect(readSteps(said)).toEqual([
    {name: 'read', seconds: 0.4, note: '1000 articles'},
    {name: 'annotate', seconds: 12.5, note: ''},
  ])
})

test('writes the table of the README', () => {
  const measured = {
    steps: [{name: 'read', seconds: 0.44, note: '1000 articles'}],
    seconds: 12,
    peak: 2.5e9,
    status: 0,
    said: '',
  }
  expect(formatMeasured(measured, 1000)).toMatch(
    /^1,000 clippings, \d+ cores, node 2\d\..*\n\n\| step \| seconds \| \|\n\| --- \| ---: \| --- \|\n\| read \| 0\.4 \| 1000 articles \|\n\| \*\*all\*\* \| \*\*12\.0\*\* \| peak memory 2\.50 GB \|$/,
  )
})
