/** A matter that cables are written about. `{t}` a town, `{c}` a company, `{p}` a person, `{n}` a number, `{m}` a month. */
export interface Topic {
  readonly tags: readonly string[]
  readonly subjects: readonly string[]
  readonly summary: readonly string[]
  readonly body: readonly string[]
  readonly comment: readonly string[]
  readonly headings: readonly string[]
}

export const TOWNS =
  'Port Ansel,Vellamar,Karrow Bay,Tessen,Upper Morrin,Santa Brona,Olvik,Dunmere,Ras Ateel,Quillaban,Halvern,Mirabote,Lower Estrel,Novy Brod,Pellworth,Cala Fonda,Istrakan,Merrow Sound,Tambeling,Grand Orme'.split(
    ',',
  )
export const COMPANIES =
  'Harl and Sons,Meridian Dredging,Ostrava Bay Lines,Consolidated Lighthouse,Pescamar,the Three Rivers Company,Blue Anchor Freight,Tern Island Telephone,Golden Barley Mills,Nordkaper,Ferrocarril del Lago,Aurora Instruments'.split(
    ',',
  )
export const PEOPLE =
  'Adela Quist,Boris Tamarin,Celso Viramar,Dagny Holt,Emeka Oruche,Farid Sellouk,Greta Amsel,Hugo Brandeis,Ilse Korvan,Joao Tavira,Katrin Ulmo,Leandro Pizzo,Mirta Solano,Nils Ekerdt,Oriel Vance,Petra Lindqvar,Quentin Marrow,Rosalba Ines,Sten Walloon,Tomas Irigo,Ulla Brekke,Viktor Anselm,Wanda Prell,Yusuf Demiray'.split(
    ',',
  )
/** Names that sign. */
export const SURNAMES =
  'ALDERTON,BEAUMARK,CASTELLAN,DREYER,ELVERSON,FARROW,GRISWELL,HALLORAN,INGLEBY,JESSOP,KEMBLE,LARKSPUR,MERRIDEW,NORCROSS,OAKHURST,PEMBROOK,QUARLES,RUSHTON,STANDISH,THORNBY,UNDERHAY,VANTONGER,WINSLADE,YARROW'.split(
    ',',
  )

const T = (
  tags: string,
  subjects: string,
  headings: string,
  summary: string,
  body: string,
  comment: string,
): Topic => ({
  tags: tags.split(' '),
  subjects: subjects.split('|'),
  headings: headings.split('|'),
  summary: summary.split('|'),
  body: body.split('|'),
  comment: comment.split('|'),
})

export const TOPICS: readonly Topic[] = [
  T(
    'EWWT ETRD ELTN',
    'Harbor Dredging at {t}: The Third Delay|{c} Asks for More Time at {t}|Who Pays for the Mud of {t}|{t} Harbor Board Meets Again',
    'The Channel|Money and Mud|What the Board Wants|Next Steps',
    'The harbor board of {t} met on {m} {n} and put off the dredging contract for the third time.|The contractor, {c}, says the channel is now too shallow for its own dredger.|The board expects to meet again before the rains.',
    'Director {p} told econoff that the survey of the channel had been made from a rowing boat.|{c} has sent {n} claims and one photograph of its dredger aground.|The pilots of {t} refuse to bring in ships that draw more than {n} feet.|Local fishermen object to the site chosen for the spoil, which is also the site of the regatta.|The port handled {n} thousand tons in the last quarter, a tenth less than a year ago.|A Danish survey of the sandbar is quoted by both sides and has been read by neither.|The ministry promised a decision in {m}, without naming the year.',
    'The board will not sign while the mayor and the harbor master are not on speaking terms.|We see no reason to press; the mud is not going anywhere.',
  ),
  T(
    'EFIS SENV PREL',
    'Herring Talks Resume in {t}|Fishing Quotas: {t} Draws a Line in the Sea|Trawlers Detained off {t}|A Net Loss: Fisheries Protocol Lapses',
    'The Catch|Position of the Delegations|The Detained Trawlers',
    'Delegations met in {t} to renew the fisheries protocol, which lapsed on {m} {n}.|{n} trawlers lie at the quay while the talks go on.|Both sides agree that there are fewer herring and on nothing else.',
    'The head of the delegation, {p}, brought charts on which the median line had been drawn by hand.|Patrol boats inspected {n} vessels in a week and found {n} of them to be fishing for something else.|{c} has asked for damages for catch that spoiled at the quay.|The scientists of both sides ate dinner together and issued a joint estimate; their ministers withdrew it.|Skippers from {t} have begun to land at night.|A compromise on mesh size is within reach, {p} believes, if nobody calls it one.',
    'The protocol will be renewed in the last hour, as it was the last four times.|The fish are not represented at the talks and may not wait.',
  ),
  T(
    'EAGR ETRD EAID',
    'Wheat Arrives at {t}, Scales Do Not|Grain Stores at {t} Are Full of Grain|Locust Control: Spray Planes Grounded at {t}|Seed Potatoes and Sovereignty',
    'Supply|Storage|The Spraying Campaign|Prices',
    'The first {n} thousand tons of wheat reached {t} and cannot be weighed.|The locust bands north of {t} have reached the orchards.|The price of bread has not moved, which surprises everyone but the bakers.',
    'Agatt inspected {n} stores near {t} and found {n} in use as dance halls.|{p} of the grain office asked for spare parts, sacks and patience.|Spray planes await fuel that was delivered to {t} and a pilot who was not.|{c} bought the mill at auction and has yet to find its door key.|Rain in {m} was a third above the average of the last ten years.|Farmers who were paid late last year now sell across the river.|A second ship is due on {m} {n} with weighing scales aboard.',
    'The harvest will be better than the ministry says and worse than the farmers say.|Another shipment before the scales are mended would only add to the confusion.',
  ),
  T(
    'ELTN EAIR ECON',
    'Ferry Timetable of {t} Divides Cabinet|Railway to {t} Opens, in Part|The Night Ferry Now Leaves by Day|Bridge at {t}: Two Halves Meet',
    'The Timetable|The Bridge|Reaction',
    'The new ferry timetable took effect on {m} {n}, and the mail now reaches {t} before it is sent.|Work on the bridge at {t} was completed from both ends, {n} centimeters apart.|The line to {t} opened without its last station.',
    'Minister {p} rode the first train and returned by car.|{c} runs {n} sailings a week and publishes {n}.|Commuters of {t} have founded a party, whose platform is a platform.|The engineers blame the surveyors, who blame the tide.|Freight rates rose by {n} percent on the day of the opening.|An inquiry under {p} will report in {m}.|The old ferry has been sold to a neighbouring country, where it is reported to be on time.',
    'The minister will survive; the timetable may not.|The bridge will be finished with a small curve that everybody will come to like.',
  ),
  T(
    'SCUL KPAO OEXC',
    'Orchestra of {t} Needs {n} Visas by Friday|Museum Loan: The Bell of {t} Will Travel|Jazz Week at {t} a Success Despite Everything|Chess Masters Stranded at {t}',
    'The Program|Audience and Press|Costs',
    'The orchestra of {t} begins its tour on {m} {n} with {n} players and one harp too many.|The museum of {t} agreed to lend its bell for a year on condition that it is not rung.|Some {n} hundred people came to the opening, most of them on purpose.',
    'Director {p} told the cultural officer that the bell had cracked once, from homesickness.|The harp was refused carriage by {c}, which regards it as furniture.|Press comment was warm; one critic praised the silence between the movements.|Visas were issued to {n} players, their luggage and a cat listed as first clarinet.|The insurer asks for a guard who can play the cello.|Students filled the hall for the second night and would not leave.',
    'For the price of a paragraph in a newspaper we had a week of good will.|We recommend that the bell be met at the airport.',
  ),
  T(
    'SENV ENRG TSPL',
    'Lighthouse at {t} Goes Electric|Dam at {t}: The Water Board Replies|Earthquake Drill at {t} Shakes Confidence|Wind Mills for {t}, and Some Wind',
    'Technical Matters|Local Opinion|Financing',
    'The lighthouse of {t} was switched to electric light on {m} {n} and went out on the following day.|The water board of {t} published its reply to the critics of the dam in {n} volumes.|The drill took {n} minutes longer than the earthquake it was meant for.',
    'The keeper, {p}, keeps the oil lamp ready and was proved right twice.|{c} offers turbines on credit at {n} percent.|The critics include a bishop, a brewery and the football club.|Sirens were heard in all districts but the one in which the ministry stands.|The reservoir will cover {n} farms and one disputed boundary.|Engineers from three countries agree that the foundations are good and the plans are not.',
    'The board has the better figures and its critics the better posters.|A second drill is planned; we shall watch it from a distance.',
  ),
  T(
    'PGOV PINR PREL',
    'Town Hall of {t} Changes Hands by One Vote|{p} Leaves the Cabinet, Takes the Chairs|The Opposition of {t} Finds a Tenor|Coalition Talks at {t}: Day {n}',
    'The Vote|Personalities|Prospects',
    'The list led by {p} took the town hall of {t} by one vote, which is being counted again.|{p} resigned on {m} {n} over a matter of parking.|Coalition talks at {t} are in their {n}th day and their third hotel.',
    'According to {p}, the deciding voter had come to return a library book.|The outgoing mayor has locked the archive and swallowed, it is said, the key.|Party elders met at the house of {p} and dined on principles.|{c} denies that it paid for the brass band.|The coalition paper has {n} points, of which {n} contradict the rest.|A poll in {t} shows that most people believe that the other candidate won.|Neither side wants new elections before the fair.',
    'The margin is small, but so is the town.|{p} is worth watching, above all by those who sit next to the treasury.',
  ),
  T(
    'ECON EFIN EINV',
    '{c} Sold, Twice|Central Bank Runs Short of Small Coins|Tax on Umbrellas Stirs {t}|Trade Fair at {t}: {n} Stands and a Tent',
    'Markets|The Sale|Foreign Interest',
    'Two buyers hold signed contracts for {c} and both have changed the locks.|The bank ran out of small coins on {m} {n}; sweets are accepted as change.|The fair at {t} drew {n} foreign firms and most of their brochures.',
    'Governor {p} explained to econoff that the mint had been asked for medals instead.|Revenue from the new tax reached {n} percent of the estimate and rained in.|{c} denies any interest and has hired {n} lawyers to express it.|Traders at {t} quote prices with a reduction for those who do not ask for it.|Orders at the fair came to {n} million on paper and a handshake.|An auditor, {p}, found {n} sets of books, all in good handwriting.',
    'The courts will decide, after which the argument can begin.|The economy of {t} rests on the fair, the umbrella and the weather, in that order.',
  ),
  T(
    'SNAR KCRM ASEC',
    'Customs at {t} Seize a Piano|Smuggled Cheese: The {t} Connection|Counterfeit Stamps from {t} Fool Nobody|Harbor Police of {t} Get a Boat',
    'The Seizure|The Investigation|Cooperation',
    'Customs officers at {t} opened a piano on {m} {n} and found {n} kilograms of contraband watches.|The harbor police received the promised boat and may use it on weekdays.|The forgers of {t} printed the queen with a moustache.',
    'Inspector {p} credits a blind piano tuner with the discovery.|The ring moved goods through {t} in the vans of {c}, which says that it is shocked.|Of {n} persons held, {n} were released when they proved to be the orchestra.|The prosecutor asked for our help with serial numbers, which legatt gave.|A second piano is being watched.|The boat made {n} knots on trial, with the tide.|Radios of the police and of the customs still cannot speak to each other.',
    'The police of {t} are honest, tired and few.|We should not publish our part in this, since the tuner has not been told.',
  ),
  T(
    'MARR MOPS PREL',
    'Joint Exercise near {t}: Rain on Both Sides|Naval Visit to {t} Ends with Football|Old Mines Found at {t}|{t} Barracks Reroofed',
    'Conduct of the Exercise|Lessons|Requests',
    'The exercise near {t} ended on {m} {n} a day early, when both sides ran out of dry socks.|The visit of two ships to {t} went well; the crews lost {n} to one.|Divers found {n} mines of an old war off {t}.',
    'Colonel {p} praised the signals platoon, which alone knew where everyone was.|The host nation asked for spare parts for {n} trucks and a bridge.|Local farmers were paid for {n} fences and a haystack.|The mines are being removed one a day, at low water.|{c} has built the roof for the price of the drawings.|Relations between the staffs are excellent and will be better with a common map.',
    'The army of this country is small and knows it, which is a strength.|The request for trucks deserves a quick answer; the one for the bridge a long one.',
  ),
]

/** Sentences that fit any matter. */
export const GENERAL: readonly string[] = [
  'Poloff called on {p} on {m} {n} to hear the other side of it.',
  'Asked about {t}, {p} changed the subject to the weather.',
  'The local press gave the story {n} lines and a drawing.',
  '{p} promised a written answer by {m}.',
  'A junior official, {p}, was more open over coffee.',
  'The figures in circulation differ by {n} percent, depending on who has lunch with whom.',
  'None of our contacts in {t} expects a quick end to the affair.',
  'Econoff will visit {t} again in {m}.',
  '{c} has kept its own counsel and its own accounts.',
  'The ambassador thanked {p} for candor and asked for paper.',
  'A note from the ministry arrived on {m} {n} and said nothing at length.',
  'Other missions have drawn the same conclusion from different lunches.',
  '{p}, who has the ear of the minister, advised patience.',
  'The mayor of {t} asked that his name be left out, and then spelled it.',
  'Work is to start in {m}, if the road is dry.',
  'Students in {t} marched on {m} {n} and were home for supper.',
  'Our own inquiries bear this out in part.',
  '{p} did not dispute the total, only the arithmetic.',
  'The bishop offered to mediate and was thanked by both sides.',
  'A committee of {n} will look into the matter.',
  'Rumor in {t} has it that {p} will be sent abroad.',
  'The request was repeated on {m} {n}, with a sigh.',
  'There was general agreement that something should be done by somebody.',
  '{p} will travel to the capital next week with the documents in two trunks.',
  'The consul heard the same account at {n} dinners and believes half of it.',
  'Insurance rates at {t} have gone up by {n} percent.',
  'Both parties have hired the same lawyer.',
  'An earlier promise of {c} remains a promise.',
  '{p} keeps the only copy of the agreement in a hat box.',
  'The union voted to wait until {m} before it votes.',
  'The mayor called the plan "a bridge to nowhere in particular" and asked for two.',
  '"We have time," said {p}, and looked at the clock.',
  "The minister's brother holds the only key.",
  'The accountant & the auditor are the same person.',
]
