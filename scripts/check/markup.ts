import {readFileSync} from 'node:fs'
import {
  type ConfigData,
  type ConfigLoader,
  HtmlValidate,
  type ResolvedConfig,
  StaticConfigLoader,
} from 'html-validate'
import type {PageFinding} from './finding.ts'
import {makeFolder} from './fold.ts'

const CONFIG_FILE = new URL('../../.htmlvalidate.json', import.meta.url)

/** Rules that say what another check says, or that folding a page would mislead. */
const LEFT_OUT = {
  'no-dup-id': 'off', // page.ts: html:duplicate-id
  'no-missing-references': 'off', // page.ts: html:missing-reference
  'no-inline-style': 'off', // page.ts: styles:inline
  'no-trailing-whitespace': 'off', // what is blanked out ends lines in spaces
} as const

/**
 * Makes a validator of pages: HTML as the standard has it, by the rules in `.htmlvalidate.json` or, without that file,
 * html-validate's recommended ones.
 *
 * It is slow by the element, 40 µs each, so it is shown each page without what it has seen before; and it resolves
 * its configuration anew for every page, 7 ms each, though it does not change, so that is kept.
 */
export function makeValidator(): (source: string) => PageFinding[] {
  const config = readConfig()
  const fold = makeFolder()
  const validator = new HtmlValidate(
    keepConfig(new StaticConfigLoader({root: true, ...config, rules: {...config.rules, ...LEFT_OUT}})),
  )
  return (page) => {
    const {source, isKnown, remember} = fold(page)
    if (isKnown) return []
    const findings = validator.validateStringSync(source).results.flatMap(({messages}) =>
      messages.map(({offset, message, ruleId}) => ({
        offset,
        message: message.endsWith('.') ? message : `${message}.`,
        rule: `html:${ruleId}`,
      })),
    )
    if (findings.length === 0) remember()
    return findings
  }
}

function readConfig(): ConfigData {
  try {
    return JSON.parse(readFileSync(CONFIG_FILE, 'utf8')) as ConfigData
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return {extends: ['html-validate:recommended']}
  }
}

function keepConfig(loader: StaticConfigLoader): ConfigLoader {
  const resolve = loader.getConfigFor.bind(loader)
  let kept: ResolvedConfig | Promise<ResolvedConfig> | undefined
  loader.getConfigFor = (handle, override) => {
    kept ??= resolve(handle, override)
    return kept
  }
  return loader
}
