import {describe, expect, test} from 'vitest'
import {type Picture, pictureSvg} from './picture.ts'

const picture = (title: string): Picture => ({
  label: 'Person',
  title,
  note: '3 articles',
  site: 'A file',
  kind: 'person',
})

/** The lines of the title, which alone are black, and how large they are; the site's name is black too, and last. */
function titleOf(title: string) {
  const lines = [...pictureSvg(picture(title)).matchAll(/font-size="(\d+)" fill="#1b1a17"[^>]*>([^<]*)/g)]
  return {size: Number(lines[0]![1]), lines: lines.slice(0, -1).map(([, , words]) => words)}
}

describe('pictureSvg', () => {
  test('sets a short title large, and a long one smaller in three lines', () => {
    expect(titleOf('Ada Lund')).toEqual({size: 84, lines: ['Ada Lund']})
    const long = titleOf(
      'Harbour council to vote again on the ferry that nobody wanted, after a night of talks',
    )
    expect(long.lines.length).toBe(3)
    expect(long.size).toBeLessThan(84)
    expect(long.lines.join(' ')).toContain('nobody wanted')
  })

  test('cuts what three lines cannot hold', () => {
    const {lines} = titleOf('A council of ferries '.repeat(30))
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/…$/)
  })

  test('cuts a word that is longer than a line', () => {
    expect(titleOf('x'.repeat(400)).lines.every((line) => line!.length < 50)).toBe(true)
  })

  test('has a title that tries to be markup as text', () => {
    expect(pictureSvg(picture('<image href="x"/> & co'))).toContain('&lt;image href="x"/&gt; &amp; co')
  })
})
