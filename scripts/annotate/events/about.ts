import {objectOf} from '../grammar/phrases.ts'
import {isSubordinator, type Range} from '../grammar/words.ts'
import type {ReadyTrigger} from './frames.ts'
import type {Scene} from './scene.ts'

/** More words than this are no part of a name. */
const LONGEST = 6
const PRONOUN = /^(?:it|that|this|them|him|her|us|me|he|she|they|his|its|their|our|my|which|so)$/

/**
 * What an act of words is about, in the words of the text: “promised **to keep the head office** in Accra”, “denied **any
 * role**” (as “of any role”). Null where that would be long, or would point elsewhere (“denied it”).
 */
export function aboutOf(scene: Scene, index: number, {type, head}: ReadyTrigger): string | null {
  if (type !== 'AGREE' && type !== 'REJECT' && type !== 'THREATEN') return null
  const {clause} = scene
  const group = clause.groups[index]!
  const next = clause.groups[index + 1]
  if (next?.form === 'infinitive' && next.start === group.end && !next.negated) {
    // “to cut **off** the water”
    const isApart = /^(?:off|up|out|down|back|over|away)$/.test(scene.words[next.end]?.lower ?? '')
    const from = isApart ? next.end + 1 : next.end
    const object = objectOf(clause, index + 1, from)
    return textOf(scene, {from: next.start, to: object?.to ?? from})
  }
  if (!/^(?:deny|reject|dismiss|refuse)$/.test(head) || group.passive) return null
  const object = objectOf(clause, index)
  const text = object === null ? null : textOf(scene, object)
  return text === null ? null : `of ${text}`
}

function textOf({article, words}: Scene, {from, to}: Range): string | null {
  const phrase = words.slice(from, to)
  // “rejected the 2016 accord”: a date is read apart, and what follows it is lost.
  if (phrase.length > LONGEST || words[to]?.kind === 'date') return null
  const isPlain = phrase.every(
    (word) =>
      word.kind !== 'quote' &&
      word.kind !== 'date' &&
      !(word.kind === 'mark' && !/^[-'’]$/.test(word.lower)) &&
      !PRONOUN.test(word.lower) &&
      !isSubordinator(word),
  )
  return isPlain ? article.text.slice(phrase[0]!.start, phrase.at(-1)!.end).replace(/\s+/g, ' ') : null
}
