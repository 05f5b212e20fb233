// The command line from its source, as the tests start it.
import { main } from '../../src/cli/main.ts'

process.exitCode = await main(process.argv.slice(2))
