/** An element of a drawing, before it is markup (when the site is built) or an element of the page (in the browser). */
export interface Shape {
  tag: 'a' | 'circle' | 'g' | 'line' | 'path' | 'rect' | 'text' | 'title'
  attributes: Record<string, string | number>
  /** Its text, or what it holds. */
  children: string | Shape[]
}

export function shape(
  tag: Shape['tag'],
  attributes: Shape['attributes'],
  children: Shape['children'] = [],
): Shape {
  return {tag, attributes, children}
}
