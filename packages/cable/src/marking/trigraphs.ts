/**
 * Country codes of REL TO, DISPLAY ONLY and FGI: trigraphs of GENC, which are those of ISO 3166 but for a few; and
 * tetragraphs of alliances. CAPCO-2016 annexes; tetragraphs beyond the list are unconfirmed.
 */
const TRIGRAPHS = new Set(
  (
    'ABW AFG AGO AIA ALB AND ANT ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA ' +
    'BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK ' +
    'DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM ' +
    'GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR ' +
    'KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT ' +
    'MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT ' +
    'PRY PYF QAT REU ROU ROM RUS RWA SAU SCG SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM ' +
    'SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT ' +
    'WLF WSM XKS YEM YUG ZAF ZMB ZWE'
  ).split(' '),
)

/** Members where they are known: what a list of release means when it is compared. markings.md 5. */
const TETRAGRAPHS: Readonly<Record<string, readonly string[]>> = {
  FVEY: ['AUS', 'CAN', 'GBR', 'NZL', 'USA'],
  ACGU: ['AUS', 'CAN', 'GBR', 'USA'],
  TEYE: ['AUS', 'GBR', 'USA'],
  NATO: [],
  ISAF: [],
  KFOR: [],
  SFOR: [],
  MCFI: [],
  GCTF: [],
  CFCK: [],
  EUDA: [],
}

export const isTrigraph = (code: string): boolean => TRIGRAPHS.has(code)
export const isTetragraph = (code: string): boolean => Object.hasOwn(TETRAGRAPHS, code)
export const isCountryCode = (code: string): boolean => isTrigraph(code) || isTetragraph(code)

/** Codes with the alliances whose members are known written out. */
export const expanded = (codes: Iterable<string>): Set<string> =>
  new Set(
    [...codes].flatMap(code => {
      const members = isTetragraph(code) ? TETRAGRAPHS[code]! : []
      return members.length ? members : [code]
    }),
  )

/** A list as it is written: USA, trigraphs by letter, tetragraphs by letter, each once. CAPCO-2016 H.8. */
export const inOrder = (codes: Iterable<string>): string[] =>
  [...new Set(codes)].sort(
    (a, b) =>
      Number(b === 'USA') - Number(a === 'USA') || a.length - b.length || (a < b ? -1 : a > b ? 1 : 0),
  )
