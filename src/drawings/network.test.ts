import {describe, expect, test} from 'vitest'
import type {Network} from '../schema.ts'
import {drawNetwork} from './network.ts'

const link = (name: string) => ({url: `/actors/${name}/`, name, kind: 'person'})

/** `ada-ben 3`: Ada and Ben in three sentences. */
function network(...said: string[]): Network {
  const ties = said.map((one) => {
    const [, from, to, count] = /^(\w+)-(\w+) (\d+)$/.exec(one)!
    return {
      from: link(from!),
      to: link(to!),
      sentences: Number(count),
      articles: 1,
    } as Network['ties'][number]
  })
  const sums = new Map<string, number>()
  for (const {from, to, sentences} of ties)
    for (const {name} of [from, to]) sums.set(name, (sums.get(name) ?? 0) + sentences)
  const actors = [...sums]
    .sort(([, a], [, b]) => b - a)
    .map(([name, sentences]) => ({link: link(name), sentences, articles: 1}))
  return {actors, ties, of: {actors: actors.length, ties: ties.length}}
}

const distance = (a: {x: number; y: number}, b: {x: number; y: number}) => Math.hypot(a.x - b.x, a.y - b.y)

describe('drawNetwork', () => {
  test('draws the same file the same way', () => {
    const file = network('ada-ben 4', 'ben-cy 2', 'cy-dee 1', 'ada-dee 1')
    expect(drawNetwork(file)).toEqual(drawNetwork(file))
  })

  test('puts those named together nearer than others', () => {
    const {nodes} = drawNetwork(network('ada-ben 9', 'cy-dee 9', 'ben-cy 1'))
    const at = (name: string) => nodes.find((node) => node.name === name)!
    expect(distance(at('ada'), at('ben'))).toBeLessThan(distance(at('ada'), at('dee')))
  })

  test('keeps every node in the frame and off the others', () => {
    const said = Array.from({length: 60}, (_, index) => `hub-n${index} ${60 - index}`)
    const {nodes, edges, width, height} = drawNetwork(network(...said))
    expect(nodes).toHaveLength(48)
    expect(edges).toHaveLength(47)
    for (const node of nodes) {
      expect(node.x - node.radius).toBeGreaterThanOrEqual(0)
      expect(node.x + node.radius).toBeLessThanOrEqual(width)
      expect(node.y + node.radius).toBeLessThanOrEqual(height)
      for (const other of nodes)
        if (other !== node) expect(distance(node, other)).toBeGreaterThan(node.radius + other.radius)
    }
  })

  test('leaves out whoever is tied to nobody that is drawn', () => {
    const file = network('ada-ben 4', 'ben-cy 2')
    file.ties.pop()
    expect(
      drawNetwork(file)
        .nodes.map(({name}) => name)
        .sort(),
    ).toEqual(['ada', 'ben'])
  })

  test('draws nothing of nothing', () => {
    expect(drawNetwork({actors: [], ties: [], of: {actors: 0, ties: 0}})).toMatchObject({
      nodes: [],
      edges: [],
    })
  })
})
