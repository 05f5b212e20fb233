export { assistantServer } from './server.ts'
