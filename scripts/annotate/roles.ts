import type {Article, Mention, Referent, RoleStatement, Sentence, Token} from '../model.ts'

export interface RoleKnowledge {
  offices: ReadonlySet<string>
  officePrefixes: ReadonlySet<string>
  honorifics: ReadonlySet<string>
}

/** What an office may be of: “head of the water board”, “professor at the University of Ghana”. */
const LINKS = new Set(['of', 'at', 'for', 'in', 'with', 'to', 'on', 'from'])
const LONGEST_OFFICE = 4
const LONGEST_APPOSITION = 14

/**
 * Finds the roles that the text states beside a person's name, each with its span.
 *
 * Before it: “Kremlin spokesman Dmitry Peskov”, “Trump’s envoy Steve Witkoff”. After it, between commas: “Ama Boateng,
 * head of the water board, said”. The span begins with the people, place or body that the role belongs to when the
 * text puts it in front; `of` is that one, or what follows “of”.
 */
export function findRoles(
  article: Pick<Article, 'text'>,
  sentences: Sentence[],
  tokens: Token[],
  mentions: Mention[],
  referents: Referent[],
  knowledge: RoleKnowledge,
): RoleStatement[] {
  const people = new Set(referents.filter(({kind}) => kind === 'person').map(({key}) => key))
  const byStart = new Map(mentions.map((mention) => [mention.start, mention]))
  const byEnd = new Map(mentions.map((mention) => [mention.end, mention]))
  const tokenAt = new Map(tokens.map((token, index) => [token.start, index]))
  const tokenEndingAt = new Map(tokens.map((token, index) => [token.end, index]))
  const roles: RoleStatement[] = []
  for (const mention of mentions) {
    if (mention.entity === null || !people.has(mention.entity)) continue
    const at = tokenAt.get(mention.start)
    const last = tokenEndingAt.get(mention.end)
    if (at === undefined || last === undefined) continue
    const before = roleBefore(article.text, tokens, at, byEnd, tokenAt, knowledge)
    if (before !== null) roles.push({...before, entity: mention.entity})
    const after = roleAfter(article.text, sentences, tokens, last, byStart, knowledge)
    if (after !== null) roles.push({...after, entity: mention.entity})
  }
  return roles
}

type Found = Omit<RoleStatement, 'entity'>

function roleBefore(
  text: string,
  tokens: Token[],
  at: number,
  byEnd: ReadonlyMap<number, Mention>,
  tokenAt: ReadonlyMap<number, number>,
  {offices, officePrefixes, honorifics}: RoleKnowledge,
): Found | null {
  let end = at
  while (
    end > 0 &&
    honorifics.has(tokens[end - 1]!.text.replace(/\.$/, '')) &&
    !offices.has(tokens[end - 1]!.lower)
  )
    end -= 1
  if (end > 1 && tokens[end - 1]!.text === '.' && honorifics.has(tokens[end - 2]!.text)) end -= 2
  if (
    end === 0 ||
    tokens[end - 1]!.sentence !== tokens[at]!.sentence ||
    tokens[end - 1]!.end + 1 < tokens[end]!.start - 1
  )
    return null
  let from = officeStart(tokens, end, offices)
  if (from === null) return null
  while (
    from > 0 &&
    officePrefixes.has(tokens[from - 1]!.lower) &&
    tokens[from - 1]!.sentence === tokens[at]!.sentence
  )
    from -= 1
  let start = tokens[from]!.start
  let of: string | null = null
  // “Trump’s envoy”: the possessive, then its owner.
  const owner = tokens[from - 1] === undefined ? undefined : ownerBefore(text, tokens, from, byEnd)
  if (owner !== undefined && tokenAt.has(owner.start)) {
    start = owner.start
    of = owner.entity
  }
  const finish = tokens[end - 1]!.end
  return {start, end: finish, title: text.slice(start, finish), of}
}

function ownerBefore(
  text: string,
  tokens: Token[],
  from: number,
  byEnd: ReadonlyMap<number, Mention>,
): Mention | undefined {
  const previous = tokens[from - 1]!
  if (
    previous.sentence !== tokens[from]!.sentence ||
    !/^\s$/.test(text.slice(previous.end, tokens[from]!.start))
  )
    return undefined
  const possessed = /^['’]s?$/.test(previous.text) ? tokens[from - 2] : undefined
  return byEnd.get(possessed?.end ?? previous.end)
}

/** Where the longest office that ends before `end` begins. */
function officeStart(tokens: Token[], end: number, offices: ReadonlySet<string>): number | null {
  for (let length = LONGEST_OFFICE; length > 0; length--) {
    const start = end - length
    if (start < 0 || tokens[start]!.sentence !== tokens[end - 1]!.sentence) continue
    const phrase = tokens
      .slice(start, end)
      .map(({lower}) => lower)
      .join(' ')
    if (offices.has(phrase) || (length === 1 && offices.has(phrase.replace(/^ex-|^co-|^vice-/, ''))))
      return start
  }
  return null
}

function roleAfter(
  text: string,
  sentences: Sentence[],
  tokens: Token[],
  last: number,
  byStart: ReadonlyMap<number, Mention>,
  {offices}: RoleKnowledge,
): Found | null {
  const sentence = tokens[last]!.sentence
  let at = last + 1
  if (tokens[at]?.text !== ',' || tokens[at]!.sentence !== sentence) return null
  at += 1
  // “Marta Silva, 45, a farmer”
  if (/^\d{1,3}$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === ',') at += 2
  if (/^(?:the|a|an|its|his|her|their|who is|who was)$/.test(tokens[at]?.lower ?? '')) at += 1
  const from = at
  let officeEnd: number | null = null
  for (let end = from; end < Math.min(tokens.length, from + LONGEST_APPOSITION); end++) {
    const token = tokens[end]!
    if (token.sentence !== sentence || /^[,.;:!?—–()“”"]$/.test(token.text)) break
    if (officeStart(tokens, end + 1, offices) !== null) {
      officeEnd = end + 1
      if (LINKS.has(tokens[end + 1]?.lower ?? '')) break
    } else if (LINKS.has(token.lower)) break
  }
  if (officeEnd === null) return null
  let end = officeEnd
  if (LINKS.has(tokens[end]?.lower ?? '')) {
    let ahead = end
    while (
      ahead < Math.min(tokens.length, from + LONGEST_APPOSITION) &&
      tokens[ahead]!.sentence === sentence &&
      !/^[,.;:!?—–()“”"]$/.test(tokens[ahead]!.text)
    ) {
      ahead += 1
    }
    end = ahead
  }
  // An apposition is closed by a comma or by its sentence; else it was a clause.
  const close = tokens[end]
  if (close !== undefined && close.sentence === sentence && !/^[,.;—–)]$/.test(close.text)) return null
  // “Ruth Addo, President Kofi Annor and…”: the office is the next name's.
  if (byStart.has(tokens[officeEnd]?.start ?? -1)) return null
  const start = tokens[from]!.start
  const finish = Math.min(tokens[end - 1]!.end, sentences[sentence]!.end)
  const owner = tokens.slice(from, end).flatMap((token) => byStart.get(token.start) ?? [])[0]
  return {start, end: finish, title: text.slice(start, finish), of: owner?.entity ?? null}
}
