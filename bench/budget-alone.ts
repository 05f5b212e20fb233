import { budget } from './budget.ts'

const [folder, count] = process.argv.slice(2)
budget(folder!, Number(count))
