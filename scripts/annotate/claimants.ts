import type {Mention, Quotation, Referent, Sentence} from '../model.ts'
import {type Denial, isUnproven, readDenials} from './claimants-denied.ts'
import {
  BE,
  BODIES,
  BREAKS,
  CLAIM_VERBS,
  DONE_NEXT,
  FIRMS,
  NEEDS_CLAUSE,
  OFFICIALS,
  REPORT_VERBS,
  REPORTS,
  SKIPPED_BEFORE_VERB,
  SPOKESPEOPLE,
  SURVEYS,
} from './claimants-words.ts'
import type {Words} from './words.ts'

/** Who states a quantity. */
export interface Claim {
  /** A key of the article's referents, or null for the article itself. */
  claimant: string | null
  /** Nobody states it: “denied that 30 had died”. */
  isDenied: boolean
}

/** Tells who states what stands at a place. */
export type Claimants = (sentence: number, offset: number) => Claim

/** A statement that begins in a sentence: who makes it and which words it holds. */
interface Report {
  /** First and last token it holds, inclusive. */
  from: number
  to: number
  claimant: string | null
}

/** Of one sentence: “X said that …”, by where they begin; “…, X said” and “according to X”, by where they end. */
interface SentenceReports {
  leading: Report[]
  trailing: Report[]
}

/**
 * Finds who states the quantities of an article: the speaker of the quotation around it, else the subject of the
 * sentence's verb of reporting (“the ministry said 40 …”, “…, according to UNICEF”), else, for “are claimed to be”
 * and its like, whoever made the claim in the sentence before. A subject that is no mention (“police said”) makes
 * the claimant null, and so does a pronoun that may be two people.
 */
export function findClaimants(
  sentences: Sentence[],
  words: Words,
  referents: Referent[],
  quotations: Quotation[],
): Claimants {
  const kinds = new Map(referents.map(({key, kind}) => [key, kind]))
  const firms = new Set(
    referents.filter(({kind, name}) => kind === 'organization' && !BODIES.test(name)).map(({key}) => key),
  )
  const byStart = [...quotations].sort((a, b) => a.start - b.start || b.end - a.end)
  const quoted = (offset: number): Quotation | null => {
    let low = 0
    let high = byStart.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (byStart[middle]!.start <= offset) low = middle + 1
      else high = middle
    }
    let indirect: Quotation | null = null
    for (let index = low - 1; index >= 0 && index >= low - 12; index--) {
      const quotation = byStart[index]!
      if (quotation.end <= offset) continue
      if (quotation.direct) return quotation
      indirect ??= quotation
    }
    return indirect
  }

  const isActor = (mention: Mention) => {
    const kind = mention.entity === null ? undefined : kinds.get(mention.entity)
    return kind === 'person' || kind === 'organization' || kind === 'country'
  }
  const isPerson = (mention: Mention) => mention.entity !== null && kinds.get(mention.entity) === 'person'

  const last = {person: null as string | null, personAt: -9, group: null as string | null, groupAt: -9}
  const remember = (key: string | null, sentence: number) => {
    if (key === null) return
    if (kinds.get(key) === 'person') {
      last.person = key
      last.personAt = sentence
    } else {
      last.group = key
      last.groupAt = sentence
    }
  }
  /** Whose the report is that an article tells of: “SRM said in a report”; “the report says” is then SRM's. */
  let reportOwner: string | null = null
  const reports: SentenceReports[] = []
  const denials: Denial[][] = []
  const isUnnamed: boolean[] = []
  const stated: (string | null)[] = []
  let quotation = 0
  sentences.forEach((sentence, index) => {
    const found = readReports(index)
    reportOwner = ownerOfReport(index, found) ?? reportOwner
    reports.push(found)
    denials.push(readDenials(words, words.range(index), isActor))
    const all = [...found.leading, ...found.trailing]
    stated.push(all.find(({claimant}) => claimant !== null)?.claimant ?? null)
    isUnnamed.push(isUnnamedClaim(index))
    for (const report of all.sort((a, b) => a.to - b.to)) remember(report.claimant, index)
    for (; quotation < byStart.length && byStart[quotation]!.start < sentence.end; quotation++)
      remember(byStart[quotation]!.speaker, index)
  })

  function readReports(sentence: number): SentenceReports {
    const {first, last: end} = words.range(sentence)
    const leading: Report[] = []
    const trailing: Report[] = []
    const whole: Report[] = []
    for (let index = first; index < end; index++) {
      const word = words.lower(index)
      if (word === 'according' && words.lower(index + 1) === 'to') {
        const {claimant} = sourceAfter(index + 2, end)
        whole.push({from: first, to: end - 1, claimant})
        continue
      }
      // “by the agency’s count”, “by their own estimate”
      if (
        /^(?:count|estimate|reckoning|tally|calculations|estimates)$/.test(word) &&
        /^’s?$/.test(words.lower(index - 1))
      ) {
        const owner = words.mention(index - 2)
        let start = index - 2
        while (owner !== null && words.mention(start - 1) === owner) start--
        if (words.lower(start - 1) === 'the') start--
        if (owner !== null && isActor(owner) && words.lower(start - 1) === 'by')
          whole.push({from: first, to: end - 1, claimant: owner.entity})
      }
      if (!CLAIM_VERBS.has(word) || words.mention(index) !== null) continue
      // Words of reporting inside a direct quotation are the speaker's own.
      const around = quoted(words.tokens[index]!.start)
      if (around?.direct) continue
      const before = words.lower(index - 1)
      if (BE.has(before)) continue
      if (NEEDS_CLAUSE.has(word) && !opensClause(index, word)) continue
      // “spoke of two dead”; “neither would say why an order for 300,000 doses was cancelled” states nothing.
      if (/^(?:spoke|speaks|speaking|talked)$/.test(word) && words.lower(index + 1) !== 'of') continue
      if (/^accus/.test(word) && !hasWithin(index, end, 'of')) continue
      // “promised to cut no more than 400 jobs”; but “promised 200 tonnes of maize” is a deed
      if (/^(?:promis|pledg|vow)/.test(word) && words.lower(index + 1) !== 'to' && !hasThatNear(index))
        continue
      if (REPORT_VERBS.test(word) && before !== 'it' && !REPORTS.test(before)) continue
      if (/^(?:why|whether|how|if)$/.test(words.lower(index + 1))) continue
      if (/^(?:not|never|n’t)$/.test(before)) continue
      const subject = subjectBefore(index, first)
      // “the 434,000 casualties said to have been inflicted”: nobody says it here; but “the group claimed to have”.
      if (words.lower(index + 1) === 'to' && subject === null) continue
      // “told a crowd of 1,500”: whom he told, and not what.
      const from = /^t(?:old|ell)/.test(word) ? pastListeners(index, end) : index
      if (subject !== undefined) {
        const isTail = isSentenceTail(index, end) && index > first + 3
        if (isTail) trailing.push({from: first, to: index, claimant: subject})
        const to = isWhich(before, index) ? clauseEnd(index, end) : reachOf(index, end)
        leading.push({from, to, claimant: subject})
        continue
      }
      // “…, said Ama Boateng, head of …”
      if (/^[,”"’]$/.test(before) && !/ing$/.test(word)) {
        const inverted = subjectAfter(index + 1, end)
        if (inverted !== undefined) trailing.push({from: first, to: index, claimant: inverted})
      }
    }
    return {leading, trailing: [...trailing, ...whole]}

    function subjectBefore(verb: number, from: number): string | null | undefined {
      let at = verb - 1
      while (at >= from && words.mention(at) === null && SKIPPED_BEFORE_VERB.test(words.lower(at))) at--
      if (at < from) return undefined
      const word = words.lower(at)
      if (REPORT_VERBS.test(words.lower(verb)) && word === 'it') return isOfReport() ? reportOwner : undefined
      if (word === 'he' || word === 'she') return pronoun('person', at)
      if (word === 'it' || word === 'they') return pronoun('group', at)
      if (/^(?:i|we|you)$/.test(word)) return null
      // “Echeverri called it unfair and said that …”: the name that the sentence opens with.
      if (/^(?:and|but)$/.test(word)) return opening(at)
      if (word === 'who') {
        const mention = words.lower(at - 1) === ',' ? words.mention(at - 2) : words.mention(at - 1)
        return mention !== null && isActor(mention) ? mention.entity : null
      }
      // “Norvik, which promised to cut 400 jobs, fell”
      if (word === 'which') {
        const mention = words.lower(at - 1) === ',' ? words.mention(at - 2) : null
        return mention !== null && isActor(mention) && !isPerson(mention) && mention.as === 'actor'
          ? mention.entity
          : undefined
      }
      if (word === ')') {
        const inside = words.mention(at - 1)
        if (inside !== null && isActor(inside)) return inside.entity
        while (at > from && words.lower(at) !== '(') at--
        at--
      }
      if (word === ',') return beforeApposition(at, from)
      // “Cameroonian officials in Kousséri said”: back over where they are.
      at = pastPlace(at, from)
      const mention = words.mention(at)
      if (mention !== null) return named(mention, at, from)
      // “the report says”, after “SRM said in a report”
      if (
        REPORTS.test(words.lower(at)) &&
        /^(?:the|its|this)$/.test(words.lower(at - 1)) &&
        reportOwner !== null
      )
        return reportOwner
      // “Ukrainian officials said”, “Kenya’s health ministry said”
      if (!/^\p{Ll}/u.test(words.tokens[at]!.text)) return undefined
      const head = words.lower(at)
      if (FIRMS.test(head) && words.lower(at - 1) === 'the') return theFirm(at)
      for (let back = at - 1; back >= Math.max(from, at - 5); back--) {
        const owner = words.mention(back)
        if (owner !== null) {
          const previous = words.lower(back + 1)
          if (
            OFFICIALS.has(head) &&
            isActor(owner) &&
            !isPerson(owner) &&
            (previous === '’s' || owner.as === 'actor')
          )
            return owner.entity
          return null
        }
        const part = words.lower(back)
        if (/^(?:a|an|the|some|many|several|two|three|his|her|its|their|other)$/.test(part)) return null
        if (/^[,;:.“”"]$/.test(part)) break
      }
      return /^(?:to|of|and|or|in|as|for|that|which|not|,)$/.test(head) ? undefined : null
    }

    /** “The report by SRM found abuses. It documents …” */
    function isOfReport(): boolean {
      if (sentence === 0) return false
      const {first: opening} = words.range(sentence - 1)
      return [opening + 1, opening + 2].some((at) => REPORTS.test(words.lower(at)))
    }

    function pastPlace(at: number, from: number): number {
      const mention = words.mention(at)
      if (mention === null || (isActor(mention) && mention.as === 'actor')) return at
      let start = at
      while (start > from && words.mention(start - 1) === mention) start--
      if (words.lower(start - 1) === 'the') start--
      const head = start - 2
      return /^(?:in|at|near)$/.test(words.lower(start - 1)) &&
        head > from &&
        OFFICIALS.has(words.lower(head))
        ? head
        : at
    }

    function opening(before: number): string | null | undefined {
      if (/^(?:he|she)$/.test(words.lower(first))) return pronoun('person', first)
      const mention = words.mention(words.lower(first) === 'the' ? first + 1 : first)
      if (mention === null || !isActor(mention) || mention.as === 'place') return undefined
      if (before - first > 60) return undefined
      for (let between = first; between < before; between++)
        if (/^(?:that|while|who|which|because|after|when|as)$/.test(words.lower(between))) return undefined
      return mention.entity
    }

    /** “Norvik makes pumps. The company said …”: the only firm of the sentence before, itself not the object of another. */
    function theFirm(at: number): string | null {
      for (let near = sentence; near >= Math.max(0, sentence - 2); near--) {
        const range = words.range(near)
        const here = new Set<string>()
        let isOther = false
        let isNamesake = false
        const stop = near === sentence ? at : range.last
        for (let back = Math.max(range.first, stop - 80); back < stop; back++) {
          const mention = words.mention(back)
          // “The bank asked Norvik for money. The bank said”: it was there before the firm, and is another.
          if (here.size === 0 && words.lower(back) === words.lower(at) && mention === null)
            isNamesake = /^(?:the|a)$/.test(words.lower(back - 1)) && words.mention(back + 1) === null
          if (mention === null || mention.entity === null || mention.as === 'place') continue
          if (firms.has(mention.entity)) here.add(mention.entity)
          else if (kinds.get(mention.entity) === 'organization') isOther = true
        }
        if (here.size === 1 && !isOther && !isNamesake) return [...here][0]!
        if (here.size > 0 || isOther) return null
      }
      return null
    }

    /** The subject is a mention: itself, or “a spokesman for” it. */
    function named(mention: Mention, at: number, from: number): string | null {
      let start = at
      while (start > from && words.mention(start - 1) === mention) start--
      let before = words.lower(start - 1)
      if (before === 'the') before = words.lower(--start - 1)
      // “a former chief of motorway operator X told”: X is inside the phrase, and not its head.
      let outer = start - 1
      while (
        outer > from &&
        outer > start - 4 &&
        /^\p{Ll}+$/u.test(words.tokens[outer]!.text) &&
        !/^(?:for|from|at|of|by|in|to|with)$/.test(words.lower(outer)) &&
        words.mention(outer) === null
      )
        outer--
      if (
        outer < start - 1 &&
        words.lower(start - 1) !== 'the' &&
        /^(?:of|for|to|with)$/.test(words.lower(outer))
      )
        return null
      if (/^(?:for|from|at|of|by)$/.test(before)) {
        let head = start - 2
        if (/^(?:the)$/.test(words.lower(head))) head--
        if (SPOKESPEOPLE.has(words.lower(head))) return isActor(mention) ? mention.entity : null
        // “the head of the WHO said”: nobody that is named.
        return null
      }
      if (/^(?:in|on|near|with|to|and|against)$/.test(before)) {
        // “Smith and Jones said” is two; “In London Smith said” is one.
        if (before === 'and') return null
        return isPerson(mention) ? mention.entity : null
      }
      return isActor(mention) ? mention.entity : null
    }

    /** “Ama Boateng, head of the clinic, said”: back over the apposition to the name before it. */
    function beforeApposition(comma: number, from: number): string | null | undefined {
      // “The carmaker, Ford, promised”: the apposition is a name and nothing else.
      const only = words.mention(comma - 1)
      if (only !== null && isActor(only) && only.as === 'actor' && !isPerson(only)) {
        let start = comma - 1
        while (start > from && words.mention(start - 1) === only) start--
        const noun = words.tokens[start - 2]
        const isNamed =
          words.lower(start - 1) === ',' && noun !== undefined && /^\p{Ll}{3,}$/u.test(noun.text)
        if (isNamed && start - 3 >= from && isTitled(start - 3, from)) return only.entity
      }
      // “its counsel, Emer Tierney SC, said” as well as “Ama Boateng, head of the clinic, said”
      for (let back = comma; back >= Math.max(from, comma - 25); back--) {
        if (words.lower(back) !== ',') continue
        for (const near of [back - 1, back - 2]) {
          const mention = words.mention(near)
          if (mention !== null && isPerson(mention)) return mention.entity
        }
      }
      for (let back = comma - 1; back >= Math.max(from, comma - 25); back--) {
        if (words.lower(back) !== ',') continue
        const mention = words.mention(back - 1)
        if (mention !== null && isActor(mention) && mention.as === 'actor') return mention.entity
        break
      }
      return undefined
    }

    /** “the carmaker”, “the Danish carmaker”, “its new owner” open the sentence. */
    function isTitled(at: number, from: number): boolean {
      for (let back = at; back >= from && back > at - 4; back--)
        if (/^(?:the|its|their)$/.test(words.lower(back))) return back === first
      return false
    }

    function pronoun(kind: 'person' | 'group', at: number): string | null {
      // “US President X said he had …, he said 5,000 …”: one named in the same sentence before, if it is one.
      const here = new Set<string>()
      for (let back = at - 1; back >= Math.max(first, at - 40); back--) {
        const mention = words.mention(back)
        if (mention === null || !isActor(mention) || mention.as === 'place') continue
        if (isPerson(mention) === (kind === 'person')) here.add(mention.entity!)
      }
      if (here.size > 0) {
        const remembered = kind === 'person' ? last.person : last.group
        if (here.size === 1) return [...here][0]!
        return remembered !== null && here.has(remembered) ? remembered : null
      }
      return earlierNamed(kind, at)
    }

    /**
     * “Asha Patel spoke to reporters. She said …”: the only one of the sentence before, or of several the one who
     * made a claim there; where it names none, who made the last claim, a short way back.
     */
    function earlierNamed(kind: 'person' | 'group', pronounAt: number): string | null {
      const object = objectOf(pronounAt)
      const known = kind === 'person' ? last.person : last.group
      const remembered = known === object ? null : known
      const age = sentence - (kind === 'person' ? last.personAt : last.groupAt)
      const earlier = words.range(Math.max(0, sentence - 1))
      const there = new Set<string>()
      let opensWith: string | null = null
      for (let at = earlier.first; sentence > 0 && at < Math.min(earlier.last, earlier.first + 80); at++) {
        const mention = words.mention(at)
        // “He thanked Ravi Kumar. He said …”: of him who was told before.
        if (there.size === 0 && /^(?:he|she|it|they)$/.test(words.lower(at))) break
        if (mention === null || !isActor(mention) || mention.as === 'place') continue
        if (isPerson(mention) !== (kind === 'person')) continue
        if (mention.entity === object || isOtherSex(at, words.lower(pronounAt))) continue
        if (there.size === 0 && at <= earlier.first + 12) opensWith = mention.entity
        there.add(mention.entity!)
      }
      if (there.size === 1 && opensWith !== null) return opensWith
      if (there.size > 0) return remembered !== null && age <= 1 && there.has(remembered) ? remembered : null
      return remembered !== null && age <= 3 ? remembered : null
    }

    /** “She accused Omar Din of”: whom she accused is not herself. */
    function objectOf(pronounAt: number): string | null {
      for (let at = pronounAt + 2; at < pronounAt + 6; at++) {
        const mention = words.mention(at)
        if (mention !== null) return mention.entity
        if (!/^\p{L}+$/u.test(words.lower(at)) || /^(?:that|of|by|in|it|he|she|they)$/.test(words.lower(at)))
          return null
      }
      return null
    }

    /** “Mr Din wept. She accused him of …” */
    function isOtherSex(at: number, pronounWord: string): boolean {
      const mention = words.mention(at)
      let start = at
      while (words.mention(start - 1) === mention && mention !== null) start--
      const other =
        pronounWord === 'she' ? /^(?:mr|sir|lord)$/ : pronounWord === 'he' ? /^(?:mrs|ms|miss|lady)$/ : null
      const title = (index: number) => words.lower(index).replace(/\.$/, '')
      return (
        other !== null &&
        [start, start - 1, start - 2].some((index) => index >= 0 && other.test(title(index)))
      )
    }

    function subjectAfter(from: number, end: number): string | null | undefined {
      for (let at = from; at < Math.min(end, from + 9); at++) {
        const mention = words.mention(at)
        if (mention !== null && isPerson(mention)) return mention.entity
        if (/^[,.;:“"]$/.test(words.lower(at))) break
      }
      const start = words.lower(from) === 'the' ? from + 1 : from
      const mention = words.mention(start)
      if (mention !== null && isActor(mention)) return mention.entity
      return /^(?:a|an|the|police|officials|one|his|her|mr|mrs|ms|dr)$/.test(words.lower(from))
        ? null
        : undefined
    }

    function sourceAfter(from: number, end: number): {claimant: string | null} {
      let claimant: string | null = null
      for (let at = from; at < Math.min(end, from + 12); at++) {
        const mention = words.mention(at)
        const word = words.lower(at)
        if (mention !== null) {
          if (!isActor(mention)) break
          claimant = mention.entity
          while (at + 1 < end && words.mention(at + 1) === mention) at++
          if (words.lower(at + 1) === '’s' && words.mention(at + 2) !== null) at++
          else if (words.mention(at + 1) === null) break
          continue
        }
        if (claimant !== null || /^[,.;:“”"(]$/.test(word) || /^(?:in|who|which|that|near)$/.test(word)) break
      }
      return {claimant}
    }
  }

  /** “SRM said in a report released today”, “a report by the World Bank” */
  function ownerOfReport(sentence: number, {leading}: SentenceReports): string | null {
    const {first, last: end} = words.range(sentence)
    for (let at = first; at < end; at++) {
      if (!REPORTS.test(words.lower(at)) || words.mention(at) !== null) continue
      if (/^(?:by|from|of)$/.test(words.lower(at + 1))) {
        const mention = words.mention(words.lower(at + 2) === 'the' ? at + 3 : at + 2)
        if (mention !== null && isActor(mention) && !isPerson(mention)) return mention.entity
      }
      // “in a 40-page report”
      let opens = at - 1
      while (opens > at - 7 && opens > first && !/^(?:in|,|and|of|on)$/.test(words.lower(opens))) opens--
      const isIn = words.lower(opens) === 'in' && /^(?:an?|its|the|their)$/.test(words.lower(opens + 1))
      const near = isIn
        ? (governs({leading, trailing: []}, at) ?? leading.find(({claimant}) => claimant !== null))
        : undefined
      // “SRM published a report”, “SRM’s report”
      const owner = words.mention(at - 2)
      if (words.lower(at - 1) === '’s' && owner !== null && isActor(owner) && !isPerson(owner))
        return owner.entity
      const issued = /^an?$/.test(words.lower(at - 1)) ? at - 2 : at - 3
      if (/^(?:published|released|issued)$/.test(words.lower(issued))) {
        const issuer = words.mention(/^(?:has|had)$/.test(words.lower(issued - 1)) ? issued - 2 : issued - 1)
        if (issuer !== null && isActor(issuer) && !isPerson(issuer)) return issuer.entity
      }
      if (near?.claimant != null && kinds.get(near.claimant) === 'organization') return near.claimant
    }
    return null
  }

  /** “added that”, “put the toll at”: a clause or an object with “at” follows, not the quantity itself. */
  function opensClause(verb: number, word: string): boolean {
    const next = words.lower(verb + 1)
    if (/^put/.test(word)) {
      for (let at = verb + 1; at < verb + 14; at++) if (words.lower(at) === 'at') return true
      return false
    }
    if (next === 'that' || next === ':' || next === ',') return true
    // “a poll by Alpha found 54 per cent opposed”
    if (/^(?:found|finds|records)$/.test(word)) {
      for (let at = verb - 1; at > verb - 9; at--) if (SURVEYS.test(words.lower(at))) return true
    }
    if (/^(?:found|finds|recorded|records|registered)$/.test(word))
      return /^(?:\d|the|an?|some|more|at|about|only|nearly)/.test(next) && word !== 'found'
    return /^(?:he|she|it|they|there|the|his|her|its|their|this|in|some|most|all|many)$/.test(next)
  }

  /** “promised that”, “promised unions that”; but “promised 200 tonnes that” */
  function hasThatNear(verb: number): boolean {
    for (let at = verb + 1; at < verb + 5; at++) {
      if (words.lower(at) === 'that') return true
      if (!/^\p{Ll}/u.test(words.lower(at))) return false
    }
    return false
  }

  /** “Norvik, which has promised”: the verb is of a clause between commas. */
  function isWhich(before: string, verb: number): boolean {
    return before === 'which' || (SKIPPED_BEFORE_VERB.test(before) && words.lower(verb - 2) === 'which')
  }

  function clauseEnd(verb: number, end: number): number {
    for (let at = verb + 1; at < Math.min(end, verb + 400); at++)
      if (/^[,;]$/.test(words.lower(at))) return at
    return end - 1
  }

  function hasWithin(from: number, end: number, word: string): boolean {
    for (let at = from + 1; at < Math.min(end, from + 12); at++) if (words.lower(at) === word) return true
    return false
  }

  function pastListeners(verb: number, end: number): number {
    for (let at = verb + 1; at < Math.min(end, verb + 5); at++)
      if (
        words.lower(at) === 'of' &&
        /^(?:crowd|audience|rally|meeting|gathering|group)$/.test(words.lower(at - 1))
      ) {
        let to = at
        while (to < Math.min(end, at + 8) && !/^(?:that|,|in|on|at|from|he|she|they)$/.test(words.lower(to)))
          to++
        return to
      }
    return verb
  }

  /** How far a statement goes: to the end of the sentence, or a break with the article's own words after it. */
  function reachOf(verb: number, end: number): number {
    for (let at = verb + 1; at < Math.min(end, verb + 400); at++) {
      const word = words.lower(at)
      if (word === ';') return at
      if (word === ',' && BREAKS.has(words.lower(at + 1))) return at
      // “said that it would study the offer, and called on the buyer to …”: the next thing done.
      if (word === ',' && words.lower(at + 1) === 'and' && DONE_NEXT.test(words.lower(at + 2))) return at
    }
    return end - 1
  }

  /** “…, the ministry said.”, “…, Smith said on Tuesday in a statement”: nothing is stated after the verb. */
  function isSentenceTail(verb: number, end: number): boolean {
    const next = words.lower(verb + 1)
    if (verb + 1 >= end || /^[.,;:!?”"’)]$/.test(next)) return true
    if (
      /^(?:on|in|at|late|earlier|yesterday|to|during|after|today|last|this|of|when|monday|tuesday|wednesday|thursday|friday|saturday|sunday|reporters|journalists|afp|reuters)$/.test(
        next,
      )
    )
      return true
    // “X told the BBC.”, but “X told the BBC that…” goes on.
    if (/^t(?:old|ells)$/.test(words.lower(verb))) {
      for (let at = verb + 1; at < Math.min(end, verb + 8); at++) {
        if (/^(?:that|he|she|it|they|there)$/.test(words.lower(at))) return false
        if (/^[.,]$/.test(words.lower(at))) return true
      }
    }
    return false
  }

  /** “Of the 434,000 said to have been inflicted”, “150,000 are claimed to be”: someone claims, unnamed here. */
  function isUnnamedClaim(sentence: number): boolean {
    const {first, last: end} = words.range(sentence)
    for (let at = first; at < end - 1; at++) {
      if (!/^(?:said|claimed|alleged)$/.test(words.lower(at)) || words.lower(at + 1) !== 'to') continue
      const before = words.lower(at - 1)
      if (BE.has(before) || !/^(?:he|she|it|they|who|i|we|has|have|had)$/.test(before)) return true
    }
    return false
  }

  const statedBy = (claimant: string | null): Claim => ({claimant, isDenied: false})
  return (sentence, offset) => {
    const around = quoted(offset)
    if (around?.direct && around.speaker !== null) return statedBy(around.speaker)
    const at = words.after(offset)
    const denial = denials[sentence]!.find(({from, to}) => from <= at && at <= to)
    if (denial !== undefined && around?.direct !== true)
      return {claimant: denial.claimant, isDenied: denial.claimant === null}
    if (isUnproven(words, words.range(sentence).first, at)) return statedBy(null)
    if (around !== null && around.speaker !== null) return statedBy(around.speaker)
    const governing = governs(reports[sentence]!, at)
    if (governing !== undefined) return statedBy(governing.claimant)
    const isSameBlock = sentence > 0 && sentences[sentence - 1]!.block === sentences[sentence]!.block
    return statedBy(isSameBlock && isUnnamed[sentence] === true ? stated[sentence - 1]! : null)
  }
}

/**
 * The statement that holds a token: the nearest that begins before it, else the first that ends after it. Statements
 * of one kind are in order; a sentence of thousands is looked through a short way only.
 */
function governs({leading, trailing}: SentenceReports, at: number): Report | undefined {
  let low = 0
  let high = leading.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (leading[middle]!.from < at) low = middle + 1
    else high = middle
  }
  for (let index = low - 1; index >= Math.max(0, low - 20); index--)
    if (at <= leading[index]!.to) return leading[index]
  low = 0
  high = trailing.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (trailing[middle]!.to < at) low = middle + 1
    else high = middle
  }
  return trailing[low]
}
