import {sayDate} from './dates.ts'
import type {Picture} from './drawings/picture.ts'
import {allEventsNewestFirst, articlesNewestFirst, mostNamed} from './lists.ts'
import {records} from './records.ts'
import {site} from './site.ts'
import {count, KIND_WORDS} from './words.ts'

/**
 * The pictures that shared links show. A picture takes a twentieth of a second, so only the pages that are likeliest to
 * be shared have their own: the most named actors, the newest articles, the most reported events. Any other has that of
 * its section.
 */
const OWN = {actors: 20, articles: 16, events: 12}

const SECTIONS: Record<string, [title: string, kind: Picture['kind']]> = {
  articles: ['Articles', 'article'],
  actors: ['Actors', 'person'],
  events: ['Events', 'event'],
  places: ['Places', 'place'],
  figures: ['Who says how many', 'site'],
}

/** Made once a build: `/actors/some-name/` → its picture. */
let made: Map<string, Picture> | null = null

/** The pages with pictures of their own, by address; `/` and the sections are among them. */
export function pictures(): Map<string, Picture> {
  if (made !== null && !import.meta.env.DEV) return made
  const whole = `${count(records('articles').length, 'article')}, ${count(records('actors').length, 'actor')}, ${count(records('events').length, 'event')}`
  const base = {site: site.title, note: whole}
  made = new Map<string, Picture>([
    ['/', {...base, label: 'News clippings', title: site.description, kind: 'site'}],
    ...Object.entries(SECTIONS).map(
      ([section, [title, kind]]) => [`/${section}/`, {...base, label: site.title, title, kind}] as const,
    ),
    ...mostNamed(records('actors'))
      .slice(0, OWN.actors)
      .map(({url, name, kind, articles, mentionCount}) => {
        const note = `${count(mentionCount, 'mention')} in ${count(articles.length, 'article')}`
        return [url, {...base, label: KIND_WORDS[kind]!, title: name, note, kind}] as const
      }),
    ...articlesNewestFirst()
      .slice(0, OWN.articles)
      .map(({url, title, source, date}) => {
        const note = [source.name, date === null ? null : sayDate(date)].filter(Boolean).join(' · ')
        return [url, {...base, label: 'Article', title, note, kind: 'article'}] as const
      }),
    ...allEventsNewestFirst()
      .toSorted((a, b) => b.evidence.length - a.evidence.length)
      .slice(0, OWN.events)
      .map(({url, name, date, evidence}) => {
        const note = [date === null ? null : sayDate(date), count(evidence.length, 'sentence')]
          .filter(Boolean)
          .join(' · ')
        return [url, {...base, label: 'Event', title: name, note, kind: 'event'}] as const
      }),
  ])
  return made
}

/** The file of a page's picture, below the site: its own, its section's, or the site's. */
export function pictureOf(address: string | null): string {
  const own = pictures()
  const section = `/${address?.split('/')[1]}/`
  const shown = address !== null && own.has(address) ? address : own.has(section) ? section : '/'
  return `/pictures${shown === '/' ? '/site/' : shown}`.replace(/\/$/, '.png')
}
