import { Unreadable } from '../item.ts'

/** Pages: a document of more is no cable. */
const MOST_PAGES = 2000

/**
 * The text layer of a PDF, line by line as it lies on the pages. Throws `Unreadable` where there is none: what is a
 * picture of a page must be recognised first. docs/decisions/pdf-text.md.
 */
export async function pdfText(bytes: Uint8Array): Promise<Uint8Array> {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, isEvalSupported: false }).catch(
    error => {
      throw new Unreadable(
        (error as Error).name === 'PasswordException'
          ? 'it is encrypted; save it without its password'
          : 'it is a PDF that is broken',
        { cause: error },
      )
    },
  )
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new Unreadable(`it has more than ${MOST_PAGES} pages; cut it into parts`)
    const pages: string[] = []
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n)
      const { items } = await page.getTextContent()
      pages.push(items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
      page.cleanup()
    }
    const text = pages.map(page => page.trimEnd()).join('\n\n')
    if (!text.trim())
      throw new Unreadable('it is a PDF without a text layer; have its pages recognised first')
    return new TextEncoder().encode(`${text}\n`)
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('it is a PDF that is broken', { cause: error })
  } finally {
    await pdf.destroy()
  }
}
