import { allMatches } from '../text/all-matches.ts'
import { CARDINAL, numberOf } from '../text/numbers-in-text.ts'
import { EPISODES, MAX_EPISODES_A_SEASON } from './count-words.ts'
import type { Draft, Scene } from './scene.ts'
import { clauseStart } from './scene.ts'

/** What follows a season before its count: "season 3 had eight". */
const HAD = new RegExp(
  String.raw`^(?:, [^,;]{3,40},)?(?:,? (?:which|that))?(?::| -| (?:(?:should|will|would|may|might|could|to) (?:also )?(?:have|get|be)|had|has|have|got|gets|boasts?|boasted|ran (?:to|for)|runs (?:to|for)|consist(?:s|ed) of|contain(?:s|ed)|count(?:s|ed)|compris(?:es|ed)|with|of|came to|stretched to|offered|brought|made do with|will have|will be|is|was|shrank to|grew to|went (?:up|down) to|upped it to|cut (?:it|that) to)(?: just| only| even| another| about| again| back)?) (?<count>${CARDINAL})(?! ?[-/]|\d| (?!each\b|and\b|but\b|while\b|apiece\b|again\b|respectively\b|too\b|as well\b|in\b|for\b|eps\b)[a-z])`,
)

/** "The former had ten episodes, the latter eight". */
const GAPPED = new RegExp(String.raw`^,? (?:just |only |another |again )?(?<count>${CARDINAL})(?=$|[.,;)]| (?:and|while|but|each|again|more)\b)`)

/** "18 episodes make up the former, 15 the latter". */
const GAPPED_BEFORE = new RegExp(String.raw`(?<=, |; |,? and |while )(?<count>${CARDINAL}) $`)

const COUNTS_EPISODES = /\bepisodes\b/

/** "Season three came on May 18, with seven". */
const WITH = new RegExp(
  String.raw`^[^;.]{3,60}?,? (?:with|counting|numbering|bringing) (?:just |only |another )?(?<count>${CARDINAL})(?=$|[.;]|, | (?:and|while|but|again|more)\b)`,
)

/** What stands before a season after its count: "18 in season one", "ten for the second". */
const IN = new RegExp(
  String.raw`(?<![\d.,/$])\b(?<count>${CARDINAL})(?: (?:each|apiece|more|of them|again))? (?:in|for|from|during|made up)(?: (?:each|both) of)?(?: (?:the|its|seasons?))*\s*$`,
)

const COUNTED = /\b(?:episodes|instal?lments|eps|chapters)\b/

/** "The first counts ten episodes, as does the second". */
const AS_THE_OTHER = /,? (?:and )?(?:as|so|just like|and so) (?:does|did|do|has|had|have|is|was)(?: the| its)? ?$/

const SAME_COUNT = /\b(?:the same (?:number|amount|count) of|(?:just )?as many|equally many|another as many) (?:episodes|instal?lments|chapters)\b/

/** Counts beside a season whose noun stands elsewhere: "season 1 had six episodes, season 2 eight"; "having the same number of episodes". */
export function countsWithoutNoun(scene: Scene): Draft[] {
  const { lower, isQuestion } = scene.sentence
  const above = `${scene.heading} ${scene.previous?.sentence.line === scene.sentence.line ? scene.previous.sentence.lower : ''}`
  if (isQuestion || scene.seasons.length === 0) return []
  const same = SAME_COUNT.exec(lower)
  const before = same && allMatches(`${above} ${lower.slice(0, same.index)}`, EPISODES).at(-1)?.groups?.['count']
  if (same && before) {
    const mention = scene.seasons.findLast(({ end }) => end <= same.index) ?? scene.seasons[0]
    return [
      {
        type: 'season_episode_count',
        value: numberOf(before) ?? 0,
        start: clauseStart(scene, mention?.start ?? same.index),
        end: same.index + same[0].length,
        seasons: mention?.seasons,
      },
    ]
  }
  if (!COUNTED.test(`${above} ${lower}`)) return []
  const alike = scene.seasons.find(({ start }) => AS_THE_OTHER.test(lower.slice(0, start)))
  const other = alike && allMatches(lower.slice(0, alike.start), EPISODES).at(-1)?.groups?.['count']
  if (alike && other)
    return [{ type: 'season_episode_count', value: numberOf(other) ?? 0, start: clauseStart(scene, alike.start), end: alike.end, seasons: alike.seasons }]
  return scene.seasons.flatMap((mention): Draft[] => {
    const isGapped = COUNTS_EPISODES.test(lower.slice(0, mention.start))
    const after =
      HAD.exec(lower.slice(mention.end, mention.end + 60)) ??
      (isGapped ? GAPPED.exec(lower.slice(mention.end, mention.end + 40)) : null) ??
      WITH.exec(lower.slice(mention.end, mention.end + 90))
    const leading = lower.slice(Math.max(0, mention.start - 50), mention.start)
    const ahead = after ? null : (IN.exec(leading) ?? (isGapped ? GAPPED_BEFORE.exec(leading) : null))
    const count = numberOf(after?.groups?.['count'] ?? ahead?.groups?.['count'] ?? '')
    if (count === undefined || count < 1 || count > MAX_EPISODES_A_SEASON) return []
    const place = after ? { start: mention.start, end: mention.end + after[0].length } : { start: mention.start - (ahead?.[0].length ?? 0), end: mention.end }
    if (/\bepisodes?\b|\beps\b/.test(lower.slice(place.end, place.end + 10))) return []
    return [{ type: 'season_episode_count', value: count, ...place, seasons: mention.seasons }]
  })
}
