import {nameIndex} from '../../names.ts'
import {records} from '../../records.ts'

/** What the search field offers from as one types. */
export const GET = () =>
  new Response(JSON.stringify(nameIndex(records('actors'), records('places'), records('events'))))
