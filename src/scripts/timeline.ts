/**
 * Looking closer at the timeline: by type, by actor, from years to days. What is needed for it is loaded when a reader
 * first asks; the drawing that was made with the site stands until then.
 */
import type {Shape} from '../drawings/shapes.ts'
import type {Stretch} from '../drawings/timeline.ts'
import {type Marked, timelineShapes} from '../drawings/timeline-shapes.ts'
import type {TimelineData, TimelineEntry} from '../timeline.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** A stretch is never shorter. */
const LEAST_DAYS = 10

for (const figure of document.querySelectorAll<HTMLElement>('[data-timeline]')) enhance(figure)

function enhance(figure: HTMLElement) {
  const form = figure.querySelector<HTMLFieldSetElement>('[data-looking]')!
  const drawing = figure.querySelector('svg')!
  const shown = figure.querySelector('output')!
  const type = form.elements.namedItem('type') as HTMLSelectElement
  const actor = form.elements.namedItem('actor') as HTMLSelectElement
  const whole: Stretch = {from: Number(figure.dataset.from), to: Number(figure.dataset.to)}
  let stretch = whole
  let data: Promise<TimelineData> | null = null

  const load = () => {
    data ??= fetch(figure.dataset.events!)
      .then((answer) => answer.json() as Promise<TimelineData>)
      .then((loaded) => {
        actor.append(...loaded.actors.map((name, index) => new Option(name, String(index))))
        return loaded
      })
    return data
  }

  async function draw() {
    const {events} = await load()
    const wanted = events.filter(
      (entry) =>
        (type.value === '' || entry[5] === type.value) &&
        (actor.value === '' || entry[7].includes(Number(actor.value))),
    )
    const {shapes, height, drawn, of} = timelineShapes(wanted.map(markedOf), stretch)
    drawing.setAttribute('height', String(height))
    drawing.replaceChildren(...shapes.map(elementOf))
    shown.textContent = drawn < of ? `${drawn} of ${of} events` : `${of} ${of === 1 ? 'event' : 'events'}`
  }

  const markedOf = ([id, name, from, to, weight, , status]: TimelineEntry): Marked => ({
    name,
    from,
    to,
    weight,
    status,
    href: `${figure.dataset.event}${id}/`,
    told: sayDays(from, to),
  })

  form.hidden = false
  // On a narrow screen the newest is looked for first.
  drawing.parentElement!.scrollLeft = drawing.parentElement!.scrollWidth
  form.addEventListener('change', () => void draw())
  // The actors' names come with the data: they are there when the list is opened.
  form.addEventListener('focusin', () => void load())
  form.addEventListener('pointerenter', () => void load())
  form.addEventListener('click', (event) => {
    const look = (event.target as HTMLElement).dataset.look
    if (look === undefined) return
    stretch = look === 'all' ? whole : looked(stretch, look, whole)
    void draw()
  })
}

/** Half as long, twice as long, or half its length earlier or later; never beyond the whole. */
export function looked({from, to}: Stretch, look: string, whole: Stretch): Stretch {
  const length = to - from + 1
  const most = whole.to - whole.from + 1
  const next =
    look === 'in' ? Math.max(LEAST_DAYS, Math.round(length / 2)) : look === 'out' ? length * 2 : length
  const kept = Math.min(next, most)
  const middle = (from + to + 1) / 2
  const step = look === 'earlier' ? -length / 2 : look === 'later' ? length / 2 : 0
  const start = Math.round(middle + step - kept / 2)
  const first = Math.min(Math.max(start, whole.from), whole.to - kept + 1)
  return {from: first, to: first + kept - 1}
}

const day = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'})

function sayDays(from: number | null, to: number | null): string {
  const say = (number: number) => day.format(new Date(number * 86_400_000))
  if (from === null) return to === null ? '' : `until ${say(to)}`
  if (to === null) return `from ${say(from)}`
  return from === to ? say(from) : `${say(from)} to ${say(to)}`
}

function elementOf({tag, attributes, children}: Shape): SVGElement {
  const element = document.createElementNS(SVG, tag) as SVGElement
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  if (typeof children === 'string') element.textContent = children
  else element.append(...children.map(elementOf))
  return element
}
