import {describe, expect, it} from 'vitest'
import {pieceOf} from './pieces.ts'
import {isSection, isSlug, isTagline, isTrail} from './sections.ts'
import {isSiteName, namesSite, siteNamesOf} from './sites.ts'

describe('the name of the site', () => {
  it.each([
    ['© 2026 Harbour Current. All rights reserved.', 'Harbour Current', true],
    ['Copyright 2026 Harbour Current Newspapers Ltd', 'The Harbour Current', true],
    ['(c) Harbour Current', 'HARBOUR CURRENT ONLINE', true],
    ['© 2026 Harbour Current', 'Harbour bridge', false],
    ['© 2026 Harbour Current', 'Harbour', false],
    ['The harbour’s current is strong', 'Harbour Current', false],
  ])('is told by “%s”: %s, %s', (line, name, is) => {
    expect(isSiteName(name, siteNamesOf([pieceOf(line)], null))).toBe(is)
  })

  it('is known where the page states it, and found in a sentence', () => {
    const sites = siteNamesOf([], 'The Harbour Current')
    expect(namesSite('Catch all the news on Harbour Current.', sites)).toBe(true)
    expect(namesSite('A current ran through the harbour.', sites)).toBe(false)
  })
})

describe('around a headline', () => {
  it.each([
    [isSection, 'World news', true],
    [isSection, 'NATIONAL — EDUCATION', true],
    [isSection, 'Medical & Public Health Report', true],
    [isSection, 'News from the bridge', false],
    [isTrail, 'Home / Cities / Leeds', true],
    [isTrail, 'World » Americas', true],
    [isTrail, 'Fire at mill – one dead', false],
    [isTrail, 'Lions 3 - Tigers 2', false],
    [isTagline, 'Independent news from the coast', true],
    [isTagline, 'Trusted since 1887', true],
    [isTagline, 'No news from the missing ship', false],
    [isSlug, 'CHILE-COPPER/ (UPDATE 2)', true],
    [isSlug, 'BC-US--Jail Trial, 1st Ld-Writethru', true],
    [isSlug, 'kenya-bridge-collapse', true],
    [isSlug, 'Rat-catchers strike', false],
    [isSlug, 'AUSTRIA-HUNGARY MATCH OFF', false],
  ])('%o: “%s” is one, %s', (test, line, is) => {
    expect(test(line)).toBe(is)
  })
})
