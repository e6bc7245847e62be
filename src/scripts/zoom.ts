/**
 * Looking closer at the network and the map: larger, to a side, one kind alone, one name picked out. Marks and names
 * keep their size; only their places part.
 */
import {kept, stepped, transformOf, type View, wholeOf} from './view.ts'

/** From this scale on, names that found no room have it. */
const CLOSE = 2

for (const figure of document.querySelectorAll<HTMLElement>('[data-zoom]')) enhance(figure)

function enhance(figure: HTMLElement) {
  const controls = figure.querySelector<HTMLFieldSetElement>('[data-looking]')!
  const svg = figure.querySelector<SVGSVGElement>('svg')!
  const drawn = figure.querySelector<SVGGElement>('[data-zoomed]')!
  const marks = [...figure.querySelectorAll<SVGAElement>('a.mark')]
  const edges = [...figure.querySelectorAll<SVGLineElement>('.edge')]
  const {width, height} = svg.viewBox.baseVal
  const frame = {width, height}
  let view = wholeOf(frame)

  const places = marks.map((mark) => {
    const group = mark.querySelector<SVGGElement>('[data-at]')!
    const [x = 0, y = 0] = group.dataset.at!.split(' ').map(Number)
    return {mark, group, x, y}
  })

  function look(next: View) {
    view = next
    drawn.setAttribute('transform', transformOf(view, frame))
    for (const {group, x, y} of places)
      group.setAttribute('transform', `translate(${x} ${y}) scale(${1 / view.scale})`)
    svg.toggleAttribute('data-close', view.scale >= CLOSE)
  }

  /** Marks that the given ones are tied to stay plain, and so do they; all others step back. */
  function pick(chosen: readonly SVGAElement[]) {
    // The marks are drawn with the largest on top, so the last of them has the first number.
    const numberOf = (mark: SVGAElement) => marks.length - 1 - marks.indexOf(mark)
    const numbers = new Set(chosen.map(numberOf))
    const near = new Set(numbers)
    for (const edge of edges) {
      const [from = -1, to = -1] = edge.dataset.ends!.split(' ').map(Number)
      const isOf = numbers.has(from) || numbers.has(to)
      edge.toggleAttribute('data-dim', chosen.length > 0 && !isOf)
      if (isOf) near.add(from).add(to)
    }
    for (const mark of marks) {
      mark.toggleAttribute('data-dim', chosen.length > 0 && !near.has(numberOf(mark)))
      mark.toggleAttribute('data-picked', chosen.includes(mark))
    }
  }

  const chosen = () => {
    const kind = controls.querySelector<HTMLSelectElement>('[name=kind]')?.value ?? ''
    const name = controls.querySelector<HTMLSelectElement>('[name=name]')?.value ?? ''
    if (name !== '') return marks.filter(({dataset}) => dataset.url === name)
    return kind === '' ? [] : marks.filter(({dataset}) => dataset.kind === kind)
  }

  controls.hidden = false
  const scroll = svg.parentElement!
  // On a small screen, where most marks are: a map of one country is not looked at from the middle of the ocean.
  const middle = places.map(({x}) => x).sort((a, b) => a - b)[places.length >> 1] ?? width / 2
  scroll.scrollLeft = (scroll.scrollWidth * middle) / width - scroll.clientWidth / 2
  controls.addEventListener('click', (event) => {
    const step = (event.target as HTMLElement).dataset.look
    if (step !== undefined) look(stepped(view, step, frame))
  })
  controls.addEventListener('change', (event) => {
    const {name, value} = event.target as HTMLSelectElement
    for (const other of controls.querySelectorAll('select')) if (other !== event.target) other.value = ''
    pick(chosen())
    // In a network, who is near would be out of sight.
    if (name !== 'name' || edges.length > 0) return
    const found = places.find(({mark}) => mark.dataset.url === value)
    look(
      found === undefined
        ? wholeOf(frame)
        : kept({scale: Math.max(view.scale, CLOSE), x: found.x, y: found.y}, frame),
    )
  })
  for (const mark of marks) {
    for (const event of ['pointerenter', 'focus']) mark.addEventListener(event, () => pick([mark]))
    for (const event of ['pointerleave', 'blur']) mark.addEventListener(event, () => pick(chosen()))
  }
  drag(
    svg,
    () => view.scale > 1,
    (dx, dy) => {
      const unit = width / svg.clientWidth / view.scale
      look(kept({...view, x: view.x - dx * unit, y: view.y - dy * unit}, frame))
    },
  )
}

/** A drawing that is looked at closely is pushed about with the pointer; a click on a mark stays a click. */
function drag(svg: SVGSVGElement, isMovable: () => boolean, move: (dx: number, dy: number) => void) {
  let last: {x: number; y: number} | null = null
  let isDragged = false
  svg.addEventListener('pointerdown', ({pointerType, clientX, clientY}) => {
    if (pointerType !== 'mouse' || !isMovable()) return
    last = {x: clientX, y: clientY}
    isDragged = false
  })
  window.addEventListener('pointermove', ({clientX, clientY}) => {
    if (last === null) return
    const [dx, dy] = [clientX - last.x, clientY - last.y]
    if (!isDragged && Math.hypot(dx, dy) < 4) return
    isDragged = true
    last = {x: clientX, y: clientY}
    move(dx, dy)
  })
  window.addEventListener('pointerup', () => {
    last = null
  })
  svg.addEventListener('dragstart', (event) => event.preventDefault())
  svg.addEventListener('click', (event) => {
    if (isDragged) event.preventDefault()
    isDragged = false
  })
}
