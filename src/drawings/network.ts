import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type {Network, Tie} from '../schema.ts'
import {LABEL, type Label, placeLabels, widthOf} from './labels.ts'

export interface Node {
  url: string
  name: string
  kind: string
  sentences: number
  x: number
  y: number
  radius: number
  /** Null where there is no room for the name. */
  label: Label | null
}

export interface Edge {
  from: Node
  to: Node
  sentences: number
  /** Width of the line. */
  width: number
}

export interface Drawn {
  nodes: Node[]
  edges: Edge[]
  width: number
  height: number
}

/** What one drawing can show before it is a ball of wool. */
const NODES = 48
const EDGES = 140
const OF_EACH = 4
const WIDTH = 1000
const HEIGHT = 680
const EDGE_OF_FRAME = 36
const ROUNDS = 400

/**
 * Lays out who is named with whom: those named together stand near each other.
 *
 * ForceAtlas2 (Jacomy et al. 2014), begun from a spiral in the order of the records, so that the same file is always
 * drawn the same way. Where they stand means nothing but that.
 */
export function drawNetwork({actors, ties}: Network): Drawn {
  const wanted = new Set(actors.slice(0, NODES).map(({link}) => link.url))
  const shown = strongestOfEach(ties.filter(({from, to}) => wanted.has(from.url) && wanted.has(to.url)))
  const tied = new Set(shown.flatMap(({from, to}) => [from.url, to.url]))
  const named = actors.slice(0, NODES).filter(({link}) => tied.has(link.url))
  const places = layOut(
    named.map(({link}) => link.url),
    shown.map(({from, to, sentences}) => [from.url, to.url, sentences]),
  )
  const most = named[0]?.sentences ?? 1
  const nodes: Node[] = named.map(({link, sentences}) => ({
    ...link,
    sentences,
    ...places.get(link.url)!,
    radius: tenth(5 + 13 * Math.sqrt(sentences / most)),
    label: null,
  }))
  part(nodes)
  const labels = placeLabels(
    nodes.map(({x, y, radius, name}) => ({x, y, radius, width: widthOf(name, LABEL), height: LABEL * 1.2})),
    {width: WIDTH, height: HEIGHT},
  )
  for (const [index, node] of nodes.entries()) node.label = labels[index]!
  const byUrl = new Map(nodes.map((node) => [node.url, node]))
  const strongest = shown[0]?.sentences ?? 1
  const edges = shown.map(({from, to, sentences}) => ({
    from: byUrl.get(from.url)!,
    to: byUrl.get(to.url)!,
    sentences,
    width: tenth(0.75 + 5 * Math.sqrt(sentences / strongest)),
  }))
  return {nodes, edges, width: WIDTH, height: HEIGHT}
}

/** The strongest ties, but of each actor a few before the many of the most named: or the drawing falls apart. */
function strongestOfEach(ties: readonly Tie[]): Tie[] {
  const kept = new Map<string, number>()
  const countOf = (url: string) => kept.get(url) ?? 0
  const own: Tie[] = []
  const others: Tie[] = []
  for (const tie of ties) {
    const ends = [tie.from.url, tie.to.url]
    if (!ends.some((url) => countOf(url) < OF_EACH)) others.push(tie)
    else {
      own.push(tie)
      for (const url of ends) kept.set(url, countOf(url) + 1)
    }
  }
  return [...own, ...others].slice(0, EDGES).sort((a, b) => b.sentences - a.sentences)
}

/** The places, fitted to the frame. */
function layOut(
  names: readonly string[],
  ties: readonly (readonly [from: string, to: string, weight: number])[],
): Map<string, {x: number; y: number}> {
  const graph = new Graph({type: 'undirected'})
  for (const [index, name] of names.entries()) {
    // Turned by the golden angle each: a circle is so even that what stands across stays across.
    const angle = index * Math.PI * (3 - Math.sqrt(5))
    const distance = 100 * Math.sqrt(index + 0.5)
    graph.addNode(name, {x: distance * Math.cos(angle), y: distance * Math.sin(angle)})
  }
  for (const [from, to, weight] of ties) graph.addEdge(from, to, {weight: Math.sqrt(weight)})
  if (names.length > 1)
    forceAtlas2.assign(graph, {
      iterations: ROUNDS,
      // Strong gravity: groups that little ties together stay in one frame.
      settings: {strongGravityMode: true, gravity: 0.2, scalingRatio: 10, slowDown: 4},
    })
  return toFrame(
    names.map((name) => ({name, x: graph.getNodeAttribute(name, 'x'), y: graph.getNodeAttribute(name, 'y')})),
  )
}

/** One direction may be stretched as much more than the other: distances should stay what they are. */
const STRETCH = 1.5

/** Turns the places so that they are widest from left to right, and fits them to the frame. */
function toFrame(
  points: readonly {name: string; x: number; y: number}[],
): Map<string, {x: number; y: number}> {
  const angle = mainDirection(points)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const turned = points.map(({name, x, y}) => ({name, x: x * cos + y * sin, y: y * cos - x * sin}))
  const across = bounds(turned.map(({x}) => x))
  const down = bounds(turned.map(({y}) => y))
  const wide = (WIDTH - 2 * EDGE_OF_FRAME) / (across.size || 1)
  const high = (HEIGHT - 2 * EDGE_OF_FRAME) / (down.size || 1)
  const least = Math.min(wide, high)
  const scale = {x: Math.min(wide, least * STRETCH), y: Math.min(high, least * STRETCH)}
  return new Map(
    turned.map(({name, x, y}) => [
      name,
      {
        x: tenth(WIDTH / 2 + (x - across.middle) * scale.x),
        y: tenth(HEIGHT / 2 + (y - down.middle) * scale.y),
      },
    ]),
  )
}

/** The direction in which points lie farthest apart: the main axis of their covariance. */
function mainDirection(points: readonly {x: number; y: number}[]): number {
  const middle = {x: mean(points.map(({x}) => x)), y: mean(points.map(({y}) => y))}
  let [xx, yy, xy] = [0, 0, 0]
  for (const {x, y} of points) {
    xx += (x - middle.x) ** 2
    yy += (y - middle.y) ** 2
    xy += (x - middle.x) * (y - middle.y)
  }
  return Math.atan2(2 * xy, xx - yy) / 2
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1)

function bounds(values: readonly number[]): {middle: number; size: number} {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return {middle: (least + most) / 2, size: most - least}
}

/** Room between two nodes, for a name beneath one of them. */
const GAP = 14

/** Pushes nodes that cover each other apart, a little at a time. */
function part(nodes: Node[]): void {
  for (let round = 0; round < 80; round++) {
    let isMoved = false
    for (const [index, a] of nodes.entries()) {
      for (const b of nodes.slice(index + 1)) {
        const distance = Math.hypot(b.x - a.x, b.y - a.y)
        const needed = a.radius + b.radius + GAP
        if (distance >= needed) continue
        isMoved = true
        const [dx, dy] = distance === 0 ? [1, 0] : [(b.x - a.x) / distance, (b.y - a.y) / distance]
        const push = (needed - distance) / 2
        move(a, -dx * push, -dy * push)
        move(b, dx * push, dy * push)
      }
    }
    if (!isMoved) break
  }
  for (const node of nodes) {
    node.x = tenth(node.x)
    node.y = tenth(node.y)
  }
}

function move(node: Node, dx: number, dy: number): void {
  node.x = Math.min(WIDTH - node.radius - 4, Math.max(node.radius + 4, node.x + dx))
  node.y = Math.min(HEIGHT - node.radius - 4, Math.max(node.radius + 4, node.y + dy))
}

const tenth = (value: number) => Math.round(value * 10) / 10
