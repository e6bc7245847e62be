import {describe, expect, test} from 'vitest'
import {component} from './mdx.ts'

const components = {Block: 'p', Sentence: 'span', Mention: 'a'}

/** The text of what an MDX source renders to, with the names of its elements. */
function rendered(source: string): string {
  const write = (node: unknown): string => {
    if (node === null || node === undefined) return ''
    if (typeof node !== 'object') return String(node)
    if (Array.isArray(node)) return node.map(write).join('')
    const {type, props} = node as {type: unknown; props: {children?: unknown}}
    if (typeof type === 'function') return write((type as (props: unknown) => unknown)(props))
    return typeof type === 'string' ? `[${type} ${write(props.children)}]` : write(props.children)
  }
  return write(component(source)({components}))
}

const paragraph = (text: string) =>
  `<Block kind={"paragraph"}><Sentence id={"s1"}>{${JSON.stringify(text)}}</Sentence></Block>`

test('renders an article’s MDX, its text letter for letter', () => {
  const source = `---\ntitle: "A flood"\n---\n\n<Block kind={"paragraph"}><Sentence id={"s1"}>{"The "}<Mention to={"/actors/tarn/"}>{"Tarn"}</Mention>{" rose.  Twice."}</Sentence>{" "}<Sentence id={"s2"}>{"It fell."}</Sentence></Block>\n`
  expect(rendered(source)).toBe('[p [span The [a Tarn] rose.  Twice.] [span It fell.]]')
})

test('blocks on lines of their own stand beside each other, in no paragraph of Markdown’s', () => {
  expect(rendered(`${paragraph('One.')}\n${paragraph('Two.')}`).replace(/\n/g, '')).toBe(
    '[p [span One.]][p [span Two.]]',
  )
})

describe('keeps hostile text as text', () => {
  test.each([
    '<script>alert(1)</script>',
    '{process.exit()}',
    'export const x = 1',
    'import fs from "node:fs"',
    '</p></span>',
    '&amp; &lt;b&gt;',
    '"><img src=x onerror=alert(1)>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a clipping may well hold one
    '`${1 + 1}` */ // \\u0041 \\',
    '---\nlayout: evil\n---',
    '# no heading, *no* emphasis, "no smart" marks -- at all...',
    'line\u2028separator',
  ])('%s', (text) => {
    expect(rendered(paragraph(text))).toBe(`[p [span ${text}]]`)
  })
})
