import {describe, expect, it} from 'vitest'
import {isCredit, takeCredits} from './credits.ts'
import {findDuplicates} from './duplicates.ts'
import {assignIds} from './ids.ts'
import {detectLanguage} from './language.ts'
import {pieceOf} from './pieces.ts'
import {takeSubheads} from './subheads.ts'
import {readText} from './text.ts'

const LEAD =
  'The council voted on Monday to close the bridge. Its cables have rusted through in eleven places.'
const MORE = 'Drivers will have to go round by Ferreiro, which takes forty minutes on a good day.'

describe('a credit', () => {
  it.each([
    'Jane Roe / AFP',
    'Jane Roe/AFP via Getty Images',
    'REUTERS/Jane Roe',
    'AP Photo/Jane Roe',
    'Getty Images',
    '(Photo by Jane Roe)',
    'Photo: Jane Roe',
    'Image source, Getty Images',
    'Photograph: Jane Roe/The Harbour Gazette',
    'File photo',
    '© Jane Roe',
    'Picture courtesy of the family',
  ])('%s', (line) => expect(isCredit(line)).toBe(true))

  it.each([
    'Photos from the scene showed flooded homes.',
    'Getty Images sued the firm in London.',
    'The AFP said two officers had been charged.',
    'He runs a bed and breakfast/ferry office.',
    'Image is everything, the coach said.',
    'Liverpool / Everton',
    'Video of the arrest was shown to the jury.',
  ])('is not: %s', (line) => expect(isCredit(line)).toBe(false))
})

describe('a caption', () => {
  const kindsOf = (...lines: string[]) =>
    takeCredits(lines.map((line) => pieceOf(line))).map(
      ({text, kind, dropped}) => `${dropped ?? kind}: ${text}`,
    )

  it('stands before its credit', () => {
    expect(kindsOf('Nurses carry a coffin past the ministry.', 'Jane Roe / AFP', LEAD, MORE)).toEqual([
      'caption: Nurses carry a coffin past the ministry.',
      'photo credit: Jane Roe / AFP',
      `null: ${LEAD}`,
      `null: ${MORE}`,
    ])
  })

  it('is parted from label and credit on its own line', () => {
    expect(kindsOf(LEAD, 'Photo: A boarded church in Perry. Lupe Arredondo/Gulf Coast Ledger')).toEqual([
      `null: ${LEAD}`,
      'photo credit: Photo:',
      'caption: A boarded church in Perry.',
      'photo credit: Lupe Arredondo/Gulf Coast Ledger',
    ])
    expect(kindsOf('Image caption, The church in Perry before the storm')).toEqual([
      'photo credit: Image caption,',
      'caption: The church in Perry before the storm',
    ])
  })

  it('is no paragraph of the text, even with a credit after it', () => {
    expect(kindsOf(LEAD, MORE, 'Jane Roe / AFP')).toEqual([
      `null: ${LEAD}`,
      `null: ${MORE}`,
      'photo credit: Jane Roe / AFP',
    ])
    expect(kindsOf('The council was told of it on Monday.', 'Jane Roe / AFP')[0]).toMatch(/^null/)
  })
})

describe('a subhead', () => {
  const kindsOf = (...lines: string[]) =>
    takeSubheads(lines.map((line) => pieceOf(line))).map(({kind}) => kind)

  it.each([
    'Alarm came too late',
    '‘Nobody told us’',
    'What happens next?',
    'Cost of 2 million',
    'Bound for 2030',
    '1. The courts',
  ])('is told from paragraphs: %s', (line) =>
    expect(kindsOf(LEAD, line, MORE)).toEqual(['paragraph', 'subhead', 'paragraph']),
  )

  it.each([
    'He did not elaborate.',
    'As one survivor told it:',
    '“Why me?”',
    'Q: Why now?',
    'Leeds 3 Hull 2',
    'and so it went',
  ])('is not: %s', (line) => expect(kindsOf(LEAD, line, MORE)[1]).toBe('paragraph'))

  it('is not what stands last, nor a list', () => {
    expect(kindsOf(LEAD, MORE, 'The work goes on')).toEqual(['paragraph', 'paragraph', 'paragraph'])
    expect(kindsOf(LEAD, 'Moen 4,118', 'Hauge 3,906', 'Lie 1,220')).toEqual([
      'paragraph',
      'list',
      'list',
      'list',
    ])
  })
})

describe('the paragraphs of a text file', () => {
  const textsOf = (text: string) => readText(text).pieces.map(({text}) => text)

  it('are lines, one line feed or two apart', () => {
    expect(textsOf(`${LEAD}\n${MORE}\n\n${LEAD}`)).toEqual([LEAD, MORE, LEAD])
  })

  it('are joined where they are wrapped at a column', () => {
    const wrapped = [
      'Rescuers on foot reached a village in western Nepal on Wednesday, two',
      'days after a landslide buried the only road to it and at least eleven',
      'houses.',
      '',
      'Four bodies had been found by nightfall, the district administrator',
      'said by telephone. Another nine people were missing, and the river had',
      'risen again.',
    ].join('\n')
    expect(textsOf(wrapped)).toEqual([
      'Rescuers on foot reached a village in western Nepal on Wednesday, two days after a landslide buried the only road to it and at least eleven houses.',
      'Four bodies had been found by nightfall, the district administrator said by telephone. Another nine people were missing, and the river had risen again.',
    ])
  })

  it('with bullets are lists, and a dash alone opens speech', () => {
    const kinds = readText(
      '• A ferry\n• Free meals\n- One\n- Two\nText.\n– I was there, he said.',
    ).pieces.map(({kind}) => kind)
    expect(kinds).toEqual(['list', 'list', 'list', 'list', null, null])
  })
})

describe('the language of a text', () => {
  it.each([
    [
      'en',
      'The council has voted to close the bridge until the cables have been replaced, and the mayor said that it would be in the autumn at the earliest.',
    ],
    [
      'de',
      'Der Rat hat beschlossen, die Brücke zu sperren, bis die Seile ersetzt sind, und der Bürgermeister sagte, dass es nicht vor dem Herbst sein werde.',
    ],
    [
      'fr',
      'Le conseil a voté la fermeture du pont jusqu’à ce que les câbles soient remplacés, et le maire a dit que ce ne serait pas avant l’automne.',
    ],
    [
      'es',
      'El consejo votó a favor de cerrar el puente hasta que se cambien los cables, y el alcalde dijo que no sería antes del otoño en ningún caso.',
    ],
    [
      'id',
      'Dewan kota memutuskan untuk menutup jembatan itu sampai kabel diganti, dan wali kota mengatakan bahwa pekerjaan tidak akan selesai sebelum musim gugur.',
    ],
    ['ru', 'Совет проголосовал за закрытие моста до замены тросов.'],
    ['uk', 'Рада проголосувала за закриття мосту до заміни тросів, і міська голова їх підтримала.'],
    ['ar', 'صوت المجلس على إغلاق الجسر حتى استبدال الكابلات'],
    ['zh', '市议会投票决定关闭大桥直到更换缆索'],
    ['ja', '市議会はケーブルが交換されるまで橋を閉鎖することを決めた'],
    ['en', 'Brücke zu'],
    ['en', 'Leeds 3 Hull 2'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it('is what the clipping declares where the words do not tell', () => {
    expect(detectLanguage('Brücke zu', 'de-AT')).toBe('de')
    expect(detectLanguage(`${LEAD} ${MORE} ${LEAD} ${MORE}`, 'de')).toBe('en')
  })
})

describe('duplicates', () => {
  const paragraphs = Array.from(
    {length: 10},
    (_, at) =>
      `Paragraph ${at} tells how the ${['council', 'mayor', 'court', 'union', 'bank'][at % 5]} of town ${at * 7} answered on day ${at * 3}, with ${at * 11} words about ${['bridges', 'ferries', 'wages'][at % 3]} and a joke on ${at}.`,
  )
  const article = (seed: string, date: string | null, lines: string[]) => ({
    seed,
    date,
    text: lines.join('\n\n'),
  })

  it('are found though paragraphs were edited, and the earlier is the first', () => {
    const edited = paragraphs.map((line, at) =>
      at % 5 === 2 ? `A new paragraph ${at} says other things about ${at} persons in the rain.` : line,
    )
    const found = findDuplicates([
      article('a.txt', '2026-03-04', edited),
      article('b.txt', '2026-03-03', paragraphs),
    ])
    expect([...found]).toEqual([['a.txt', 'b.txt']])
  })

  it('are not two reports of one event that share a quotation', () => {
    const quote =
      '“We carried the doctor across the river on a door, and then we went back for the others,” said the administrator.'
    const one = article('a.txt', null, [...paragraphs.slice(0, 4), quote])
    const other = article('b.txt', null, [...paragraphs.slice(5, 9), quote])
    expect(findDuplicates([one, other]).size).toBe(0)
  })

  it('of a few words agree in all of them', () => {
    const short = 'Trains between Leeds and Hull stand still until noon, the railway said.'
    expect(findDuplicates([article('a', null, [short]), article('b', null, [short])]).get('b')).toBe('a')
    expect(
      findDuplicates([article('a', null, [short]), article('b', null, [short.replace('Hull', 'York')])]).size,
    ).toBe(0)
  })

  it('are found in a time that grows with the corpus', () => {
    const many = Array.from({length: 3000}, (_, at) => article(`${at}`, null, paragraphs))
    const began = performance.now()
    expect(findDuplicates(many).size).toBe(2999)
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})

describe('ids', () => {
  it('are slugs of titles, and a hash tells those of one title apart', () => {
    const ids = assignIds([
      {seed: 'b.txt', title: 'São Tomé votes'},
      {seed: 'a.txt', title: 'São Tomé votes'},
      {seed: 'c.txt', title: '市议会'},
    ])
    expect(ids.get('a.txt')).toBe('sao-tome-votes')
    expect(ids.get('b.txt')).toMatch(/^sao-tome-votes-[0-9a-f]{6}$/)
    expect(ids.get('c.txt')).toMatch(/^article-[0-9a-f]{6}$/)
  })
})
