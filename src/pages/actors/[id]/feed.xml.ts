import type {APIContext, GetStaticPaths} from 'astro'
import {FEED_ITEMS, feedItem, feedXml} from '../../../feeds.ts'
import {wholeAddress} from '../../../links.ts'
import {articlesNewestFirst} from '../../../lists.ts'
import {records} from '../../../records.ts'
import type {ActorRecord} from '../../../schema.ts'
import {site} from '../../../site.ts'

export const getStaticPaths = (() =>
  records('actors').map((actor) => ({params: {id: actor.id}, props: {actor}}))) satisfies GetStaticPaths

/** The newest articles that name an actor. */
export const GET = ({props, site: at}: APIContext<{actor: ActorRecord}>) => {
  const {actor} = props
  const own = new Set(actor.articles)
  const items = []
  for (const article of articlesNewestFirst()) {
    if (items.length === Math.min(FEED_ITEMS, own.size)) break
    if (own.has(article.id)) items.push(feedItem(article))
  }
  return new Response(
    feedXml(
      {
        title: `${actor.name} – ${site.title}`,
        description: `Articles that name ${actor.name}`,
        address: actor.url,
        self: `${actor.url}feed.xml`,
        language: site.language,
        items,
      },
      wholeAddress(at),
    ),
  )
}
