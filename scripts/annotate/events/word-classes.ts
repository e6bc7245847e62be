/**
 * Words that mean nearly the same beside a verb, so that `triggers.tsv` need not list each: `send <relief>` is to send
 * aid, flour, blankets or doctors. Singular and plural forms both stand here where both are used.
 */
const LINES = {
  arms: `ammunition arms artillery bomb bombs bullets grenades drone drones explosives fighters guns hardware howitzers jets launchers missile
    missiles mortars munitions rifles rockets shells tanks torpedoes warheads weaponry weapons`,
  forces: `army artillery battalion battalions battery brigade brigades carrier column columns commandos convoy division divisions
    fighters fleet flotilla force forces frigate frigates guards gunboats infantry marines military militiamen navy
    paratroopers paratroops patrols personnel police policemen regiment reinforcements reservists soldier soldiers squadron
    submarine submarines tanks troops units vessels warplanes warship warships`,
  observers: `inspector inspectors monitors observer observers peacekeeper peacekeepers`,
  relief: `aid ambulance ambulances assistance blankets clothes clothing doctors dollars donation donations doses drugs equipment
    euros firefighters flour food fuel funding funds generators grain grant grants help helicopters maize boat boats buses divers engines helicopter pump pumps lorries sandbags trucks hospital hospitals insulin
    kits loan loans medicine medicines medics money nurses oil parcels pounds rations relief rescuers engineers rice serum shelter
    supplies surgeons support tents vaccine vaccines volunteers water wheat`,
  money: `$ £ € ¥`,
  pact: `accord agreement charter communique convention declaration memorandum pact pacts protocol treaty treaties accords
    agreements`,
  deal: `agreement bargain breakthrough compromise consensus deal settlement understanding accord`,
  truce: `armistice cease-fire ceasefire ceasefires truce`,
  talks: `conference consultations conversation conversations debate dialogue discussion discussions meeting meetings mediation
    negotiation negotiations session summit talks`,
  visit: `tour trip visit`,
  relations: `links relations ties contacts relationship`,
  sanctions: `boycott duties duty embargo embargoes levies penalties penalty sanction sanctions tariff tariffs`,
  curbs: `ban bans blockade blockades curb curbs curfew curfews limits lockdown restriction restrictions siege clampdown blackout`,
  proposal: `amnesty appeal application bid call calls demand demands draft idea invitation mediation motion offer offers peace
    petition plan plans plea proposal proposals request requests suggestion suggestions terms ultimatum`,
  act: `alliance amnesty bailout boycott ceasefire cease-fire closures coalition compensation compromise concessions curfew cuts deal debate devaluation election elections expansion extradition hike hikes increase increases
    intervention invasion lockdown merger negotiations poll privatisation privatization quarantine recession referendum rescue
    resignation redundancies rerun rise rises return sale sanctions strike strikes talks truce vote withdrawal`,
  concern: `alarm anger concern concerns disappointment dismay displeasure disquiet fear fears frustration indignation outrage reservations
    unease worry worries`,
  stronghold: `airport barracks base bases bridge camp camps city dam district garrison headquarters hill hills outpost palace port positions
    station stronghold suburb suburbs territory town towns village villages`,
  way: `airport border bridge bridges crossing entrance gates highway highways line lines motorway motorways railway road roads
    route routes street streets track tracks traffic`,
  charge: `accusation accusations allegation allegations charge charges claim claims criticism involvement report reports
    responsibility rumour rumours rumor rumors suggestion suggestions wrongdoing`,
  protest: `demonstration demonstrations hunger march marches picket protest protests rally rallies sit-in stoppage strike strikes
    vigil walkout blockade`,
  inquiry: `inquest inquiries inquiry investigation investigations probe`,
  captive: `captive captives detainee detainees guards hostage hostages prisoner prisoners journalist activist dissident dissidents
    suspect suspects leader leaders`,
  attack: `airstrike airstrikes ambush assault attack attacks barrage bombardment counter-attack counterattack counteroffensive
    counter-offensive incursion invasion offensive operation raid raids salvo shelling`,
  crowd: `crowd crowds demonstrators marchers protesters protestors rally demonstration protest rioters`,
  people: `bystanders civilians demonstrators detainees inmates journalists migrants passers-by prisoners protesters protestors
    refugees reporters residents students suspects villagers`,
  envoy: `ambassador ambassadors consul diplomat diplomats envoy envoys attache attaches`,
  property: `refinery port depot factory plant motorway road roads bridge ministry building buildings car cars embassy flag flags home homes house houses mosque office offices post school shops station
    stores tyres tires vehicles village villages church`,
} as const

const CLASSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LINES).map(([name, words]) => [`<${name}>`, new Set(words.split(/\s+/))]),
)

export const isWordClass = (word: string): boolean => CLASSES.has(word)

/** Whether a word of a text is the one that a trigger asks for, its plural, or one of its class. */
export function isWanted(found: string, wanted: string): boolean {
  const members = CLASSES.get(wanted)
  if (members !== undefined) return members.has(found)
  return (
    found === wanted || (found.length > wanted.length && (found === `${wanted}s` || found === `${wanted}es`))
  )
}
