import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {clipfile, contentOf, makeFolder, putFiles, type Ran, recordsIn, removeFolder} from './command.ts'

const FLOOD = `River floods three villages

Published 4 March 2024

The river rose by four metres on Sunday and flooded three villages near Gulu. About 900 people left their homes, said the mayor, Alice Opio. She asked the government for tents and blankets. The road to the north is closed, and two bridges have been washed away.

Opio accused the water ministry of opening a dam without warning. The ministry did not answer questions on Monday.
`

const BAKERS = `Bakers strike over the price of flour

Bakers in Tunis stayed away from their ovens on Friday. “We cannot sell bread for less than it costs,” said Hichem Jaziri, who leads their union.

Ridha said that a committee would meet the bakers. Ridha would not say when. “Nobody has told us anything at all,” read a sign on the door of a closed bakery.
`

const BRIDGE = `---
title: Bridge reopens in Mostar
date: 2024-03-06
author: Lejla Hadzic
source: The Neretva Post
url: https://neretva-post.example/bridge
---

The bridge of Mostar was opened again on Wednesday, said the mayor's office.
`

describe('a review', () => {
  let folder: string
  let ran: Ran
  beforeAll(async () => {
    folder = await makeFolder({
      'seeds/articles/flood.txt': FLOOD,
      'seeds/articles/later/flood.txt': FLOOD.replace('4 March', '5 March').replace('About 900', 'About 950'),
      'seeds/articles/bakers.txt': BAKERS,
    })
    ran = await clipfile(['review', '--seeds', 'seeds'], {cwd: folder})
  })
  afterAll(() => removeFolder(folder))

  test.each([
    [
      'a name that stands alone, with its sentence and the line that says whose it is',
      [
        '  Ridha, person, named 2 times',
        '      Ridha said that a committee would meet the bakers.',
        '      add to seeds/authority/entities.tsv:',
        'ridha\tperson\tRidha\t\t\t\t',
      ],
    ],
    [
      'an actor that the program found, with its sentence and the line that accepts it',
      [
        '  Hichem Jaziri, person, named once',
        '      “We cannot sell bread for less than it costs,” said Hichem Jaziri, who leads their union.',
        '      add to seeds/authority/entities.tsv:',
        'hichem-jaziri\tperson\tHichem Jaziri\t\t\t\t',
      ],
    ],
    [
      'an article without a date, with its title and the line of the register',
      [
        '  bakers.txt',
        '      Bakers strike over the price of flour',
        '      add to seeds/register.tsv:',
        'bakers.txt\t\t<date>\t\t\t',
      ],
    ],
    [
      'an article that repeats another, and which',
      ['  seeds/articles/later/flood.txt', '      repeats flood.txt'],
    ],
    [
      'a quotation that nobody speaks',
      [
        '  “Nobody has told us anything at all,”',
        '      “Nobody has told us anything at all,” read a sign on the door of a closed bakery.',
      ],
    ],
  ])('shows %s', (_, lines) => {
    expect(ran.status).toBe(0)
    expect(ran.stdout).toContain(`${lines.join('\n')}\n`)
  })

  test('shows nothing of what is settled', () => {
    expect(ran.stdout).not.toMatch(/^ {2}flood\.txt$/m)
    expect(ran.stdout).not.toContain('“We cannot sell bread for less than it costs,”\n')
    expect(ran.stdout).not.toContain('repeats later/flood.txt')
  })

  test('is the same again, and writes nothing', async () => {
    const before = await contentOf(folder)
    const again = await clipfile(['review', '--seeds', 'seeds'], {cwd: folder})
    expect(again.stdout).toBe(ran.stdout)
    expect(await contentOf(folder)).toEqual(before)
  })

  test('has its lines, filled in, settle what it showed', async () => {
    const columns = {
      'register.tsv': 'file\ttitle\tdate\tsource\turl\tbyline\nbakers.txt\t\t2024-03-08\t\t\t\n',
      'authority/entities.tsv':
        'id\tkind\tname\taliases\tdescription\tsameAs\tsource\nhichem-jaziri\tperson\tHichem Jaziri\t\t\t\t\nridha-mansour\tperson\tRidha Mansour\t\t\t\t\n',
      'authority/decisions.tsv':
        'ruling\tarticle\tmention\tentity\tother\nis\tbakers.txt\tRidha\tridha-mansour\t\n',
    }
    for (const [path, text] of Object.entries(columns)) await putFiles(folder, {[`seeds/${path}`]: text})
    const {stdout, problems} = await clipfile(['review', '--seeds', 'seeds'], {cwd: folder})
    expect(problems).toEqual([])
    expect(stdout).not.toContain('Ridha')
    expect(stdout).not.toContain('Hichem Jaziri, person')
    expect(stdout).not.toContain('Articles without a date')
    await clipfile(['export', '--seeds', 'seeds', '--out', 'data'], {cwd: folder})
    const mentions = await recordsIn(join(folder, 'data'), 'mentions')
    const ridha = mentions.filter(({text}) => text === 'Ridha')
    expect(ridha.map(({entity, basis}) => [entity, basis])).toEqual([
      ['ridha-mansour', 'known'],
      ['ridha-mansour', 'known'],
    ])
  })
})

describe('adding clippings', () => {
  let folder: string
  let ran: Ran
  beforeAll(async () => {
    folder = await makeFolder({
      'seeds/articles/bakers.txt': BAKERS,
      'seeds/register.tsv': 'file\ttitle\tdate\tsource\turl\tbyline\nbakers.txt\t\t2024-03-08\t\t\t',
      'desk/bridge.md': BRIDGE,
      'desk/flood.txt': FLOOD,
      'desk/bakers.txt': FLOOD,
      'desk/empty.txt': '',
      'desk/scan.pdf': '%PDF-1.7',
      'other/bridge.md': BRIDGE.replaceAll('Mostar', 'Jajce'),
    })
    const files = ['bridge.md', 'flood.txt', 'bakers.txt', 'empty.txt', 'scan.pdf', 'gone.txt'].map(
      (name) => `desk/${name}`,
    )
    ran = await clipfile(['add', ...files, 'other/bridge.md', '--seeds', 'seeds'], {cwd: folder})
  })
  afterAll(() => removeFolder(folder))

  test('files each with what it says of itself, below what the register holds', async () => {
    const filed = await contentOf(join(folder, 'seeds/articles'))
    expect(Object.keys(filed)).toEqual(['bakers.txt', 'bridge.md', 'flood.txt'])
    expect(await readFile(join(folder, 'seeds/articles/bridge.md'), 'utf8')).toBe(BRIDGE)
    expect(await readFile(join(folder, 'seeds/register.tsv'), 'utf8')).toBe(
      [
        'file\ttitle\tdate\tsource\turl\tbyline',
        'bakers.txt\t\t2024-03-08\t\t\t',
        'bridge.md\t\t2024-03-06\tThe Neretva Post\thttps://neretva-post.example/bridge\tLejla Hadzic',
        'flood.txt\t\t2024-03-04\t\t\t',
        '',
      ].join('\n'),
    )
    expect(ran.stdout).toContain(`${join(folder, 'seeds/articles/bridge.md')}: “Bridge reopens in Mostar”\n`)
  })

  test('says of each that is not filed why, where the person has it', () => {
    expect(ran.problems.map(({file, severity, rule}) => `${file} ${severity} ${rule}`)).toEqual([
      'desk/bakers.txt error add:name',
      'desk/gone.txt error add:unreadable',
      'other/bridge.md error add:name',
      'desk/scan.pdf error read:ending',
      'desk/empty.txt error read:empty',
    ])
    expect(ran.status).toBe(1)
  })

  test('leaves alone what was filed under the same name', async () => {
    expect(await readFile(join(folder, 'seeds/articles/bakers.txt'), 'utf8')).toBe(BAKERS)
  })

  test('refuses the same again, and changes nothing', async () => {
    const before = await contentOf(join(folder, 'seeds'))
    const again = await clipfile(['add', 'desk/bridge.md', '--seeds', 'seeds'], {cwd: folder})
    expect(again.status).toBe(1)
    expect(again.problems).toMatchObject([{file: 'desk/bridge.md', severity: 'error', rule: 'add:filed'}])
    expect(await contentOf(join(folder, 'seeds'))).toEqual(before)
  })

  test('begins a folder that is not there', async () => {
    const {status} = await clipfile(['add', 'desk/flood.txt', '--seeds', 'new'], {cwd: folder})
    expect(status).toBe(0)
    expect(Object.keys(await contentOf(join(folder, 'new')))).toEqual(['flood.txt', 'register.tsv'])
    const {status: exported} = await clipfile(['export', '--seeds', 'new', '--out', 'new-data'], {
      cwd: folder,
    })
    expect(exported).toBe(0)
    expect(await recordsIn(join(folder, 'new-data'), 'articles')).toMatchObject([
      {seed: 'flood.txt', titleBasis: 'stated', dateBasis: 'curated'},
    ])
  })
})
