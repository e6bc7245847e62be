const AGENCIES = new Set(
  'reuters ap afp dpa efe ansa tass interfax xinhua kyodo yonhap pti ani ians upi bloomberg bbc cnn npr pbs abc cbs nbc ctv cbc rte itv rfi dw rt wafa anadolu aa irna sana bernama antara ap/ap news24 jiji epa epa-efe getty shutterstock pa'.split(
    ' ',
  ),
)
const MEDIA_WORD =
  /\b(?:News(?:room|paper|wire|week|day)?|Times|Post|Herald|Gazette|Journal|Tribune|Guardian|Chronicle|Observer|Telegraph|Standard|Express|Mail|Independent|Press|Daily|Weekly|Sunday|Radio|Television|TV|FM|Broadcasting|Media|Magazine|Review|Bulletin|Courier|Examiner|Dispatch|Register|Sentinel|Ledger|Mirror|Echo|Argus|Advertiser|Inquirer|Enquirer|Monitor|Nation|Reporter|Advocate|Digest|Dawn|Agency|Agence|Agencia|Agenzia|Network|Reuters|Bloomberg|Associated Press|Al Jazeera|Online|Wire|Outlook|Insider|Record|Star|Sun|Globe|World Service|Zeitung|Presse)\b/
const DOMAIN = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|co|info|news|tv|io|eu|[a-z]{2})$/i

/**
 * Whether a short name is clearly that of a newspaper, agency, broadcaster or site: “The Harbour Gazette”, “AFP”,
 * “lakecountynews.com”.
 */
export function isPublisher(name: string): boolean {
  const trimmed = name.trim()
  if (trimmed.length === 0 || trimmed.length > 60) return false
  if (AGENCIES.has(trimmed.toLowerCase()) || DOMAIN.test(trimmed)) return true
  const words = trimmed.split(/\s+/)
  return (
    words.length <= 6 &&
    MEDIA_WORD.test(trimmed) &&
    words.every((word) => /^(?:\p{Lu}|\d|&|of|the|and|for|de|\()/u.test(word))
  )
}
