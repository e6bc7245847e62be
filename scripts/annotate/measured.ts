import {isMoney} from './numbers.ts'
import type {Words} from './words.ts'

const set = (words: string) => new Set(words.trim().split(/\s+/))

/** Words that end the noun after an amount: “$5m fine for”, “£18,000 has come”. */
const STOP = set(`
  of in on at from to for with by after before during since over under across near than as that which who whose when
  where while if because until about against between into through within without among amid per a an the this that
  these those his her its their our my he she it they we i you and or but nor not is are was were be been being has have
  had having do does did will would can could may might should must said says say told also still now then there here
  each every all so yet just only even up down out off away back ago later earlier last next more less compared
  annually yearly monthly weekly daily today yesterday together overall respectively instead apiece fell rose went came
  struck hit hits north south east west northeast northwest southeast southwest northern southern eastern western
  burst broke sank ran rained lasted stretched collapsed opened closed began ended
  offshore abroad overseas upfront net gross total short shy lower higher ahead extra worth over above below since this
`)
const CHANGE_NOUNS = set(
  'rise increase fall drop decline cut jump gain growth reduction surge slump decrease hike dip slide plunge loss boost raise',
)
const MOVES = set(`
  rose rise rises rising fell fall falls falling climbed climbs jumped jumps grew grow grows dropped drops slipped slips
  gained gains lost loses shed sheds surged slumped plunged slid dipped increased increases decreased declined eased
  advanced added adds soared doubled widened narrowed shrank expanded edged tumbled sank rallied reached reaches hit hits
  stood stands was were is are totalled totaled exceed exceeded average averaged remained remains came topped passed cost costs ended
  closed finished opened swung went raised raises cut cuts lowered lifted trimmed slashed boosted increase raising
  set sets setting kept keeps held holds left capped put puts estimated estimates lowering reduce reduced reducing raise boost lift lower trim slash increases widen reach be been accounted yield yields yielded amounts amounted represents represented
`)
/** What a verb before an amount of money says it was. */
const PAYMENTS = new Map(
  Object.entries({
    fined: 'fine',
    paid: 'paid',
    pay: 'paid',
    pays: 'paid',
    paying: 'paid',
    cost: 'cost',
    costs: 'cost',
    costing: 'cost',
    raised: 'raised',
    raise: 'raised',
    raising: 'raised',
    earned: 'earned',
    earns: 'earned',
    earn: 'earned',
    earning: 'earned',
    lost: 'lost',
    lose: 'lost',
    losing: 'lost',
    spent: 'spent',
    spend: 'spent',
    spending: 'spent',
    invest: 'investment',
    invested: 'investment',
    investing: 'investment',
    donated: 'donated',
    donate: 'donated',
    pledged: 'pledged',
    pledge: 'pledged',
    pledging: 'pledged',
    owed: 'owed',
    owes: 'owed',
    owe: 'owed',
    stole: 'stolen',
    took: 'taken',
    taken: 'taken',
    take: 'taken',
    taking: 'taken',
    embezzle: 'embezzled',
    smuggled: 'smuggled',
    announced: 'announced',
    stolen: 'stolen',
    seized: 'seized',
    worth: 'worth',
    borrowed: 'borrowed',
    borrow: 'borrowed',
    saved: 'saved',
    save: 'saved',
    awarded: 'award',
    award: 'award',
    offered: 'offered',
    offer: 'offered',
    allocated: 'allocated',
    embezzled: 'embezzled',
    embezzling: 'embezzled',
    laundered: 'laundered',
    laundering: 'laundered',
    defrauded: 'fraud',
    repaid: 'repaid',
    repay: 'repaid',
    contributed: 'contributed',
    provided: 'provided',
    provide: 'provided',
    valued: 'value',
    receive: 'received',
    received: 'received',
    claim: 'claimed',
    charged: 'charge',
    charge: 'charge',
    charges: 'charge',
    made: 'made',
    fetched: 'price',
    sold: 'sold',
    compensate: 'compensation',
    won: 'won',
    bribed: 'bribe',
    approved: 'approved',
    bid: 'bid',
  }),
)
/** “$5m in damages”, “Rs 450 crore in relief”, and not “in a rice cooker”. */
const IN_KIND =
  /(?:[^su]s|aid|relief|revenue|debt|compensation|funding|tax|damage|interest|equity|investment|spending|credit|capital|income|bail|support)$/
const LENGTHS = /^(?:kilometre|metre|mile|nautical mile|foot|yard)$/
const TRANSITIVE =
  /^(?:rais(?:e|es|ed|ing)|cuts?|cutting|lower(?:s|ed|ing)?|lift(?:s|ed|ing)?|trim(?:s|med)|slash(?:es|ed|ing)?|boost(?:s|ed|ing)?|increas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|doubl(?:e|es|ed|ing)|put|puts|estimated|estimates|valued|set|sets|setting|kept|keeps|held|holds|left|capped)$/
const isNounLike = (word: string) => /^\p{Ll}[\p{Ll}’-]*$/u.test(word) && !STOP.has(word) && !/ly$/.test(word)
/** What is done to an area or a weight: “burned 18,500 acres”. */
const DONE =
  /^(?:burn(?:ed|t)|scorched|charred|consumed|destroyed|flooded|planted|seized|produced|exported|imported|lost|sold|bought|harvested|recovered|ordered|shipped|dumped|spilled|cleared|covered)$/

/**
 * Tells what an amount with a unit measures, as a noun: `per cent of GDP`, `fine`, `turnout`, `net profit`; null where
 * the words around it do not say. `next` and `previous` are as for `readCounted`.
 */
export function readMeasured(
  words: Words,
  sentence: number,
  previous: number,
  next: number,
  unit: string,
): string | null {
  const {first, last} = words.range(sentence)
  const isAmount = isMoney(unit)
  const isShare = unit === 'per cent' || unit === 'percentage point'
  let index = next
  while (/^["”’]$/.test(words.lower(index))) index++

  if (
    isShare &&
    /^(?:contained|complete|full|owned|opposed|supported|backed|favoured|approved)$/.test(words.lower(index))
  )
    return words.lower(index)
  if (isShare && words.lower(index) === 'of') {
    const of = nounAfter(words, index + 1, last)
    return of === null ? null : `per cent of ${of}`
  }
  if (!isAmount && !isShare) {
    // “exported 42,000 tonnes of tea”, “30 km north of the port”
    const done = DONE.test(words.lower(previous)) ? words.lower(previous) : null
    const of = words.lower(index) === 'of' ? nounAfter(words, index + 1, last) : null
    if (of !== null) return done === null ? of : `${of} ${done}`
    if (done !== null) return done
    if (
      /^(?:away|off|from|outside|inland|offshore|apart|(?:north|south)?(?:east|west)?)$/.test(
        words.lower(index),
      ) &&
      LENGTHS.test(unit)
    )
      return words.lower(index) === '' ? null : 'distance'
  }
  if (isAmount && words.lower(index) === 'worth' && words.lower(index + 1) === 'of')
    return nounAfter(words, index + 2, last)
  if (isAmount && /^(?:in|of)$/.test(words.lower(index))) {
    const noun = nounAfter(words, index + 1, last)
    if (
      noun !== null &&
      (words.lower(index) === 'of' || IN_KIND.test(noun)) &&
      !/^(?:addition|total|all|return|exchange|january|february|total|advance|court|cash)$/.test(noun)
    )
      return noun
  }
  // “a $5m fine”, “a 5 per cent rise in wages”, “a 90-metre breach”
  const noun = nounRun(words, index, last)
  if (noun !== null) {
    const final = noun.split(' ').at(-1)!
    if (isShare && CHANGE_NOUNS.has(final)) {
      const inside = afterIn(words, index + noun.split(' ').length, last)
      return inside ?? final
    }
    return noun
  }
  return nounBefore(words, first, previous, isAmount)
}

/** “of GDP”, “of its adult population”: the noun phrase after a preposition, lower-case but for acronyms. */
function nounAfter(words: Words, from: number, last: number): string | null {
  let index = from
  while (
    index < last &&
    /^(?:the|its|their|his|her|a|an|all|our|this|that|these|those|any|other|\d.*)$/.test(words.lower(index))
  )
    index++
  const token = words.tokens[index]
  if (token === undefined || index >= last) return null
  if (/^(?:GDP|GNP|GNI|VAT|CO2)$/.test(token.text)) return token.text
  const noun = nounRun(words, index, last)
  // “put the fund’s cover ratio at 121 per cent”
  const end = index + (noun?.split(' ').length ?? 0)
  return noun !== null && words.lower(end) === '’s' ? nounRun(words, end + 1, last) : noun
}

function afterIn(words: Words, from: number, last: number): string | null {
  return /^(?:in|of|on)$/.test(words.lower(from)) ? nounAfter(words, from + 1, last) : null
}

/** Up to three lower-case words that stand together, names passed over at their head. */
function nounRun(words: Words, from: number, last: number): string | null {
  const run: string[] = []
  for (let index = from; index < Math.min(last, from + 4); index++) {
    const token = words.tokens[index]!
    if (!isNounLike(token.text)) break
    // “$5m fine imposed by”: a participle after the noun is no part of it.
    if (run.length > 0 && /ed$/.test(token.lower)) break
    run.push(token.lower)
  }
  if (run.length === 0 || run.length > 3 || /(?:ed|ing)$/.test(run.at(-1)!)) return null
  return run.join(' ')
}

/** “a fine of $5m”, “inflation fell to 3 per cent”, “was fined €20m”, “turnout was 61 per cent”. */
function nounBefore(words: Words, first: number, previous: number, isAmount: boolean): string | null {
  // “puts the damage at between 9 million and 12 million”
  let index = words.lower(previous) === 'between' ? previous - 1 : previous
  const lead = words.lower(index)
  const limit = Math.max(first, previous - 12)
  if (words.lower(index) === 'of') {
    const noun = words.tokens[index - 1]
    return noun !== undefined && index - 1 >= first && isNounLike(noun.text)
      ? nounEnding(words, index - 1, limit)
      : null
  }
  const payment = isAmount ? PAYMENTS.get(words.lower(index)) : undefined
  if (payment !== undefined) return payment
  if (isAmount) {
    const deal = dealBefore(words, index, limit)
    if (deal !== null) return deal
  }
  // Back over “sharply to a record”, “by nearly” to the verb.
  for (; index >= limit; index--) {
    const word = words.lower(index)
    if (/^[.;:“”]$/.test(word) || /^(?:that|which|and|but|who|said|says|told)$/.test(word)) return null
    // “The index added 2.6 per cent, with Galicia up 5.9”
    if (/^(?:with|while|led)$/.test(word) && words.lower(index - 1) === ',') return null
    if (isAmount && PAYMENTS.has(word) && index >= previous - 4) return PAYMENTS.get(word)!
    if (MOVES.has(word)) {
      // “raised tariffs to 15 per cent”, “increase defence spending to 5 per cent”: the object, where there is one.
      const object = TRANSITIVE.test(word) ? nounAfter(words, index + 1, previous + 1) : null
      if (
        object !== null &&
        index < previous &&
        (!isAmount || /^(?:to|by|from|at)$/.test(lead)) &&
        !/^(?:up|down|back)/.test(object)
      )
        return object
      return subjectBefore(words, index - 1, limit, first)
    }
  }
  return null
}

/** “appealed for $35m”, “values the chain at $1.9bn”, “buy a stake for €450m”, “sold at 5 cedis”: the verb and its preposition. */
function dealBefore(words: Words, preposition: number, limit: number): string | null {
  const word = words.lower(preposition)
  if (word === 'aside' && /^set/.test(words.lower(preposition - 1))) return 'set aside'
  if (!/^(?:for|at)$/.test(word)) return null
  for (let at = preposition - 1; at >= limit; at--) {
    const verb = words.lower(at)
    if (/^[,.;:“”]$/.test(verb)) return null
    const deal = (word === 'for' ? DEALS_FOR : DEALS_AT).get(verb)
    if (deal !== undefined) return deal
  }
  return null
}
const deals = (lines: Record<string, string>) =>
  new Map(Object.entries(lines).flatMap(([deal, verbs]) => verbs.split(' ').map((verb) => [verb, deal])))
const DEALS_FOR = deals({
  appeal: 'appealed appeals appealing',
  request: 'asked asking asks requested',
  price:
    'buy buys bought buying sell sells sold selling acquire acquires acquired acquiring purchase purchased bid',
  claim: 'sue sues sued suing',
})
const DEALS_AT = deals({
  value: 'value values valued valuing valuation',
  price: 'sell sells sold selling buy buys bought buying priced retailed traded trading changed',
})

/** The noun that ends at `at` with up to one word before it that belongs to it: “net profit”, “consumer prices”. */
function nounEnding(words: Words, at: number, limit: number): string {
  const noun = words.lower(at)
  const before = words.tokens[at - 1]
  const isModifier =
    before !== undefined &&
    at - 1 >= limit &&
    isNounLike(before.text) &&
    !/(?:ed|ing|s)$|^(?:expect|want|see|need|forecast|face|made|paid|got|about|pay)$/.test(before.lower) &&
    words.mention(at - 1) === null
  return isModifier && !MOVES.has(before.lower) && !PAYMENTS.has(before.lower)
    ? `${before.lower} ${noun}`
    : noun
}

/** The head of the subject that ends before a verb: the noun before its first preposition. */
function subjectBefore(words: Words, from: number, limit: number, sentenceStart: number): string | null {
  let start = from
  while (
    start > limit &&
    !/^[,;:“”.]$/.test(words.lower(start - 1)) &&
    !/^(?:that|and|but|while|as|after|when|because|if|before|since|who|which|until)$/.test(
      words.lower(start - 1),
    )
  )
    start--
  let head: number | null = null
  for (let index = start; index <= from; index++) {
    const token = words.tokens[index]!
    if (/^(?:of|in|for|at|on|from|by|to|with|among|between)$/.test(token.lower)) break
    // “budget carrier Pegasus climbed 2.9 per cent”: a name, and not what is measured of it.
    if (index === from && words.mention(index) !== null) return null
    // “Inflation fell to 3 per cent”: the capital is the sentence’s.
    const word = index === sentenceStart ? token.lower : token.text
    if (isNounLike(word) && words.mention(index) === null && !MOVES.has(token.lower)) head = index
  }
  return head === null ? null : nounEnding(words, head, Math.max(start, limit))
}
