import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {type GeoProjection, geoEqualEarth, geoGraticule10, geoMercator, geoPath} from 'd3-geo'
import {feature, mesh} from 'topojson-client'
import type {GeometryCollection, Topology} from 'topojson-specification'
import {LABEL, type Label, placeLabels, widthOf} from './labels.ts'

/** A place on the map. */
export interface Located {
  name: string
  url: string
  kind: string
  latitude: number
  longitude: number
  articles: number
}

export interface Spot extends Located {
  x: number
  y: number
  radius: number
  label: Label | null
}

export interface DrawnMap {
  width: number
  height: number
  /** Outlines as SVG paths. */
  land: string
  borders: string
  lines: string
  spots: Spot[]
  /** Places that are known to lie somewhere and are not drawn. */
  left: number
}

const WIDTH = 1000
const SPOTS = 150
/** Degrees around the places, so that a town is seen in its land. */
const AROUND = 3
/** Degrees: from this width on, a projection that keeps areas, and the coarse outlines. */
const WORLD = 120

/**
 * Draws places on a map of the part of the world they lie in, the most named first.
 *
 * Outlines are Natural Earth's (public domain), as world-atlas has them: coarse for the world, finer for a part of it.
 * Only what lies in the frame is drawn, to a tenth of a point. Null when no place is known to lie anywhere.
 */
export function drawMap(places: readonly Located[]): DrawnMap | null {
  if (places.length === 0) return null
  const shown = [...places]
    .sort((a, b) => b.articles - a.articles || (a.url < b.url ? -1 : 1))
    .slice(0, SPOTS)
  const frame = widened(frameOf(shown))
  const isWorld = frame.width > WORLD
  const height = heightOf(frame)
  const projection = fitTo(isWorld ? geoEqualEarth() : geoMercator(), frame, height)
  const atlas = readAtlas(isWorld ? '110m' : '50m')
  const path = geoPath(projection).digits(1)
  const most = shown[0]!.articles
  const spots: Spot[] = shown.flatMap((place) => {
    const at = projection([place.longitude, place.latitude])
    if (at === null) return []
    const radius = tenth(4 + 12 * Math.sqrt(place.articles / most))
    return [{...place, x: tenth(at[0]), y: tenth(at[1]), radius, label: null}]
  })
  const labels = placeLabels(
    spots.map(({x, y, radius, name}) => ({x, y, radius, width: widthOf(name, LABEL), height: LABEL * 1.2})),
    {width: WIDTH, height},
  )
  for (const [index, spot] of spots.entries()) spot.label = labels[index]!
  return {
    width: WIDTH,
    height,
    land: path(feature(atlas, atlas.objects.land)) ?? '',
    borders: path(mesh(atlas, atlas.objects.countries, (a, b) => a !== b)) ?? '',
    lines: isWorld ? (path(geoGraticule10()) ?? '') : '',
    spots,
    left: places.length - spots.length,
  }
}

interface Frame {
  /** Longitude of the western edge, and degrees from there to the east. */
  west: number
  width: number
  south: number
  north: number
}

/** The narrowest stretch of longitudes that holds all places, whichever side of the date line it lies on. */
function frameOf(places: readonly Located[]): Frame {
  const longitudes = places.map(({longitude}) => longitude).sort((a, b) => a - b)
  let west = longitudes[0]!
  let gap = longitudes[0]! + 360 - longitudes.at(-1)!
  for (const [index, longitude] of longitudes.entries()) {
    const next = longitudes[index + 1]
    if (next !== undefined && next - longitude > gap) {
      gap = next - longitude
      west = next
    }
  }
  const latitudes = places.map(({latitude}) => latitude)
  return {
    west: west - AROUND,
    width: Math.min(359, 360 - gap + 2 * AROUND),
    south: Math.max(-84, Math.min(...latitudes) - AROUND),
    north: Math.min(84, Math.max(...latitudes) + AROUND),
  }
}

/** A drawing is neither a strip nor a tower. */
const FLATTEST = 0.46
const STEEPEST = 0.75

/** Widens a frame that would be a strip: towards the equator, for beyond the pole there is nothing to see. */
function widened(frame: Frame): Frame {
  const missing = (FLATTEST - shapeOf(frame)) * acrossOf(frame)
  if (missing <= 0) return frame
  return middleOf(frame) > 0
    ? {...frame, south: frame.south - missing}
    : {...frame, north: frame.north + missing}
}

const heightOf = (frame: Frame): number =>
  Math.round(WIDTH * Math.min(STEEPEST, Math.max(FLATTEST, shapeOf(frame))))
const shapeOf = (frame: Frame): number => (frame.north - frame.south) / acrossOf(frame)
const middleOf = ({north, south}: Frame): number => (north + south) / 2
/** How wide a frame is, in degrees of the equator. */
const acrossOf = (frame: Frame): number => frame.width * Math.cos((middleOf(frame) * Math.PI) / 180)

/** Turns the projection to the middle of the frame and fits the frame's edges, which may be bent, into the drawing. */
function fitTo(projection: GeoProjection, {west, width, south, north}: Frame, height: number): GeoProjection {
  const along = Array.from({length: 13}, (_, index) => west + (width * index) / 12)
  const size: [[number, number], [number, number]] = [
    [40, 30],
    [WIDTH - 40, height - 30],
  ]
  return projection
    .rotate([-(west + width / 2), 0])
    .fitExtent(size, {
      type: 'MultiPoint',
      coordinates: along.flatMap((longitude) => [
        [longitude, south],
        [longitude, north],
      ]),
    })
    .clipExtent([
      [0, 0],
      [WIDTH, height],
    ])
}

type Atlas = Topology<{land: GeometryCollection; countries: GeometryCollection}>

const atlases = new Map<string, Atlas>()

function readAtlas(scale: '110m' | '50m'): Atlas {
  const known = atlases.get(scale)
  if (known !== undefined) return known
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`)
  const atlas: Atlas = JSON.parse(readFileSync(file, 'utf8'))
  atlases.set(scale, atlas)
  return atlas
}

const tenth = (value: number) => Math.round(value * 10) / 10
