export { type Served, serve } from './server.ts'
