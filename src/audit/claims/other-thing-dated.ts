import { allMatches } from '../text/all-matches.ts'
import { namesSeries } from '../text/mask-titles.ts'
import type { Scene } from './scene.ts'

/** Things other than a season that come out on a day. */
const OTHER_THING =
  /\b(?:trailer|teaser|clip|poster|first look|game|movie|book|novel|novels|manga|manhwa|light novel|webtoon|comic|comics|soundtrack|album|an? (?:sequel|prequel|spin-?off)|song|dvd|blu-ray|spin-?off|prequel|sequel series|special|ova|ovas|podcast|remake|documentary|actor|actress|writer|script|dub|dubbed|part (?:one|two|three|four|five|\d)|volume (?:one|two|\d)|cour|(?:first|second|latter|other|final|last|remaining) (?:half|part|batch)|shooting|filming|shoot|principal photography|production|cameras|writers' room|forerunner|predecessor|original series|parent series|(?:first|second|third|next) (?:two|three|four|five|six|seven|eight|nine|ten|\d+) episodes|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|new|\d(?:nd|rd|th)) episode|episode (?:\d+|two|three|four|five|six|seven|eight)|promo|press release|strike|tweet|post|video|version|adaptation of|crossover|reunion|tour|concert|cancell?ation|renewal|verdict)\b/g

/** Whether the subject of the event word is no season: the last thing named before it, with no season after that thing. */
export function tellsOfOtherThing(scene: Scene, from: number, word: number): boolean {
  const { lower } = scene.sentence
  const before = lower.slice(from, Math.max(word, from)).replace(MADE_AFTER, (words) => ' '.repeat(words.length))
  const thing = allMatches(before, OTHER_THING).at(-1)
  if (!thing) return !scene.seasons.some(({ start }) => start >= from && start < word) && goesOnAboutOther(scene, from, word)
  const end = from + thing.index + thing[0].length
  const sinceThen = scene.seasons.some(
    (mention) => mention.start >= end && mention.start < word && !/\b(?:for|of|from|to|on)\s+(?:the |its )?$/.test(lower.slice(end, mention.start)),
  )
  return !sinceThen
}

/** Whether "it" stands for something else that the sentence before brought up ("An English dub exists; in the USA it ran from …"). */
function goesOnAboutOther({ sentence, previous, seasons }: Scene, from: number, word: number): boolean {
  if (!/\b(?:it|its|this|that)\b/.test(sentence.lower.slice(from, word))) return false
  const before = sentence.lower.slice(0, from)
  if (
    from === 0 &&
    previous?.sentence.line === sentence.line &&
    /^(?:the |an? |no |its |\w+ )?(?:official |first |new |full )*(?:trailer|teaser)\b/.test(previous.sentence.lower)
  )
    return true
  if (before.replace(MADE_AFTER, '').replace(MAKING, '').search(OTHER_THING) >= 0) return true
  return (
    from === 0 &&
    previous?.sentence.line === sentence.line &&
    seasons.length === 0 &&
    previous.seasons.length === 0 &&
    previous.sentence.lower.search(OTHER_THING) >= 0 &&
    !namesSeries(previous.sentence.lower) &&
    !/\b(?:series|show|drama|season|television|opera|thriller|sitcom|comedy|anime)\b/.test(previous.sentence.lower)
  )
}

/** The making is nothing that "it" stands for. */
const MAKING = /\b(?:filming|shooting|shoot|production|principal photography|cameras)\b/g

/** What a series was made after is not what goes on. */
const MADE_AFTER =
  /\b(?:by|due to|because of|after|thanks to|during|amid) (?:the )?(?:[\w-]+ )?strikes?\b|\b(?:after|based on|from|adapted from|inspired by) (?:the |a |an )?(?:[\w-]+ ){0,3}?(?:novels?|books?|manga|comics?|webtoon|game)\b/g
