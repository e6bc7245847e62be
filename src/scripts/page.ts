/** What every page has: `/` goes to the search box, which offers names; names have cards, addresses and citations can be copied. */
import './slash.ts'
import './find.ts'
import './cards.ts'
import './copy.ts'
