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
rule that ~ verb ~ subject! as ruling ~ Lowport Court ruled on Monday that the levy was lawful.
rule against ~ verb ~ subject!>against as ruling ~ Lowport Court ruled against Calder Ltd.
rule in ~ verb ~ subject! as ruling ~ Lowport Court ruled in favour of Calder Ltd.
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
leave rate ~ verb ~ subject! as rate decision ~ Ruritania left its key rate unchanged on Monday.
keep rate ~ verb ~ subject! as rate decision ~ Ruritania kept its key rate on Monday.
hold rate ~ verb ~ subject! as rate decision ~ Ruritania held its key rate on Monday.
win race ~ verb ~ subject! as win ~ Ana Vidal won the race on Sunday.
win match ~ verb ~ subject!>against as win ~ The Harbour Union won the match on Sunday.
win game ~ verb ~ subject!>against as win ~ The Harbour Union won the game on Sunday.
win cup ~ verb ~ subject! as cup ~ The Harbour Union won the cup on Sunday.
win gold ~ verb ~ subject! as gold medal ~ Ana Vidal won gold on Sunday.
win championship ~ verb ~ subject! as championship ~ Ana Vidal won the championship on Sunday.
win sprint ~ verb ~ subject! as win ~ Ana Vidal won the sprint on Sunday.
win stage ~ verb ~ subject! as stage win ~ Ana Vidal won the stage on Sunday.
win series ~ verb ~ subject!>against as series win ~ Ruritania won the series on Sunday.
win award ~ verb ~ subject! as award ~ Ana Vidal won the award on Sunday.
win case ~ verb ~ subject!>against as court victory ~ Ana Vidal won her case against Calder Ltd.
win appeal ~ verb ~ subject!>against as court victory ~ Ana Vidal won her appeal against Calder Ltd.
win majority ~ verb ~ subject! as election victory ~ The Harbour Union won a majority on Sunday.
win referendum ~ verb ~ subject! as referendum ~ The Harbour Union won the referendum on Sunday.
lose to ~ verb ~ subject!>to! as defeat ~ Ruritania lost to Freedonia on Sunday.
lose appeal ~ verb ~ subject!>against as lost appeal ~ Calder Ltd lost its appeal on Monday.
lose case ~ verb ~ subject!>against as lost case ~ Calder Ltd lost its case on Monday.
thrash ~ verb ~ subject!>object! as win ~ Ruritania thrashed Freedonia on Sunday.
thump ~ verb ~ subject!>object! as win ~ Ruritania thumped Freedonia on Sunday.
edge ~ verb ~ subject!>object! as win ~ Ruritania edged Freedonia on Sunday.
stun ~ verb ~ subject!>object! as win ~ Ruritania stunned Freedonia on Sunday.
knock out ~ verb ~ subject>object! as knock-out ~ Ruritania knocked out Freedonia on Sunday.
eliminate ~ verb ~ subject>object! as elimination ~ Ruritania eliminated Freedonia on Sunday.
break record ~ verb ~ subject! as record ~ Ana Vidal broke the record on Sunday.
set record ~ verb ~ subject! as record ~ Ana Vidal set a record on Sunday.
sign ~ verb ~ subject!>object! as signing ~ The Harbour Union signed Tom Reyes on Monday.
join ~ verb ~ subject!>object! as joining ~ Tom Reyes joined Calder Ltd in May.
nominate ~ verb ~ subject>object! as nomination ~ Ana Vidal nominated Tom Reyes on Monday.
retire ~ verb ~ subject!>from as retirement ~ Tom Reyes retired on Monday.
vote to ~ verb ~ subject! as vote ~ Northmoor Council voted to close the pool.
sign law ~ verb ~ subject! as law ~ Ana Vidal signed the law on Monday.
sign bill ~ verb ~ subject! as law ~ Ana Vidal signed the bill on Monday.
pass bill ~ verb ~ subject! as law ~ Ruritania passed the bill on Monday.
pass budget ~ verb ~ subject! as budget ~ Northmoor Council passed the budget on Monday.
plead guilty ~ verb ~ subject! as guilty plea ~ Tom Reyes pleaded guilty on Monday.
testify ~ verb ~ subject!>against as testimony ~ Tom Reyes testified on Monday.
award contract ~ verb ~ subject>object|to as contract ~ Northmoor Council awarded a contract to Calder Ltd.
report profit ~ verb ~ subject! as results ~ Calder Ltd reported a profit of $5m.
report loss ~ verb ~ subject! as results ~ Calder Ltd reported a loss of $5m.
post profit ~ verb ~ subject! as results ~ Calder Ltd posted a profit of $5m.
post loss ~ verb ~ subject! as results ~ Calder Ltd posted a loss of $5m.
recall cars ~ verb ~ subject! as recall ~ Calder Ltd recalled 900 cars on Monday.
recall vehicles ~ verb ~ subject! as recall ~ Calder Ltd recalled 900 vehicles on Monday.
unveil ~ verb ~ subject! as unveiling ~ Calder Ltd unveiled a new train on Monday.
launch satellite ~ verb ~ subject! as satellite launch ~ Ruritania launched a satellite on Monday.
launch campaign ~ verb ~ subject!>against as campaign ~ The Harbour Union launched a campaign on Monday.
issue warning ~ verb ~ subject!>to as warning ~ Northmoor Council issued a flood warning on Monday.
issue alert ~ verb ~ subject!>to as alert ~ Northmoor Council issued a flood alert on Monday.
declare outbreak ~ verb ~ subject! as outbreak ~ Ruritania declared an outbreak of measles.
confirm cases ~ verb ~ subject! as outbreak ~ Ruritania confirmed nine cases of measles.
publish report ~ verb ~ subject! as report ~ The Harbour Union published a report on Monday.
release report ~ verb ~ subject! as report ~ The Harbour Union released a report on Monday.
open school ~ verb ~ subject! as opening ~ Northmoor Council opened a school on Monday.
open hospital ~ verb ~ subject! as opening ~ Northmoor Council opened a hospital on Monday.
open bridge ~ verb ~ subject! as opening ~ Northmoor Council opened a bridge on Monday.
open plant ~ verb ~ subject! as opening ~ Calder Ltd opened a plant on Monday.
postpone ~ verb ~ subject! as postponement ~ Northmoor Council postponed the vote on Monday.
`

export const HAPPENINGS: readonly Happening[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [lemma = '', partOfSpeech, frame = '', example = ''] = line.split(' ~ ')
    return {lemma, partOfSpeech: partOfSpeech === 'noun' ? 'noun' : 'verb', type: null, frame, example}
  })
