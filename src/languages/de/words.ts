import type { Words } from '../words.ts'
import { alerts } from './alerts.ts'
import { answer } from './answer.ts'
import { articleFindings } from './article-findings.ts'
import { audit } from './audit.ts'
import { choices } from './choices.ts'
import { counts } from './counts.ts'
import { dates } from './dates.ts'
import { failures } from './failures.ts'
import { feeds } from './feeds.ts'
import { following } from './following.ts'
import { forecast } from './forecast.ts'
import { guidePage } from './guide-page.ts'
import { howGood } from './how-good.ts'
import { layout } from './layout.ts'
import { ledger } from './ledger.ts'
import { likeness } from './likeness.ts'
import { lists } from './lists.ts'
import { pictures } from './pictures.ts'
import { reasons } from './reasons.ts'
import { search } from './search.ts'
import { sections } from './sections.ts'
import { sharing } from './sharing.ts'
import { showing } from './showing.ts'
import { sources } from './sources.ts'
import { storyFindings } from './story-findings.ts'
import { unknowns } from './unknowns.ts'
import { valueFindings } from './value-findings.ts'
import { values } from './values.ts'

export const german: Words = {
  alerts,
  answer,
  articleFindings,
  audit,
  choices,
  counts,
  dates,
  failures,
  feeds,
  following,
  forecast,
  guidePage,
  howGood,
  layout,
  ledger,
  likeness,
  lists,
  pictures,
  reasons,
  search,
  sections,
  sharing,
  showing,
  sources,
  storyFindings,
  unknowns,
  valueFindings,
  values,
}
