import {sayDate} from '../dates.ts'
import type {Card, EventPage} from '../schema.ts'
import {count, KIND_WORDS} from '../words.ts'
import {cardOfEvent} from './card-of-event.ts'

type Fetched = Card | EventPage

const kept = new Map<string, Promise<Fetched | null>>()
let shown: {name: HTMLAnchorElement; card: HTMLElement} | null = null

/**
 * Shows who a name is, until the pointer leaves both, the focus moves on, or Escape is pressed.
 *
 * A name whose card cannot be fetched has none: its link is there all the same.
 */
export async function showCard(name: HTMLAnchorElement, address: string): Promise<void> {
  if (shown?.name === name) return
  const isWanted = () => name.isConnected && (name.matches(':hover') || name === document.activeElement)
  if (!kept.has(address)) kept.set(address, fetchCard(address))
  const record = await kept.get(address)!
  if (record === null || !isWanted()) return
  hide()
  const card = 'shown' in record ? makeEvent(record) : make(record, name.dataset.kind ?? record.kind)
  card.id = 'card'
  card.role = 'tooltip'
  // A landmark, for those who go from one to the next.
  const main = document.querySelector('main') ?? document.body
  main.append(card)
  place(card, name)
  name.setAttribute('aria-describedby', card.id)
  shown = {name, card}
}

async function fetchCard(address: string): Promise<Fetched | null> {
  try {
    const answer = await fetch(address)
    return answer.ok ? ((await answer.json()) as Fetched) : null
  } catch {
    return null
  }
}

/** The words come from clippings: they are set as text, never as markup. */
function make({name, kind, description, roles, articles, events}: Card, form: string): HTMLElement {
  const card = element('div', 'card')
  const head = element('p', 'kind', KIND_WORDS[kind] ?? kind)
  head.dataset.kind = form
  const about = description || roles.join('; ')
  card.append(head, element('p', 'name', name))
  if (about !== '') card.append(element('p', '', about))
  card.append(element('p', 'note', `Named in ${count(articles, 'article')}`))
  if (events.length > 0) {
    const list = element('ul', '')
    for (const {name, date} of events) {
      const line = element('li', '', name)
      // “Harbour strike, May 2026” says when already.
      if (date !== null && !name.includes(date.slice(0, 4)))
        line.append(element('span', 'note', ` ${sayDate(date)}`))
      list.append(line)
    }
    card.append(list)
  }
  return card
}

function makeEvent(page: EventPage): HTMLElement {
  const {name, when, sentence, names, note} = cardOfEvent(page)
  const card = element('div', 'card')
  const head = element('p', 'kind', KIND_WORDS.event)
  head.dataset.kind = 'event'
  card.append(head, element('p', 'name', name), element('p', 'note', when))
  if (sentence !== '') card.append(element('p', 'told', sentence))
  card.append(element('p', 'note', [names.join(', '), note].filter(Boolean).join(' · ')))
  return card
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

/** Below the name's first line, or above where there is no room; never past the window's edges. */
function place(card: HTMLElement, name: HTMLAnchorElement): void {
  const at = name.getClientRects()[0]!
  const gap = 6
  const below = at.bottom + gap + card.offsetHeight <= innerHeight
  const top = below ? at.bottom + gap : Math.max(gap, at.top - gap - card.offsetHeight)
  const left = Math.min(Math.max(gap, at.left), document.documentElement.clientWidth - card.offsetWidth - gap)
  card.style.top = `${top + scrollY}px`
  card.style.left = `${left + scrollX}px`
}

function hide(): void {
  shown?.card.remove()
  shown?.name.removeAttribute('aria-describedby')
  shown = null
}

document.addEventListener('keydown', ({key}) => {
  if (key === 'Escape') hide()
})
document.addEventListener('focusout', hide)
document.addEventListener('pointerover', ({target}) => {
  const isOver = shown?.name.contains(target as Node) || shown?.card.contains(target as Node)
  if (!isOver && shown?.name !== document.activeElement) hide()
})
