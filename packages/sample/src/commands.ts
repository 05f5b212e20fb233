import type { SamplePost } from './posts.ts'

/** Commands that send the military part of the sample. All are invented, and so are their routing indicators. */
const ROWS: readonly (readonly [name: string, routing: string])[] = [
  ['HARBOR COMMAND NORTH', 'RUXAAAB'],
  ['HARBOR COMMAND SOUTH', 'RUXAACD'],
  ['COMHARBGRU SEVEN', 'RUXBAAE'],
  ['COMMINEDIV TWO THREE', 'RUXBACF'],
  ['NAVDREDGEFAC ORLVIK', 'RUXCAAG'],
  ['USS TERN ISLAND', 'RUXCBAH'],
  ['USS MERROW SOUND', 'RUXCBBJ'],
  ['CDR NINTH FERRY BN FT PELLWORTH', 'RUXDAAK'],
  ['CDR SIGNALS SCHOOL FT HALVERN', 'RUXDABL'],
  ['CDR THIRD BRIDGE CO KARROW BAY', 'RUXDACM'],
  ['LIGHTHOUSE SERVICE DISTRICT FOUR', 'RUXEAAN'],
  ['ICE PATROL STATION MIRABOTE', 'RUXEABP'],
  ['WEATHER WING TESSEN AFB', 'RUXFAAQ'],
  ['41 AIR RESCUE SQ DUNMERE AFB', 'RUXFABR'],
  ['USDAO VELLAMAR', 'RUXGAAS'],
  ['JOINT MAP CENTER WASHINGTON DC', 'RUXHAAT'],
  ['FLEET BAND CENTER NORFOLK VA', 'RUXHABU'],
  ['COMFISHPATROL', 'RUXJAAV'],
]
export const COMMANDS: readonly SamplePost[] = ROWS.map(([name, routing]) => ({
  name,
  plad: name,
  routing,
  country: 'US',
  pace: 55,
}))

/** Address indicating groups. */
export const GROUPS: readonly (readonly [routing: string, name: string])[] = [
  ['RUXZAAA', 'AIG 7634'],
  ['RUXZABB', 'AIG 918'],
  ['RUXZACC', 'ALL FERRY DETACHMENTS COLLECTIVE'],
]

export const OFFICE_CODES = ['N1', 'N3', 'N4', 'J3', 'J5', 'DAT-7', 'G2']
