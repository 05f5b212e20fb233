// Series of general messages: one number a message, by year, whoever the addressees are. Source: training courses of
// the US Navy (general messages) and the headers of the messages themselves.
export type GeneralMessageRow = readonly [name: string, about: string]

export const GENERAL_MESSAGE_ROWS: readonly GeneralMessageRow[] = [
  ['ALARACT', 'All Army activities'],
  ['ALCGENL', 'Coast Guard enlisted personnel'],
  ['ALCGFINANCE', 'Coast Guard finance'],
  ['ALCGOFF', 'Coast Guard officers'],
  ['ALCGPSC', 'Coast Guard personnel service center'],
  ['ALCGRSV', 'Coast Guard Reserve'],
  ['ALCOAST', 'All Coast Guard'],
  ['ALCOM', 'All naval communications'],
  ['ALCOMLANT', 'Communications, Atlantic'],
  ['ALCOMPAC', 'Communications, Pacific'],
  ['ALDODACT', 'All activities of the Department of Defense'],
  ['ALLANTFLT', 'All Atlantic Fleet'],
  ['ALMAJCOM', 'All major commands of the Air Force'],
  ['ALMAR', 'All Marines'],
  ['ALMILACT', 'All military activities'],
  ['ALNAV', 'All Navy and Marine Corps, by the Secretary of the Navy'],
  ['ALNAVRESFOR', 'All Navy Reserve Force'],
  ['ALPACFLT', 'All Pacific Fleet'],
  ['ALSAFECOM', 'Safety of all commands'],
  ['ALSTACON', 'All station activities within the continental United States'],
  ['ALSTAOUT', 'All station activities outside the continental United States'],
  ['JAFPUB', 'Publications of the joint armed forces'],
  ['MARADMIN', 'Administrative messages of the Marine Corps'],
  ['MERCAST', 'Merchant ship broadcast'],
  ['NAVACT', 'All naval activities'],
  ['NAVADMIN', 'Administrative messages of the Navy'],
  ['NAVOP', 'Naval operations, by the Chief of Naval Operations'],
]
