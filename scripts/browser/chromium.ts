import {execFile} from 'node:child_process'
import {constants} from 'node:fs'
import {access, mkdtemp, readdir, rm} from 'node:fs/promises'
import {homedir, platform, tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {promisify} from 'node:util'
import {type BrowserContext, type BrowserContextOptions, chromium} from 'playwright-core'

/** What looking for a browser depends on, so that a test can say what is there. */
export interface Surroundings {
  platform: NodeJS.Platform
  environment: Record<string, string | undefined>
  home: string
  /** Whether a file can be run. */
  canRun(file: string): Promise<boolean>
  /** The names in a folder, none when it is not there. */
  list(folder: string): Promise<string[]>
}

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const WITHOUT_PATH: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
}

/**
 * Finds an installed Chromium or Chrome: the one `CHROMIUM_PATH` names, else the system's, else one that Playwright
 * has downloaded for another project.
 *
 * Where there is none and this is a Debian whose root we are, Debian's is installed, with a message; elsewhere the
 * error says what to install.
 */
export async function findChromium(): Promise<string> {
  const here: Surroundings = {
    platform: platform(),
    environment: process.env,
    home: homedir(),
    canRun: (file) =>
      access(file, constants.X_OK).then(
        () => true,
        () => false,
      ),
    list: (folder) => readdir(folder).catch(() => []),
  }
  const found = await lookForChromium(here)
  if (found !== null) return found
  if (here.platform === 'linux' && process.getuid?.() === 0 && (await here.canRun('/usr/bin/apt-get'))) {
    await installChromium()
    const installed = await lookForChromium(here)
    if (installed !== null) return installed
  }
  throw new Error(
    'No Chromium or Chrome was found. Install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium; Windows: winget install Google.Chrome), or name it in CHROMIUM_PATH.',
  )
}

/**
 * The same without installing: the path, or null.
 *
 * A `CHROMIUM_PATH` that cannot be run is thrown rather than passed over: someone meant that one.
 */
export async function lookForChromium(here: Surroundings): Promise<string | null> {
  const named = here.environment.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    if (await here.canRun(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run. Correct it, or unset it.`)
  }
  for (const file of [...fromSystem(here), ...(await fromPlaywright(here))])
    if (await here.canRun(file)) return file
  return null
}

function fromSystem({platform, environment, home}: Surroundings): string[] {
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
    return roots.flatMap((root) =>
      root === undefined
        ? []
        : [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Chromium/Application/chrome.exe')],
    )
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
  const usual = WITHOUT_PATH[platform] ?? []
  const own = platform === 'darwin' ? usual.map((file) => join(home, file)) : []
  return [...usual, ...own, ...onPath]
}

async function fromPlaywright({platform, environment, home, list}: Surroundings): Promise<string[]> {
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    linux: join(home, '.cache/ms-playwright'),
    darwin: join(home, 'Library/Caches/ms-playwright'),
    win32: join(environment.LOCALAPPDATA ?? home, 'ms-playwright'),
  }
  const cache = environment.PLAYWRIGHT_BROWSERS_PATH || caches[platform]
  if (cache === undefined) return []
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ]
  const versions = (await list(cache)).filter((name) => /^chromium-\d+$/.test(name))
  // The newest first: “chromium-1200” before “chromium-980”.
  versions.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
  return versions.flatMap((version) => inside.map((file) => join(cache, version, file)))
}

async function installChromium(): Promise<void> {
  process.stderr.write('No Chromium was found; installing Debian’s with apt-get.\n')
  const run = promisify(execFile)
  const environment = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  try {
    await run('/usr/bin/apt-get', ['update'], {env: environment})
    await run('/usr/bin/apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      env: environment,
      maxBuffer: 64 * 1024 * 1024,
    })
  } catch (error) {
    process.stderr.write(`apt-get did not succeed: ${(error as Error).message}\n`)
  }
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
]

/** Opens Chromium with a profile of its own, runs `use` in it, and takes both away again. */
export async function withChromium<Result>(
  path: string,
  options: BrowserContextOptions,
  use: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const profile = await mkdtemp(join(tmpdir(), 'clipfile-chromium-'))
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: path,
      headless: true,
      args: FLAGS,
      ...options,
    })
    try {
      return await use(context)
    } finally {
      await context.close()
    }
  } finally {
    await rm(profile, {recursive: true, force: true, maxRetries: 5})
  }
}
