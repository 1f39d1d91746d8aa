import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import { HOME, homesIn } from './homes.ts'

/** A row as far as rescues are told from it. */
interface Row {
  series: string
  kind: AnnouncementKind
}

/**
 * The rows with what a rescue makes of them: what goes on after somebody gave it up is revived, and revived where another shows it, it moved.
 *
 * `text` is the whole entry. A further season that another orders of what was let go is no renewal.
 */
export function withRescues<T extends Row>(rows: readonly T[], text: string): T[] {
  const has = (series: string, ...kinds: AnnouncementKind[]) => rows.some((other) => other.series === series && kinds.includes(other.kind))
  const isElsewhere = homesIn(text).length > 1
  const isRescue = ({ series, kind }: Row) =>
    !has(series, 'revived', 'cancelled') && ((kind === 'moved-platform' && AFTER_AN_END.test(text)) || (kind === 'renewed' && isElsewhere && LET_GO.test(text)))
  const rescued = rows.filter(isRescue).map((row) => ({ ...row, kind: 'revived' as const }))
  const kept = rows.filter(({ series, kind }) => kind !== 'renewed' || !rescued.some((other) => other.series === series))
  const revived = [...kept, ...rescued].filter(({ kind }) => kind === 'revived')
  const moved = isElsewhere ? revived.filter(({ series }) => !has(series, 'moved-platform')).map((row) => ({ ...row, kind: 'moved-platform' as const })) : []
  return [...kept, ...rescued, ...moved]
}

/** What goes on elsewhere behind these had been given up. */
const AFTER_AN_END =
  /\b(?:after|since|when|following|before|had|was|were|by) .{0,40}\b(?:cancel\w*|axed?|axing|dropped|scrapped|let (?:it|\w+) go|let go|passed on|abandoned|unrenewed)\b/i

/** Who gave a series up: "Peacock has let the comedy go", "which Peacock let go". */
const LET_GO = new RegExp(
  String.raw`(?<!\w)${HOME} (?:has |had |have )?(?:let .{0,40}\bgo\b|turned off|pulled the plug|cancell?ed|axed|dropped|scrapped|abandoned|gave up|passed on|ended|declined)|\b(?:after|months|weeks|days|years?) .{0,30}\b(?:farewell|cancell?ation|its end|series finale)\b|\bafter .{0,20}\b(?:cancell?ation|axing|axe)\b|\b(?:cancell?ed|axed|dropped|let go|given up|scrapped) (?:by|at) (?:the )?${HOME}`,
  'i',
)
