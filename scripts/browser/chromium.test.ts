import {describe, expect, test} from 'vitest'
import {lookForChromium, type Surroundings} from './chromium.ts'

const machine = (
  of: Partial<Surroundings> & {files?: string[]; folders?: Record<string, string[]>},
): Surroundings => ({
  platform: 'linux',
  environment: {},
  home: '/home/ana',
  canRun: async (file) => of.files?.includes(file.replaceAll('\\', '/')) ?? false,
  list: async (folder) => of.folders?.[folder.replaceAll('\\', '/')] ?? [],
  ...of,
})

describe('finds', () => {
  test.each([
    [
      'the one that is named, before any other',
      {environment: {CHROMIUM_PATH: '/opt/mine'}, files: ['/opt/mine', '/usr/bin/chromium']},
      '/opt/mine',
    ],
    ['Debian’s', {files: ['/usr/bin/chromium']}, '/usr/bin/chromium'],
    ['Chrome', {files: ['/usr/bin/google-chrome']}, '/usr/bin/google-chrome'],
    [
      'one on the path',
      {environment: {PATH: '/a:/nix/bin'}, files: ['/nix/bin/chromium']},
      '/nix/bin/chromium',
    ],
    [
      'one of macOS',
      {platform: 'darwin' as const, files: ['/Applications/Chromium.app/Contents/MacOS/Chromium']},
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'one in the user’s own applications',
      {
        platform: 'darwin' as const,
        files: ['/home/ana/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      },
      '/home/ana/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'one of Windows',
      {
        platform: 'win32' as const,
        environment: {PROGRAMFILES: 'C:/Program Files'},
        files: ['C:/Program Files/Google/Chrome/Application/chrome.exe'],
      },
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
    ],
    [
      'the newest that Playwright has downloaded',
      {
        folders: {
          '/home/ana/.cache/ms-playwright': ['chromium-980', 'chromium-1200', 'firefox-1500', '.links'],
        },
        files: [
          '/home/ana/.cache/ms-playwright/chromium-980/chrome-linux/chrome',
          '/home/ana/.cache/ms-playwright/chromium-1200/chrome-linux/chrome',
        ],
      },
      '/home/ana/.cache/ms-playwright/chromium-1200/chrome-linux/chrome',
    ],
  ])('%s', async (_name, of, path) => {
    expect(await lookForChromium(machine(of))).toBe(path)
  })
})

test('says that there is none where there is none', async () => {
  expect(await lookForChromium(machine({files: ['/usr/bin/firefox']}))).toBeNull()
})

test('does not pass over a named one that cannot be run', async () => {
  const here = machine({environment: {CHROMIUM_PATH: '/opt/gone'}, files: ['/usr/bin/chromium']})
  await expect(lookForChromium(here)).rejects.toThrow('/opt/gone')
})
