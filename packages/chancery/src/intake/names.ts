/** Why a name in an archive is not one of a file inside it; nothing where all is well. */
export function wrongName(name: string): string | undefined {
  if (!name.trim()) return 'it has no name'
  if (/[\0-\x1f]/.test(name)) return 'its name holds control characters'
  const plain = name.replaceAll('\\', '/')
  if (plain.startsWith('/') || /^[A-Za-z]:/.test(plain)) return 'its name is an absolute path'
  if (plain.split('/').includes('..')) return 'its name leads out of the archive (..)'
  return undefined
}

/** Without the ending that its packing gave it: `a.txt.gz` held `a.txt`. */
export const unpackedName = (name: string): string =>
  name.replace(/\.(t)?(?:gz|bz2?|xz|zst)$/i, (_, tar: string | undefined) => (tar ? '.tar' : '')) || name

/** Hidden, and what systems strew into archives. */
export const isPassedOver = (name: string): boolean =>
  name.split('/').some(part => part.startsWith('.') || part === '__MACOSX')
