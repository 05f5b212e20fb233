/** What XML 1.0 cannot hold, even escaped: most controls, halves of pairs, two noncharacters. */
const UNLAWFUL = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for the content of an element or an attribute in double quotes. */
export const xml = (text: string): string =>
  text
    .replace(UNLAWFUL, '\ufffd')
    .replace(/[&<>"]/g, sign => ENTITIES[sign]!)
    .replaceAll('\r', '&#13;')
