/** What every page has: `/` goes to the search box, names have cards, addresses and citations can be copied. */
import './slash.ts'
import './cards.ts'
import './copy.ts'
