// What programs use: the archive, by the verbs of the command line.
export type * from './archive/archive.ts'
export type {
  ArchiveErrorCode,
  BackupReport,
  Finding,
  NamingOptions,
  NamingProgress,
  NamingReport,
  Proof,
  RemovalReport,
  RemoveOptions,
  RereadOptions,
  RereadProgress,
  RereadReport,
  VerifyOptions,
} from './archive/index.ts'
export { ArchiveError, openArchive } from './archive/index.ts'
export type * from './archive/relations.ts'
export { type Clearance, dominates, PRIVATE_READER, type Reader } from './guard/index.ts'
export { createServer, type ServerOptions } from './http/index.ts'
