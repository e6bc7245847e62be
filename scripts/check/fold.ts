import {Parser} from 'htmlparser2'

/**
 * Attributes whose value cannot make a page invalid as long as it is an ordinary one: no entity that needs reading,
 * no white space where none may be, a number where a number should be. Anything unusual in them keeps its element
 * from being folded with others.
 */
const ADDRESS = String.raw`(?:href|src|data-[\w-]+)="(?:[^"<>&\s]|&amp;)+"`
const PLACE = String.raw`(?:x|y|x1|x2|y1|y2|dx|dy|cx|cy)="[-\d.]+%?"`
const NUMBER = String.raw`${PLACE}|(?:value|r|width|height)="[-\d.]+"|datetime="\d{4}-\d\d-\d\d"`
const WORDS = `(?:title|d|points|transform)="(?:[^"<>&]|&(?:amp|quot|#39|#34);)+"`
/** Ids and labels need only be compared within a page, which is done elsewhere, or for landmarks, which stay. */
const FREE_VALUE = new RegExp(
  String.raw` (?:${ADDRESS}|${NUMBER}|${WORDS}|id="[^"<>&\s]+"|aria-label="(?:[^"<>&]|&(?:amp|quot|#39|#34);)+")`,
  'g',
)
/**
 * The same between pages, where an id or a label may be what tells two landmarks apart, and `content` a title or a
 * description. A number of seconds, or of pixels, is none.
 */
const FREE_BETWEEN_PAGES = new RegExp(
  String.raw` (?:${ADDRESS}|${NUMBER}|${WORDS}|content="(?!\d+[;"])(?:[^"<>&]|&(?:amp|quot|#39|#34);)+")`,
  'g',
)
// Asked the other way round: a repeated group takes stack for each character, and a text can have ten million.
const UNUSUAL_TEXT = /[<>]|&(?!(?:amp|lt|gt|quot|nbsp|#39|#x27|#34|#38|#60|#62);)/

/** The start tag of what a page says of itself to programs, without its “<”. */
const DATA_SCRIPT = 'script type="application/ld+json">'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))
const VOID = set('area base br col embed hr img input link meta param source track wbr')
/** Elements of which each one counts: for the outline, for a form, as a landmark, or as the one of its kind. */
const COUNTED = set(
  'h1 h2 h3 h4 h5 h6 hgroup form input select textarea button label output meter progress fieldset nav main header footer aside section article search map area script style title iframe object dialog template slot',
)
/** Elements that do not mind the order or the number of what they hold. */
const UNORDERED = set('span p li a q ul ol div tbody td th blockquote g em strong i b small')
/** Elements that may as well hold nothing, unless they stand in one that must say something. */
const LOOSE = set(
  'p li span td dd div q blockquote em strong i b small ul ol tbody section article main aside footer header',
)
/** Elements that must say something: an empty link or heading is a fault of its own. */
const MUST_SAY = set('a button label summary h1 h2 h3 h4 h5 h6 th caption legend option title')

interface Open {
  name: string
  from: number
  /** The start tag, with free values taken out. */
  tag: string
  /** Stands for its start tag and all those it is in. */
  chain: number
  isFoldable: boolean
  mustSay: boolean
  children: number[]
  /** How often each shape of child has been kept in it. */
  kept: Map<number, number>
}

/** A page with what a validator has seen already blanked out. */
export interface Folded {
  source: string
  /** Whether an earlier page, in which nothing was found, came down to the same but for words and addresses. */
  isKnown: boolean
  /** Call it when the validator found nothing in the page: then later pages need not show it the same again. */
  remember(): void
}

/**
 * Makes a function that blanks out of a page what a validator need not see twice.
 *
 * Two elements have one shape when their start tags are the same but for addresses, ids and the like, and so is what
 * they hold: of sixty entries `<li><a href="/actors/…/">…</a> <span class="count">…</span></li>` two are kept, and
 * none when an earlier page with such an entry in such a place was found to be valid. What is blanked is replaced by
 * as much white space, so everything that is left keeps its offset. Elements that count one by one (headings, landmarks,
 * controls) are never blanked, nor is anything around them, and a page with an element that is not closed in so many
 * words comes back whole.
 */
export function makeFolder(): (source: string) => Folded {
  const numbers = new Map<string, number>()
  const valid = new Set<string>()
  const validRests = new Set<string>()
  const numberOf = (key: string) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }

  return (source) => {
    /** How often each shape has been kept in each place of this page. */
    const keptHere = new Map<string, number>()
    const blanks: [number, number][] = []
    const open: Open[] = []
    let isPlain = true

    /** Whether the validator has seen such an element in such a place, or twice in the same one. */
    const isSeen = (parent: Open, shape: number, place: string) => {
      if ((parent.kept.get(shape) ?? 0) >= 2) return true
      return (
        LOOSE.has(parent.name) && !parent.mustSay && (valid.has(place) || (keptHere.get(place) ?? 0) >= 2)
      )
    }

    const parser = new Parser(
      {
        onopentag(name) {
          const from = parser.startIndex
          const tag = source.slice(from, parser.endIndex + 1).replace(FREE_VALUE, nameOnly)
          const parent = open.at(-1)
          open.push({
            name,
            from,
            tag,
            chain: numberOf(`${parent?.chain ?? ''}>${tag}`),
            isFoldable: !COUNTED.has(name),
            mustSay: MUST_SAY.has(name) || parent?.mustSay === true,
            children: [],
            kept: new Map(),
          })
        },
        ontext(text) {
          const parent = open.at(-1)
          if (parent === undefined || text.trim() === '') return
          const raw = source.slice(parser.startIndex, parser.endIndex + 1)
          const shape = numberOf(UNUSUAL_TEXT.test(raw) ? raw : 'text')
          if (parent.children.at(-1) !== shape) parent.children.push(shape)
        },
        onclosetag(name, isImplied) {
          const element = open.pop()
          if (element === undefined) return
          if (isImplied && !VOID.has(name) && !element.tag.endsWith('/>')) isPlain = false
          const parent = open.at(-1)
          if (parent === undefined) return
          if (!element.isFoldable) {
            parent.isFoldable = false
            return
          }
          const shape = numberOf(`${element.tag}${contentOf(element)}`)
          const place = `${parent.chain} ${shape}`
          const kept = parent.kept.get(shape) ?? 0
          if (kept < 2) parent.children.push(shape)
          if (isSeen(parent, shape, place)) {
            while (blanks.length > 0 && blanks.at(-1)![0] >= element.from) blanks.pop()
            blanks.push([element.from, parser.endIndex + 1])
          } else keptHere.set(place, (keptHere.get(place) ?? 0) + 1)
          parent.kept.set(shape, kept + 1)
        },
      },
      // Entities are left as they stand: whether they are written well is what the validator is asked.
      {decodeEntities: false},
    )
    parser.end(source)
    const folded = isPlain ? blankOut(source, blanks) : source
    const rest = restOf(folded)
    return {
      source: folded,
      isKnown: validRests.has(rest),
      remember() {
        validRests.add(rest)
        if (isPlain) for (const place of keptHere.keys()) valid.add(place)
      },
    }
  }
}

/** What is left of a folded page, without its words and its free values. */
function restOf(folded: string): string {
  const pieces = folded.split('<')
  const last = pieces.pop()!
  const told = pieces.map((piece) => {
    // Data in a script is no markup, whatever stands in it; a sign that could end it would have ended the piece.
    if (piece.startsWith(DATA_SCRIPT)) return DATA_SCRIPT
    const at = piece.lastIndexOf('>')
    const text = piece.slice(at + 1)
    if (at === -1 || text === '') return piece
    if (text.trim() === '') return piece.slice(0, at + 1)
    // A raw quotation mark: this may be no text but the end of an attribute with “>” in it.
    return text.includes('"') || UNUSUAL_TEXT.test(text) ? piece : `${piece.slice(0, at + 1)}…`
  })
  return [...told, last].join('<').replaceAll(FREE_BETWEEN_PAGES, nameOnly)
}

/** What an element holds, by its shapes; two that differ only in order or number are alike where neither matters. */
function contentOf({name, children}: Open): string {
  return (UNORDERED.has(name) ? [...new Set(children)].sort((a, b) => a - b) : children).join(' ')
}

function blankOut(source: string, blanks: readonly [number, number][]): string {
  const pieces: string[] = []
  let at = 0
  for (const [from, to] of blanks) {
    pieces.push(source.slice(at, from))
    pieces.push(
      source
        .slice(from, to)
        .split('\n')
        .map((line) => blankOf(line.length))
        .join('\n'),
    )
    at = to
  }
  pieces.push(source.slice(at))
  return pieces.join('')
}

/**
 * White space that ends a line at its end and every few hundred characters: html-validate takes the square of a long
 * run of spaces, and breaks at six million of them (the page of an actor in a clipping of one line of 2 MB).
 */
function blankOf(length: number): string {
  if (length === 0) return ''
  const line = `${' '.repeat(Math.min(length, 400) - 1)}\n`
  return line.repeat(Math.floor(length / line.length)) + ' '.repeat(length % line.length)
}

const nameOnly = (attribute: string) => attribute.slice(0, attribute.indexOf('='))
