export { type Served, serve } from './server.ts'
export { pathOf } from './workspace.ts'
