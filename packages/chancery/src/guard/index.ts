export { type Clearance, dominates, PRIVATE_READER, type Reader } from './reader.ts'
