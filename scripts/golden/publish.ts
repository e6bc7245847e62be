/**
 * Measures the golden sets and writes what `/about/` tells of them, `src/measured.json`:
 *
 *     node scripts/golden/publish.ts
 *
 * The numbers are of the program as it stands; a change of a rule that moves them is committed with them.
 */
import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gatherSeeds} from '../build.ts'
import {PROJECT} from '../project.ts'
import {layoutOf} from '../read/layout.ts'
import {silentReport} from '../report.ts'
import {readGold} from './gold.ts'
import {LAYERS, score} from './score.ts'

const GOLDEN = join(PROJECT, 'scripts/fixtures/golden')

/** Sets of invented clippings; a set that is not there is left out. */
const SETS = [
  {name: 'second', isHeldOut: true},
  {name: 'first', isHeldOut: false},
  {name: 'unseen', isHeldOut: false},
]

const sets = []
for (const {name, isHeldOut} of SETS) {
  if (!existsSync(join(GOLDEN, `${name}.yaml`)) || !existsSync(join(GOLDEN, name))) continue
  const gold = await readGold(join(GOLDEN, `${name}.yaml`))
  const {records} = await gatherSeeds(layoutOf(join(GOLDEN, name)), 1, silentReport())
  const {layers} = score(records, gold)
  sets.push({
    set: name,
    isHeldOut,
    articles: records.articles.length,
    layers: LAYERS.map((layer) => layers[layer]),
  })
}
writeFileSync(join(PROJECT, 'src/measured.json'), `${JSON.stringify({sets}, null, 1)}\n`)
