import {network} from '../records.ts'

/** Who is named with whom: the page's own data. */
export const GET = () => new Response(`${JSON.stringify(network(), null, 1)}\n`)
