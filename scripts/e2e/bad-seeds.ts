/** Clippings as they come when nobody looked at them first, and authority files with a slip in each. */

const PIER = `Harbour council votes to rebuild the old pier

Published 4 March 2024

The harbour council of Whitby voted on Monday to rebuild the old pier. “We have waited long enough,” said the council's chair, Edith Marlowe.

Marlowe said that the work would cost £3 million and take two years.
`

/** Windows-1252, in which the marks of English are single bytes that no UTF-8 has. */
const WINDOWS: Record<string, number> = {'“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, '€': 0x80}
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => WINDOWS[character] ?? character.charCodeAt(0))

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')

/** Files that cannot be used; each is told as an error, and nothing else is lost with it. */
export const UNUSABLE = {
  'articles/empty.txt': '',
  'articles/blank.txt': ' \n\n\t\n',
  'articles/bytes.txt': Uint8Array.from({length: 10_240}, (_, at) => at % 256),
  'articles/picture.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
}

/** Files that are passed over with a word, and do not fail a build. */
export const PASSED_OVER = {
  'articles/notes.docx': Buffer.from('504b0304', 'hex'),
  'articles/README': 'What is in this folder.\n',
  'articles/furniture.txt':
    'Share this article\n\nSubscribe to our newsletter\n\nRead more\n\nAdvertisement\n',
}

/** Clippings that look wrong and can be read. */
export const READABLE = {
  'articles/good.txt': PIER,
  'articles/sub/again.txt': PIER.replace('two years', 'three years'),
  'articles/windows.txt': windows1252(`Mayor calls the bridge “unsafe”

Published 5 March 2024

The mayor of Orléans, Lucie Girard, called the old bridge “unsafe” on Tuesday. It cost €4 million – and it’s only ten years old, she said in a speech to the town council.
`),
  'articles/wide.txt': utf16(`Ferry runs aground off Naxos

Published 6 March 2024

A ferry with 212 people on board ran aground off Naxos on Wednesday. Nobody was hurt, said the coast guard’s spokesman, Nikos Vallis.
`),
  'articles/french.txt': `Le conseil municipal a voté la reconstruction du vieux pont

Le conseil municipal de Rennes a voté lundi soir la reconstruction du vieux pont, fermé depuis l'automne. « Nous avons attendu trop longtemps », a déclaré la maire, Claire Dupont. Les travaux coûteront trois millions d'euros et dureront deux ans. Les habitants du quartier se sont réjouis de cette décision, qui mettra fin à des mois de détours.
`,
  'articles/code.md': `---
layout: "data:text/javascript,throw 1"
title: "Import {x} & <b>tariffs</b>"
draft: true
slug: /etc/passwd
---

import duties rose in March, and nobody at the port could say why.

export const duties = 1, the minister wrote on a slip of paper.

---

The formula {process.exit(3)} stood on the blackboard, said Anna Berg.
`,
  'articles/script.txt': `A note with <script>alert('x')</script> and {braces} in it

layout: nothing here is code, said Tom Ashby, though \`{…}\` and <Mention to={1}> stood in the text on Monday.

{/* import duties */} rose. </Block></Sentence> --> ]]> was all that was left of the page.
`,
  'articles/warning-1.txt': `Weather warning

Published 8 April 2024

A storm is to reach the coast of Clare before dawn. Ferries to the islands will not sail, the harbour master said.
`,
  'articles/warning-2.txt': `Weather warning

Published 9 April 2024

Forecasters warned of snow in the hills of Galicia on Tuesday, and told drivers to stay at home. The warning is to end on Thursday at noon.
`,
  // Names that the site has pages of its own for, below the articles and above them.
  'articles/index.txt': `Index

Published 9 April 2024

The index of prices rose by 3 per cent in April, the office of statistics in Oslo said on Tuesday.
`,
  'articles/404.txt': `404

Published 9 April 2024

The number 404 bus was hit by a tree in Leeds on Tuesday. Nobody was hurt, said the driver, Imran Shah.
`,
}

/** One line of two million characters and twenty thousand sentences. */
export const LONG = `One line without end\n\n${'The river rose again on Monday, and 40 people left their homes in Kisumu, said Grace Otieno. '.repeat(21_500)}\n`

export const REGISTER = [
  '# What is known from outside.',
  'file\ttitle\tdate\tsource\turl\tbyline',
  'good.txt\t\t4 March 2024\t\t\t',
  'windows.txt\tA bridge\t2024-03-05\tThe Loire Post\t\tJean Petit; Anne Roux',
  'nobody.txt\t\t2024-01-01\t\t\t',
  'wide.txt\t\t2024-02-30\t\t\t',
  'wide.txt\t\t2024-03-07\t\t\t',
  'code.md\ttoo\tmany\tcells\tare\ton\tthis\tline',
]

export const AUTHORITY = {
  'authority/entities.tsv': [
    'id\tkind\tname\taliases\tdescription\tsameAs\tsource',
    'edith-marlowe\tperson\tEdith Marlowe\t\tChair of the council.\t\tcouncil',
    'Bad Id\tperson\tBad Id\t\t\t\t',
    'someone\twizard\tSomeone\t\t\t\t',
  ],
  'authority/decisions.tsv': [
    'ruling\tarticle\tmention\tentity\tother',
    'maybe\tgood.txt\tMarlowe\tedith-marlowe\t',
    'is\tgood.txt\tMarlowe\tnobody-known\t',
  ],
  'authority/permalinks.tsv': [
    'address\tto\tof',
    '/actors/edith-marlow/\t/actors/edith-marlow/\tEdith Marlowe',
    '/actors/jan-novak/\t/actors/jan-novak/\tJan Novak',
    '/articles/old-pier/\t/articles/old-pier/\tgood.txt',
    'not an address\tx\ty',
  ],
}

/** The whole folder, but for the links and the file without permission that only a disk can have. */
export function badSeeds(): Record<string, string | Uint8Array> {
  const tables = {'register.tsv': REGISTER, ...AUTHORITY}
  const written = Object.entries(tables).map(([path, lines]) => [path, `${lines.join('\n')}\n`])
  return {...UNUSABLE, ...PASSED_OVER, ...READABLE, ...Object.fromEntries(written)}
}
