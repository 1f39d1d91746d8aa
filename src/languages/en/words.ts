import { failures } from './failures.ts'
import { howGood } from './how-good.ts'
import { layout } from './layout.ts'
import { englishSayings } from './sayings.ts'
import { search } from './search.ts'
import { sources } from './sources.ts'

export const english = { ...englishSayings, failures, howGood, layout, search, sources }
