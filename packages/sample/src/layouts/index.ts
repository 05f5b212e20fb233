import type { LayoutId } from './ids.ts'
import type { Layout } from './layout.ts'
import { state } from './state.ts'

export const LAYOUTS = { state } as unknown as Readonly<Record<LayoutId, Layout>>
