/** The size of names on a drawing that is 1000 wide. */
export const LABEL = 14

/** A name that wants a place beside a mark: the middle of the mark, its radius, and the name's size in the drawing. */
export interface Wanted {
  x: number
  y: number
  radius: number
  width: number
  height: number
}

/** Where a name begins, on which side of its mark. */
export interface Label {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/**
 * Gives each name a place to the right, left, below or above its mark where it covers no mark and no other name; null
 * where there is none. The first is placed first.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  frame: {width: number; height: number},
): (Label | null)[] {
  const taken: Box[] = wanted.map(({x, y, radius}) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }))
  return wanted.map((mark) => {
    for (const [label, box] of choices(mark)) {
      const isInside = box.left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height
      if (!isInside || taken.some((other) => meet(other, box))) continue
      taken.push(box)
      return label
    }
    return null
  })
}

function choices({x, y, radius, width, height}: Wanted): [Label, Box][] {
  const gap = radius + 4
  const middle = {top: y - height / 2, bottom: y + height / 2}
  const across = {left: x - width / 2, right: x + width / 2}
  const round = (label: Label): Label => ({...label, x: tenth(label.x), y: tenth(label.y)})
  return [
    [
      round({x: x + gap, y: y + height * 0.32, anchor: 'start'}),
      {left: x + gap, right: x + gap + width, ...middle},
    ],
    [
      round({x: x - gap, y: y + height * 0.32, anchor: 'end'}),
      {left: x - gap - width, right: x - gap, ...middle},
    ],
    [
      round({x, y: y + gap + height * 0.75, anchor: 'middle'}),
      {...across, top: y + gap, bottom: y + gap + height},
    ],
    [
      round({x, y: y - gap - height * 0.2, anchor: 'middle'}),
      {...across, top: y - gap - height, bottom: y - gap},
    ],
  ]
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const tenth = (value: number) => Math.round(value * 10) / 10

/** About how wide a name is in the sans, whose letters are a little more than half as wide as they are high. */
export const widthOf = (name: string, size: number): number => name.length * size * 0.56
