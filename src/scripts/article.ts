import {atWords} from '../links.ts'
import {copyText} from './copy.ts'
import {isShortcut} from './keys.ts'

/**
 * An article's page: a touch on an entry of the sidebar marks its mentions in the text and steps through them, as do
 * `j` and `k`; a sentence that is pointed at or was asked for has a button that copies its address.
 */
const text = document.querySelector<HTMLElement>('.text')!
const sidebar = document.querySelector<HTMLElement>('#found')
const every = [...text.querySelectorAll<HTMLElement>('.mention')]

// ── Mentions ────────────────────────────────────────────────────────────────────────────────────────

/** What is stepped through: an entry's mentions, or all of them. */
let steps: HTMLElement[] = every
let name = 'All names'
let at = -1
let pressed: Element | null = null

const bar = document.createElement('div')
bar.className = 'stepper'
bar.hidden = true
bar.setAttribute('role', 'group')
bar.setAttribute('aria-label', 'Mentions')
const position = document.createElement('output')
bar.append(
  position,
  button('‹', 'Previous mention (k)', () => step(-1)),
  button('›', 'Next mention (j)', () => step(1)),
  button('×', 'Stop (Escape)', stop),
)
document.body.append(bar)

function button(sign: string, label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = sign
  made.setAttribute('aria-label', label)
  made.addEventListener('click', act)
  return made
}

sidebar?.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a')
  if (link === null || !isPlainClick(event)) return
  if (sidebar.matches(':popover-open')) sidebar.hidePopover()
  if (!link.matches('.step')) return
  event.preventDefault()
  if (link !== pressed) choose(link)
  step(1)
})

const isPlainClick = ({button, ctrlKey, metaKey, shiftKey}: MouseEvent) =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey

/** The mentions that lead where the entry's first one leads; of a name without a page, those of the same words. */
function choose(link: HTMLAnchorElement): void {
  stop()
  const first = document.getElementById(link.hash.slice(1))
  if (first === null) return
  const key = keyOf(first)
  steps = every.filter((mention) => keyOf(mention) === key)
  name = link.dataset.name ?? ''
  pressed = link
  link.setAttribute('aria-current', 'true')
  for (const mention of steps) mention.classList.add('marked')
}

const keyOf = (mention: HTMLElement) => mention.getAttribute('href') ?? mention.textContent

function step(by: number): void {
  if (steps.length === 0) return
  steps[at]?.classList.remove('current')
  at = at === -1 ? (by > 0 ? nextBelow() : steps.length - 1) : (at + by + steps.length) % steps.length
  const mention = steps[at]!
  mention.classList.add('current')
  if (!mention.matches('a')) mention.tabIndex = -1
  mention.focus({preventScroll: true})
  mention.scrollIntoView({block: 'center'})
  position.textContent = `${name}: ${at + 1} of ${steps.length}`
  bar.hidden = false
}

/** An entry begins with its first mention; stepping through all begins where one reads. */
function nextBelow(): number {
  if (pressed !== null) return 0
  const below = steps.findIndex((mention) => mention.getBoundingClientRect().top > innerHeight * 0.2)
  return Math.max(0, below)
}

function stop(): void {
  for (const mention of every) mention.classList.remove('marked', 'current')
  pressed?.removeAttribute('aria-current')
  steps = every
  name = 'All names'
  at = -1
  pressed = null
  bar.hidden = true
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !bar.hidden) return stop()
  if (!isShortcut(event)) return
  if (event.key === 'j') step(1)
  else if (event.key === 'k') step(-1)
  else if (event.key === 'c') void copySentence()
})

// ── Sentences ───────────────────────────────────────────────────────────────────────────────────────

const {original} = text.dataset
const tools = document.createElement('div')
tools.className = 'sentence-tools'
tools.hidden = true
const copy = document.createElement('button')
copy.type = 'button'
copy.addEventListener('click', () => void copySentence())
tools.append(copy)
const there = document.createElement('a')
if (original !== undefined) {
  there.rel = 'external noopener'
  there.textContent = '↗'
  there.title = 'This sentence in the original'
  there.setAttribute('aria-label', there.title)
  tools.append(there)
}
text.append(tools)
let sentence: HTMLElement | null = null

function offer(target: Element | null): void {
  const of = target?.closest<HTMLElement>('.sentence') ?? null
  if (of === null || of === sentence) return
  sentence = of
  copy.textContent = '#'
  delete copy.dataset.label
  copy.title = 'Copy the address of this sentence (c)'
  copy.setAttribute('aria-label', copy.title)
  if (original !== undefined) there.href = atWords(original, of.textContent)
  tools.hidden = false
  tools.style.top = `${of.getClientRects()[0]!.top - text.getBoundingClientRect().top}px`
}

async function copySentence(): Promise<void> {
  const focused = document.activeElement?.closest<HTMLElement>('.sentence')
  const of = focused ?? sentence
  if (of === null) return
  offer(of)
  await copyText(`${location.href.replace(/#.*$/, '')}#${of.id}`, copy)
}

const offerAsked = () => offer(document.getElementById(location.hash.slice(1)))
text.addEventListener('pointerover', ({target}) => offer(target as Element))
text.addEventListener('click', ({target}) => offer(target as Element))
text.addEventListener('focusin', ({target}) => offer(target as Element))
addEventListener('hashchange', offerAsked)
offerAsked()
