import type {APIContext} from 'astro'
import {FEED_ITEMS, feedItem, feedXml} from '../feeds.ts'
import {wholeAddress} from '../links.ts'
import {articlesNewestFirst} from '../lists.ts'
import {site} from '../site.ts'

/** The newest articles of the file. */
export const GET = ({site: at}: APIContext) =>
  new Response(
    feedXml(
      {
        title: site.title,
        description: site.description,
        address: '/',
        self: '/feed.xml',
        language: site.language,
        items: articlesNewestFirst().slice(0, FEED_ITEMS).map(feedItem),
      },
      wholeAddress(at),
    ),
  )
