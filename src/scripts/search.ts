/**
 * The search page. Pagefind's index is loaded when the first word is typed or arrives in the address.
 *
 * Whatever comes from the index is put on the page as text: `meta.title` of a result is as it stands in the clipping.
 */
import {KIND_WORDS} from '../words.ts'
import {type Found, landing} from './landing.ts'
import {hrefOf, loadNames} from './name-index.ts'

type Filters = Record<string, Record<string, number>>

interface Pagefind {
  options(options: {baseUrl: string; noWorker: boolean}): Promise<void>
  init(): Promise<void>
  filters(): Promise<Filters>
  search(
    words: string | null,
    options: {filters: Record<string, string>},
  ): Promise<{
    results: {data(): Promise<Found>}[]
    unfilteredResultCount: number
    filters: Filters
    totalFilters: Filters
  }>
}

const FACETS = ['kind', 'year', 'source'] as const
/** Names shown. */
const NAMES = 6
/** Results shown at once; each is a file to fetch. */
const SHOWN = 10
/** Milliseconds without a key before searching. */
const PAUSE = 150

const element = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind
const form = element<HTMLFormElement>('search-form')
const box = element<HTMLInputElement>('search-words')
const facets = element('search-facets')
const status = element('search-status')
const list = element<HTMLOListElement>('search-results')
const names = element('search-names')
const texts = element('search-texts')
const more = element<HTMLButtonElement>('search-more')
const selects = FACETS.map((name) => form.elements.namedItem(name) as HTMLSelectElement)

let index: Promise<Pagefind> | null = null
/** Counts searches, so that a slow answer to an old question is not shown. */
let latest = 0
let rest: {data(): Promise<Found>}[] = []

function loadIndex(): Promise<Pagefind> {
  index ??= (async () => {
    const address = new URL(form.dataset.index!, location.href)
    const pagefind: Pagefind = await import(/* @vite-ignore */ address.href)
    // Its worker is a second copy of itself, 12 KB to fetch; the search itself takes a few milliseconds.
    await pagefind.options({baseUrl: new URL('..', address).pathname, noWorker: true})
    await pagefind.init()
    showFacets(await pagefind.filters())
    return pagefind
  })()
  return index
}

async function search() {
  const question = ++latest
  const words = box.value.trim()
  const filters = chosen()
  writeAddress(words, filters)
  if (words === '' && Object.keys(filters).length === 0) {
    rest = []
    list.replaceChildren()
    names.hidden = true
    texts.hidden = true
    more.hidden = true
    status.textContent = ''
    return
  }
  void showNames(question, words)
  try {
    const pagefind = await loadIndex()
    // The facets' choices are known only now, when they came with the address.
    const answer = await pagefind.search(words === '' ? null : words, {filters: chosen()})
    if (question !== latest) return
    countFacets(answer.filters)
    rest = answer.results
    list.replaceChildren()
    texts.hidden = false
    const number = rest.length
    status.textContent =
      number === 0
        ? 'Nothing found.'
        : `${number.toLocaleString('en')} ${number === 1 ? 'page' : 'pages'} found.`
    await showMore(question)
  } catch (error) {
    if (question !== latest) return
    index = null
    list.replaceChildren()
    more.hidden = true
    status.textContent =
      'The search index is not there. It is made when the site is built whole; until then, use the lists above.'
    console.error(error)
  }
}

/** Actors, places and events that are called so; their own pages, not the texts that have the word. */
async function showNames(question: number, words: string) {
  const index = form.dataset.names!
  const find = await loadNames(index)
  if (question !== latest) return
  const found = find(words, NAMES)
  names.hidden = found.length === 0
  names.querySelector('ul')!.replaceChildren(
    ...found.map(({name, kind, alias, address}) => {
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.className = 'entity'
      link.dataset.kind = kind
      link.href = hrefOf(address, index)
      link.textContent = alias === null ? name : `${name} (${alias})`
      item.append(link, kindOf(kind))
      return item
    }),
  )
}

function kindOf(kind: string): HTMLSpanElement {
  const said = document.createElement('span')
  said.className = 'said-kind'
  said.dataset.kind = kind
  said.textContent = KIND_WORDS[kind] ?? kind
  return said
}

async function showMore(question: number) {
  const next = rest.slice(0, SHOWN)
  const pages = await Promise.all(next.map((result) => result.data()))
  if (question !== latest) return
  rest = rest.slice(SHOWN)
  more.hidden = rest.length === 0
  list.append(...pages.map(resultItem))
}

function resultItem(found: Found): HTMLLIElement {
  const {url, words} = landing(found)
  const item = document.createElement('li')
  const heading = document.createElement('p')
  heading.className = 'what'
  const link = document.createElement('a')
  link.href = url
  link.textContent = found.meta.title ?? url
  heading.append(link)
  const note = document.createElement('p')
  note.className = 'note'
  note.append(
    ...(found.filters.kind ?? []).slice(0, 1).map(kindOf),
    (['year', 'source'] as const).flatMap((facet) => found.filters[facet]?.[0] ?? []).join(' · '),
  )
  item.append(heading, note)
  if (words.length > 0) {
    const excerpt = document.createElement('p')
    excerpt.className = 'summary'
    for (const {text, isMatch} of words) {
      if (isMatch) {
        const mark = document.createElement('mark')
        mark.textContent = text
        excerpt.append(mark, ' ')
      } else excerpt.append(`${text} `)
    }
    item.append(excerpt)
  }
  return item
}

function chosen(): Record<string, string> {
  const wanted = new URLSearchParams(location.search)
  return Object.fromEntries(
    selects.flatMap((select) => {
      // Until the index is there, a facet has no options and the address speaks for it.
      const value = select.options.length > 1 ? select.value : (wanted.get(select.name) ?? '')
      return value === '' ? [] : [[select.name, value]]
    }),
  )
}

function showFacets(filters: Filters) {
  const wanted = new URLSearchParams(location.search)
  for (const select of selects) {
    const values = Object.keys(filters[select.name] ?? {})
    values.sort((a, b) => (select.name === 'year' ? b.localeCompare(a) : a.localeCompare(b)))
    select.append(...values.map((value) => new Option(value, value)))
    select.value = values.includes(wanted.get(select.name) ?? '') ? (wanted.get(select.name) ?? '') : ''
    select.parentElement!.hidden = values.length === 0
  }
  facets.hidden = false
}

function countFacets(filters: Filters) {
  for (const select of selects) {
    for (const option of select.options) {
      if (option.value === '') continue
      const number = filters[select.name]?.[option.value] ?? 0
      option.textContent = `${option.value} (${number.toLocaleString('en')})`
      option.disabled = number === 0 && !option.selected
    }
  }
}

function writeAddress(words: string, filters: Record<string, string>) {
  const query = new URLSearchParams(words === '' ? filters : {q: words, ...filters}).toString()
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`)
}

function readAddress() {
  const wanted = new URLSearchParams(location.search)
  box.value = wanted.get('q') ?? ''
  for (const select of selects) select.value = wanted.get(select.name) ?? ''
}

/** Down goes from the box to the first result and on; up goes back to the box. */
function step(event: KeyboardEvent) {
  if (event.key === 'Escape' && event.target !== box) return box.focus()
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [...names.querySelectorAll('a'), ...list.querySelectorAll('a')].filter((link) =>
    link.checkVisibility(),
  )
  const stops: HTMLElement[] = [box, ...links]
  const at = stops.indexOf(event.target as HTMLElement)
  if (at === -1 || links.length === 0) return
  event.preventDefault()
  const next = at + (event.key === 'ArrowDown' ? 1 : -1)
  stops[Math.max(0, Math.min(stops.length - 1, next))]!.focus()
}

let timer: ReturnType<typeof setTimeout> | undefined
box.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(search, PAUSE)
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  clearTimeout(timer)
  void search()
})
for (const select of selects) select.addEventListener('change', () => void search())
more.addEventListener('click', () => void showMore(latest))
document.addEventListener('keydown', step)
window.addEventListener('popstate', () => {
  readAddress()
  void search()
})
readAddress()
if (box.value === '') box.focus()
void search()
