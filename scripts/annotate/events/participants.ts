import type {Mention, Referent} from '../../model.ts'
import {
  isConjunction,
  isDeterminer,
  isPossessive,
  isPreposition,
  type Range,
  setOf,
  type Word,
} from '../grammar/words.ts'

/** With a country before them, the state acts: “Kenyan troops”, but not “a Kenyan farmer”. */
const OF_STATE = setOf(
  `troops forces force army military soldiers soldier navy police authorities government governments officials official
  delegation delegations delegates diplomats diplomat negotiators negotiator envoys envoy minister ministers ministry
  parliament senate lawmakers mps court courts prosecutors prosecutor judge judges intelligence administration president
  leader leaders embassy ambassador regime state side sides team representatives representative airstrikes strikes strike
  attack attacks missiles missile drones drone jets jet warplanes planes aircraft warships ships helicopters tanks
  artillery rockets bombs shells fighters marines commandos guards guard coastguard air fleet brigade battalion unit units
  cabinet council commission agency agencies customs command generals general commander commanders border invaders
  counterparts counterpart chief premier chancellor king queen emperor prince peacekeepers airforce militia rebels
  guerrillas militants insurgents separatists gunmen settlers security special central defence defense foreign prime
  interior finance trade health vice deputy top senior peace naval armed occupation riot regulators regulator`,
)
/** With a person before them, that person acts: “the Okafor government”. */
const OF_PERSON = setOf('administration government team forces campaign army regime cabinet troops')
/** “leaders **of** Kenya”, “a delegation **from** Kenya”, “police **in** Kenya”. */
const MEMBERS = setOf(
  `leader leaders president presidents government governments members member people army head heads troops forces
  delegation delegations officials representatives envoys minister ministers group parliament authorities workers
  supporters police soldiers fighters rebels lawmakers mps residents employees staff lawyers prosecutors court courts
  party parties union unions prisoners citizens diplomats negotiators inspectors part parts states state republic
  ambassador ambassadors ministers governors governor mayor demand demands offer offers proposal appeal request calls
  agents investigators detectives officers rangers gunmen militants insurgents commandos marines guards crews pilots
  drivers miners dockers backers activists followers students farmers teachers doctors nurses players activists judges kingdom coalition`,
)
export const ARMS = setOf(
  `troops forces army military soldiers navy missile missiles drone drones jet jets warplanes planes warships helicopters
  tanks artillery rocket rockets bomb bombs shells shelling fighters marines commandos gunmen militants rebels insurgents
  guerrillas airstrike airstrikes strike strikes raid raids gunfire mortar mortars explosives aircraft grenade grenades
  attack attacks fire bullet bullets militia brigade battalion ballistic guerillas separatists gunman bomber bombers
  knife weapon weapons warplane air-strike air-strikes assault ambush warhead torpedo`,
)

const LEADING = /^(?:led|commanded|headed)$/
/** Who may be led by somebody, beside the members of a body. */
const FOLLOWERS = setOf(
  'protesters demonstrators marchers men women villagers strikers mutineers mourners crowd',
)

/** What a phrase is asked for. Many who suffer violence count by nation: “killed nine Kenyan sailors”. */
export interface Asked {
  isVictim?: boolean
  /** After the verb a name may stand before a thing: “granted Ada Boateng bail”. */
  isObject?: boolean
}

/**
 * Who is named by a noun phrase, as the ones who act or are acted on: its heads, not what qualifies them.
 *
 * “Kenya's envoy Ada Boateng and Ben Owino” are two people; “the leaders of Kenya and Uganda” two countries;
 * “Kenyan troops” a country, “a Kenyan farmer” nobody we know.
 */
export function actorsIn(
  words: readonly Word[],
  {from, to}: Range,
  referents: ReadonlyMap<string, Referent>,
  {isVictim = false, isObject = false}: Asked = {},
): string[] {
  const heads: string[] = []
  const qualifiers: string[] = []
  let afterPreposition: string | null = null
  let headNoun = ''
  for (let at = from; at < to; at += 1) {
    const word = words[at]!
    if (isPreposition(word)) {
      afterPreposition = word.lower
      continue
    }
    if (isConjunction(word) || word.lower === ',') {
      // “leaders of Kenya and Uganda” goes on; “Boateng of the fund and Owino” begins anew with a bare name.
      continue
    }
    if (word.kind !== 'name') {
      const isNoun = word.kind === 'word' && afterPreposition === null && !LEADING.test(word.lower)
      if (isNoun) headNoun = word.lower
      continue
    }
    const actor = actorOf(word.mention, referents)
    if (actor === null) continue
    const isAcronym = words[at - 1]?.lower === '(' && words[at + 1]?.lower === ')'
    if (isAcronym && at - 1 > from) continue
    const {key, kind} = actor
    const next = words[at + 1]
    const inside = at + 1 < to ? next : undefined
    if (isPossessive(inside)) {
      if (afterPreposition !== null && !MEMBERS.has(headNoun)) continue
      const noun = nounAfter(words, at + 2, to)
      if (noun === null) continue
      if (kind === 'person' ? OF_PERSON.has(noun) : OF_STATE.has(noun)) qualifiers.push(key)
      continue
    }
    // “Harbour Union (HU) leader Ben Owino”
    const behind = next?.lower === '(' && words[at + 3]?.lower === ')' ? at + 4 : at + 1
    const noun = nounAfter(words, behind, to)
    if (noun !== null && word.mention?.as !== undefined) {
      if (isTitleOf(words, behind, to)) continue
      const isMeant =
        kind === 'organization'
          ? true
          : kind === 'person'
            ? OF_PERSON.has(noun) || (isObject && at === from)
            : (isObject && at === from && isDeterminer(words[at + 1]!)) ||
              OF_STATE.has(noun) ||
              OF_STATE.has(firstNoun(words, at + 1, to)) ||
              (isVictim && isSeveral(noun))
      if (isMeant && (afterPreposition === null || MEMBERS.has(headNoun) || headNoun === '')) {
        if (afterPreposition === null) heads.push(key)
        else qualifiers.push(key)
      }
      continue
    }
    // “jailed **a Kenyan**, Ada Boateng”: one of them is not the country.
    if (word.mention?.form === 'demonym' && /^an?$/.test(words[at - 1]?.lower ?? '')) continue
    if (afterPreposition === null) {
      heads.push(key)
      continue
    }
    if (afterPreposition === 'by') {
      // “Soldiers **led by** Major Ben Owino stormed the station”: his men, as he had them do.
      const by = words.findLastIndex(({lower}, look) => look < at && lower === 'by')
      const isLed = LEADING.test(words[by - 1]?.lower ?? '')
      if (isLed && (MEMBERS.has(headNoun) || OF_STATE.has(headNoun) || FOLLOWERS.has(headNoun)))
        qualifiers.push(key)
    } else if (afterPreposition === 'of' || afterPreposition === 'from' || afterPreposition === 'for') {
      if (MEMBERS.has(headNoun) && kind !== 'person') qualifiers.push(key)
      else if (isVictim && kind === 'organization') qualifiers.push(key)
    } else if (afterPreposition === 'in' && kind === 'country' && OF_STATE.has(headNoun)) qualifiers.push(key)
  }
  return [...new Set(heads.length > 0 ? heads : qualifiers)]
}

const isSeveral = (noun: string) => /[^s]s$|^(?:people|men|women|children|police|personnel|staff)$/.test(noun)

/** “rejected a **Russian** proposal”, “accepted **Kenya**'s offer”, “**U.S.**-Kenya talks”: whose a thing is. */
export function ownersIn(
  words: readonly Word[],
  {from, to}: Range,
  referents: ReadonlyMap<string, Referent>,
): string[] {
  const owners: string[] = []
  for (let at = from; at < to; at += 1) {
    const word = words[at]!
    if (isPreposition(word) && word.lower !== 'of') break
    const actor = word.kind === 'name' ? actorOf(word.mention, referents) : null
    if (actor === null) continue
    if (isTitleOf(words, at + 1, to)) continue
    owners.push(actor.key)
  }
  return [...new Set(owners)]
}

/** “its **troops**”: what a state or company acts by. */
export const actsForOwner = (noun: string): boolean => OF_STATE.has(noun)

/** The actor that a mention names: not a town, and not a name that nobody could tie. A country counts even as land. */
export function actorOf(mention: Mention | null, referents: ReadonlyMap<string, Referent>): Referent | null {
  if (mention === null || mention.entity === null) return null
  const referent = referents.get(mention.entity)
  if (referent === undefined) return null
  if (referent.kind === 'country') return referent
  const isActor = referent.kind === 'person' || referent.kind === 'organization'
  return isActor && mention.as === 'actor' ? referent : null
}

/** The last of the lower-case words that a name qualifies: “forces” after “Kenyan”. Null when it stands alone. */
function nounAfter(words: readonly Word[], from: number, to: number): string | null {
  let noun: string | null = null
  for (let at = from; at < to; at += 1) {
    const word = words[at]!
    if (word.kind !== 'word' || isPreposition(word) || isConjunction(word)) break
    noun = word.lower
  }
  return noun
}

const firstNoun = (words: readonly Word[], from: number, to: number) => (from < to ? words[from]!.lower : '')

const OFFICE =
  /^(?:counterpart|minister|president|premier|chancellor|envoy|ambassador|governor|mayor|king|queen|leader|chief|secretary)$/

/** “Kremlin spokesman **Dmitri Volkov**”, “Kenyan telecoms firm **Savanna**”: the name after it is the head. */
function isTitleOf(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const word = words[at]!
    if (word.kind === 'name') return word.mention?.as === 'actor' || word.mention?.entity === null
    if (word.lower === '-' || word.lower === '–') return false
    // “his Kenyan counterpart, **Ben Owino**”
    const after = words[at + 1]
    if (word.lower === ',' && at > from && OFFICE.test(words[at - 1]!.lower) && at + 1 < to)
      return after?.kind === 'name' && after.mention?.as === 'actor'
    if (word.kind !== 'word' || isPreposition(word) || isConjunction(word)) return false
  }
  return false
}
