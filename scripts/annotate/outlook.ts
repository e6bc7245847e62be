/**
 * Whether a sentence looks back or ahead at a date: `back` (“voted on Sunday”), `ahead` (“will vote on Sunday”),
 * `later` when it lies ahead of a time already told (“said on Friday that it would vote on Sunday”), `either` when
 * the words allow both (“was due to vote on Sunday”, “the party marches on Sunday”).
 */
export type Outlook = Direction | 'later'
export type Direction = 'back' | 'ahead' | 'either'

/** The words decide within this many characters; what is farther says nothing about the date. */
const REACH = 240

/** One of some words, none of them a part of a longer word. */
const anyOf = (...words: string[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}-])(?:${words.join('|')})(?![\p{L}])`, 'gu')

const AHEAD = anyOf(
  // “will meet”, but not “may have met”
  String.raw`(?:will|shall|would|must|should|could|can|cannot|may|might|won[’']t|wouldn[’']t|can[’']t)(?! (?:\p{Ll}+ )?have )`,
  '(?:going|needs?|has|have|likely|bound|ready|poised|plans?|planned|planning|intends?|hopes?|hoping|aims?|aiming) to',
  '(?:expects?|expected|wants?|vow(?:s|ed)?|pledge[sd]?|promise[sd]?|agreed|prepar(?:es|ed|ing)|about|supposed) to',
  '(?:urged|ordered|invited|summoned|told|is|are|set|scheduled|slated) (?:\\p{L}+ )?to(?= \\p{Ll})',
  // “due to appear”, but not “delays due to snow”
  '(?<=\\b(?:is|are|was|were|be|been|now|also|not) )due to',
  '(?:due|scheduled|slated|planned|expected|set|pencilled in)(?= (?:for|on|in|at|by|before|from|back)\\b)',
  '(?:is|are) (?:due|scheduled|slated|planned|expected)',
  '(?:expects?|expecting|predicts?|anticipates?|awaits?)',
  // “The next hearing is on 9 May”
  '(?:is|are)(?= (?:(?:on|in|at) )?$)',
  '(?:due|scheduled|slated|planned|expected)(?= $)',
  'ahead of|in the run-up to|upcoming|forthcoming|coming|deadline(?: of| is)?|ultimatum',
  '(?:begins|starts|opens|reopens?|closes|ends|continues?|concludes|arrives|departs|resumes?|reconvenes?|expires?)',
  '(?:runs? out|falls? due|comes? due)',
  'effective(?= (?:(?:on|from) )?$)',
  '(?:kicks? off|gets? under way|takes? place|takes? effect)',
  'to (?:begin|start|open|reopen|resume|take place|expire|end)',
  '(?:runs|lasts)(?= (?:(?:until|till|through|from|to) )?$)',
  '(?:comes? into (?:force|effect)|goe?s? to the polls|goe?s? on (?:sale|trial))',
)
/** “The union marches on Sunday”: a plan or a habit, or the plural of a noun. */
const PRESENT = anyOf(
  '(?:marches|plays|hosts|faces|meets|visits|returns|travels|sails|flies|goes|moves|votes|speaks|holds|joins|rises|falls|sits|leaves|launches|publishes|unveils|brings)',
)
/** “The vote, originally scheduled for 9 November, took place in December.” */
const ONCE = /\b(?:originally|initially|previously|first|once|earlier) $/

const SHORT_WILL = /[’']ll(?!\p{L})/gu

/** Past forms and participles that do not end in -ed, and differ from their base form. */
const IRREGULAR =
  'was|were|had|did|said|told|began|begun|came|went|gone|took|taken|made|met|held|won|lost|left|led|fell|fallen|rose|risen|grew|grown|gave|given|found|got|saw|seen|hit|struck|shot|broke|broken|spoke|spoken|wrote|written|sent|kept|stood|ran|fled|bought|sold|paid|built|brought|caught|taught|thought|fought|became|chose|chosen|drove|driven|drew|drawn|felt|forgot|heard|hid|hidden|knew|known|laid|lay|meant|rode|ridden|rang|sank|sunk|sat|shook|shaken|slept|spent|stole|stolen|swept|swore|sworn|tore|torn|threw|thrown|understood|woke|wore|worn|beaten|been|done|shown|born|flew|flown|froze|frozen|blew|blown|dug|drank|drunk|ate|eaten|sang|sung|swam|hung|burnt|learnt|dealt|bore|borne|sought|wound up|stuck|shrank|sprang|spun|lent|bent|fed|bred|bled|clung|crept|ground|knelt|leapt|slid|strode|stung|wept|withdrew|withdrawn|withstood|overthrew|overthrown|overtook|undertook|upheld|withheld|beheld|misled|mistaken|forgotten|forgiven|forgave|foretold|outlined|swollen|wrung|slew|slain|smote|trod|trodden|strewn|sewn|sown|lit|shone|spat|strung|hove|arose|awoke|forbade|foresaw|mistook|retook|rebuilt|repaid|resold|outbid|proven'
/** Past forms that are their own base form: past unless “to” or an auxiliary stands before them. */
const UNCHANGED = String.raw`(?<!\b(?:to|will|would|shall|must|should|could|can|may|might|not|n[’']t|[’']ll|did) )(?:let|put|beat|cut|set|hit|shut|quit|bid|cast|split|hurt|cost|burst|spread|read)`
/** Words in -ed that are no past form. */
const NO_PAST =
  'need|indeed|speed|exceed|proceed|succeed|feed|seed|weed|breed|bleed|embed|shed|hundred|sacred|kindred|naked|wicked|rugged|aged|bed|red|wed|sled|ted|united|unprecedented|limited'

const BACK = anyOf(
  `(?:(?:is|are|be|being) (?:not |also |now |all |both )?)?(?:${IRREGULAR}|${UNCHANGED}|(?!(?:${NO_PAST})(?!\\p{L}))\\p{Ll}{2,20}ed)`,
)

/** “will be held”: the participle has the tense of its auxiliary. */
const AFTER_AUXILIARY = /(?:^|[^\p{L}])(?:be|get|being)$/u
/** “issued on Monday”, “signed here in Kyiv late on Monday” */
const NEXT_TO_DATE = /^ ?(?:(?:in|on|at|by|last|this|late|early|here|there|back|\p{Lu}\S*) ){0,5}$/u
const BOUNDARY = /[,;]|\b(?:who|which|that|whether|if|after|when|as|where|because|since|although|while|but)\b/
/** “will decide after the vote on Monday”: the word ahead says nothing of what came before. */
const LOOKS_BACK = /\b(?:after|since|because|following|over)\b/
/** “would”, “would soon resume” */
const WOULD = /\bwould(?:n[’']t)?(?: \p{L}+){0,2}$/u
const WAS_DUE =
  /\b(?:was|were|had been|been)(?: \p{L}+)? (?:due|scheduled|slated|planned|expected|set|supposed|going|about)(?: \p{L}+)?$/u
/** “postponed the match to Monday”, “adjourned until 4 May” */
const PUT_OFF =
  /\b(?:adjourn|postpon|delay|deferr|put off|put back|push(?:ed)? back|reschedul|remand|mov)\p{L}*(?: \S+){0,5} (?:to|until|till|for) (?:the )?$/u
/** “called a march for Monday”, “invited the union to talks on Monday”: they may be over, or to come. */
const ASKED_FOR =
  /\b(?:invit|summon|call(?=(?:ed|s)? (?:an?|for|new|early|snap) )|ask|promis|pledg|threaten|urg|plann?|order|demand|announc)(?:ed|es|s|e)? (?:(?:\S+ ){0,10}for|(?=[^;]*\b(?:elections?|votes?|hearings?|referendum|march|strikes?|meetings?|summit|trial|talks|debate|session|ballot|conference|rally|rallies|protests?|collections?|launch|review)\b)(?:\S+ ){2,12}(?:on|in|to)) (?:the )?$/u
const STILL_RUNNING =
  /\b(?:suspend|extend|clos|shut|bann?|barr|custody|bail|given|gave|give|has|have|deadline|valid|effective|open|runs?\b|lasts?\b|remain|stay|continu|in force)/
/** “KYIV, Feb 11 (Reuters)”, or “Mumbai, Aug 11” by itself: the day of writing. */
const DATELINE = /^\p{Lu}{2}[\p{L}\s/.,'’-]{1,60}, $/u
const PLACE = /^\p{Lu}[\p{L}\s/.'’-]{1,40}, $/u

/**
 * How the sentence looks at the date expression that stands in it from `start` to `end`.
 *
 * The nearest word before that has a tense decides, else the nearest after. A sentence without any is in the
 * present, and so may look either way. Rules are ours.
 */
export function outlookOf(
  text: string,
  start: number,
  end: number,
  sentence: {start: number; end: number},
): Outlook {
  const whole = text.slice(Math.max(sentence.start, start - REACH), start).replace(/\s/g, ' ')
  if (DATELINE.test(whole)) return 'back'
  const after = text.slice(end, Math.min(sentence.end, end + REACH)).replace(/\s/g, ' ')
  if (PLACE.test(whole) && after.length < 2) return 'back'
  const before = clauseBefore(whole)
  if (/\bsince (?:\p{L}+ )?$/iu.test(before)) return 'back'
  // “lower than on 1 August”, “its best day since Monday”
  if (/(?<!\b(?:sooner|later|earlier|more|less) )\bthan (?:on |in |at )?(?:the )?$/i.test(before))
    return 'back'
  if (PUT_OFF.test(before)) return 'ahead'
  const until =
    /\b(?:until|till)(?:(?: \S{1,8}){1,2} (?:on|at))? (?:the )?(?:(?:end|start|beginning|middle) of )?$/i
  if (until.test(before)) return outlookOfUntil(before)
  if (/^[’']s\b/.test(after)) return outlookOfOwner(before, after)
  const outlook = lastCue(before)
  const by = /\bby (?:the )?(?:(?:end|start|beginning|middle) of )?$/i
  if (by.test(before)) return outlookOfBy(before, after, outlook)
  return outlook ?? firstCue(clauseAfter(after)) ?? 'either'
}

/** “Sunday’s vote will decide” lies ahead; “the quarrel over Sunday’s vote” and “Sunday’s vote was fair” behind. */
function outlookOfOwner(before: string, after: string): Outlook {
  const clause = after.slice(2).split(/[,;:—–“”"]|\b(?:who|which|that|and|but|after|when)\b/)[0] ?? ''
  const own = firstCue(clause)
  return own === 'ahead' ? own : (lastCue(before) ?? own ?? 'back')
}

/** “has until Friday” lies ahead, “was mayor until March” behind; “was closed until Friday” may be either. */
function outlookOfUntil(before: string): Outlook {
  const outlook = lastCue(before)
  if (outlook === null) return 'ahead'
  if (outlook === 'ahead' || outlook === 'later') return outlook
  if (!STILL_RUNNING.test(before.slice(-90))) return outlook
  return /\b(?:was|were|had)\b/.test(before) ? 'either' : 'ahead'
}

/** “By Friday, 200 had died” lies behind, “must pay by Friday” ahead; “ordered it gone by Friday” may be either. */
function outlookOfBy(before: string, after: string, outlook: Outlook | null): Outlook {
  if (outlook === 'ahead' || outlook === 'later') return outlook
  const next = firstCue(clauseAfter(after))
  if (outlook === null) return next ?? 'either'
  return /\b(?:had|was|were)\b/.test(before.slice(-60)) || next === 'back' ? 'back' : 'either'
}

/** What is in brackets or between marks has a tense of its own: “called the poll “orderly” in October”. */
const ASIDE = /\([^()]*\)|“[^“”]*”|"[^"]*"/g

/** A colon ends a clause, but not in “3:42 a.m.” */
const CLAUSE_END = /[;—“”"(]|:(?!\d)/

function clauseBefore(before: string): string {
  const plain = before.replace(ASIDE, '…')
  return plain.split(CLAUSE_END).at(-1) ?? ''
}

const clauseAfter = (after: string): string => after.replace(ASIDE, '…').split(CLAUSE_END)[0] ?? ''

interface Cue {
  start: number
  end: number
}

const cuesOf = (words: string, ...patterns: RegExp[]): Cue[] =>
  patterns
    .flatMap((pattern) => [...words.matchAll(pattern)])
    .map((match) => ({start: match.index, end: match.index + match[0].length}))
    .sort((a, b) => a.start - b.start)

const cuesAhead = (words: string): Cue[] => cuesOf(words, AHEAD, SHORT_WILL)

/** Past forms, without those that are part of a passive: “will be held”, “is planned”. */
const cuesBack = (words: string): Cue[] =>
  cuesOf(words, BACK).filter(
    ({start, end}) =>
      !/^(?:is|are|be|being) /.test(words.slice(start, end)) &&
      !AFTER_AUXILIARY.test(words.slice(Math.max(0, start - 12), start).trimEnd()),
  )

function lastCue(before: string): Outlook | null {
  const ahead = cuesAhead(before).at(-1)
  const back = cuesBack(before).at(-1)
  const present = cuesOf(before, PRESENT).at(-1)
  if (present !== undefined && present.start > Math.max(ahead?.start ?? -1, back?.start ?? -1))
    return 'either'
  if (ahead === undefined) {
    if (back === undefined) return null
    return ASKED_FOR.test(before.slice(back.start)) ? 'either' : 'back'
  }
  const isAfterAhead = back !== undefined && back.start >= ahead.end
  if (!isAfterAhead) {
    // “was due to appear on Friday”: it did, or it will.
    if (WAS_DUE.test(before.slice(0, ahead.end)) || ONCE.test(before.slice(0, ahead.start))) return 'either'
    const rest = before.slice(ahead.end)
    // “will cut rates after holding them in May” lies behind; “will meet after the vote on Monday” may be either.
    if (LOOKS_BACK.test(rest)) return /\b(?:after|since) \p{Ll}+ing\b/u.test(rest) ? 'back' : 'either'
    return WOULD.test(before.slice(0, ahead.end)) ? 'later' : 'ahead'
  }
  // “will decide whether the plan approved on Monday”, “will appeal the ruling issued on Monday”; but
  // “will meet the ousted leader on Monday”.
  const isNextToDate = NEXT_TO_DATE.test(before.slice(back.end))
  if (BOUNDARY.test(before.slice(ahead.end, back.start)) || isNextToDate) return 'back'
  return WOULD.test(before.slice(0, ahead.end)) ? 'later' : 'ahead'
}

/** “In June the members pledged to spend more”: what was pledged lies ahead of June, which itself is past. */
const PROMISED =
  /^(?:vowed|pledged|promised|agreed|prepared|urged|ordered|invited|summoned|told|planned|wanted) /

function firstCue(after: string): Outlook | null {
  const ahead = cuesAhead(after)[0]
  if (ahead !== undefined && PROMISED.test(after.slice(ahead.start, ahead.end))) {
    const isPassive = /\b(?:is|are|be)(?: \p{L}+)? $/u.test(after.slice(0, ahead.start))
    return isPassive ? 'ahead' : 'back'
  }
  const back = cuesBack(after)[0]
  if (ahead === undefined) return back === undefined ? null : 'back'
  if (back === undefined || ahead.start <= back.start) return 'ahead'
  // “On Friday she was due to appear”
  return WAS_DUE.test(after.slice(0, ahead.end)) ? 'either' : 'back'
}
