import { alerts } from './alerts.ts'
import { audit } from './audit.ts'
import { englishAudits } from './audit-sayings.ts'
import { choices } from './choices.ts'
import { failures } from './failures.ts'
import { feeds } from './feeds.ts'
import { following } from './following.ts'
import { guidePage } from './guide-page.ts'
import { howGood } from './how-good.ts'
import { layout } from './layout.ts'
import { lists } from './lists.ts'
import { pictures } from './pictures.ts'
import { englishSayings } from './sayings.ts'
import { search } from './search.ts'
import { sharing } from './sharing.ts'
import { sources } from './sources.ts'

export const english = {
  ...englishSayings,
  ...englishAudits,
  alerts,
  audit,
  choices,
  failures,
  feeds,
  following,
  guidePage,
  howGood,
  layout,
  lists,
  pictures,
  search,
  sharing,
  sources,
}
