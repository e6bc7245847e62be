/**
 * Whether a sentence looks back or ahead at a date: `back` (“voted on Sunday”), `ahead` (“will vote on Sunday”),
 * `either` when the words allow both (“was due to vote on Sunday”), null when they say nothing (“Sunday’s vote”).
 */
export type Outlook = 'back' | 'ahead' | 'either' | null

/** The words decide within this many characters; a longer clause says nothing more about its date. */
const REACH = 240

const AHEAD =
  /(?<![\p{L}-])(?:(?:will|shall|would|must|should|could|can|cannot|may|might|won[’']t|wouldn[’']t|can[’']t)\b(?! (?:\p{Ll}+ )?have been| have \p{Ll}+)|(?:going|need|needs|has|have|likely|bound|ready|poised|plans?|planned|planning|intends?|hopes?|hoping|aims?|aiming|expects?|expected|wants?|vow(?:s|ed)?|pledge[sd]?|promise[sd]?|agreed|prepar(?:es|ed|ing)|about|urged|ordered|invited|summoned|supposed|is|are|set|scheduled|slated|told \p{L}+) to\b|(?<=\b(?:is|are|was|were|be|been|now|also|not) )due to\b|(?:due|scheduled|slated|planned|expected|set)(?= (?:for|on|in|at|by|before|from|back)\b)|(?:due|scheduled|slated|planned|expected)\s*$|(?:ahead of|in the run-up to|upcoming|forthcoming|coming|deadline(?: of| is)?|ultimatum)\b|(?:begins|starts|opens|resumes|reconvenes|expires|kicks off|gets under way|takes place|takes effect|comes into (?:force|effect)|(?:go|goes) to the polls|goes on (?:sale|trial))\b)|[’']ll\b/gu

const BACK =
  /(?<![\p{L}-])(?:(?:is|are|was|were|be|been|had|did|has|have|being) (?:not |also |now |all |both )?)?(?:was|were|had|did|said|told|began|came|went|took|made|met|held|won|lost|left|led|fell|rose|grew|gave|found|got|saw|hit|struck|shot|broke|spoke|wrote|sent|kept|stood|ran|fled|bought|sold|paid|built|brought|caught|taught|thought|fought|became|chose|drove|drew|felt|forgot|heard|hid|knew|laid|lay|let go|meant|rode|rang|sank|sat|shook|slept|spent|spread|stole|swept|swore|tore|threw|understood|woke|wore|beat|cut off|been|done|seen|known|shown|taken|given|written|spoken|broken|driven|thrown|stolen|worn|born|sworn in|\p{Ll}{2,}(?<!e|ne|spe|exce|proce|succe|hundr|sacr|cr)ed)\b/gu

const PASSIVE = /(?:be|get|being)$/
const BOUNDARY = /[,;]|\b(?:who|which|that|whether|if|after|when|as|where|because|since|although|while|but)\b/
const WAS_DUE =
  /\b(?:was|were|had been|been)(?: \p{L}+)? (?:due|scheduled|slated|planned|expected|set|supposed|going|about)(?: \p{L}+)?$/u
const STILL_RUNNING =
  /\b(?:adjourn|remand|postpone|delay|suspend|extend|clos|shut|bann?|barr|custody|bail|given|gave|give|has|have|deadline|valid|open|runs?\b|lasts?\b|remain|stay|continu|in force)/

/**
 * How the sentence looks at the date expression at `start`–`end`, which stands in it from `from` to `to`.
 *
 * The nearest word before that has a tense decides, else the nearest after; for “Sunday’s vote” it is the other
 * way round. Rules are ours.
 */
export function outlookOf(
  text: string,
  start: number,
  end: number,
  sentence: {start: number; end: number},
): Outlook {
  const before = clauseBefore(text.slice(Math.max(sentence.start, start - REACH), start))
  const after = text.slice(end, Math.min(sentence.end, end + REACH))
  if (/\bsince (?:\p{L}+ )?$/u.test(before.toLowerCase())) return 'back'
  if (/\b(?:until|till) (?:the )?$/i.test(before)) return outlookOfUntil(before, after)
  if (/^[’']s\b/.test(after)) {
    const owner = firstCue(
      after.slice(2).split(/[,;:—–“”"]|\b(?:who|which|that|and|but|after|when)\b/)[0] ?? '',
    )
    // “Sunday’s vote will decide”, but “after Sunday’s vote decided”
    if (owner === 'ahead') return 'ahead'
  }
  const outlook = lastCue(before)
  if (/\bby (?:the )?$/i.test(before)) return outlookOfBy(before, after, outlook)
  return outlook ?? firstCue(clauseAfter(after))
}

/** “adjourned until Friday” lies ahead; “was mayor until March” behind; “was closed until Friday” may be either. */
function outlookOfUntil(before: string, after: string): Outlook {
  if (lastCue(before) === 'ahead') return 'ahead'
  if (STILL_RUNNING.test(before.slice(-90))) return /\b(?:was|were|had)\b/.test(before) ? 'either' : 'ahead'
  return lastCue(before) ?? firstCue(clauseAfter(after)) ?? 'ahead'
}

/** “By Friday, 200 had died” lies behind, “must pay by Friday” ahead; “ordered it gone by Friday” may be either. */
function outlookOfBy(before: string, after: string, outlook: Outlook): Outlook {
  if (outlook === 'ahead') return 'ahead'
  const next = firstCue(clauseAfter(after))
  if (outlook === null) return next ?? 'either'
  return /\b(?:had|was|were)\b/.test(before.slice(-60)) || next === 'back' ? 'back' : 'either'
}

const clauseBefore = (before: string): string =>
  before.slice(Math.max(...[...';:—“”"('].map((mark) => before.lastIndexOf(mark))) + 1)

const clauseAfter = (after: string): string => after.split(/[;:—“”"(]/)[0] ?? ''

function lastCue(before: string): Outlook {
  const ahead = [...before.matchAll(AHEAD)].at(-1)
  const back = [...before.matchAll(BACK)].filter((match) => !isPartOf(match, before)).at(-1)
  if (ahead === undefined) return back === undefined ? null : 'back'
  const aheadEnd = ahead.index + ahead[0].length
  // “was due to appear on Friday”: it did, or it will.
  if (WAS_DUE.test(before.slice(0, aheadEnd)) && !/\bbe held\b/.test(before)) {
    if (back === undefined || back.index < aheadEnd) return 'either'
  }
  if (back === undefined || back.index < aheadEnd) return 'ahead'
  const between = before.slice(aheadEnd, back.index)
  // “will decide whether the plan approved on Monday”, “will appeal the ruling issued on Monday”; but
  // “will meet the ousted leader on Monday”.
  const isNextToDate = /^\s*(?:\p{Ll}+ )?(?:\p{Ll}+ )?$/u.test(before.slice(back.index + back[0].length))
  return BOUNDARY.test(between) || isNextToDate ? 'back' : 'ahead'
}

/** A participle after “be” has the tense of its auxiliary: “will be held”, “to be sentenced”. */
const isPartOf = (match: RegExpExecArray, before: string): boolean =>
  /^(?:be|being|is|are) /.test(match[0]) || PASSIVE.test(before.slice(0, match.index).trimEnd())

function firstCue(after: string): Outlook {
  const ahead = after.matchAll(AHEAD).next().value
  const back = [...after.matchAll(BACK)].find((match) => !isPartOf(match, after))
  if (ahead === undefined) return back === undefined ? null : 'back'
  if (back !== undefined && back.index < ahead.index) {
    // “On Friday she was due to appear”
    return WAS_DUE.test(after.slice(0, ahead.index + ahead[0].length)) ? 'either' : 'back'
  }
  return 'ahead'
}
