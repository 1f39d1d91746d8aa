import type { Draft, Scene } from './scene.ts'
import { clauseStart } from './scene.ts'

const THING = String.raw`(?:trailers?|teasers?|teaser trailers?|promos?|first look|sneak peek)`
const UNAVAILABLE = new RegExp(
  [
    String.raw`\bno (?:\w+ ){0,4}?${THING}\b[^.;!?]{0,50}`,
    String.raw`\b${THING}\b[^.;!?]{0,70}?(?:\b(?:not|yet to|never|unavailable|awaited|soon|will|once)\b|n't\b)[^.;,!?]{0,50}`,
    String.raw`(?:\b(?:not|yet to|nor|neither)|n't)\b[^.;!?]{0,50}?\b${THING}\b[^.;,!?]{0,30}`,
    String.raw`\b${THING}\b[^.;!?]{0,40}?\b(?:still to come|yet to come|missing|too (?:early|soon))\b`,
    String.raw`\btoo (?:early|soon) for (?:an? |the |any )?(?:\w+ ){0,2}?${THING}\b`,
    String.raw`\b(?:wait\w*|await\w*) (?:\w+ ){0,5}?${THING}\b`,
  ].join('|'),
)
const AVAILABLE = new RegExp(
  [
    String.raw`\b(?:watch|check out|see|view|enjoy|have a look at|take a look at|catch|here is|here's|below is)\b[^.;!?]{0,50}?\b${THING}\b[^.;,!?]{0,40}`,
    String.raw`\b${THING}\b[^.;!?]{0,60}?\b(?:released|out|shown|screened|played|dropped|available|unveiled|arrived|debuted|launched|revealed|published|came out|can be (?:seen|watched|found|viewed)|shared|premiered|below|here|is up|is on|are on|online|landed|shows|showed|teases|teased|gave|gives)\b[^.;,!?]{0,30}`,
    String.raw`\bthere(?:'s| is| are) (?:already |also |now |even |an? |the |first |official |new |short )*${THING}\b[^.;,!?]{0,30}`,
    String.raw`\b(?:released|dropped|unveiled|shared|revealed|published|has|gave|put out|launched)\b[^.;!?]{0,30}?\b(?:a|an|the|its|first|official|new)\b (?:\w+ ){0,3}?${THING}\b[^.;,!?]{0,30}`,
  ].join('|'),
)

/** Whether a sentence says that a trailer can be seen or that none can. */
export function readTrailer(scene: Scene): Draft[] {
  const { sentence } = scene
  const { lower } = sentence
  if (sentence.isQuestion || !/trailer|teaser|promo|first look|sneak peek/.test(lower)) return []
  if (sentence.line.kind === 'heading' && !/\b(?:not|no|out|released|available|watch|dropped)\b/.test(lower)) return []
  const missing = UNAVAILABLE.exec(lower)
  const match = missing ?? AVAILABLE.exec(lower)
  if (!match) return []
  const isWish = /\b(?:will|soon|once|expect\w*|when)\b/.test(match[0]) && !/\b(?:not|n't|no|yet to|never)\b/.test(match[0])
  if (missing && isWish && !/\b(?:yet|await|wait)/.test(match[0])) return []
  const value = missing ? 'unavailable' : 'available'
  const place = { start: clauseStart(scene, match.index), end: match.index + match[0].trimEnd().length }
  const named = scene.seasons.find(({ start, end }) => end > match.index - 60 && start < place.end + 40)
  const says = lower.includes("previous year's") || lower.includes("last year's")
  const seasons = named?.seasons ?? (says ? undefined : scene.frame.asked !== undefined ? [scene.frame.asked] : undefined)
  return [{ type: 'trailer', value, ...place, seasons }]
}
