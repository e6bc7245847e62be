import {type DomUtils, parseDocument} from 'htmlparser2'

/** An element of a page. Its `name` and the names of its `attribs` are lower-case, whatever the page wrote. */
export type Element = NonNullable<ReturnType<typeof DomUtils.getElementById>>
export type Page = ReturnType<typeof parseDocument>
type Parent = Element | Page

/**
 * Parses a page as browsers do where it matters: paragraphs that nobody closed, tags in capitals, references spelled
 * out. Nothing is run and nothing fetched; no markup is too broken.
 */
export const parsePage = (html: string): Page => parseDocument(html, {withStartIndices: true})

export const isElement = (node: Parent['children'][number]): node is Element =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style'

export const elementsIn = (parent: Parent): Element[] => parent.children.filter(isElement)

/** Every element below a parent, in the order of the page. Pages nest deeper than calls may. */
export function* descendants(parent: Parent): Generator<Element> {
  const waiting: Element[] = elementsIn(parent).reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next
    const children = next.children
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at]!
      if (isElement(child)) waiting.push(child)
    }
  }
}

/** The first element that a test is true of; null when there is none. */
export function findElement(parent: Parent, test: (element: Element) => boolean): Element | null {
  for (const element of descendants(parent)) if (test(element)) return element
  return null
}

/** All characters below a parent, as they stand. */
export function charactersIn(parent: Parent): string {
  const parts: string[] = []
  const waiting = [...parent.children].reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'text') parts.push(next.data)
    else if (isElement(next))
      for (let at = next.children.length - 1; at >= 0; at--) waiting.push(next.children[at]!)
  }
  return parts.join('')
}

export function isWithin(element: Element, outer: Parent): boolean {
  for (let at: Element['parent'] = element; at !== null; at = at.parent) if (at === outer) return true
  return false
}

export const parentOf = (element: Element): Element | null => {
  const {parent} = element
  return parent !== null && parent.type !== 'root' && 'attribs' in parent ? (parent as Element) : null
}

/** The class names and id of an element in one line. */
export const namesOf = ({attribs}: Element): string => `${attribs.class ?? ''} ${attribs.id ?? ''}`.trim()
