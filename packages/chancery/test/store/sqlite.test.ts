import { openSqlite } from '../../src/store/index.ts'
import { storeSuite } from './suite.ts'

storeSuite('sqlite', openSqlite)
