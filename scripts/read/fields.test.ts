import {describe, expect, it} from 'vitest'
import {readAuthors} from './bylines.ts'
import {readField, readFields} from './fields.ts'
import {readText} from './text.ts'

describe('a field of a database', () => {
  it.each([
    ['Byline: Jane Doe, Health Editor', 'byline', 'Jane Doe, Health Editor'],
    ['Dateline: LEEDS', 'dateline', 'LEEDS'],
    ['Length: 428 words', 'furniture', '428 words'],
    ['Load-Date: June 17, 2026', 'furniture', 'June 17, 2026'],
    ['Publication title: The Harbour Gazette', 'source', 'The Harbour Gazette'],
    ['Highlight: Nurses kept a diary', 'standfirst', 'Nurses kept a diary'],
    ['Keywords:', 'furniture', ''],
    ['Document HARG000020260216em2h0001x', 'furniture', 'HARG000020260216em2h0001x'],
  ])('%s', (line, kind, value) => {
    expect(readField(line)).toMatchObject({kind, value})
  })

  it.each([
    'The minister: a portrait',
    'https://harbour.example/a',
    'Document 12 was never found',
    'Documents seized in the raid filled a lorry.',
    'Doctors: no beds left',
    'Source close to the minister said so',
  ])('is not: %s', (line) => {
    expect(readField(line)).toBeNull()
  })
})

describe('fields at the start', () => {
  const PROSE = 'The council voted on Monday to close the bridge until its cables have been replaced.'
  it('may have labels among them that nobody knows', () => {
    const lines = [
      'From: Coast Courier online',
      'Coast File No. 7: Ports',
      'Section: News',
      'Published: 6 May 2025',
      '',
      PROSE,
    ]
    expect(readFields(lines).count).toBe(4)
    expect(readText(lines.join('\n'))).toMatchObject({title: null, date: '2025-05-06'})
  })

  it('may be those of a mail, whose subject is the title', () => {
    const mail =
      'From: Coast <list@coast.example>\nTo: all\nDate: Thu, 18 Sep 2025 09:14:02 +0300\nSubject: Fwd: Bridge closed\n\n'
    expect(readText(mail + PROSE)).toMatchObject({title: 'Bridge closed', date: '2025-09-18'})
  })

  it.each([
    ['one alone', ['Title: Bridge closed', '', PROSE]],
    ['a conversation', ['Doe: What broke?', 'Roe: The cables.', 'Doe: All of them?', '', PROSE]],
    ['places under one another', ['From: Leeds', 'To: Hull', '', PROSE]],
  ])('are not %s', (_, lines) => {
    expect(readFields(lines)).toEqual({fields: [], count: 0})
  })

  it('name authors in the order of a catalogue too', () => {
    expect(readAuthors('Doe, Jane')).toEqual(['Jane Doe'])
    expect(readAuthors('Jane Doe and John Roe')).toEqual(['Jane Doe', 'John Roe'])
    expect(readAuthors('By Jane Doe, Health Editor')).toEqual(['Jane Doe'])
  })
})
