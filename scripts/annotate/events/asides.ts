import {objectOf, subjectOf} from '../grammar/phrases.ts'
import {earlierFinite, isOneOf} from '../grammar/verb-groups.ts'
import {isSubordinator, type Range, setOf} from '../grammar/words.ts'
import type {ReadyTrigger} from './frames.ts'
import type {Scene} from './scene.ts'

const SAYING = setOf(
  'say claim believe think add announce confirm insist warn report suggest argue tell acknowledge admit note declare stress maintain allege repeat reveal complain write hint indicate imply',
)

/** The verb of saying whose words a clause is: “**said** Kenya backed the plan”; -1 when the article says it itself. */
export function sayingVerb({clause: {words, groups}}: Scene, index: number): number {
  const main = earlierFinite(groups, index)
  if (main === -1 || !isOneOf(groups[main]!, SAYING)) return -1
  const between = words.slice(groups[main]!.end, groups[index]!.start)
  const isBroken = between.some(
    (word) => word.lower === ',' || word.lower === ';' || (isSubordinator(word) && word.lower !== 'that'),
  )
  return isBroken ? -1 : main
}

const ATTITUDES = setOf('back support favour favor oppose endorse embrace like agree')

/** “Boateng said Kenya **backed** the plan”: what one says that another thinks is talk, not an act of the other. */
export function isHearsay(scene: Scene, index: number, {type, head}: ReadyTrigger): boolean {
  if ((type !== 'SUPPORT' && type !== 'REJECT') || !ATTITUDES.has(head)) return false
  return saysOfAnother(scene, index)
}

const SPOKEN = setOf('REQUEST ACCUSE THREATEN SUPPORT REJECT')

/** “Boateng said Owino **would press** Kenya”: what one says that another will say has not been said. */
export function isForetold(scene: Scene, index: number, {type}: ReadyTrigger): boolean {
  const {modal} = scene.clause.groups[index]!
  return modal !== null && SPOKEN.has(type ?? '') && saysOfAnother(scene, index)
}

function saysOfAnother(scene: Scene, index: number): boolean {
  const main = sayingVerb(scene, index)
  if (main === -1) return false
  const [speaker, subject] = [subjectOf(scene.clause, main), subjectOf(scene.clause, index)]
  // “Boateng said **she** would press”: her own words of herself.
  return speaker !== null && subject !== null && !isPronounOrRepeat(scene, speaker, subject)
}

function isPronounOrRepeat({words}: Scene, speaker: Range, subject: Range): boolean {
  if (subject.from === speaker.from) return true
  if (subject.to - subject.from === 1 && /^(?:he|she|it|they|we|i)$/.test(words[subject.from]!.lower))
    return true
  const entities = words.slice(speaker.from, speaker.to).map(({mention}) => mention?.entity ?? null)
  return words
    .slice(subject.from, subject.to)
    .some(({mention}) => mention?.entity != null && entities.includes(mention.entity))
}

/**
 * “denied its troops **were surrounded**”: a state of things is disputed. As against “denied that they had fired first”
 * and “denied that she was paid by Owino”, which answer an accusation.
 */
export function deniesState({clause: {words, groups}}: Scene, index: number): boolean {
  const next = groups[index + 1]
  if (next === undefined || next.form !== 'finite') return false
  const between = words.slice(groups[index]!.end, next.start)
  if (between.some((word) => word.lower === ',' || (isSubordinator(word) && word.lower !== 'that')))
    return false
  const opener = words[next.start]!.lower
  if (!/^(?:is|are|was|were)$/.test(opener)) return false
  return !words.slice(next.start, next.end + 1).some(({lower}) => /^(?:been|being|by)$/.test(lower))
}

/** “**During his visit** to Kenya, Boateng said …”: where something else is told, not what is told. */
export function isBackdrop({words}: Scene, from: number, label: string): boolean {
  return (
    /(?:^| )(?:visit|trip|tour)$/.test(label) &&
    /^(?:during|on|amid|of|before|after|since|for|at|following)$/.test(words[from - 1]?.lower ?? '')
  )
}

const PARTNERING = setOf(
  'buy acquire purchase sell merge join meet supply lend work cooperate co-operate collaborate pay share sign form help build host sponsor export hand extradite transfer lease rent fund finance finance',
)

/** “agreed **to buy** Savanna Bank”: a deal between the two. “agreed to investigate” the bank is none. */
export const isPartnering = ({clause}: Scene, index: number): boolean => {
  const next = clause.groups[index + 1]
  return next !== undefined && isOneOf(next, PARTNERING) && objectOf(clause, index + 1) !== null
}
