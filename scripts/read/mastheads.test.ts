import {describe, expect, it} from 'vitest'
import {readMasthead} from './mastheads.ts'

describe('the head of a page', () => {
  it.each<[string, string | null, string]>([
    [
      'THE TYNE VALLEY COURIER, WEDNESDAY, NOVEMBER 19, 2025                      5',
      'The Tyne Valley Courier',
      '2025-11-19',
    ],
    ['The Harbour Examiner, 25/03/2026, Business section', 'The Harbour Examiner', '2026-03-25'],
    ['Harbour Gazette | Late Edition | 3 March 2026 | Page 7', 'Harbour Gazette', '2026-03-03'],
    ['Harbour Port Watch, [07.08.2025 14:31]', null, '2025-08-07'],
  ])('%s', (line, publisher, date) => {
    expect(readMasthead(line)).toEqual({publisher, date})
  })

  it.each([
    'The Harbour Gazette was founded on 3 March 1911',
    'The minister told The Harbour Gazette on 3 March 2026 that he would go',
    'Bridge closed, 3 March 2026',
    'Harbour Gazette, Leeds Mercury, 3 March 2026',
    'The Harbour Gazette',
  ])('is not: %s', (line) => {
    expect(readMasthead(line)).toBeNull()
  })
})
