import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {clipfile, contentOf, makeFolder, removeFolder} from './command.ts'

const CLIPPING =
  'Bus line reopens\n\nPublished 4 March 2024\n\nThe bus to Ajmer runs again from Monday, the company said.\n'

let folder: string
beforeAll(async () => {
  folder = await makeFolder({'clippings/bus.txt': CLIPPING, 'notes/own.txt': 'My own notes.\n'})
})
afterAll(() => removeFolder(folder))

describe('a call that cannot be followed ends with 2, says why and how, and does nothing', () => {
  test.each([
    [['bild'], 'There is no command “bild”.'],
    [['export', '--colour'], "Unknown option '--colour'"],
    [['export', '--base', '/x/'], '“export” takes no --base.'],
    [['export', 'clippings'], '“export” takes no “clippings”.'],
    [['add'], '“add” wants files.'],
    [['measure', '--seeds', 'clippings'], '“measure” wants --gold FILE, or one of --names FILE'],
    [['measure', '--dates', 'a', '--names', 'b'], '“measure” wants --gold FILE, or one of --names FILE'],
    [['measure', '--dates', 'notes/own.txt', '--raw'], '“measure --dates” takes no --raw.'],
    [['measure', '--names', 'notes/own.txt', '--seeds', 'x'], '“measure --names” takes no --seeds.'],
    [['measure', '--names', 'notes/own.txt', '--map', 'x'], '--map wants one of gmb, conll'],
    [['measure', '--dates', 'notes/none.jsonl'], 'none.jsonl is not there.'],
    [['build', '--jobs', 'many'], '--jobs wants a number from 1 to 64, not “many”.'],
    [['build', '--site', 'example.org'], '--site wants an address like https://example.org'],
    [['build', '--site', 'https://example.org/x/'], 'give “/x/” as --base'],
    [['build', '--base', 'a b'], '--base wants a path like /repo/, not “a b”.'],
    [['export', '--seeds', 'clippings', '--out', '.'], 'holds the seeds'],
    [['export', '--seeds', 'clippings', '--out', 'clippings/data'], 'is among the clippings'],
    [['export', '--seeds', 'clippings', '--out', 'notes'], 'holds files that are not Clipfile’s'],
    [['build', '--seeds', 'clippings', '--out', 'notes'], 'holds files that are not Clipfile’s'],
  ])('%j', async (args, why) => {
    const before = await contentOf(folder)
    const {status, stdout, stderr} = await clipfile(args, {cwd: folder})
    expect(status).toBe(2)
    expect(stderr).toContain(why)
    expect(stderr).toContain('npm run build')
    expect(stdout).toBe('')
    expect(await contentOf(folder)).toEqual(before)
  })
})

test.each([[['--help']], [['-h']], [['help']], [['export', '--help']], [[]]])(
  'help is no mistake: %j',
  async (args) => {
    const {status, stdout, stderr} = await clipfile(args, {cwd: folder})
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout).toMatch(/^clipfile: a folder of news clippings in/)
  },
)
