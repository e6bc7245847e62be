import type {APIContext, GetStaticPaths} from 'astro'
import {sitemaps} from '../feeds.ts'
import {wholeAddress} from '../links.ts'
import {ledgerGroups, records} from '../records.ts'

const LISTS = [
  '/',
  '/about/',
  '/actors/',
  '/articles/',
  '/data/',
  '/events/',
  '/figures/',
  '/network/',
  '/places/',
  '/quotations/',
  '/timeline/',
]

/** Only a site that knows its address has a sitemap: its addresses must be whole. */
export const getStaticPaths = (() => {
  if (!import.meta.env.SITE) return []
  const pages = [
    ...LISTS,
    ...[...records('articles'), ...records('actors'), ...records('events'), ...records('places')].map(
      ({url}) => url,
    ),
    ...ledgerGroups().flatMap(({url}) => url ?? []),
  ]
  const files = sitemaps(pages, wholeAddress(new URL(import.meta.env.SITE)))
  return [...files].map(([sitemap, xml]) => ({params: {sitemap}, props: {xml}}))
}) satisfies GetStaticPaths

export const GET = ({props}: APIContext<{xml: string}>) => new Response(props.xml)
