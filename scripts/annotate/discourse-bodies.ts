import type {Referent} from '../model.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** A business, whatever its name. */
const BUSINESSES = words(`
  company firm business corporation manufacturer maker carmaker automaker planemaker drugmaker chipmaker retailer
  grocer supermarket airline carrier insurer developer builder operator supplier producer brewer miner startup start-up
  chain giant conglomerate lender broker brokerage publisher distributor utility telecom shipper refiner contractor
  employer landlord restaurant hotel studio label`)
/** A body whose name need not tell what it is. */
const LOOSE = words(`
  agency authority regulator watchdog body charity organisation organization association group union network club team
  side party bank fund trust movement campaign alliance coalition militia nonprofit ngo`)
/** A body that says in its name what it is: “the ministry” is no charity. */
const STRICT = words(`
  ministry department council court commission committee police parliament assembly senate government administration
  army navy military university college school hospital clinic museum gallery church diocese federation league institute
  centre center foundation exchange ombudsman bureau office embassy consulate tribunal society academy orchestra theatre
  theater zoo board service force`)
const MEDIA = words('newspaper paper magazine broadcaster station website daily weekly')

/** What its name says is public, or in any case no business. */
const PUBLIC =
  /\b(?:Ministry|Department|Police|Court|Council|Commission|Committee|Party|Union|University|College|School|Hospital|Association|Agency|Government|Parliament|Senate|Assembly|Congress|House|Army|Navy|Forces?|Church|Federation|League|Board|Bureau|Office|Authority|Institute|Foundation|Society|Nations|Cross|Crescent|Exchange|Tribunal|Embassy|Kremlin|Pentagon|NATO|FBI|NHS)\b/
const OF_STATE =
  /\b(?:Ministry|Department|Police|Court|Council|Parliament|Senate|Assembly|Congress|Army|Navy|Forces|Government|University|College|School|Hospital|Church|Embassy|Kremlin|Pentagon)\b/
/** Whoever reports is seldom whom the report is about. */
const REPORTS =
  /\b(?:Reuters|AFP|AP|Associated Press|BBC|CNN|CBC|NPR|ITV|Bloomberg|News|Times|Post|Journal|Guardian|Telegraph|Herald|Radio|TV|Television|Xinhua|Kyodo|Jazeera|Press)\b/

/** What bodies of a kind have in their names, where they do not have the kind’s own word. */
const KINDRED: Readonly<Record<string, RegExp>> = {
  union:
    /\b(?:Association|Federation|Brotherhood|Guild|Congress|Workers|Teamsters|Machinists|Teachers|Nurses)\b/,
  regulator: /\b(?:Authority|Commission|Agency|Administration|Office|Board|Bureau|Inspectorate)\b/,
  watchdog: /\b(?:Authority|Commission|Agency|Office|Board|Watch|Monitor|Ombudsman|Inspectorate)\b/,
  agency: /\b(?:Authority|Commission|Administration|Bureau|Service)\b/,
  charity: /\b(?:Trust|Foundation|Aid|Relief|Society|Fund|Rescue|Mission|Shelter|Hospice)\b/,
  club: /\b(?:FC|AFC|CF|SC|RFC|United|City|Rovers|Athletic|Town|Wanderers|Albion|County|Rangers|Wednesday|Dynamo)\b/,
  party:
    /\b(?:Democrats|Republicans|Conservatives|Greens|Labour|Liberals|Alliance|Movement|Front|Congress)\b/,
  bank: /\b(?:Banco|Banque|Banca|Bancorp|Bankshares|Savings|Financial)\b/,
  airline: /\b(?:Air|Airlines|Airways|Aviation|Jet)\b/,
  carrier: /\b(?:Air|Airlines|Airways|Aviation|Jet)\b/,
  insurer: /\b(?:Insurance|Assurance|Mutual|Life|Re)\b/,
  group: /\b(?:Association|Society|Alliance|Coalition|Watch|International|Network|Front|Holdings)\b/,
  organization:
    /\b(?:Association|Society|Alliance|Coalition|Watch|International|Foundation|Cross|Crescent)\b/,
  organisation:
    /\b(?:Association|Society|Alliance|Coalition|Watch|International|Foundation|Cross|Crescent)\b/,
}

/** Whether “the noun” may stand for a body: “the company”, “the ministry”. */
export const isBodyNoun = (noun: string): boolean =>
  BUSINESSES.has(noun) || LOOSE.has(noun) || STRICT.has(noun) || MEDIA.has(noun)

/** Whether a body is called so by its name, may be called so, or cannot be. */
export function calledSo(
  {kind, name}: Pick<Referent, 'kind' | 'name'>,
  noun: string,
): 'named' | 'may' | 'no' {
  if (kind !== 'organization') return 'no'
  if (
    name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(noun)
  )
    return 'named'
  if (KINDRED[noun]?.test(name) === true) return 'named'
  if (STRICT.has(noun)) return 'no'
  if (MEDIA.has(noun)) return REPORTS.test(name) ? 'may' : 'no'
  if (REPORTS.test(name)) return 'no'
  return (BUSINESSES.has(noun) ? PUBLIC : OF_STATE).test(name) ? 'no' : 'may'
}
