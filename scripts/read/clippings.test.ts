import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {silentReport} from '../report.ts'
import {readArticles} from './articles.ts'
import {layoutOf} from './layout.ts'

const folders: string[] = []
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, {recursive: true, force: true})))
})

async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clippings-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), content)
  }
  return folder
}

async function read(folder: string) {
  const report = silentReport()
  const articles = await readArticles(layoutOf(folder), report)
  return {
    articles,
    report,
    seeds: articles.map(({seed}) => seed),
    problems: report.problems.map(
      ({file, severity, rule}) => `${file.slice(folder.length + 1)} ${severity} ${rule}`,
    ),
  }
}

const STORY =
  'Bridge reopens\n\nThe bridge over the Ulla reopened on Monday after eleven months of repairs, the council said.\n'
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])

describe('a folder of clippings', () => {
  it('is read with its sub-folders, in code-unit order, and hidden files are passed over', async () => {
    const folder = await folderOf({
      'b.txt': STORY.replace('Ulla', 'Miño'),
      'Z/a.txt': STORY,
      '.DS_Store': 'x',
      '.git/HEAD': 'ref',
    })
    expect(await read(folder)).toMatchObject({seeds: ['Z/a.txt', 'b.txt'], problems: []})
  })

  it('may hold its own authority, lexicon and register, which are no clippings', async () => {
    const folder = await folderOf({
      'a.txt': STORY,
      'authority/entities.tsv': 'id\tname\n',
      'lexicon/offices.txt': 'mayor\n',
      'register.tsv':
        'file\ttitle\tdate\tsource\turl\tbyline\na.txt\t\t2026-02-30\tUlla Post\t\tAna Rei; Bo Li\n',
    })
    const {articles, problems} = await read(folder)
    expect(articles).toMatchObject([{source: {name: 'Ulla Post'}, byline: ['Ana Rei', 'Bo Li'], date: null}])
    expect(problems).toEqual(['register.tsv warning register:date'])
  })

  it('may be laid out like seeds, where they are read from articles/', async () => {
    const folder = await folderOf({'articles/a.txt': STORY, 'notes.txt': 'Mine.'})
    expect((await read(folder)).seeds).toEqual(['a.txt'])
  })

  it('is read to the end, whatever one file is', async () => {
    const folder = await folderOf({
      'binary.txt': PNG,
      'empty.html': ' \n',
      'furniture.txt': 'Advertisement\nREAD NEXT\nLeave a Reply\n',
      'good.txt': STORY,
      'notes.docx': 'x',
      README: 'x',
    })
    const {seeds, problems, report} = await read(folder)
    expect(seeds).toEqual(['good.txt'])
    expect(problems.sort()).toEqual([
      'README warning read:ending',
      'binary.txt error read:binary',
      'empty.html error read:empty',
      'furniture.txt warning read:furniture',
      'notes.docx warning read:ending',
    ])
    expect(report.exitStatus()).toBe(1)
  })

  it('has links followed within it and not out of it', async () => {
    const outside = await folderOf({'secret.txt': STORY})
    const folder = await folderOf({'a.txt': STORY})
    await symlink(join(outside, 'secret.txt'), join(folder, 'out.txt'))
    await symlink(join(folder, 'gone.txt'), join(folder, 'broken.txt'))
    await symlink(folder, join(folder, 'ring'))
    await symlink(join(folder, 'a.txt'), join(folder, 'b.txt'))
    const {seeds, problems} = await read(folder)
    expect(seeds).toEqual(['a.txt', 'b.txt'])
    expect(problems.sort()).toEqual(['broken.txt error read:unreadable', 'out.txt error read:outside'])
  })

  it('that is not there is an error', async () => {
    const folder = await folderOf({})
    expect((await read(join(folder, 'none'))).report.exitStatus()).toBe(1)
  })

  it('keeps an article’s id when another of the same title comes after it', async () => {
    const one = await folderOf({'a.txt': STORY})
    const two = await folderOf({
      'a.txt': STORY,
      'b.txt': `${STORY}\nDrivers hooted for an hour, which the mayor called music.`,
    })
    const [before] = (await read(one)).articles
    const [same, other] = (await read(two)).articles
    expect(before!.id).toBe('bridge-reopens')
    expect(same!.id).toBe('bridge-reopens')
    expect(other!.id).toMatch(/^bridge-reopens-[0-9a-f]{6}$/)
  })

  it('tells what a register says of files that are not there', async () => {
    const folder = await folderOf({
      'a.txt': STORY,
      'register.tsv': 'file\ttitle\tdate\tsource\turl\tbyline\nc.txt\tX\n',
    })
    expect((await read(folder)).problems).toEqual(['register.tsv warning register:file'])
  })

  it('publishes another language and says so', async () => {
    const folder = await folderOf({
      'a.txt':
        'Brücke wieder frei\n\nDie Brücke über die Ulla ist nach elf Monaten wieder frei, wie die Stadt am Montag mitteilte. Die Kosten für die Arbeiten sind mit vier Millionen Euro höher als geplant, und der Streit um die Rechnung ist nicht zu Ende.\n',
    })
    const {articles, problems} = await read(folder)
    expect(articles[0]!.language).toBe('de')
    expect(problems).toEqual(['a.txt warning read:language'])
  })
})
