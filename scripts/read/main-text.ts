import {asideOf, isShown} from './page-parts.ts'
import {type Element, elementsIn, isElement} from './tree.ts'

/** An element is entered as long as it holds this share of what was left of the page's prose. */
const MOST = 0.7
const DEEPEST = 300

/**
 * Finds the element that holds a page's article.
 *
 * Prose is text outside of links, headings and the parts of a page that have a name of their own (navigation,
 * comments, related links). From the body one goes down into the child that holds most of it, until it is shared out
 * among several: these are its paragraphs. (The idea is that of Arc90's Readability, 2009, without its weights.)
 */
export function findMain(body: Element): Element {
  const prose = new Map<Element, number>()
  measure(body, prose, 0)
  let main = body
  for (;;) {
    const total = prose.get(main) ?? 0
    const next = elementsIn(main).find((child) => (prose.get(child) ?? 0) > total * MOST)
    // A paragraph that holds most of a short article is not the article.
    if (
      total === 0 ||
      next === undefined ||
      /^(?:p|blockquote|ul|ol|li|font|span|b|i|em|strong|figure|pre|center)$/i.test(next.name)
    )
      return main
    main = next
  }
}

function measure(element: Element, prose: Map<Element, number>, depth: number): number {
  if (depth > DEEPEST || asideOf(element) !== null || !isShown(element)) return 0
  let sum = 0
  for (const child of element.children) {
    if (child.type === 'text') {
      const {length} = child.data.trim()
      if (length >= 20) sum += length
    } else if (isElement(child) && !/^(?:a|button|h[1-6]|label|time)$/.test(child.name)) {
      sum += measure(child, prose, depth + 1)
    }
  }
  prose.set(element, sum)
  return sum
}
