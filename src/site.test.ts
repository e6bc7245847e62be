import {describe, expect, test} from 'vitest'
import {contactHref, readSettings, themeOf} from './site.ts'

const plain = {title: 'Harbour file', description: '', language: 'en-GB', colours: {}, contact: null}

test('settings are taken as they are', () => {
  expect(readSettings(plain)).toEqual(plain)
})

describe('refuses, and names', () => {
  test.each([
    ['a site without a title', {title: ' '}, 'title: a site needs a title'],
    [
      'an interface in a language that there is none in',
      {language: 'fr'},
      'language: the interface is English',
    ],
    ['a colour that is none', {colours: {accent: {light: 'red', dark: '#ffffff'}}}, 'colours.accent.light'],
    [
      'a colour that the tokens do not have',
      {colours: {pink: {light: '#aa0000', dark: '#ffaaaa'}}},
      'colours',
    ],
    [
      'a text colour that its paper swallows',
      {colours: {accent: {light: '#ffd400', dark: '#ffd400'}}},
      'colours.accent.light: #ffd400 beside #fdfcf9 has 1.4:1',
    ],
    [
      'a paper that swallows the text',
      {colours: {paper: {light: '#444444', dark: '#111111'}}},
      'colours.paper.light: #444444 beside #1b1a17',
    ],
    ['a contact that leads nowhere', {contact: 'the editor'}, 'contact: '],
    ['a setting that there is none of', {titel: 'x'}, 'titel'],
  ])('%s', (_name, given, message) => {
    expect(() => readSettings({...plain, ...given})).toThrow(message)
  })
})

test('takes a paper and its inks together', () => {
  const colours = {
    paper: {light: '#222222', dark: '#000000'},
    ink: {light: '#eeeeee', dark: '#ffffff'},
  }
  expect(themeOf(readSettings({...plain, colours}).colours)).toBe(
    '@media screen {\n  :root:root {\n    --paper: light-dark(#222222, #000000);\n    --ink: light-dark(#eeeeee, #ffffff);\n  }\n}\n',
  )
})

test('no colours are no style sheet', () => {
  expect(themeOf({})).toBe('')
})

test('a contact is mail or a page', () => {
  expect(contactHref('desk@example.org')).toBe('mailto:desk@example.org')
  expect(contactHref('https://example.org/desk')).toBe('https://example.org/desk')
})
