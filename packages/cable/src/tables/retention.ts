/**
 * Subject TAGS of telegrams of 1973-79 that the National Archives do not keep when no other stands beside them. All of
 * the fields E, M, P, S and T are kept; A, B, C and O are listed code by code. NARA-FAQ; markings.md 9.
 */
const TEMPORARY = new Set(
  (
    'AART AAUD ABLD ABUD ACMS ACOM ACOU ADTO AFAC AFIN AFOP AFSI AFSP ALIB ALOW AMED AMTC ANET APER APOU ' +
    'APUB AREC AREG ASAF ASCH ASUP ATRN AVCE AWRD BLIB BPUB CPAS CVIS OEXC OSCI OTRA'
  ).split(' '),
)

/** Is what bears this subject TAGS alone destroyed after its time? A code that is not listed is kept. */
export const isTemporaryTag = (code: string): boolean => TEMPORARY.has(code)
