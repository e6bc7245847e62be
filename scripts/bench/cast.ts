/**
 * Who appears in the generated clippings. People and organizations are invented for this list (CC0); countries and
 * cities are real, so that they meet the gazetteer as a real clipping's would.
 */
export const FIRST_NAMES =
  'Amara Ines Tomas Leila Viktor Noor Pavel Grace Samuel Mireille Joaquin Hana Dmitri Adaeze Lars Priya Owen Fatima Marek Yuki Elena Kwame Sofia Rahul Bridget Emeka Clara Nikolai Zainab Peter Anika Diego Maren Idris Lucia Conor Selma Arjun Ruth Mateus'.split(
    ' ',
  )

export const SURNAMES =
  'Okoro Lindqvist Barzani Thorne Castellan Mbeki-Ross Halloran Petrescu Varga Adeyemi Santoro Kowalczyk Nakahara Ferreira Dunmore Osei Bergstrom Ilic Rahmani Whitlock Duarte Novak Ashworth Suleiman Moreau Kaplinsky Oduya Hargreave Sandoval Tanaka Winterbourne Bello Marchetti Ostrowski Achterberg Devlin Kimura Pellegrin Zamani Fairweather'.split(
    ' ',
  )

/** A role and how the person of it is spoken of; `of` asks for a country, a city or an organization. */
export const ROLES: {title: string; of: 'country' | 'city' | 'organization' | null}[] = [
  {title: 'President', of: 'country'},
  {title: 'Prime Minister', of: 'country'},
  {title: 'Foreign Minister', of: 'country'},
  {title: 'Finance Minister', of: 'country'},
  {title: 'Health Minister', of: 'country'},
  {title: 'Mayor', of: 'city'},
  {title: 'Governor', of: null},
  {title: 'Judge', of: null},
  {title: 'chief executive', of: 'organization'},
  {title: 'spokeswoman', of: 'organization'},
  {title: 'spokesman', of: 'organization'},
  {title: 'coach', of: 'organization'},
  {title: 'Senator', of: null},
  {title: 'General', of: null},
]

export const ORGANIZATIONS = [
  'Northwater Energy',
  'Halden Institute',
  'Meridian Steel',
  'Coastal Relief Fund',
  'Union of Dock Workers',
  'Albion Grain Company',
  'Saltmarsh University',
  'National Flood Agency',
  'Civic Reform Party',
  'People’s Harvest Party',
  'Court of Commercial Appeal',
  'Bank of Verrin',
  'Kestrel Airlines',
  'Institute for Rural Health',
  'Riverside Athletic',
  'Harbour City United',
  'Ministry of Water',
  'Press Freedom League',
  'Tamar Pharmaceuticals',
  'Rail Safety Board',
  'Orchard Motors',
  'Committee on Electoral Conduct',
  'Sunrise Textiles',
  'Lowland Farmers Association',
  'St. Brannoc Hospital',
]

/** A country, its demonym and cities of it. */
export const COUNTRIES: {name: string; demonym: string; cities: string[]}[] = [
  {name: 'Kenya', demonym: 'Kenyan', cities: ['Nairobi', 'Mombasa', 'Kisumu']},
  {name: 'Brazil', demonym: 'Brazilian', cities: ['Recife', 'Porto Alegre', 'Manaus']},
  {name: 'Portugal', demonym: 'Portuguese', cities: ['Lisbon', 'Porto', 'Braga']},
  {name: 'Poland', demonym: 'Polish', cities: ['Warsaw', 'Gdansk', 'Krakow']},
  {name: 'Indonesia', demonym: 'Indonesian', cities: ['Jakarta', 'Surabaya', 'Medan']},
  {name: 'Ghana', demonym: 'Ghanaian', cities: ['Accra', 'Kumasi', 'Tamale']},
  {name: 'Chile', demonym: 'Chilean', cities: ['Santiago', 'Valparaiso', 'Antofagasta']},
  {name: 'Norway', demonym: 'Norwegian', cities: ['Oslo', 'Bergen', 'Trondheim']},
  {name: 'Morocco', demonym: 'Moroccan', cities: ['Rabat', 'Casablanca', 'Agadir']},
  {name: 'Japan', demonym: 'Japanese', cities: ['Tokyo', 'Osaka', 'Sapporo']},
  {name: 'Canada', demonym: 'Canadian', cities: ['Ottawa', 'Halifax', 'Winnipeg']},
  {name: 'Vietnam', demonym: 'Vietnamese', cities: ['Hanoi', 'Da Nang', 'Hue']},
  {name: 'Greece', demonym: 'Greek', cities: ['Athens', 'Thessaloniki', 'Patras']},
  {name: 'Peru', demonym: 'Peruvian', cities: ['Lima', 'Arequipa', 'Cusco']},
  {name: 'Ireland', demonym: 'Irish', cities: ['Dublin', 'Cork', 'Galway']},
  {name: 'Nigeria', demonym: 'Nigerian', cities: ['Lagos', 'Abuja', 'Kano']},
  {name: 'Australia', demonym: 'Australian', cities: ['Canberra', 'Perth', 'Hobart']},
  {name: 'Finland', demonym: 'Finnish', cities: ['Helsinki', 'Tampere', 'Turku']},
  {name: 'Argentina', demonym: 'Argentine', cities: ['Buenos Aires', 'Rosario', 'Mendoza']},
  {name: 'Bangladesh', demonym: 'Bangladeshi', cities: ['Dhaka', 'Chittagong', 'Sylhet']},
]
