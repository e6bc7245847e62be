import {describe, expect, it} from 'vitest'
import {furnitureReason, takeFurniture, takeRepeated} from './furniture.ts'
import {pieceOf} from './pieces.ts'

describe('what a page says about itself is furniture', () => {
  it.each([
    ['page furniture', 'Advertisement'],
    ['page furniture', '- Advertisement - scroll to continue'],
    ['page furniture', 'Story continues below advertisement'],
    ['page furniture', 'Skip to main content'],
    ['page furniture', 'READ NEXT'],
    ['page furniture', 'You might also like'],
    ['page furniture', 'More from Business'],
    ['page furniture', 'Most popular'],
    ['page furniture', 'Trending now'],
    ['related link', 'READ MORE: Grain exporters return to the market'],
    ['related link', 'ALSO READ | Dam gates opened after night of rain'],
    ['related link', 'Related: Five things to know about the new ferry'],
    ['page furniture', 'Share Tweet WhatsApp'],
    ['page furniture', 'Facebook | WhatsApp | Email | Print'],
    ['page furniture', 'Share this article'],
    ['page furniture', 'Follow us on X and Instagram'],
    ['page furniture', 'Follow Jane Roe on Twitter @janeroe'],
    ['page furniture', 'Join our WhatsApp channel for breaking news'],
    ['page furniture', 'Download our app'],
    ['page furniture', 'Click here to see the full table'],
    ['page furniture', 'Listen to this article'],
    ['page furniture', '5 min read'],
    ['page furniture', '2 hours ago'],
    ['page furniture', 'Tags: courts, Lagos, police'],
    ['page furniture', 'Copyright © 2026 Harbour Media. All rights reserved.'],
    [
      'page furniture',
      'This material may not be published, broadcast, rewritten or redistributed without permission.',
    ],
    ['page furniture', 'We use cookies to improve your experience on our site.'],
    ['page furniture', 'Accept all cookies'],
    ['page furniture', 'This story was updated at 3 pm to include a comment from the council.'],
    ['page furniture', 'Correction: An earlier version of this article was amended to give the right age.'],
    ['page furniture', 'Do you have a story? Email us at newsroom@harbour.example'],
    ['page furniture', '###'],
    ['subscription prompt', 'Subscribe to our newsletter'],
    ['subscription prompt', 'Sign up for the Morning Briefing, delivered to your inbox every weekday.'],
    ['subscription prompt', 'Already a subscriber? Log in'],
    ['subscription prompt', 'To continue reading, please register for a free account.'],
    ['subscription prompt', 'You have reached your limit of free articles.'],
    ['subscription prompt', 'Support independent journalism with a monthly gift'],
    ['subscription prompt', 'By signing up you agree to our terms.'],
    ['comment form', 'Leave a Reply'],
    ['comment form', 'Your email address will not be published. Required fields are marked *'],
    ['comment form', 'Comments (12)'],
    ['comment form', 'Be the first to comment'],
    ['comment form', 'Save my name, email, and website in this browser for the next time I comment.'],
    [
      'author note',
      'The views expressed in this article are the author’s own and do not reflect those of the paper.',
    ],
  ])('%s: %s', (reason, line) => {
    expect(furnitureReason(line)).toBe(reason)
  })
})

describe('what a page says where it was saved, sent and printed is furniture', () => {
  it.each([
    'Shared from the Harbour Gazette app',
    'Printed on 4/26/2025 10:02:11 AM',
    'View this email in your browser',
    'You are receiving this email because you signed up at harbour.example.',
    'To unsubscribe, write to list@harbour.example',
    'Good morning. Here is what we are watching today.',
    'Page 3 of 7',
    'Continued on page 7',
    'Back to article',
    'https://harbour.example/a/771',
    'Read more: https://harbour.example/a/771',
    'This is Google’s cache of https://harbour.example/a. It is a snapshot of the page.',
    'Length: 428 words',
    '(Adds comment from mining council, details on exports)',
    '((jane.doe@harbour.example; +44 20 5555 0142))',
    'Eds: Updates with quotes.',
    'FOR IMMEDIATE RELEASE',
    '(This story has not been edited by our staff and is auto-generated from a syndicated feed.)',
    'A version of this article appears in print on March 9, 2025, Section B, Page 1.',
    'DISCLAIMER: Comments do not reflect the view of the Gazette.',
    'Source: Harbour Gazette | Leeds',
    'All rights reserved. This material, and other digital content on this website, may not be reproduced.',
    'Agencies in Leeds',
    'Media caption: The moment the crane fell',
    'Catch all the Latest News, Breaking News Events and Live Updates on Harbour Gazette.',
    'For the latest news, weather and sports, head to Harbour 8 News.',
    'Get football news sent straight to your phone',
    'Explore more on these topics',
    'Kindly share this story:',
    'Analysis: How the league lost its nerve',
    'Listen',
    'A- A+',
  ])('%s', (line) => {
    expect(furnitureReason(line)).not.toBeNull()
  })

  it.each([
    'Saved from the flood by a stranger’s rope',
    'Shared grief brings two villages together',
    'Printed ballots must be counted by hand, the court ruled on 4 May.',
    'To unsubscribe from the treaty a state must give a year’s notice.',
    'Good morning, Hanoi',
    'Continued rain floods the valley',
    'Source of the outbreak still unknown',
    'All rights of the villagers were reserved to the Crown in 1911.',
    'Agencies in Leeds have stopped feeding 4,000 children.',
    'For the latest victims the warning came too late on Monday.',
    'Get a boat or drown, they were told.',
    'Analysis: “We have lost our nerve,” the captain said.',
    'Live ammunition was used.',
    'The earlier version of this bridge fell in 1911.',
    'Length: the trial took nine years.',
  ])('is not: %s', (line) => {
    expect(furnitureReason(line)).toBeNull()
  })
})

it('leaves out a newsletter’s box between its two marks, and nothing without the second', () => {
  const lines = [
    'skip past newsletter promotion',
    'The week in ports',
    'Every Friday',
    'after newsletter promotion',
    'The mayor wept.',
  ]
  const keptOf = (all: string[]) =>
    takeFurniture(
      all.map((line) => pieceOf(line)),
      [],
    ).flatMap(({text, dropped}) => (dropped === null ? [text] : []))
  expect(keptOf(lines)).toEqual(['The mayor wept.'])
  expect(keptOf(lines.filter((line) => !line.startsWith('after')))).toContain('The week in ports')
})

describe('below an article’s end', () => {
  const P = (nth: number) =>
    `The council voted on day ${nth} to close the bridge until its cables have been replaced.`
  const keptOf = (lines: string[], byline: string[] = [], sites = [['harbour', 'gazette']]) =>
    takeFurniture(
      [P(1), P(2), P(3), P(4), P(5), P(6), ...lines].map((line) => pieceOf(line)),
      byline,
      sites,
    )
      .slice(6)
      .filter(({dropped}) => dropped === null)
      .map(({text}) => text)

  it.each<[string, string[]]>([
    [
      'whom the press may ring',
      ['Media contacts:', 'Jane Doe, Press Officer', 'press@harbour.example', '+44 20 5555 0177'],
    ],
    ['what editors should know', ['ENDS', 'Notes to editors', 'The bridge was opened by the Queen in 1961.']],
    [
      'what a body is',
      ['About the Harbour Trust', 'The Harbour Trust is a charity that has mended bridges since 1988.'],
    ],
    ['a mailing list’s foot', ['--', 'You received this because you are on the list.']],
    ['the outlet’s name', ['The Harbour Gazette']],
    ['what the outlet is', ['The Harbour Gazette is published by a trust and has no shareholders.']],
    ['the outlet’s address', ['Harbour Gazette, 12 Quay Street, Leeds']],
    ['a wish that one follow it', ['Follow the Harbour Gazette']],
    ['who typed it', ['AB/RK/SS']],
    ['the legal lines', ['Terms | Grievance redressal | © 2026']],
  ])('stands %s', (_, lines) => {
    expect(keptOf(lines)).toEqual([])
  })

  it('stands what the author does', () => {
    expect(keptOf(['Jane Doe covers the outdoors for the Harbour Gazette.'], ['Jane Doe'])).toEqual([])
    expect(keptOf(['Jane Doe Reporter covering southern Africa'], ['Jane Doe'])).toEqual([])
  })

  it.each([
    'Nobody was hurt, the council said. Heavy rain had loosened the cables for a week.',
    'Contact with the ship was lost at noon.',
    'About 40 boats were moored under the bridge.',
    'About the bridge nobody would speak.',
    'The Harbour Gazette was told by a diver that he had warned the council in May.',
    'Follow-up inspections begin on Monday.',
    'Media contacts between the two states were cut in May.',
  ])('may stand news: %s', (line) => {
    expect(keptOf([line])).toEqual([line])
  })
})

describe('news about the same things is news', () => {
  it.each([
    'Subscribers told the court that they had never been given the paper.',
    'Share prices fell by a tenth after the announcement.',
    'Sign up to the treaty, the secretary general urged leaders in Nairobi.',
    'Support for the peace plan has fallen among younger voters.',
    'Get-tough laws brought the accused to trial within a week.',
    'Comments by the minister drew laughter.',
    'The regulator fined the firm over its cookie policy.',
    'Copyright law was rewritten in 2021.',
    'Follow the money, prosecutors told the jury.',
    'Like many on Facebook, she believed the rumours.',
    'Related charges against two officers were dropped.',
    'Trending on Monday was a song about the minister’s shoes.',
    'Advertisement spending fell by 4 per cent last year.',
    'Listen to the river, the elders told him.',
    'Join the army or leave the country, they were told.',
    'This story has three heroes, the judge said.',
    'The newsletter of the order was printed in Malta.',
    'Read the full judgment: that was the lawyer’s only comment.',
    '“Subscribe to our newsletter,” the scammers wrote.',
    'The article was first published in a village gazette and cost him his job.',
    'He did not elaborate.',
    'Download speeds doubled after the cable was laid.',
    'Watch the sky, fishermen say.',
    'More from the fund will follow in June, the bank said.',
    'Start of the trial was put off by a week.',
    'Tags on the birds showed that they had crossed the Sahara.',
    'What happens next?',
    'Key findings',
  ])('%s', (line) => {
    expect(furnitureReason(line)).toBeNull()
  })
})

const PROSE =
  'The council voted on Monday to close the bridge until the cables have been replaced, at a cost of two million.'
const MORE =
  'Drivers will have to go round by Ferreiro, which takes forty minutes, and buses will not go at all until June.'
const reasonsOf = (lines: string[], byline: string[] = []) =>
  takeFurniture(
    lines.map((line) => pieceOf(line)),
    byline,
  ).map(({dropped}) => dropped)

describe('what stands behind a marker', () => {
  it('is dropped as long as it is headlines', () => {
    expect(
      reasonsOf([PROSE, 'READ NEXT', 'Soy harvest at five-year high', 'Who owns the river?', MORE]),
    ).toEqual([null, 'page furniture', 'related link', 'related link', null])
  })

  it('is dropped to the end when it is headlines and their teasers', () => {
    const lines = [
      PROSE,
      MORE,
      PROSE,
      MORE,
      'Related stories',
      'Soy harvest at record',
      'It was a good year.',
      'Ferry sold',
      'A buyer came.',
    ]
    expect(reasonsOf(lines).slice(4)).toEqual([
      'page furniture',
      'related link',
      'related link',
      'related link',
      'related link',
    ])
  })

  it('is the readers’ when it is the end of a page, and the article’s when it is its head', () => {
    expect(reasonsOf([PROSE, MORE, 'Leave a Reply', 'I crossed it once.']).at(-1)).toBe('comment form')
    expect(reasonsOf(['Comments (3)', PROSE, MORE])).toEqual(['comment form', null, null])
  })
})

describe('a note on the author at the end', () => {
  const NOTE = 'Jane Doe is a reporter based in Lisbon.'
  it('is dropped', () => expect(reasonsOf([PROSE, MORE, NOTE], ['Jane Doe']).at(-1)).toBe('author note'))
  it('stays when the article is about her', () =>
    expect(reasonsOf(['Police arrested Jane Doe at the airport on Friday.', MORE, NOTE]).at(-1)).toBeNull())
  it('stays in the middle', () =>
    expect(reasonsOf([PROSE, NOTE, MORE, PROSE, MORE], ['Jane Doe'])[1]).toBeNull())
})

describe('what was said before', () => {
  it('is dropped when it is a paragraph, and a short answer stays', () => {
    const pieces = takeRepeated([PROSE, 'No comment.', PROSE, 'No comment.'].map((line) => pieceOf(line)))
    expect(pieces.map(({dropped}) => dropped)).toEqual([null, null, 'repeated', null])
  })
})
