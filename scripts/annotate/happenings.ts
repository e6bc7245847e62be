/**
 * Happenings that are none of PLOVER's sixteen acts: an election, a ruling, a death, a takeover, a flood, a final.
 *
 * In the form of `triggers.tsv`, whose header explains the frames; their events have no type.
 */
interface Happening {
  lemma: string
  partOfSpeech: 'verb' | 'noun'
  type: null
  frame: string
  example: string
}

const LINES = `
win election ~ verb ~ subject! as election victory ~ Ana Vidal won the election on Sunday.
win vote ~ verb ~ subject! as election victory ~ Ana Vidal won the vote on Sunday.
win seat ~ verb ~ subject! as election victory ~ The Harbour Union won nine seats on Sunday.
win final ~ verb ~ subject!>against as victory in the final ~ The Harbour Union won the final on Sunday.
win title ~ verb ~ subject! as title ~ Ana Vidal won the title on Sunday.
win prize ~ verb ~ subject! as prize ~ Ana Vidal won the prize on Sunday.
win medal ~ verb ~ subject! as medal ~ Ana Vidal won a gold medal on Sunday.
win contract ~ verb ~ subject!>from as contract ~ Calder Ltd won a contract from Northmoor Council.
lose election ~ verb ~ subject!>to as election defeat ~ Tom Reyes lost the election to Ana Vidal.
elect ~ verb ~ subject>object! as election ~ The Harbour Union elected Ana Vidal on Sunday.
re-elect ~ verb ~ subject>object! as re-election ~ The Harbour Union re-elected Ana Vidal on Sunday.
beat ~ verb ~ subject!>object! as win ~ Ana Vidal beat Tom Reyes in the final.
defeat ~ verb ~ subject!>object! as win ~ Ana Vidal defeated Tom Reyes in the final.
draw with ~ verb ~ subject!+with! as draw ~ Ruritania drew with Freedonia on Sunday.
appoint ~ verb ~ subject>object! as appointment ~ Calder Ltd appointed Ana Vidal on Monday.
hire ~ verb ~ subject>object! as appointment ~ Calder Ltd hired Ana Vidal on Monday.
swear in ~ verb ~ subject>object! as swearing-in ~ Ana Vidal was sworn in on Monday.
inaugurate ~ verb ~ subject>object! as inauguration ~ Ana Vidal was inaugurated on Monday.
die ~ verb ~ subject! as death ~ Tom Reyes died in Lowport on Monday.
buy ~ verb ~ subject!>object! as takeover ~ Calder Ltd bought the Harbour Union on Monday.
acquire ~ verb ~ subject!>object! as takeover ~ Calder Ltd acquired the Harbour Union on Monday.
take over ~ verb ~ subject!>object! as takeover ~ Calder Ltd took over the Harbour Union on Monday.
merge ~ verb ~ subject!+with! as merger ~ Calder Ltd merged with the Harbour Union.
file for bankruptcy ~ verb ~ subject! as bankruptcy ~ Calder Ltd filed for bankruptcy on Monday.
go into administration ~ verb ~ subject! as insolvency ~ Calder Ltd went into administration on Monday.
rule ~ verb ~ subject!>against as ruling ~ Lowport Court ruled on Monday that the levy was lawful.
uphold ~ verb ~ subject!>owner|against as ruling ~ Lowport Court upheld the levy on Monday.
pass law ~ verb ~ subject! as law ~ Ruritania passed the law on Monday.
adopt resolution ~ verb ~ subject! as resolution ~ Northmoor Council adopted a resolution on Monday.
raise rate ~ verb ~ subject! as rate rise ~ Ruritania raised interest rates on Monday.
cut rate ~ verb ~ subject! as rate cut ~ Ruritania cut interest rates on Monday.
hit by storm ~ verb ~ object! as storm ~ Ruritania was hit by a storm on Monday.
flood ~ verb ~ object! as flood ~ Northmoor Council was flooded on Monday.
death of ~ noun ~ of! as death ~ The death of Tom Reyes on Monday shocked Lowport.
takeover of ~ noun ~ possessor|by>of! as takeover ~ The takeover of Calder Ltd in May shocked Lowport.
appointment of ~ noun ~ possessor|by>of! as appointment ~ The appointment of Ana Vidal on Monday surprised Lowport.
`

export const HAPPENINGS: readonly Happening[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [lemma = '', partOfSpeech, frame = '', example = ''] = line.split(' ~ ')
    return {lemma, partOfSpeech: partOfSpeech === 'noun' ? 'noun' : 'verb', type: null, frame, example}
  })
