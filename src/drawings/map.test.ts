import {describe, expect, test} from 'vitest'
import {drawMap, type Located} from './map.ts'

const place = (name: string, latitude: number, longitude: number, articles = 1): Located => ({
  name,
  url: `/places/${name.toLowerCase()}/`,
  kind: 'city',
  latitude,
  longitude,
  articles,
})
const at = (places: Located[], name: string) => drawMap(places)!.spots.find((spot) => spot.name === name)!

const LISBON = place('Lisbon', 38.7, -9.1, 9)
const NAIROBI = place('Nairobi', -1.3, 36.8, 4)
const SUVA = place('Suva', -18.1, 178.4)
const APIA = place('Apia', -13.8, -171.8)

describe('drawMap', () => {
  test('north is up and east is right', () => {
    const places = [LISBON, NAIROBI]
    expect(at(places, 'Lisbon').y).toBeLessThan(at(places, 'Nairobi').y)
    expect(at(places, 'Lisbon').x).toBeLessThan(at(places, 'Nairobi').x)
  })

  test('keeps neighbours across the date line together', () => {
    const places = [SUVA, APIA]
    expect(at(places, 'Suva').x).toBeLessThan(at(places, 'Apia').x)
  })

  test.each([
    ['one place', [LISBON]],
    ['places in one land', [LISBON, place('Porto', 41.1, -8.6)]],
    ['places all over the world', [LISBON, NAIROBI, SUVA, place('Lima', -12, -77)]],
    ['a place near the pole', [place('Alert', 82.5, -62.3)]],
  ])('draws %s inside the frame, with land around', (_, places) => {
    const drawn = drawMap(places)!
    expect(drawn.land.length).toBeGreaterThan(10)
    for (const {x, y} of drawn.spots) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(drawn.width)
      expect(y).toBeGreaterThan(-40)
      expect(y).toBeLessThan(drawn.height)
    }
  })

  test('leaves out what lies beyond the places, but shows them in their surroundings', () => {
    const drawn = drawMap([LISBON, place('Oslo', 59.9, 10.7)])!
    const down = drawn.spots.map(({y}) => y)
    expect(Math.max(...down) - Math.min(...down)).toBeGreaterThan(drawn.height / 2)
    const strip = drawMap([place('Reykjavik', 64.1, -21.9), place('Yakutsk', 62, 129.7)])!
    expect(strip.height / strip.width).toBeGreaterThan(0.4)
    expect(Math.max(...strip.spots.map(({y}) => y))).toBeLessThan(strip.height * 0.7)
  })

  test('draws only as much of the atlas as a page can bear', () => {
    for (const places of [[LISBON], [LISBON, NAIROBI], [LISBON, NAIROBI, SUVA, APIA]]) {
      const {land, borders, lines} = drawMap(places)!
      expect(land.length + borders.length + lines.length).toBeLessThan(160_000)
    }
  })

  test('a place in more articles is larger', () => {
    const places = [LISBON, NAIROBI]
    expect(at(places, 'Lisbon').radius).toBeGreaterThan(at(places, 'Nairobi').radius)
  })

  test('says how many are not drawn', () => {
    const many = Array.from({length: 170}, (_, index) => place(`P${index}`, (index % 60) - 30, index))
    expect(drawMap(many)!.left).toBe(20)
  })

  test('there is no map without a place', () => {
    expect(drawMap([])).toBe(null)
  })
})
