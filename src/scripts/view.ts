/** What part of a drawing is looked at: how many times larger it is, and the point in the middle. */
export interface View {
  scale: number
  x: number
  y: number
}

export interface Frame {
  width: number
  height: number
}

const LARGEST = 16
const STEP = 1.6

/** The whole drawing. */
export const wholeOf = ({width, height}: Frame): View => ({scale: 1, x: width / 2, y: height / 2})

/** The view after a step closer, farther or to a side; `all` is the whole. */
export function stepped(view: View, step: string, frame: Frame): View {
  const {scale, x, y} = view
  const [dx, dy] = [frame.width / scale / 4, frame.height / scale / 4]
  const views: Record<string, View> = {
    all: wholeOf(frame),
    in: {scale: scale * STEP, x, y},
    out: {scale: scale / STEP, x, y},
    left: {scale, x: x - dx, y},
    right: {scale, x: x + dx, y},
    up: {scale, x, y: y - dy},
    down: {scale, x, y: y + dy},
  }
  return kept(views[step] ?? view, frame)
}

/** The nearest view that shows nothing outside the drawing. */
export function kept(view: View, {width, height}: Frame): View {
  const scale = Math.min(LARGEST, Math.max(1, view.scale))
  const inside = (value: number, size: number) =>
    Math.min(size - size / scale / 2, Math.max(size / scale / 2, value))
  return {scale, x: inside(view.x, width), y: inside(view.y, height)}
}

/** The transformation of what is drawn. */
export const transformOf = ({scale, x, y}: View, {width, height}: Frame): string =>
  `translate(${tenth(width / 2 - x * scale)} ${tenth(height / 2 - y * scale)}) scale(${Math.round(scale * 1000) / 1000})`

const tenth = (value: number) => Math.round(value * 10) / 10
