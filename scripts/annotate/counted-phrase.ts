import type {Mention} from '../model.ts'
import {isPlural, isWord, OUTCOMES, SKIPPED, STOP} from './counted-words.ts'
import type {Words} from './words.ts'

export interface NounPhrase {
  noun: string | null
  words: string[]
  mentions: Mention[]
  end: number
  /** “12 of them”, “60 of its 75 workers” */
  isPart: boolean
}

/** The noun phrase that begins at `from`, without its number. */
export function readNounPhrase(words: Words, from: number, last: number): NounPhrase {
  const mentions: Mention[] = []
  const modifiers: string[] = []
  let index = from
  let isPart = false
  while (index < last && /^["”“'’‘]$/.test(words.lower(index))) index++
  if (words.lower(index) === 'of') {
    const next = words.lower(index + 1)
    if (/^(?:them|us|those|whom|which|you)$/.test(next))
      return {noun: null, words: [], mentions, end: index + 2, isPart: true}
    const isTotal = /^\d/.test(next)
    if (
      !isTotal &&
      !/^(?:the|its|their|his|her|our|these|those|all)$/.test(next) &&
      words.mention(index + 1) === null
    )
      return {noun: null, words: [], mentions, end: index, isPart: true}
    isPart = true
    index += words.mention(index + 1) === null && !isTotal ? 2 : 1
  }
  const limit = Math.min(last, index + 8)
  while (index < limit) {
    const mention = words.mention(index)
    if (mention !== null) {
      let end = index + 1
      while (end < last && words.mention(end) === mention) end++
      mentions.push(mention)
      const isPossessive = words.lower(end) === '’s' || words.lower(end) === '’'
      const final = words.lower(end - 1)
      // “350,000 Russians have been killed”: the name is the noun.
      const isPeopleName = mention.form === 'demonym' || (isPlural(final) && end === index + 1)
      const isNoun =
        isPeopleName &&
        !isPossessive &&
        (end >= last ||
          STOP.has(words.lower(end)) ||
          !isWord(words.lower(end)) ||
          OUTCOMES.has(words.lower(end)))
      index = isPossessive ? end + 1 : end
      // “300 Enxet, Sanapaná and Ayoreo families”
      if (/^(?:,|and)$/.test(words.lower(end)) && words.mention(end + 1) !== null) {
        index = end + 1
        continue
      }
      if (isNoun) return {noun: 'people', words: ['people'], mentions, end: index, isPart}
      continue
    }
    const word = words.lower(index)
    if (/^\d/.test(word) && isPart) {
      index++
      continue
    }
    if (word === '%' || !isWord(word)) break
    if (SKIPPED.has(word)) {
      // “40 others were injured”
      if (word === 'others') return {noun: 'people', words: ['people'], mentions, end: index + 1, isPart}
      index++
      continue
    }
    // “653 Shahed and Gerbera drones”
    if (
      word === 'and' &&
      modifiers.length > 0 &&
      isPlural(words.lower(index + 2)) &&
      !STOP.has(words.lower(index + 1)) &&
      !/^\d/.test(words.lower(index + 1)) &&
      !isPlural(words.lower(index + 1))
    ) {
      index++
      continue
    }
    if (STOP.has(word)) break
    if (isPlural(word)) {
      // “41 girls’ schools”
      if (/^[’']$/.test(words.lower(index + 1)) && isPlural(words.lower(index + 2))) {
        modifiers.push(`${word}’`)
        index += 2
        continue
      }
      // “sales jobs”, “arms dealers”
      if (
        /^(?:sales|arms|sports|customs|communications|operations|savings|women|men)$/.test(word) &&
        isPlural(words.lower(index + 1))
      ) {
        modifiers.push(word)
        index++
        continue
      }
      return {noun: word, words: [...modifiers, word], mentions, end: index + 1, isPart}
    }
    modifiers.push(word)
    index++
  }
  return {noun: null, words: modifiers, mentions, end: index, isPart}
}
