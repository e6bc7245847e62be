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
  if (STRICT.has(noun)) return 'no'
  if (MEDIA.has(noun)) return REPORTS.test(name) ? 'may' : 'no'
  if (REPORTS.test(name)) return 'no'
  return (BUSINESSES.has(noun) ? PUBLIC : OF_STATE).test(name) ? 'no' : 'may'
}
