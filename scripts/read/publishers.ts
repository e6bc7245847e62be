import {fromCapitals} from './pieces.ts'

const AGENCIES = new Set(
  'reuters ap afp dpa efe ansa tass interfax xinhua kyodo yonhap pti ani ians upi bloomberg bbc cnn npr pbs abc cbs nbc ctv cbc rte itv rfi dw rt wafa anadolu aa irna sana bernama antara ap/ap news24 jiji epa epa-efe getty shutterstock pa'.split(
    ' ',
  ),
)
const MEDIA_WORD =
  /\b(?:News(?:room|paper|wire|week|day)?|Times|Post|Herald|Gazette|Journal|Tribune|Guardian|Chronicle|Observer|Telegraph|Standard|Express|Mail|Independent|Press|Daily|Weekly|Sunday|Radio|Television|TV|FM|Broadcasting|Media|Magazine|Review|Bulletin|Courier|Examiner|Dispatch|Register|Sentinel|Ledger|Mirror|Echo|Argus|Advertiser|Inquirer|Enquirer|Monitor|Nation|Reporter|Advocate|Digest|Dawn|Agency|Agence|Agencia|Agenzia|Network|Reuters|Bloomberg|Associated Press|Al Jazeera|Online|Wire|Outlook|Insider|Record|Star|Sun|Globe|World Service|Zeitung|Presse|Voice|Today|Ledger|Newswire)\b/
/** Sections, and kinds of text, that end in a paper's word. */
const NO_PAPER =
  /^(?:(?:in|more|all|the) )?(?:(?:top|latest|world|local|national|international|breaking|business|sports?|live|regional|city|general|foreign|home|related|other|good|fake|today['’]s|featured?|uk|us|eu|india|africa|asia|europe|pacific|crime|court) )?news$|^(?:press|book|film|music|year in|star) (?:review|release|conference|office)$|^(?:video|photo|image|gallery|live) (?:news|magazine|wire)$/i
const DOMAIN = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|co|info|news|tv|io|eu|[a-z]{2})$/i

/**
 * Whether a short name is clearly that of a newspaper, agency, broadcaster or site: “The Harbour Gazette”, “AFP”,
 * “lakecountynews.com”.
 */
export function isPublisher(name: string): boolean {
  const trimmed = usualCase(name.trim())
  // “Top News” is a section of a paper.
  if (trimmed.length === 0 || trimmed.length > 60 || trimmed.includes(',') || NO_PAPER.test(trimmed))
    return false
  if (AGENCIES.has(trimmed.toLowerCase()) || DOMAIN.test(trimmed)) return true
  const words = trimmed.split(/\s+/)
  return (
    words.length <= 6 &&
    MEDIA_WORD.test(trimmed) &&
    words.every((word) => /^(?:\p{Lu}|\d|&|of|the|and|for|de|\()/u.test(word))
  )
}

/** Whether a name ends as papers' names do: “Harbour Post”; “Post Office Closed” begins so. */
export const endsLikePaper = (name: string): boolean =>
  MEDIA_WORD.test(fromCapitals(name.slice(name.trimEnd().lastIndexOf(' ') + 1)))

/** “HARBOUR GAZETTE” is a paper, “POST OFFICE CLOSED” a headline: in capitals the word for a paper stands last. */
function usualCase(name: string): string {
  const usual = name.length > 60 ? name : fromCapitals(name)
  return usual !== name && MEDIA_WORD.test(usual.slice(usual.lastIndexOf(' ') + 1)) ? usual : name
}
