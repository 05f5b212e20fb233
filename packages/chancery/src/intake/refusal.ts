import { megabytes } from './limits.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name',
  ENOTDIR: 'a part of the path is not a folder; check the name',
  EACCES: 'you may not read it; check its permissions',
  EPERM: 'you may not read it; check its permissions',
  EISDIR: 'it is a folder; name a file in it, or use chancery add, which takes folders',
  ELOOP: 'its links lead in a circle; name the file itself',
  ENAMETOOLONG: 'the name is too long for this system',
  EMFILE: 'too many files are open; close some programs',
  ENOSPC: 'there is no room to unpack it; free some on the disk of temporary files',
}

/** One sentence why a file could not be read. */
export function whyNot(name: string, error: unknown, most?: number): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? ''
  const large = code === 'EFBIG' && most && `it is larger than ${megabytes(most)}; cut it into parts`
  return `${name} could not be read: ${large || REASONS[code] || code || 'the system gave no reason'}.`
}
