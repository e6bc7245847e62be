import type {Figure, Mention, Referent} from '../model.ts'
import type {Words} from './words.ts'

/** Tells of whom a figure is: a key of the article's referents, or null. */
export type Whose = (
  sentence: number,
  previous: number,
  next: number,
  figure: Figure,
  inside: Mention[],
  earlier: Figure[],
) => string | null

const HARM = new Set([
  'killed',
  'wounded',
  'injured',
  'casualties',
  'captured',
  'missing',
  'displaced',
  'infected',
])
/** Verbs whose subject's the counted are: “Ford will cut 300 jobs”, “Ukraine has lost 300 tanks”. */
const HAVING =
  /^(?:lost|loses?|losing|suffered|suffers|sustained|cut|cuts|cutting|shed|sheds|shedding|posted|posts|reported|reports|made|earned|earns|employs?|employed|booked|has|have|had|owns?|raised|spent|spends|invested|won|wins|produced|produces|exported|imported|owes|owed|closed|closes|axed|axe|pledged|pledges|committed|donated|gave|received|receives|paid|pays|cancelled|canceled|laid)$/
const STAFF = /\b(?:jobs|workers|employees|staff|posts|positions|redundancies)\b/
/** Those among them that tell of a bare count whose it is. */
const KEEPING =
  /^(?:lost|loses?|losing|suffered|suffers|sustained|cut|cuts|cutting|shed|sheds|shedding|employs?|employed|has|have|had|owns?|won|wins|closed|closes|axed|axe|cancelled|canceled|laid)$/
/** “took 24 seats”, “sent 300 troops”: of seats and of soldiers these say whose they are too. */
const TAKING = /^(?:took|takes|take|taking|gained|gains|secured|holds|hold|held|keeps|kept)$/
const SENDING = /^(?:send|sends|sent|sending|deploy|deploys|deployed|deploying)$/
const FORCES = /\b(?:troops|soldiers|fighters|peacekeepers|marines|police|officers|commandos)\b/
/** Whose they are goes without saying in a company's own words. */
const RESULTS = /\b(?:profits?|revenues?|turnover|earnings|loss(?:es)?|net income)$/
const SUFFERING = /^(?:lost|loses?|losing|suffered|suffers|sustained)$/
const MOVING =
  /^(?:rose|rises|fell|falls|climbed|jumped|grew|dropped|slipped|gained|lost|shed|surged|slumped|plunged|slid|dipped|increased|decreased|declined|eased|advanced|added|soared|tumbled|sank|rallied|was|were|is|stood|stands|hit|reached|totalled|totaled|ended|closed|finished|opened|came|edged|doubled|shrank|expanded|grow|rise|fall|narrowed|widened)$/
/** “a 0.1% rise in the index”: the number is of the noun after it. */
const NOUN_FOLLOWS = /^(?:rise|increase|fall|drop|decline|cut|jump|gain|growth|stake|share|tariff|fine)$/
const BETWEEN_VERB =
  /^(?:has|have|had|will|would|could|may|might|is|was|to|also|already|now|recently|still|reportedly|since|about|of|profit|loss|by|be|been|plans|planned|said|says|that|it|its|they)$|ly$/

/** Prepares the question for one article. Only countries and organizations are whom a number is of. */
export function indexWhose(words: Words, referents: Referent[]): Whose {
  const kinds = new Map(referents.map(({key, kind}) => [key, kind]))
  const groupOf = (key: string | null): string | null => {
    const kind = key === null ? undefined : kinds.get(key)
    return kind === 'country' || kind === 'organization' ? key : null
  }
  const group = (mention: Mention | null) => groupOf(mention?.entity ?? null)

  return (sentence, previous, next, figure, inside, earlier) => {
    const {first, last} = words.range(sentence)
    // “5,000 Russian soldiers”, “350,000 Russians”
    // “300 Hausa and Igbo families” are of neither alone.
    if (new Set(inside.map(({entity}) => entity)).size > 1) return null
    for (const mention of inside) if (group(mention) !== null && mention.as === 'actor') return group(mention)
    for (const mention of inside)
      if (group(mention) !== null && HARM.has(figure.what ?? '')) return group(mention)
    // “Russia’s 300 tanks”
    if (/^’s?$/.test(words.lower(previous))) {
      const owner = group(words.mention(previous - 1))
      if (owner !== null) return owner
    }
    const isMeasure = figure.unit !== null && figure.unit !== 'people'
    return (
      following(next, last, figure, isMeasure) ??
      (isMeasure && !NOUN_FOLLOWS.test(words.lower(next)) ? measured(previous, first) : null) ??
      having(previous, first, figure) ??
      fronted(first, previous, figure) ??
      pronoun(previous, first, earlier) ??
      // “Nordvik said profit rose 12 per cent”: its own, where the sentence does not say whose.
      (isMeasure && RESULTS.test(figure.what ?? '') && opensWith(first, figure.claimant)
        ? groupOf(figure.claimant)
        : null)
    )
  }

  function opensWith(first: number, key: string | null): boolean {
    const mention = words.mention(words.lower(first) === 'the' ? first + 1 : first)
    return mention !== null && mention.entity === key
  }

  /** “12 members of the Taliban”, “300 jobs at Ford”, “casualties … inflicted on Russian forces”. */
  function following(next: number, last: number, figure: Figure, isMeasure: boolean): string | null {
    if (isMeasure) return null
    const isHarm = HARM.has(figure.what ?? '')
    for (let index = next; index < Math.min(last, next + 16); index++) {
      const word = words.lower(index)
      // “54 drones launched by Russia”
      if (
        word === 'by' &&
        /^(?:launched|fired|owned|run|operated|held|deployed)$/.test(words.lower(index - 1)) &&
        index <= next + 4
      ) {
        const owner = words.mention(words.lower(index + 1) === 'the' ? index + 2 : index + 1)
        return group(owner)
      }
      if (/^[.;:”"—]$/.test(word) || /^(?:and|but|while|when|who|which|that|by|after|as)$/.test(word))
        return null
      // “300 jobs at Ford”; but “37 people treated at the hospital”
      const leads = isHarm
        ? /^(?:on|among|of)$/
        : STAFF.test(figure.what ?? '')
          ? /^(?:of|at|among)$/
          : /^(?:of|among)$/
      if (!leads.test(word) || (!isHarm && index > next + 4)) continue
      const at = /^(?:the|its|their)$/.test(words.lower(index + 1)) ? index + 2 : index + 1
      const mention = words.mention(at)
      if (mention !== null && mention.as === 'actor' && group(mention) !== null) return group(mention)
    }
    return null
  }

  /** “Apple’s revenue rose 5 per cent”, “shares of Ford fell”, “NATO … members pledged to increase spending to”. */
  function measured(previous: number, first: number): string | null {
    let at = previous
    // “Akbank gained 4.1%, Garanti 3.8%”: the name right before the number is whose it is.
    if (/^[-+−]$/.test(words.lower(at))) at--
    if (words.mention(at) !== null) return words.mention(at)!.as === 'actor' ? group(words.mention(at)) : null
    const limit = Math.max(first, previous - 14)
    while (at > limit && !MOVING.test(words.lower(at))) {
      if (
        /^(?:members|allies)$/.test(words.lower(at)) &&
        /^(?:pledged|agreed|promised|committed|voted|spend)$/.test(words.lower(at + 1))
      ) {
        for (let back = at - 1; back >= first; back--) {
          const mention = words.mention(back)
          if (mention !== null && mention.entity !== null && kinds.get(mention.entity) === 'organization')
            return mention.entity
        }
      }
      if (/^[.,;:“”"]$|^(?:said|says|say|told)$/.test(words.lower(at))) return null
      at--
    }
    if (at === limit && !MOVING.test(words.lower(at))) return null
    // “is in talks about a loan of $15m”
    if (/^(?:was|were|is)$/.test(words.lower(at)) && at < previous - 3) return null
    const subjects = new Set<string>()
    for (let back = at - 1; back >= Math.max(first, at - 12); back--) {
      const word = words.lower(back)
      if (
        /^[.;:,“”"]$/.test(word) ||
        /^(?:that|and|but|while|said|says|say|told|claimed|estimates|as|after|when|because|if|before)$/.test(
          word,
        )
      )
        break
      const mention = words.mention(back)
      const key = mention === null ? null : group(mention)
      if (key === null) continue
      const isPlace = mention!.as === 'place'
      if (isPlace && words.lower(back + 1) !== '’s') continue
      subjects.add(key)
    }
    return subjects.size === 1 ? [...subjects][0]! : null
  }

  /** “Ford said it would cut 300 jobs”, “Ukraine has lost 300 tanks”. */
  function having(previous: number, first: number, figure: Figure): string | null {
    let at = previous
    while (at > first && !HAVING.test(words.lower(at)) && at > previous - 4) at--
    const isSeats = /^(?:seats|votes)\b/.test(figure.what ?? '') && TAKING.test(words.lower(previous))
    const isForces = FORCES.test(figure.what ?? '') && SENDING.test(words.lower(previous))
    const isOwn = isSeats || isForces
    if (isOwn) at = previous
    const verb = words.lower(at)
    if (!isOwn && !HAVING.test(verb)) return null
    // “has 27 seats”, not “has declared 27 houses”; “made two arrests” is not of who made them.
    if (/^ha[sd]$|^have$/.test(verb) && at < previous) return null
    if (figure.unit === 'people' && figure.what !== null && HARM.has(figure.what) && !SUFFERING.test(verb))
      return null
    if (!isOwn && (figure.unit === null || figure.unit === 'people') && !KEEPING.test(verb)) return null
    let steps = 0
    for (let back = at - 1; back >= first && steps++ < 8; back--) {
      const mention = words.mention(back)
      if (mention !== null) {
        let start = back
        while (start > first && words.mention(start - 1) === mention) start--
        if (words.lower(start - 1) === 'the') start--
        // “the deal with the union would have raised pay”
        if (/^(?:of|with|for|at|in|by|from|to|on|and|against)$/.test(words.lower(start - 1))) return null
        return mention.as === 'actor' ? group(mention) : null
      }
      if (!BETWEEN_VERB.test(words.lower(back))) return null
    }
    return null
  }

  /** “For Ukraine, on the other hand, he said, “… 45,100 people are dead””: the name a sentence opens with. */
  function fronted(first: number, previous: number, figure: Figure): string | null {
    if (figure.unit !== 'people' || !/^(?:for|among)$/.test(words.lower(first))) return null
    const start = words.lower(first + 1) === 'the' ? first + 2 : first + 1
    const mention = words.mention(start)
    if (mention === null || group(mention) === null) return null
    let end = start
    while (words.mention(end) === mention) end++
    return end < previous && words.lower(end) === ',' ? group(mention) : null
  }

  /** “350,000 Russians have been killed… they have 600,000 wounded”: of whom the figure before was. */
  function pronoun(previous: number, first: number, earlier: Figure[]): string | null {
    const before = earlier.at(-1)
    if (before === undefined || before.of === null) return null
    for (let at = previous; at >= Math.max(first, previous - 3); at--)
      if (words.lower(at) === 'they') return before.of
    return null
  }
}
