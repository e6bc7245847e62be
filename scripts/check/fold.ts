import {Parser} from 'htmlparser2'

/**
 * Attributes whose value cannot make a page invalid as long as it is an ordinary one: no entity that needs reading,
 * no white space where none may be. Anything unusual in them keeps its element from being folded with others.
 */
const FREE_VALUE =
  / (?:(?:href|src|id|datetime|value|data-[\w-]+)="(?:[^"<>&\s]|&amp;)+"|(?:title|d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform)="[^"<>&]+")/g
const ORDINARY_TEXT = /^(?:[^<>&]|&(?:amp|lt|gt|quot|nbsp|#39|#x27|#34|#38|#60|#62);)*$/
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements of which each one counts: for the outline, for a form, as a landmark, or as the one of its kind. */
const COUNTED = new Set(
  'h1 h2 h3 h4 h5 h6 hgroup form input select textarea label output meter progress fieldset nav main header footer aside section article search map area script style title iframe object dialog template slot'.split(
    ' ',
  ),
)
/** Elements that do not mind the order or the number of what they hold. */
const UNORDERED = new Set('span p li a q ul ol div td th blockquote g em strong i b small'.split(' '))

interface Open {
  name: string
  from: number
  /** The start tag, with free values taken out. */
  tag: string
  isFoldable: boolean
  children: number[]
  /** How often each shape of child has been kept. */
  kept: Map<number, number>
}

/**
 * Blanks out what a validator has seen already: the third and every further sibling of one shape.
 *
 * Two elements have one shape when their start tags are the same but for addresses, ids and the like, and so is what
 * they hold: of sixty entries `<li><a href="/actors/…/">…</a> <span class="count">…</span></li>` two are kept. What
 * is blanked is replaced by spaces, so every place in the page keeps its line and column. Elements that count one by
 * one (headings, landmarks, controls) are never blanked, nor is anything around them, and a page with an element
 * that is not closed in so many words comes back whole.
 */
export function foldPage(source: string): string {
  const shapes = new Map<string, number>()
  const blanks: [number, number][] = []
  const open: Open[] = []
  let isPlain = true

  const shapeOf = (key: string) => {
    const known = shapes.get(key)
    if (known !== undefined) return known
    shapes.set(key, shapes.size)
    return shapes.size - 1
  }

  const parser = new Parser(
    {
      onopentag(name) {
        const from = parser.startIndex
        const raw = source.slice(from, parser.endIndex + 1)
        open.push({
          name,
          from,
          tag: raw.replace(FREE_VALUE, keepName),
          isFoldable: !COUNTED.has(name),
          children: [],
          kept: new Map(),
        })
      },
      ontext(text) {
        const parent = open.at(-1)
        if (parent === undefined || text.trim() === '') return
        const raw = source.slice(parser.startIndex, parser.endIndex + 1)
        const shape = shapeOf(ORDINARY_TEXT.test(raw) ? 'text' : raw)
        if (parent.children.at(-1) !== shape) parent.children.push(shape)
      },
      onclosetag(name, isImplied) {
        const element = open.pop()
        if (element === undefined) return
        const isSelfClosed = VOID.has(name) || element.tag.endsWith('/>')
        if (isImplied && !isSelfClosed) isPlain = false
        const parent = open.at(-1)
        if (parent === undefined) return
        if (!element.isFoldable) {
          parent.isFoldable = false
          return
        }
        const holds = UNORDERED.has(name)
          ? [...new Set(element.children)].sort((a, b) => a - b)
          : element.children
        const shape = shapeOf(`${element.tag}${holds.join(' ')}`)
        const kept = parent.kept.get(shape) ?? 0
        parent.kept.set(shape, kept + 1)
        if (kept < 2) {
          parent.children.push(shape)
          return
        }
        while (blanks.length > 0 && blanks.at(-1)![0] >= element.from) blanks.pop()
        blanks.push([element.from, parser.endIndex + 1])
      },
    },
    // Entities are left as they stand: whether they are written well is what the validator is asked.
    {decodeEntities: false},
  )
  parser.end(source)
  if (!isPlain || blanks.length === 0) return source

  const pieces: string[] = []
  let at = 0
  for (const [from, to] of blanks) {
    pieces.push(source.slice(at, from), blank(source.slice(from, to)))
    at = to
  }
  pieces.push(source.slice(at))
  return pieces.join('')
}

const keepName = (attribute: string) => attribute.slice(0, attribute.indexOf('='))
const blank = (text: string) => text.replaceAll(/[^\n]+/g, (line) => ' '.repeat(line.length))
