import type { Findings } from './findings.ts'
import type { WriteOptions } from './options.ts'

export function switched(
  media: string,
  content: string,
  station: string | undefined,
  options: WriteOptions,
  findings: Findings,
): void {
  if (!/^[ATCB]{2}$/.test(media))
    findings.refuse(
      'write-malformed',
      'options.media',
      `“${media}” is no language media and format; write TT, AA, TA or AT (JANAP 128).`,
    )
  else if (options.alphabet === 'ascii' && media[0] === 'T')
    findings.refuse(
      'write-contradiction',
      'options.media',
      'T is a five-level channel, which has no ASCII; write A or take the ita2 alphabet (JANAP 128).',
    )
  if (!/^[A-Z][A-Z0-9]{3}$/.test(content))
    findings.refuse(
      'write-malformed',
      'options.content',
      `“${content}” is no content indicator; write ZYUW for narrative text (JANAP 128).`,
    )
  if (station && station.length !== 7)
    findings.refuse(
      'write-malformed',
      'transmission.sender.routing',
      `${station} has ${station.length} letters; the header has room for exactly seven (JANAP 128, positions 10-16).`,
    )
}
