import {isNameLike} from './bylines.ts'
import {endsSentence, isProse, type Piece, pieceOf, wordsOf} from './pieces.ts'
import {isPublisher} from './publishers.ts'

const AGENCY =
  '(?:Reuters|AP|AFP|EPA|EPA-EFE|EFE|DPA|dpa|ANSA|TASS|Xinhua|Kyodo|Yonhap|PTI|ANI|PA|PA Wire|PA Media|Getty(?:\\s+Images)?|AFP via Getty Images|Shutterstock|Alamy|iStock|Unsplash|Bloomberg|Anadolu(?:\\s+Agency)?|Associated Press|Press Association|Agence France-Presse|NurPhoto|Zuma|Sipa|Imago|picture alliance|Rex Features|Handout|Pool|Wikimedia Commons|Flickr)'
const LABEL =
  '(?:(?:file\\s+|cover\\s+|lead\\s+|featured?\\s+)?(?:photo(?:graph)?s?|fotos?|pictures?|images?|pics?|illustration|graphic|video|still)(?:\\s+(?:credits?|source|illustration))?|credits?)'

/** “Photo: Jane Roe”, “Image credit: …”, “(Photo by Jane Roe)”, “Picture courtesy of …”, “Image source, Getty Images” */
const LABELLED = new RegExp(
  `^[([]?\\s*(?:${LABEL}\\s*(?::|\\||/|–|—|,\\s+(?=${AGENCY}))|(?:image|photo|picture)\\s+(?:source|credit),(?=\\s+\\p{Lu})|${LABEL}\\s+(?:by|courtesy(?:\\s+of)?|via|from)\\b:?|courtesy(?:\\s+of)?:?(?=\\s+\\p{Lu})|©)\\s*`,
  'iu',
)
/** Without one of these there is nothing for the longer pattern to find. */
const MAY_HAVE_TAIL = /[/|)\]]|photo|picture|image|credit|courtesy|foto|©/i

/** “Photo: Empty crates …”; but “Photos from the scene showed …” is a sentence. */
const CAPTION_LABEL = new RegExp(`^[([]?\\s*${LABEL}\\s*[:|]\\s*`, 'iu')
const AGENCY_WORD = new RegExp(`(?:^|[\\s/(])${AGENCY}(?:[)\\s/.,]|$)`, 'iu')
const FILE_PHOTO =
  /^[([]?\s*(?:file (?:photo|picture|image|pic)|(?:photo|picture|image)(?: used)? for (?:representation|illustration)(?:al)?(?: purposes?)?(?: only)?|(?:representati(?:onal|ve)|illustrative) (?:image|photo|picture)|stock (?:photo|image)|handout)(?:\s+(?:photo|picture|image))?\s*[)\].]?$/i
const SIGNED = /^[^/]{2,60}?\s*\/\s*[^/]{2,40}(?:\s*\/\s*[^/]{2,40}){0,2}$/
/** A person at an agency, at the end of a caption: “… (Jane Roe/AFP)”, “… [Jane Roe/Gazette]”, “… AP Photo/Jane Roe” */
const TAIL = new RegExp(
  `\\s*(?:(?<=\\S\\s)(?:image|photo|picture)\\s+(?:source|credit),\\s+\\p{Lu}[^.]{1,60}|[([]\\s*((?:${LABEL}\\s*(?::|by|courtesy)|file\\b|©|AP Photo|REUTERS)[^()[\\]]{0,80}|${AGENCY}|[^()[\\]/]{2,50}\\s*/\\s*[^()[\\]]{2,40})\\s*[)\\]]|[|/]\\s*(?:${LABEL}\\s*:?\\s*)?(?:[^|/]{2,40}/)?${AGENCY}|(?:(?<=[.!?”"])\\s*(?:${LABEL}\\s*(?::|by\\b)\\s*[^.]{2,80}|(?:AP Photo|REUTERS|AFP)\\s*/\\s*[^./]{2,40}|\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]+){1,3}\\s*/\\s*(?:${AGENCY}|\\p{Lu}[\\p{L} ]{2,40}))))\\.?$`,
  'iu',
)
/** “… in May Photo: Jane Roe/Gazette”, where a line end between the two was lost */
const LOOSE_TAIL =
  /(?<=[\p{L}\d)”"’'])\s+(?:Photo|Photograph|Foto|Picture|Image|Pic)s?(?: by| credit)?\s?:\s+\p{Lu}[^.!?]{2,60}\.?$/u

/** What a paragraph in the middle of a text says only when it is a picture's. */
const CAPTION_LIKE =
  /\b(?:pictured|photographed|in this (?:file |undated |handout )?(?:photo|picture|image)|file (?:photo|picture|image)|undated (?:photo|picture|handout)|seen here)\b|\((?:left|right|centre|center|l|r|file)\)|,\s(?:left|right|centre|center),|^[^.“"]{5,90}?\s(?:speaks|stands|walks|waves|sits|gestures|poses|arrives|looks|waits|wades|holds|attends)\s(?:to|at|in|on|for|from|with|by|up|outside|near|during|after|through|beside|next|over|past|the|a|his|her|their)\b/i

/** Captions are in the present; a first paragraph tells what was. */
const TELLS = /\b(?:said|says|told|was|were|has|have|had|will|would)\b/

/** Whether a line is nothing but whose picture it was. */
export function isCredit(line: string): boolean {
  if (line.length > 120) return false
  const bare = line.replace(/^[([]\s*|\s*[)\].]$/g, '')
  if (FILE_PHOTO.test(line) || new RegExp(`^${AGENCY}$`, 'i').test(bare)) return true
  if (/^AP Photo\b|^REUTERS\s*\//.test(bare) || /\b(?:via|\/)\s*Getty Images$/i.test(bare)) return true
  if (LABELLED.test(line)) {
    const rest = line.replace(LABELLED, '')
    return !isSentenceLike(rest) && !hasCaption(rest)
  }
  if (SIGNED.test(bare)) {
    const parts = bare.split('/').map((part) => part.trim())
    return (
      parts.some((part) => AGENCY_WORD.test(part) || isPublisher(part)) &&
      parts.every((part) => !isSentenceLike(part))
    )
  }
  return false
}

/** Whether a line closes with the name of its photographer, as captions do. */
export function endsInCredit(line: string): boolean {
  if (line.length > 500) return false
  if (LOOSE_TAIL.test(line) || /^\[\d+\/\d+\]\s/.test(line)) return true
  const tail = MAY_HAVE_TAIL.test(line.slice(-130)) ? TAIL.exec(line) : null
  return tail !== null && isCertainTail(tail[0])
}

/** “A boarded church in Perry, Florida. Jane Roe/Gazette”: a first sentence that is no name. */
const hasCaption = (text: string): boolean => {
  const stop = /(?<!\b\p{Lu})\.\s+(?=\p{Lu})/u.exec(text)
  return stop !== null && wordsOf(text.slice(0, stop.index)).some((word) => /^\p{Ll}/u.test(word))
}

/** “Empty crates in the yard of the Landshut brewery.”, not “Jane Roe, Harbour Gazette, via Getty Images” */
const isSentenceLike = (text: string): boolean => {
  const words = wordsOf(text)
  const small = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) && !/^(?:by|via|of|for|and|courtesy|the|from|in|for|de|van|von)$/.test(word),
  )
  return small.length >= 3 || (words.length >= 6 && endsSentence(text) && small.length >= 2)
}

/**
 * Tells captions and the names of their photographers from the text around them.
 *
 * A line that is only a credit is dropped; what stands before it is its caption when it reads like one, or stands
 * before the article's first paragraph. “Photo: Empty crates in the yard. Jane Roe/AFP” is a caption between two
 * credits.
 */
export function takeCredits(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  const repeated = repeatedTexts(pieces)
  let hasBegun = false
  let paragraphs = 0
  for (const piece of pieces) {
    if (piece.dropped !== null || piece.text.length > 600) {
      hasBegun ||= piece.dropped === null
      result.push(piece)
      continue
    }
    const isOpen =
      piece.kind === null || piece.kind === 'paragraph' || piece.kind === 'caption' || piece.kind === 'list'
    if (isOpen && isCredit(piece.text)) {
      captionBefore(result, hasBegun, repeated)
      result.push({...piece, dropped: 'photo credit'})
      continue
    }
    const parts = isOpen ? captionParts(piece, hasBegun) : [piece]
    result.push(...parts)
    if (parts.length > 1 || piece.kind === 'caption' || piece.kind === 'standfirst' || !isProse(piece.text))
      continue
    paragraphs++
    // Two paragraphs, or one of two sentences: captions above the text are behind.
    hasBegun ||= paragraphs > 1 || /[.!?]["”’']?\s+\S.{20}/.test(piece.text)
  }
  return result
}

function repeatedTexts(pieces: readonly Piece[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const {text} of pieces) {
    if (text.length > CAPTION_LENGTH) continue
    if (seen.has(text)) repeated.add(text)
    seen.add(text)
  }
  return repeated
}

/** Marks what stands before a credit as a caption, when it is one. */
function captionBefore(pieces: Piece[], hasBegun: boolean, repeated: ReadonlySet<string>): void {
  for (let at = pieces.length - 1; at >= Math.max(0, pieces.length - 4); at--) {
    const piece = pieces[at]!
    if (piece.dropped === 'title' || piece.dropped === 'byline' || piece.dropped === 'date line') return
    if (piece.dropped !== null) continue
    if ((piece.kind !== null && piece.kind !== 'paragraph') || piece.text.length > CAPTION_LENGTH) return
    if (repeated.has(piece.text) || CAPTION_LIKE.test(piece.text) || (!hasBegun && !TELLS.test(piece.text)))
      pieces[at] = {...piece, kind: 'caption'}
    return
  }
}
const CAPTION_LENGTH = 320

/** Splits a caption from the credit at its end, and from the label in front of it. */
function captionParts(piece: Piece, hasBegun: boolean): Piece[] {
  const {text} = piece
  // “[1/2] A worker loads fruit … REUTERS/Jane Roe/File Photo Purchase Licensing Rights, opens new tab”
  const numbered = /^\[\d+\/\d+\]\s*(?=\S)/.exec(text)
  const licence = text.length <= 600 ? /\s+Purchase Licensing Rights\b.{0,40}$/.exec(text.slice(-80)) : null
  if (numbered !== null || licence !== null) {
    const from = numbered?.[0].length ?? 0
    const to = text.length - (licence?.[0].length ?? 0)
    const inner = captionParts({...piece, text: text.slice(from, to), kind: 'caption'}, hasBegun)
    const around = (words: string): Piece[] =>
      words === '' ? [] : [{...pieceOf(words), dropped: 'photo credit'}]
    return [...around(text.slice(0, from).trim()), ...inner, ...around(text.slice(to).trim())]
  }
  const tail =
    text.length <= 500 && MAY_HAVE_TAIL.test(text.slice(-130))
      ? (LOOSE_TAIL.exec(text) ?? TAIL.exec(text))
      : null
  const label =
    CAPTION_LABEL.exec(text) ??
    /^(?:(?:image|photo|picture)\s+)?caption\s*[:,]\s*|^file photo:\s*/i.exec(text)
  const labelled = label === null ? '' : text.slice(label[0].length)
  const hasLabel =
    label !== null && (/caption/i.test(label[0]) || isSentenceLike(labelled) || hasCaption(labelled))
  if (tail === null && !hasLabel) return [piece]
  // “… (file)” and “… (Labour/Leeds)” close sentences of news as well: a tail must name an agency, or a picture.
  if (!hasLabel && !isCertainTail(tail![0])) return [piece]
  const from = hasLabel ? label[0].length : 0
  const to = tail === null || tail.index <= from ? text.length : tail.index
  const caption = text.slice(from, to).trim()
  if (caption === '') return [{...piece, dropped: 'photo credit'}]
  const parts: Piece[] = []
  if (from > 0) parts.push({...pieceOf(text.slice(0, from).trim()), dropped: 'photo credit'})
  // “The briefing ended after a power cut. Photographs: Jane Roe” closes an article.
  const isCaption =
    hasLabel || !hasBegun || piece.kind === 'caption' || CAPTION_LIKE.test(caption) || /[)\]]$/.test(text)
  parts.push({...piece, text: caption, kind: isCaption ? 'caption' : piece.kind})
  if (to < text.length) parts.push({...pieceOf(text.slice(to).trim()), dropped: 'photo credit'})
  return parts
}

function isCertainTail(tail: string): boolean {
  const bare = tail.replace(/^[\s([|/]+|[\s)\].]+$/g, '')
  if (/^(?:image|photo|picture)\s+(?:source|credit),/i.test(bare)) return true
  if (new RegExp(`^${LABEL}\\b`, 'i').test(bare) || /^(?:©|AP Photo|REUTERS\b)/.test(bare)) return true
  const parts = bare.split('/').map((part) => part.trim())
  if (parts.length === 1) return AGENCY_WORD.test(bare)
  return (
    parts.some((part) => AGENCY_WORD.test(part) || isPublisher(part)) &&
    parts.some((part) => isNameLike(part) || AGENCY_WORD.test(part))
  )
}
