import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder that holds the site's sources, wherever the program is called from. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/** The demonstration's seeds. */
export const SHIPPED_SEEDS = join(PROJECT, 'seeds')
