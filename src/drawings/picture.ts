/** What a link to a page shows where it is shared: 1200 by 630, as Open Graph likes it. */
export interface Picture {
  /** “Person” */
  label: string
  title: string
  /** “12 articles · 30 mentions” */
  note: string
  /** The site's name. */
  site: string
  kind: 'article' | 'person' | 'organization' | 'country' | 'place' | 'event' | 'site'
}

export const PICTURE = {width: 1200, height: 630}

const HUES: Record<Picture['kind'], string> = {
  article: '#8a2d1a',
  site: '#8a2d1a',
  person: '#9a3412',
  organization: '#1f5288',
  country: '#24663f',
  place: '#705506',
  event: '#733077',
}
const EDGE = 88
/** A line of the serif holds about so many ems: its letters are half as wide as they are high. */
const EMS = (PICTURE.width - 2 * EDGE) * 2.05

/** The picture as SVG, its title as large as three lines allow. */
export function pictureSvg({label, title, note, site, kind}: Picture): string {
  const [size, lines] = fitted(title)
  const leading = size * 1.16
  const top = 330 - ((lines.length - 1) * leading) / 2 + size * 0.3
  const text = (x: number, y: number, letters: number, fill: string, words: string) =>
    `<text x="${x}" y="${Math.round(y)}" font-family="Newsreader" font-size="${letters}" fill="${fill}">${escapeText(words)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}">`,
    '<rect width="100%" height="100%" fill="#fdfcf9"/>',
    `<rect width="20" height="100%" fill="${HUES[kind]}"/>`,
    text(EDGE, 118, 32, HUES[kind], label),
    ...lines.map((line, index) => text(EDGE, top + index * leading, size, '#1b1a17', line)),
    `<rect x="${EDGE}" y="520" width="${PICTURE.width - 2 * EDGE}" height="2" fill="#e2dccf"/>`,
    text(EDGE, 574, 30, '#5b564c', note),
    `<text x="${PICTURE.width - EDGE}" y="574" text-anchor="end" font-family="Newsreader" font-size="34" fill="#1b1a17">${escapeText(site)}</text>`,
    '</svg>',
  ].join('')
}

function fitted(title: string): [size: number, lines: string[]] {
  for (const size of [84, 72, 62, 54]) {
    const lines = wrap(title, Math.floor(EMS / size))
    if (lines.length <= 3) return [size, lines]
  }
  const lines = wrap(title, Math.floor(EMS / 54))
  return [54, [...lines.slice(0, 2), `${lines[2]!.replace(/\W+$/, '')}…`]]
}

/** Cuts between words, and a word that is too long for a line within it. */
function wrap(text: string, letters: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const whole of text.split(/\s+/)) {
    for (const word of whole.match(new RegExp(`.{1,${letters}}`, 'gsu')) ?? []) {
      const longer = line === '' ? word : `${line} ${word}`
      if (longer.length <= letters) line = longer
      else {
        lines.push(line)
        line = word
      }
      // A title of megabytes has its first lines only.
      if (lines.length > 3) return lines
    }
  }
  return line === '' ? lines : [...lines, line]
}

const escapeText = (text: string) =>
  text
    .replace(/[\u0000-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
