import { openSqlite } from '../../src/store/index.ts'
import { remake } from './cables.ts'
import { storeSuite } from './suite.ts'

storeSuite('sqlite', folder => openSqlite(folder, undefined, remake))
