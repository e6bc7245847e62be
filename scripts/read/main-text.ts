import {Readability} from '@mozilla/readability'
import {parseHTML} from 'linkedom'
import {asideOf, isShown} from './page-parts.ts'
import {type Element, elementsIn, isElement, parentOf} from './tree.ts'

/** With less text than this, in characters, the library looks again and less strictly. */
const SHORTEST = 250
/** What is larger or deeper is no page that a person saved; it is spared a document model. */
const MOST_CHARACTERS = 1_000_000
const DEEPEST = 200
/** The library looks at an element from each that it stands in: its depth and this are what it costs. */
const LEAST_COST = 20
const MOST_COST = 400_000

/**
 * Finds the element that holds a page's article.
 *
 * Mozilla's Readability, the reader view of Firefox, chooses it. Its choice is traced back to the page, where every
 * word still is: what it takes out besides (captions, lists of key points) is for the rules of a clipping to judge.
 * Where it finds nothing, or less than half the prose that stands together elsewhere, and where the page is too large
 * for it, the element with most of the page's prose serves.
 */
export function findMain(body: Element): Element {
  const densest = findDensest(body)
  const chosen = chooseMain(body)
  return chosen !== null && measure(chosen) * 2 >= measure(densest) ? chosen : densest
}

function chooseMain(body: Element): Element | null {
  const copy = copyOf(body)
  if (copy === null) return null
  const found = readCopy(copy.html)
  if (!found?.content || !found.textContent?.trim()) return null
  const kept: Element[] = []
  for (const one of (found.content as HTMLElement).querySelectorAll(`[${NUMBER}]`)) {
    const element = copy.elements[Number(one.getAttribute(NUMBER))]
    if (element !== undefined) kept.push(element)
  }
  // Of a body that holds text and line breaks only, no element is left.
  return kept.reduce(commonParent, kept[0] ?? body)
}

function readCopy(html: string) {
  try {
    const {document} = parseHTML(html)
    return new Readability<Node>(document, {
      serializer: (node) => node,
      keepClasses: true,
      disableJSONLD: true,
      charThreshold: SHORTEST,
    }).parse()
  } catch {
    // What the library stumbles over is read without it.
    return null
  }
}

const NUMBER = 'data-number'
/** What the library weighs beside tags and text. */
const WEIGHED = ['class', 'id', 'role', 'rel', 'itemprop']
/** A form is not among them: whole pages of some makes stand in one. */
const NEVER_MAIN = new Set(['nav', 'footer', 'button', 'dialog'])
/** The copy is weighed and not read. */
const withoutMarks = (text: string): string => text.replace(/["&<>]/g, ' ')

/** The visible part of a page for the library, its elements numbered; null for one too large. */
function copyOf(body: Element): {html: string; elements: Element[]} | null {
  const elements: Element[] = []
  const parts = ['<!doctype html><html><head></head>']
  let characters = 0
  let cost = 0
  const isCopied = (element: Element, depth: number): boolean => {
    if (!isShown(element) || NEVER_MAIN.has(element.name)) return true
    cost += depth + LEAST_COST
    if (depth > DEEPEST || cost > MOST_COST) return false
    parts.push(`<${element.name} ${NUMBER}="${elements.length}"`)
    elements.push(element)
    for (const name of WEIGHED) {
      const value = element.attribs[name]
      if (value) parts.push(` ${name}="${withoutMarks(value.slice(0, 200))}"`)
    }
    parts.push('>')
    if (element.name === 'br' || element.name === 'hr') return true
    for (const child of element.children) {
      if (child.type === 'text') {
        characters += child.data.length
        if (characters > MOST_CHARACTERS) return false
        parts.push(withoutMarks(child.data))
      } else if (isElement(child) && !isCopied(child, depth + 1)) return false
    }
    parts.push(`</${element.name}>`)
    return true
  }
  return isCopied(body, 0) ? {html: `${parts.join('')}</html>`, elements} : null
}

/** The lowest element that both stand in. */
function commonParent(one: Element, other: Element): Element {
  const above = new Set<Element>()
  for (let at: Element | null = one; at !== null; at = parentOf(at)) above.add(at)
  let at = other
  for (let outer = parentOf(at); !above.has(at) && outer !== null; outer = parentOf(at)) at = outer
  return at
}

/** The element that most of the prose is in: from the body down as long as one child holds most of it. */
function findDensest(body: Element): Element {
  const prose = new Map<Element, number>()
  measure(body, prose)
  let main = body
  for (;;) {
    const most = (prose.get(main) ?? 0) * 0.7
    const next = elementsIn(main).find((child) => (prose.get(child) ?? 0) > most)
    // A paragraph that holds most of a short article is not the article.
    if (next === undefined || PARAGRAPH.test(next.name)) return main
    main = next
  }
}
const PARAGRAPH = /^(?:p|blockquote|ul|ol|li|font|span|b|i|em|strong|figure|pre|center)$/
const NO_PROSE = /^(?:a|button|h[1-6]|label|time)$/

/** Characters of an element's prose: text outside of links, headings and parts with a name of their own. */
function measure(element: Element, prose = new Map<Element, number>(), depth = 0): number {
  let sum = 0
  for (const child of element.children) {
    if (child.type === 'text') {
      const {length} = child.data.trim()
      if (length >= 20) sum += length
    } else if (depth < DEEPEST && isElement(child) && !NO_PROSE.test(child.name)) {
      if (asideOf(child) === null && isShown(child)) sum += measure(child, prose, depth + 1)
    }
  }
  prose.set(element, sum)
  return sum
}
