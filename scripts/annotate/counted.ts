import type {Mention} from '../model.ts'
import type {Words} from './words.ts'

/** What a bare number counts. */
export interface Counted {
  /** `killed`, `homes destroyed`, `small-scale licences`. */
  what: string
  /** The counted are people. */
  isPeople: boolean
  /** Something happened to them or they are the kind of thing that is counted: killed, arrested, votes, jobs. */
  isOutcome: boolean
  /** A verb says what was done to them: “nine trains rerouted”. */
  hasPredicate: boolean
  /** The noun alone, for what is counted as a part: “including 12 children”. */
  noun: string | null
  /** Names inside the noun phrase: “Russian” of “Russian soldiers”. */
  mentions: Mention[]
  /** Index of the token after the noun phrase, or after the number where there is none. */
  end: number
  /** The counted is told by a word before the number: “the death toll rose to 41”. */
  isBefore: boolean
}

const set = (words: string) => new Set(words.trim().split(/\s+/))
const table = (lines: string) =>
  new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [canonical, forms] = line.trim().split(/:\s*/) as [string, string]
        return forms.split(' ').map((form): [string, string] => [form, canonical])
      }),
  )

/** What happens to those who are counted, and the words that say so. */
const OUTCOMES = table(`
  killed: killed kill kills killing dead died dies slain murdered massacred drowned drowning perished perishing deaths death fatalities fatality
  wounded: wounded wounding wound
  injured: injured injuring injure injures injuries injury hurt hurting
  casualties: casualties casualty
  displaced: displaced displacing displaces homeless uprooted uprooting
  evacuated: evacuated evacuating evacuate evacuees
  fled: fled fleeing flee
  arrested: arrested arresting arrest arrests
  detained: detained detaining detain detainees detentions
  jailed: jailed imprisoned
  charged: charged
  convicted: convicted
  acquitted: acquitted
  deported: deported deporting deport deportations deportees
  rescued: rescued rescuing rescue
  missing: missing unaccounted
  abducted: abducted kidnapped kidnapping abducting abductions kidnappings
  infected: infected infecting infections infection
  hospitalised: hospitalised hospitalized
  sickened: sickened sickening
  stranded: stranded stranding
  trapped: trapped trapping
  released: released freed freeing releasing
  executed: executed executing executions
  captured: captured capturing
  vaccinated: vaccinated vaccinating
  treated: treated
  laid off: laid-off
`)
/** Among them, those that a noun of the same form counts by itself: “41 deaths”, “three arrests”. */
const OUTCOME_NOUNS = set(
  'deaths death fatalities fatality injuries injury casualties casualty evacuees arrests arrest detainees detentions deportations deportees abductions kidnappings infections infection executions kills dead wounded injured missing displaced',
)
/** Those that may stand right after the number or its noun and need no verb. */
const OUTCOME_ADJECTIVES = set(
  'dead killed wounded injured hurt missing displaced homeless arrested detained stranded trapped infected hospitalised hospitalized jailed rescued evacuated drowned slain murdered abducted kidnapped uprooted captured convicted charged freed released deported unaccounted sickened executed vaccinated',
)
/** A verb with the counted as its subject, and no passive: “41 people died”. */
const OUTCOME_INTRANSITIVE = set('died dies drowned perished fled flee')
/** Before the number, with the counted as its object: “killing 12”. */
const OUTCOME_ACTIVE = set(
  'killed kill kills killing drowning wounded wounding injured injuring injure injures hurt hurting displaced displacing displaces uprooting evacuated evacuating evacuate arrested arresting arrest detained detaining detain jailed charged convicted acquitted deported deporting deport rescued rescuing rescue abducted kidnapped kidnapping infected infecting hospitalised hospitalized sickened sickening stranded stranding trapped trapping freed freeing released releasing executed executing captured capturing massacred murdered vaccinated vaccinating',
)
/** Counted things that are claims however few they are. */
const COUNTED_NOUNS = set('votes seats jobs lives casualties cases deaths')

const PEOPLE = set(`
  people person persons man men woman women child children girl girls boy boys baby babies infants teenagers teens adults
  soldier soldiers troops troop servicemen conscripts reservists recruits fighters militants rebels insurgents gunmen
  terrorists jihadists hostages prisoners captives inmates detainees suspects defendants civilians civilian residents
  villagers citizens inhabitants locals migrants refugees asylum-seekers evacuees survivors victims casualties patients
  passengers crew crewmen sailors fishermen miners workers worker employees staff personnel staffers labourers laborers
  students pupils teachers doctors nurses medics lawyers journalists reporters protesters demonstrators activists
  supporters fans spectators voters electors candidates delegates members officers officer officials police policemen
  policewomen firefighters rescuers volunteers farmers growers drivers pilots pilgrims tourists visitors guests
  worshippers customers users subscribers viewers households families guards agents aid-workers others foreigners
  nationals conscientious widows orphans players athletes swimmers hikers climbers commuters pensioners taxpayers
  shareholders investors believers followers dead wounded injured missing displaced mourners buyers women traders
`)
/** Nouns that a story counts without claiming anything: its persons, its stretches, its repetitions. */
const NARRATIVE = set(`
  sides parties leaders brothers sisters sons daughters siblings cousins wives husbands parents grandparents
  grandchildren friends colleagues ways things reasons stars letters words pages chapters rounds sets games matches
  laps halves legs innings overs steps storeys stories floors bedrooms corners holes seconds minutes hours days weeks
  months years decades centuries nights evenings mornings afternoons weekends seasons generations times occasions
  moments o’clock ages degrees others places points’ quarters thirds fifths tenths options questions factors aspects
  names teeth signatures syllables verses acts scenes volumes episodes
`)
const NOT_PLURAL =
  /(?:ss|us|is|’s)$|^(?:as|has|was|its|this|always|perhaps|besides|towards|afterwards|sometimes|upwards|does|says|news|less|plus|yes|thus|across|worldwide|overseas|series)$/
const IRREGULAR_PLURAL =
  /(?:^|-)(?:people|men|women|children|police|troops|personnel|staff|cattle|sheep|fish|aircraft|livestock|crew|feet|teeth|mice|geese|poultry|folk|kin|data|bacteria|series|species|infantry|dead|[a-z]+(?:men|women|people|children|craft))$/
/** Words with which a noun phrase is over. */
const STOP = set(`
  of in on at from to for with by after before during since over under across near than as that which who whom whose
  when where while if because until till about against between into through within without among amid per a an the this
  that these those his her its their our my your he she it they we i you and or but nor not is are was were be been
  being has have had having do does did will would can could may might should must shall said says say told also still
  now then there here each every all both so yet just only even up down out off away back ago later earlier last next
  plus around along behind beyond despite except inside outside onto toward towards upon via alongside aboard
  went came left live lived took fell rose made got put seem seemed remain remains remained stood began
  continue continued work worked who’s isn’t aren’t wasn’t weren’t
`)
const SKIPPED = set(
  'more other others additional extra further new separate different such several various total some',
)
const AUXILIARY = set(
  'is are was were be been being has have had get gets got will would could may might must to should can’t',
)
const HEDGES = set(
  'also now already still reportedly allegedly feared believed thought reported confirmed presumed known said claimed estimated so since ever all both later subsequently currently recently initially',
)
const SKIP_PREPOSITION = set('of in at from on across near aboard inside around under with among between')
/** Verb forms that are no participle after a noun, or say nothing of what is counted. */
const DULL_VERBS = set(`
  included including needed wanted received reached totalled totaled numbered exceeded topped passed involved lasted owned
  claimed reported recorded said told called asked used tried helped wished hoped feared believed expected moved
  followed joined entered visited attended appeared seemed happened played featured surrounded showed contained covered
  added scored estimated confirmed announced listed counted
  faced marked enjoyed liked loved shared represented served spanned averaged required according regarding excluding
  slipped dropped climbed gained jumped shed declined slid eased surged plunged tumbled missed totalling
  seeing being having doing making getting taking
`)
const IRREGULAR_PARTICIPLES = table(`
  cut: cut cuts cutting
  lost: lose loses losing lost
  built: build builds building built
  sold: sell sells selling sold
  bought: buy buys buying bought
  won: win wins winning won
  shot: shoot shooting shot
  hit: hit hits hitting
  sent: send sends sending sent
  stolen: steal stole stolen
  shut: shut shuts shutting
  burnt: burnt
  given: given gave
  taken: taken
  held: held hold
  found: found
  sunk: sink sank sunk
  swept: swept
  shed: shed sheds shedding
  destroyed: destroy destroys
  damaged: damage damages
  created: create creates
  employed: employ employs
  produced: produce produces
  closed: close closes
  cancelled: cancel cancels
  launched: launch launches
  fired: fire fires
  recruited: recruit recruits
  hired: hire hires
  seized: seize seizes
  suspended: suspend suspends
  resolved: resolve resolves
  issued: issue issues
  deployed: deploy deploys
  planted: plant plants
  delivered: deliver delivers
  flooded: flood floods
  ordered: order orders
  recalled: recall recalls
`)
const DROP_ENDING = /ing$/
/** “homes destroyed in”: participles that may follow a noun without a verb. */
const RESULTS = set(`
  destroyed damaged closed cancelled canceled delayed seized confiscated burned burnt flooded cut lost created built sold
  delivered produced counted cast recovered looted downed intercepted launched fired planted suspended registered
  checked tested inspected recalled culled slaughtered issued revoked resolved signed awarded won sunk stolen affected
  shut impounded demolished razed deployed employed recruited sent
`)
const ENDS_PARTICIPLE =
  /^(?:[.,;:)”"—–]?|in|on|by|at|since|during|after|before|under|across|near|from|for|to|over|with|as|and|or|so|last|this|along|through|when|while|because|worldwide|each|every|per|a|within|among)$/
/** “a crowd of 60,000”: what a number may be of. */
const COLLECTIVES = set(
  'population crowd army force crew workforce team fleet audience attendance membership turnout garrison staff herd',
)
const TO_NUMBER = set(
  'to from at of was were is are reached reaching reaches exceeded exceeds topped tops hit hits totalled totaled totals by passed surpassed stands stood numbered be : above below past',
)

const isWord = (word: string) => /^\p{L}/u.test(word)
const isPlural = (word: string) =>
  IRREGULAR_PLURAL.test(word) || (/\p{L}{2}s$/u.test(word) && !NOT_PLURAL.test(word))

/** Past participle of a verb form, or null where the word is none, or says nothing of what is counted. */
function participleOf(word: string): string | null {
  if (DULL_VERBS.has(word) || STOP.has(word)) return null
  const irregular = IRREGULAR_PARTICIPLES.get(word)
  if (irregular !== undefined) return irregular
  if (/^\p{L}{2,}[^e]ed$/u.test(word)) return word
  if (/^\p{L}{3,}ying$/u.test(word)) return word.replace(DROP_ENDING, 'ed')
  return null
}

interface NounPhrase {
  noun: string | null
  words: string[]
  mentions: Mention[]
  end: number
  /** “12 of them”, “60 of its 75 workers” */
  isPart: boolean
}

/** The noun phrase that begins at `from`, without its number. */
function readNounPhrase(words: Words, from: number, last: number): NounPhrase {
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

interface Predicate {
  outcome: string | null
  participle: string | null
  /** A participle without its verb, “people trapped in”: a verb before the number says more. */
  isReduced?: boolean
  /** “12 people were not injured” */
  isDenied?: boolean
  /** What a number without a noun is said to be: “150 are smugglers”. */
  noun?: string
}
const NO_PREDICATE: Predicate = {outcome: null, participle: null}

/** What is said of the noun phrase that ends at `from`: “were killed”, “who died”, “destroyed by”. */
function predicateAfter(words: Words, from: number, last: number): Predicate {
  let index = from
  const limit = Math.min(last, from + 24)
  const skipMarks = () => {
    while (index < limit && /^["”“'’‘)]$/.test(words.lower(index))) index++
  }
  skipMarks()
  const first = words.lower(index)
  if (OUTCOME_ADJECTIVES.has(first))
    return {
      outcome: OUTCOMES.get(first)!,
      participle: null,
      isReduced: first !== 'dead' && first !== 'homeless',
    }
  // “300 homes destroyed in”; but “210 sheep produced nine bales”
  if (RESULTS.has(first) && ENDS_PARTICIPLE.test(words.lower(index + 1)))
    return {outcome: null, participle: first, isReduced: true}
  // “12 people, including three children, were killed”
  if (first === ',' && /^(?:including|among|most|mostly|many|some|all|half)$/.test(words.lower(index + 1))) {
    let close = index + 2
    while (close < limit && !/^[,.;]$/.test(words.lower(close))) close++
    if (words.lower(close) === ',') index = close + 1
  }
  if (/^(?:who|that|which)$/.test(words.lower(index))) index++
  else if (words.lower(index) === ',' && /^(?:who|that|which)$/.test(words.lower(index + 1)))
    return NO_PREDICATE
  let skipped = 0
  while (SKIP_PREPOSITION.has(words.lower(index)) && skipped < 10) {
    index++
    while (index < limit && skipped++ < 10) {
      const word = words.lower(index)
      if (AUXILIARY.has(word) || OUTCOME_INTRANSITIVE.has(word) || OUTCOME_ADJECTIVES.has(word)) break
      if (/^[,.;:—–]$/.test(word) || /^(?:and|but|who|that|which)$/.test(word)) break
      if (SKIP_PREPOSITION.has(word)) break
      index++
    }
  }
  // “214 contacts of a trader who died”: what follows the phrase is the trader’s.
  if (skipped > 0 && /^(?:who|that|which)$/.test(words.lower(index))) return NO_PREDICATE
  const afterPhrase = words.lower(index)
  if (skipped > 0 && OUTCOME_ADJECTIVES.has(afterPhrase))
    return {outcome: OUTCOMES.get(afterPhrase)!, participle: null}
  let hasAuxiliary = false
  while (index < limit) {
    skipMarks()
    const word = words.lower(index)
    if (AUXILIARY.has(word)) hasAuxiliary = true
    else if (hasAuxiliary && /^(?:not|never)$/.test(word))
      return {outcome: null, participle: null, isDenied: true}
    else if (!HEDGES.has(word) && !/\p{L}ly$/u.test(word)) break
    index++
  }
  const word = words.lower(index)
  if (OUTCOME_INTRANSITIVE.has(word)) return {outcome: OUTCOMES.get(word)!, participle: null}
  if (word === 'lost' && words.lower(index + 1) === 'their' && words.lower(index + 2) === 'lives')
    return {outcome: 'killed', participle: null}
  if (!hasAuxiliary) return NO_PREDICATE
  if (word === 'shot' && words.lower(index + 1) === 'dead') return {outcome: 'killed', participle: null}
  if (word === 'laid' && words.lower(index + 1) === 'off') return {outcome: 'laid off', participle: null}
  if (OUTCOME_ADJECTIVES.has(word) || OUTCOME_NOUNS.has(word))
    return {outcome: OUTCOMES.get(word)!, participle: null}
  if (word === 'treated') return {outcome: 'treated', participle: null}
  // “150 are claimed to be smugglers”
  if (isPlural(word) && !STOP.has(word)) return {outcome: null, participle: null, noun: word}
  const participle = /ing$/.test(word) ? null : participleOf(word)
  return {outcome: null, participle}
}

/** What the words right before the number do to the counted: “killing”, “resolved”, “the loss of”. */
function predicateBefore(words: Words, from: number, first: number): Predicate & {isLoss: boolean} {
  let index = from
  while (
    index >= first &&
    /^(?:the|another|an?|all|some|further|additional|his|her|its|their|those|these|“|"|‘)$/.test(
      words.lower(index),
    )
  )
    index--
  const word = words.lower(index)
  const before = words.lower(index - 1)
  if (OUTCOME_ACTIVE.has(word) && !/^(?:was|were|be|been|being|is|are|got)$/.test(before))
    return {outcome: OUTCOMES.get(word)!, participle: null, isLoss: false}
  if (word === 'dead' && before === 'shot') return {outcome: 'killed', participle: null, isLoss: false}
  if (word === 'down' && before === 'shot') return {outcome: null, participle: 'shot down', isLoss: false}
  if (word === 'of' && /^(?:deaths?|killings?|murders?|massacre)$/.test(before))
    return {outcome: 'killed', participle: null, isLoss: false}
  if (
    word === 'of' &&
    /^(?:arrests?|detention|abduction|kidnapping|evacuation|rescue|release|deportation|execution)$/.test(
      before,
    )
  ) {
    const outcome = OUTCOMES.get(before) ?? NOUN_OUTCOMES.get(before)
    if (outcome !== undefined) return {outcome, participle: null, isLoss: false}
  }
  const isLoss =
    /^(?:claimed|claiming|claims|took|taken|cost|costing|lost|losing)$/.test(word) ||
    (word === 'of' && before === 'loss')
  if (/^(?:was|were|be|been|is|are|being)$/.test(before) || words.mention(index) !== null)
    return {outcome: null, participle: null, isLoss}
  return {outcome: null, participle: participleOf(word), isLoss}
}
const NOUN_OUTCOMES = table(`
  detained: detention
  abducted: abduction kidnapping
  evacuated: evacuation
  released: release
  deported: deportation
  executed: execution
`)

/**
 * Tells what a bare number counts, from the words around it; null where they do not say.
 *
 * `next` and `previous` are the indices of the tokens after the number and before it and its qualifier; `value` is
 * the number's own, for “one person” and “2 deaths”.
 */
export function readCounted(
  words: Words,
  sentence: number,
  previous: number,
  next: number,
  value: number,
  people: ReadonlySet<string>,
): Counted | null {
  const {first, last} = words.range(sentence)
  const phrase = readNounPhrase(words, next, last)
  const {mentions, end} = phrase
  const before = predicateBefore(words, previous, first)
  const result = (counted: Partial<Counted> & {what: string}): Counted => ({
    isPeople: false,
    isOutcome: false,
    hasPredicate: false,
    noun: phrase.noun,
    mentions,
    end,
    isBefore: false,
    ...counted,
  })

  const opening = words.lower(/^["”'’]$/.test(words.lower(next)) ? next + 1 : next)
  // “31 killed”, “41 dead and 20 wounded”, “346 hurt”; but “300 wounded soldiers were exchanged” goes on to its noun.
  if (phrase.noun === null || OUTCOMES.has(phrase.noun)) {
    const own = phrase.noun ?? opening
    if (
      OUTCOMES.has(own) &&
      (OUTCOME_NOUNS.has(own) || OUTCOME_ADJECTIVES.has(own) || OUTCOME_INTRANSITIVE.has(own))
    )
      return result({what: OUTCOMES.get(own)!, isPeople: true, isOutcome: true, end: Math.max(end, next + 1)})
  }
  if (phrase.noun === null) {
    if (
      value === 1 &&
      /^(?:person|man|woman|child|soldier|worker|officer|civilian|boy|girl|student|resident|passenger|driver|policeman|firefighter|protester|migrant|journalist|fisherman|miner|patient|sailor|crew|death|injury|fatality|arrest)$/.test(
        phrase.words.at(-1) ?? phrase.words[0] ?? '',
      )
    ) {
      const after = predicateAfter(words, end, last)
      const outcome = after.outcome ?? before.outcome
      if (outcome !== null) return result({what: outcome, isPeople: true, isOutcome: true})
      return null
    }
    const after =
      opening === 'of' && !phrase.isPart
        ? NO_PREDICATE
        : predicateAfter(words, end === next || phrase.isPart ? end : next, last)
    if (after.outcome !== null && phrase.words.length === 0)
      return result({what: after.outcome, isPeople: true, isOutcome: true, end: Math.max(end, next)})
    if (phrase.isPart && words.lower(next) === 'of' && PEOPLE.has(words.lower(end)))
      return result({what: words.lower(end), isPeople: true, noun: words.lower(end), end: end + 1})
    if (words.lower(previous) === 'of' && COLLECTIVES.has(words.lower(previous - 1)))
      return readCountedBefore(words, first, previous, result)
    if (after.noun !== undefined && phrase.words.length === 0 && !NARRATIVE.has(after.noun))
      return result({what: after.noun, isPeople: PEOPLE.has(after.noun) || people.has(after.noun), end: next})
    if (before.outcome !== null && phrase.words.length === 0)
      return result({what: before.outcome, isPeople: true, isOutcome: true, end: next})
    if (phrase.words.length > 0) return null
    return readCountedBefore(words, first, previous, result)
  }

  const noun = phrase.noun
  if (NARRATIVE.has(noun)) {
    const after = predicateAfter(words, end, last)
    const outcome = after.outcome ?? before.outcome
    if (
      outcome === null ||
      /^(?:times|days|years|hours|weeks|months|minutes|seconds|quarters|points’)$/.test(noun)
    )
      return null
    return result({what: outcome, isPeople: true, isOutcome: true})
  }
  // “390,000 cases of people wounded”
  if (noun === 'cases' && words.lower(end) === 'of' && PEOPLE.has(words.lower(end + 1))) {
    const inner = words.lower(end + 2)
    if (OUTCOME_ADJECTIVES.has(inner))
      return result({what: OUTCOMES.get(inner)!, isPeople: true, isOutcome: true, end: end + 3})
  }
  // “drove 300,000 people from their homes”
  if (/^(?:drove|driven|driving|forced|forcing|forces)$/.test(words.lower(previous)) && isFlight(words, end))
    return result({what: 'displaced', isPeople: true, isOutcome: true})
  if (noun === 'lives' && before.isLoss) return result({what: 'killed', isPeople: true, isOutcome: true})
  if (noun === 'bodies') return result({what: 'bodies', isOutcome: true})

  const isPerson =
    PEOPLE.has(noun) || people.has(noun) || /(?:men|women|people|workers|fighters|children)$/.test(noun)
  // A participle among the modifiers says it already: “300 wounded soldiers”, “29 suspected members”.
  const modifier = phrase.words.slice(0, -1).find((word) => OUTCOME_ADJECTIVES.has(word))
  const following = predicateAfter(words, end, last)
  // “rescued 12 people trapped in the mine”, “shot down 54 drones launched by”
  const isSaidBefore =
    before.outcome !== null ||
    (before.participle !== null && !/^(?:found|held|given)$/.test(before.participle))
  if (following.isDenied === true) return null
  const after = following.isReduced === true && isSaidBefore ? NO_PREDICATE : following
  const outcome = after.outcome ?? before.outcome
  // “killed three contractors”: who is killed, hurt or arrested is a person, unless an animal.
  const isPeople = isPerson || (outcome !== null && HURT.test(outcome) && !ANIMALS.has(noun))
  if (outcome !== null)
    return result({what: isPeople ? outcome : `${noun} ${outcome}`, isPeople, isOutcome: true})
  if (modifier !== undefined && isPeople)
    return result({what: OUTCOMES.get(modifier)!, isPeople: true, isOutcome: true})
  const participle = after.participle ?? before.participle
  if (participle !== null)
    return result({
      what: `${noun} ${participle}`,
      isPeople,
      isOutcome: COUNTED_NOUNS.has(noun),
      hasPredicate: true,
    })
  return result({
    what: phrase.words.slice(-3).join(' '),
    isPeople,
    isOutcome: COUNTED_NOUNS.has(noun),
  })
}

const isFlight = (words: Words, end: number) =>
  (words.lower(end) === 'from' &&
    /^(?:their|the)$/.test(words.lower(end + 1)) &&
    words.lower(end + 2) === 'homes') ||
  (words.lower(end) === 'to' && /^(?:flee|leave|evacuate)$/.test(words.lower(end + 1))) ||
  (words.lower(end) === 'out' && words.lower(end + 1) === 'of')
const HURT = /^(?:killed|wounded|injured|arrested|detained|jailed|convicted|deported|abducted)$/
const ANIMALS = set(
  'cattle sheep goats cows bulls buffaloes animals birds chickens hens pigs dogs cats horses donkeys camels elephants whales dolphins fish livestock poultry ducks turkeys geese deer seals bees rhinos lions wolves bears trees turtles',
)
/** “The death toll rose to 41”, “the number of cases stood at 2,071”, “a crowd of 60,000”, “Employees: 412”. */
function readCountedBefore(
  words: Words,
  first: number,
  previous: number,
  result: (counted: Partial<Counted> & {what: string}) => Counted,
): Counted | null {
  let index = previous
  // “from an earlier 40”
  while (index > first && /^(?:an?|the|earlier|previous|initial|estimated|record)$/.test(words.lower(index)))
    index--
  if (!TO_NUMBER.has(words.lower(index))) return null
  if (words.lower(index) === 'of' && COLLECTIVES.has(words.lower(index - 1)))
    return result({what: words.lower(index - 1), isPeople: true, isBefore: true})
  const limit = Math.max(first, index - 14)
  for (index -= 1; index >= limit; index--) {
    const word = words.lower(index)
    if (/^[;.“”"]$/.test(word) || /^(?:that|which|and|but)$/.test(word)) return null
    if (word === 'toll') return result({what: 'killed', isPeople: true, isOutcome: true, isBefore: true})
    if (OUTCOME_NOUNS.has(word) && OUTCOMES.has(word) && isPlural(word))
      return result({what: OUTCOMES.get(word)!, isPeople: true, isOutcome: true, isBefore: true})
    if (word === 'number' && words.lower(index + 1) === 'of') {
      const counted = words.lower(index + 2)
      if (isPlural(counted))
        return result({
          what: OUTCOMES.get(counted) ?? counted,
          isPeople: PEOPLE.has(counted),
          isOutcome: true,
          isBefore: true,
        })
    }
    if (
      /^(?:cases|infections|arrivals|enrolment|membership|employees|layoffs|redundancies|population|attendance)$/.test(
        word,
      )
    )
      return result({
        what: OUTCOMES.get(word) ?? word,
        isPeople: word !== 'cases',
        isOutcome: true,
        isBefore: true,
      })
  }
  return null
}
