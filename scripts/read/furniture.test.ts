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
