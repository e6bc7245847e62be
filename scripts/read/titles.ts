const LONGEST = 110
/** Not in front of “, who …”, “, with whom …”: what they interrupt is not said yet. */
const CLAUSE_END =
  /[,;:](?=\s)(?!\s(?:(?:\w+\s)?(?:who|whom|whose|which|where)\b|\d))|\s[—–](?=\s)|\s(?=(?:after|because|while|although|amid|following|despite|but)\s)/g

/** A title from an article's first sentence, cut where a clause ends, or a word, at about 110 characters. */
export function deriveTitle(text: string): string {
  const sentence = firstSentence(text)
  if (sentence.length <= LONGEST) return sentence.replace(/(?<=[\p{L}\p{N}%)”’"'])\.$/u, '').replace(/,$/, '')
  const head = sentence.slice(0, LONGEST)
  let cut = -1
  for (const match of head.matchAll(CLAUSE_END)) {
    if (match.index >= 50 && isBalanced(head.slice(0, match.index))) cut = match.index
  }
  if (cut < 0) cut = head.lastIndexOf(' ')
  if (cut < 40) cut = LONGEST
  // “… the ward, which has…” says less than “… the ward…”.
  return `${head.slice(0, cut).replace(LOOSE_END, '')}…`
}

const LOOSE_END =
  /(?:[\s,;:—–-]+(?:which|who|whom|whose|that|with|the|an?|of|to|in|on|at|by|for|from|and|or|but|as|its|his|her|their|was|is|are|were|has|have|had|will|be|been|not|would|could|said))*[\s,;:—–-]*$/

function firstSentence(text: string): string {
  const head = text.slice(0, 600)
  const end = firstSentenceEnd(head)
  if (end < head.length) return head.slice(0, end + 1 + (/^.["”’']/.test(head.slice(end)) ? 1 : 0)).trim()
  return head.trim()
}

const isBalanced = (text: string): boolean =>
  (text.match(/“/g)?.length ?? 0) === (text.match(/”/g)?.length ?? 0) &&
  (text.match(/"/g)?.length ?? 0) % 2 === 0 &&
  (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0)

/** Where the first sentence closes: index of its mark, or the length of a line that has none. */
export function firstSentenceEnd(line: string): number {
  const match =
    /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|vs|No|Lt|Col|Prof|Jr|Sr|Co|Inc|Ltd))\.["”’']?\s+["“‘']?\p{Lu}/u.exec(
      line,
    )
  return match ? match.index : line.length
}
