import { CARDINAL } from '../text/numbers-in-text.ts'

export const SEASONS = new RegExp(
  String.raw`\b(?<first>first )?(?<count>${CARDINAL})(?<words> (?:(?!or |to |and )\w+ ){0,2}?)(?:seasons|series|instal?lments|editions|(?<=\b(?:after|only|just|has|had|with) (?:just |only )?(?:one|1|a single) )season)\b`,
  'g',
)

export const EPISODES = new RegExp(
  String.raw`\b(?<count>${CARDINAL})(?<words>(?:[- ](?:half[- ]hour|hour[- ]long|one[- ]hour|\w+[- ]minute(?:[- ]long)?|new|more|thrilling|exciting|total|full|main|regular|original|action[- ]packed))*)(?:-(?:episode|part|chapter|parter)|[- ]?(?:episodes|eps|parts|chapters|parter|instal?lments|half-hours|hours(?= of (?:tv|television|drama|story|it)\b)))\b(?! (?:shorter|longer|fewer|more|less|later|earlier|ago|into|before|after|behind|ahead)\b)`,
  'g',
)

export const WISH =
  /\b(?:plan(?:s|ned)?|hop(?:e|es|ed|ing)|want(?:s|ed)?|wish\w*|could|might|may|would|potential\w*|vision|intend\w*|deal|contract|idea|at least|arc|dream\w*|like to|enough (?:story|material) for)\b/

export const PLANS = /\b(?:had|have|has|was|were|originally|initially|always) (?:\w+ )?(?:planned|hoped|wanted|intended|envisioned|conceived)\b/

export const ALL_TOGETHER =
  /\b(?:total(?:l?ing)?|altogether|in all|overall|all in all|so far|to date|across|throughout|spann?\w*|over|entire|combined|exist|there are|there have been|series (?:has|have|had|consists|contains|comprises|boasts))\b/

/** Our decision: more episodes than a season of most series has, daily ones apart. */
export const MAX_EPISODES_A_SEASON = 60

/** Our decision: more seasons alike than anybody counts with one number. */
export const MAX_SEASONS_ALIKE = 20
