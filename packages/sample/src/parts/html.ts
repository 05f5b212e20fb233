export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const quoted = (text: string): string => text.replaceAll('"', '&#34;').replaceAll("'", '&#39;')
