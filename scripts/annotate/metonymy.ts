import type {Sentence, Span} from '../model.ts'

const LOCATIVE_BEFORE =
  /(?:^|[\s(“"‘])(?:in|at|near|from|out of|outside|inside|around|across|into|through|throughout|toward|towards|within|to|via|over|off|downtown|central|greater|visit|visits|visited|visiting|leave|left|leaving|reach|reached|entered|entering|north of|south of|east of|west of|city of|capital|outskirts of|streets of|suburb of|centre of|center of|port of|mayor of|near the)\s+(?:the\s+|nearby\s+)?$/i
/** “ties to Moscow”, “a message to Kyiv”, “aid to Ukraine”: what goes to a state and not to its land. */
const DIRECTED_BEFORE =
  /\b(?:ties|links|message|messages|letter|letters|warning|warnings|aid|support|loyal|hostile|related|thanks|according|close|closer|concession|concessions|response|appeal|offer|sanctions|arms|weapons|objections|opposed)\s+to\s+$/i
const RELATION_BEFORE =
  /\b(?:with|against|by|between|among|than|for|urge[sd]?|urging|told|accuse[sd]?|blame[sd]?|warn(?:ed|s)?|press(?:ed|es)?|asked|pressure[sd]?)\s+$/i
/** Whom somebody says this to or does it to acts himself, whether or not his state is named. */
const TOLD_BEFORE =
  /\b(?:urge[sd]?|urging|told|tells?|accuse[sd]?|accusing|blame[sd]?|warn(?:ed|s)?|warning|press(?:ed|es|ing)|asked|asks?|asking|pressured?|called on|appealed to|thanked)\s+$/i
const POSSESSIVE = /^['’]s?\s+(?:\p{L}+\s+)?/u
const SHARED_SUBJECT =
  /^(?:,\s\p{Lu}\p{L}+)?\s(?:and|or|nor)\s(?:the\s)?\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?(?=\s)/u
/** What belongs to a town and not to the government that sits there. */
const TOWN_THINGS =
  /^['’]s?\s+(?:\p{L}+\s+)?(?:streets?|suburbs?|airports?|mayor|centre|center|outskirts|residents?|subway|metro|hospitals?|university|universities|districts?|neighbou?rhoods?|squares?|schools?|port|harbou?r|stadium|museum|skyline|population|old town|traffic|markets?|cathedral|stock exchange|slums?|hotels?|restaurants?|city|downtown|population|weather|police|bus|buses|roads?)\b/iu
const STATE_THINGS =
  /^\s+(?:forces|troops|officials|government|authorities|regime|diplomats?|envoys?|negotiators?|delegation|ministers?|administration|officials|policymakers|leaders|leadership|and\s+its\s+allies)\b/
const WEAK_VERB =
  /^,?\s+(?:has|had|have|is|was|will|would|could|should|may|might|must|can|cannot|did|does|do)\b/
const STATE_VERB =
  /^\s+(?:(?:also|later|then|now|still|again|has|had|have|is|was|repeatedly|swiftly|quickly|reportedly|formally|officially|publicly|never|not)\s+){0,2}(?:says?|said|saying|tells?|told|insist(?:s|ed)?|den(?:y|ies|ied)|reject(?:s|ed)?|accus(?:es|ed|ing)|claim(?:s|ed)?|announc(?:es|ed)|warn(?:s|ed)?|demand(?:s|ed)?|agree[sd]?|refus(?:es|ed)|launch(?:es|ed)|impos(?:es|ed)|sign(?:s|ed)|vow(?:s|ed)?|condemn(?:s|ed)?|respond(?:s|ed)|retaliat(?:es|ed)|argues?|argued|wants?|wanted|seeks?|sought|hopes?|hoped|believes?|believed|describes?|described|calls?|called|expel(?:s|led)|recall(?:s|ed)|suspend(?:s|ed)|backs?|backed|offer(?:s|ed)|propos(?:es|ed)|threaten(?:s|ed)|pledg(?:es|ed)|promis(?:es|ed)|accept(?:s|ed)|maintain(?:s|ed)|confirm(?:s|ed)|plans?|planned|intends?|considers?|considered|views?|viewed|fears?|feared|blames?|blamed|urges?|urged|asks?|asked|sent|sends|ordered|orders|withdrew|withdraws|annexed|invaded|invades|supports?|supported|opposes?|opposed|voiced|pushed|pushes|prepared|failed|expects?|expected|committed|ready|willing|open|welcom(?:es?|ed)|congratulat(?:es?|ed)|approv(?:es?|ed)|prais(?:es?|ed)|hail(?:s|ed)|critici[sz](?:es?|ed)|denounc(?:es?|ed)|dismiss(?:es|ed)|ruled|rules|summon(?:s|ed)|bann?(?:s|ed)|lift(?:s|ed)|fin(?:es?|ed)|clos(?:es?|ed)|deploy(?:s|ed)|stopped|stops|resum(?:es?|ed)|broke|cut|joined|joins|pull(?:s|ed)|mediat(?:es?|ed)|brokered|insisting|negotiat(?:es?|ed)|block(?:s|ed)|veto(?:es|ed)|endors(?:es?|ed)|recogni[sz](?:es?|ed)|grant(?:s|ed)|fund(?:s|ed)|suppl(?:y|ies|ied)|arm(?:s|ed)|froze|freezes|extended|extends|tighten(?:s|ed)|eas(?:es|ed)|protest(?:s|ed)|complain(?:s|ed)|cautioned|stressed|noted|added|replied|answered|conceded|apologi[sz]ed|handed|let|allow(?:s|ed)|refrain(?:s|ed)|gave|gives|made|makes|took|takes|moved|moves)\b/

/** “residents of Kyiv say”: what is of a town says it, and not the state; “an ally of Moscow” is the state's. */
const PART_BEFORE = /\bof\s+(?:the\s+)?$/i
const STANCE_OF =
  /\b(?:ally|allies|support|backing|criticism|critics?|approval|help|hand|influence|pressure|accusations?|consent|blessing|ambitions|intentions|demands?|rejection|defiance|wrath|favou?r|interests?|control|friends?|enem(?:y|ies)|rivals?|ire|policy|behalf|part|envoys?|government)\s+of\s+$/i

/** The text just before and just after a span, within its sentence. */
export function surroundings(text: string, span: Span, sentence: Sentence): {before: string; after: string} {
  return {
    before: text.slice(Math.max(sentence.start, span.start - 48), span.start),
    after: text.slice(span.end, Math.min(sentence.end, span.end + 64)),
  }
}

/**
 * Whether a seat of government stands for the state: “Moscow says”, “Kyiv’s negotiator”, “between Moscow and Kyiv”.
 *
 * `isStateNamed` tells whether the article names that state elsewhere; without it only verbs and things of
 * government count, for a town's own news is about the town.
 */
export function actsAsState(text: string, span: Span, sentence: Sentence, isStateNamed: boolean): boolean {
  const {before, after} = surroundings(text, span, sentence)
  if (isStateNamed && DIRECTED_BEFORE.test(before)) return true
  if (LOCATIVE_BEFORE.test(before)) return false
  if (PART_BEFORE.test(before)) return isStateNamed && STANCE_OF.test(before)
  if (/^,\s+(?:\p{Lu}|where\b)/u.test(after) && !/^,\s+\p{L}+(?:\s|$)(?:says|said)/u.test(after)) return false
  if (
    TOLD_BEFORE.test(before) &&
    !/^\s+(?:\p{Ll}+\s+)?(?:residents|readers|audiences|police|fans)\b/u.test(after)
  )
    return true
  if (POSSESSIVE.test(after)) return isStateNamed && !TOWN_THINGS.test(after)
  if (STATE_THINGS.test(after) || STATE_VERB.test(after)) return true
  // “Moscow and Beijing welcomed the truce”
  const shared = SHARED_SUBJECT.exec(after)
  if (shared !== null && STATE_VERB.test(after.slice(shared[0].length))) return true
  return isStateNamed && (WEAK_VERB.test(after) || RELATION_BEFORE.test(before) || /\band\s+$/.test(before))
}

/** Whether a country's name means the land: “in Turkey”, “to Kenya”, “across India”. */
export function isLand(text: string, span: Span, sentence: Sentence): boolean {
  const {before} = surroundings(text, span, sentence)
  return LOCATIVE_BEFORE.test(before) && !DIRECTED_BEFORE.test(before)
}

/** Whether what is named is where something is or goes: “in Valdemar”, “from Valdemar”. */
export function standsIn(text: string, span: Span): boolean {
  return LOCATIVE_BEFORE.test(text.slice(Math.max(0, span.start - 48), span.start))
}
