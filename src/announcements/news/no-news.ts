import { HOME, homesIn, STUDIO } from './homes.ts'

/** Headlines of kinds that announce nothing, whatever words they use. */
const NO_NEWS: readonly { means: string; pattern: RegExp }[] = [
  {
    means: 'a recap, review or explanation',
    pattern:
      /\b(?:recaps?|review|reviewed|spoilers? ahead|spoilers?|explainer|explained|explains?|easter eggs?|breakdown|breaks? down|unpacks?|theor(?:y|ies)|quiz|podcast|q&a|photos?(?: gallery)?(?!.{1,60}(?:production|filming|wraps?|shoots?|shooting|films|cameras))|gallery|ranked|ranking|ranks|obituary|scorecard|cheat sheet|bubble|grade it|running list|poll|quotes of the week|performer of the week|ask \w+:|rewatched|refresher|what to remember|fix)\b(?! (?:series|drama))/i,
  },
  {
    means: 'a question, or a page on everything known',
    pattern:
      /\b(?:everything|all|what) (?:we|you|to|there is to|you need to) (?:know|expect)\b|: everything\b|\brelease date,|\brelease date (?:and (?:cast|plot|trailer|everything|more|all)|speculation)|\bcast,? plot|\bwhat to (?:know|expect|watch|stream)|\b(?:where|how) to (?:watch|stream)\b|^new on \w+|\bthis week:|\b(?:when (?:does|will|is)|will (?:there be|they|it)|is there|is .{1,60} (?:getting|coming|renewed|cancell?ed|returning)|could .{1,60})\b.{0,200}\?/i,
  },
  {
    means: 'a list',
    pattern:
      /^(?:the )?(?:\d+|five|six|seven|eight|nine|ten|twelve|fifteen) (?:\w+ ){0,4}(?:shows|series|things|reasons|times|moments|questions|best|worst|biggest|ways|dramas|comedies|k-dramas|thrillers|sitcoms|episodes|facts|characters|burning|cancellations)\b|: \d+ (?:\w+ ){0,3}(?:questions|reasons|moments|things)\b|^every .{1,60}\((?:so far|ranked)\)|^this (?:cancell?ed|underrated|forgotten|short-lived)\b/i,
  },
  {
    means: 'a list',
    pattern:
      /\b(?:best|worst|greatest|top) (?:\w+ ){0,3}(?:shows|series|episodes|moments|dramas|comedies|finales|looks|of \d{4})\b|\bthe year’s best\b|\bmost anticipated\b/i,
  },
  {
    means: 'an obituary',
    pattern: /\b(?:dies|(?<!the )dead at|has died|obit|in memoriam|remembering|remembered|passes away|mourn(?:s|ed)?|tribute)\b/i,
  },
  {
    means: 'ratings',
    pattern:
      /\b(?:box office|ratings\b|viewership|(?:delayed|total|multi-platform|live) viewing|viewing figures|most[- ]watched|nielsen|streaming chart|tops .{0,30}\bcharts?\b|demo\b|viewers tune|audience (?:of|grows)|(?:million|m) (?:views|viewers)|draws [\d.]+|watched by)/i,
  },
  {
    means: 'awards',
    pattern:
      /(?<!\b(?:on|at|ahead of|before|after|during|amid|following|in) (?:the )?)\b(?:emmys?|golden globes?|oscars?|baftas?|sag awards?|critics choice|nominat(?:ed|ion|ions|es)|snub(?:s|bed)?|award season)\b/i,
  },
  {
    means: 'sports',
    pattern:
      /\b(?:nfl|nba|mlb|nhl|ncaa|premier league|world cup|quarterback|touchdown|playoffs?|grand prix|wwe|ufc|olympics|coach|linebacker|bench press|season[- ]open(?:ing|er)|us open|wimbledon|match (?:resumes|suspended|postponed)|game (?:\d|one|two)|spring training|league|injur(?:y|ies)|kick-?off (?:set|time)|trade deadline|mod|video game|fan project)\b(?! (?:finals )?(?:to air|on))/i,
  },
  {
    means: 'a record or a book',
    pattern: /\b(?:soundtrack|vinyl|audiobook|paperback|memoir)\b/i,
  },
  {
    means: 'business',
    pattern: /^(?:wga|sag-aftra|writers? strike|actors? strike|strike)\b|\b(?:earnings|layoffs|restructuring|subscribers)\b/i,
  },
  {
    means: 'film',
    pattern:
      /\b(?:in theat(?:er|re)s|feature film|movies?(?! (?:channel|night|instead))|box-office|sequel film|film sequel|films? (?:sets|gets|opens|in|shows|unveils|drops|debuts|reveals)|film:)/i,
  },
  {
    means: 'a look back, or an opinion',
    pattern:
      /\b(?:anniversary|rewatch|look(?:s|ing)? back|throwback|opinion|column|essay|in defen[cs]e of|why (?:the|we|i|netflix|so|streamers|networks|it)|how (?:the|a|an|we|i|they|it all|netflix|one)|^how (?!to |i met )\S+|where .{1,60} (?:goes next|could go|goes from here)|lessons from|(?<!on )the case for|state of|what .{1,40} would have been|(?<=: |; )(?:how|why|inside|what|where|when) (?!if\b|’s)|inside (?:the|its|\uE000)|tells us|would fix|improves on)\b|\b(?:why|how) \uE000/i,
  },
  {
    means: 'an interview',
    pattern:
      /(?<!\b(?:guest|to|co)[- ])\b(?:boss|bosses|creators?|co-creators?|stars?|showrunners?|ep|producers?|cast|chief|actors?|director|alum|author)\b(?:(?!premiere|debut|return|renew|launch|confirm|announc|\bend\b|\bair\b)[^;:]){0,40} (?:on (?!board|set\b|hand)|talks? (?!to)|discusses|opens? up|reflects?|reacts?|addresses|dishes|promises|reunites?|previews?|weighs in|bids? farewell|looks? ahead)/i,
  },
  {
    means: 'an interview',
    pattern: new RegExp(
      String.raw`^(?!(?:${HOME})|(?:Filming|Production|Cameras?|Shooting|Shoot|Work|Another|More|Curtain|Plug|Sun|Lights|Season|Series)\b)[\p{Lu}][\p{L}’.-]+(?: [\p{Lu}][\p{L}’.-]+){1,3}(?:, [\p{Lu}][\p{L}’.-]+(?: [\p{Lu}][\p{L}’.-]+){1,2})?(?<![Gg]oes|[Gg]o|[Ll]ives?|[Mm]oves|[Ss]ails|[Rr]olls|[Ff]ights|[Ww]alks|[Rr]ides|[Dd]rags|[Cc]ontinues|[Pp]resses|[Mm]arches|[Ss]oldiers|[Dd]own|[Cc]ourse|[Ii]s|[Aa]re|[Bb]ets|[Tt]akes|[Pp]lug|[Ww]ork|[Pp]roduction|[Ff]ilming|[Pp]lay|[Oo]ut|[Uu]p|[Tt]ap|[Oo]ff|[Rr]olling|[Uu]nderway) on (?![Ss]et\b|[Bb]oard|[Hh]iatus|[Hh]old)|: (?!(?:${HOME}))[\p{Lu}][\p{L}’.-]+(?: [\p{Lu}][\p{L}’.-]+){1,2}(?<!Goes|Is|Are|Course|Go|Lives?|Moves|Sails|Rolls|Fights|Walks|Rides) on `,
      'u',
    ),
  },
  {
    means: 'a deal on rights',
    pattern:
      /\b(?:syndication|library deal|licens(?:es|ing)|off-network|streaming rights|acquires (?:rights|international)|international sales|sells|inks|to stream on|to \d+ territories|rights to|distribution deal|format deal)\b/i,
  },
]

/** What was decided earlier and is told again. */
const BACKGROUND =
  /\b(?:already (?:been |ordered|renewed)|previously|earlier(?! than)|had (?:been|its|renewed|ordered|cancell?ed|axed|picked|given|already|dropped|said|not|hoped|come)|last (?:year|month|week|spring|summer|fall|winter|august|january)|was (?:renewed|cancell?ed|picked up|revived|ordered)|were (?:renewed|cancell?ed|picked up|ordered)|years? ago|months? ago|follows the|was to have|(?:renewed|picked up) (?:it )?(?:early|in|within|last))\b/iu

/** What is new under its own name: spin-offs, pilots and series orders are no further season. */
const NEW_SERIES =
  /\b(?:spin-?offs?|offshoots?|prequel|sequel|follow-up) (?:series )?(?:order(?:ed)?|greenlit|in the works|set|lands|gets|coming|announced)\b|\b(?:pilot|straight-to-series|to series\b(?! regular)|limited series from|reboot (?:of|from|in|with|starring)|(?<!revival gets )series order)\b|\borders? .{1,40}(?:prequel|spin-?off|follow-up(?! season)|offshoot|docuseries)\b/i

/** What an entry on a series names in one way or another: it, or who shows it. */
const ON_TELEVISION = new RegExp(
  String.raw`\b(?:tv|television|(?:seasons?|series) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|final|sophomore|freshman|\d|two|three|four|five|six) seasons?|series|shows?|episodes?|drama|comedy|sitcom|soap|anime|procedural|thriller|streamer|streaming service|showrunners?|spinoff)\b`,
  'i',
)

const FILM = /\b(?:films?|movies?|theatrical(?:ly)?|theat(?:er|re)s|big[- ]screen)\b/i
/** A studio whose own network or service is not named makes a film. */
const OF_A_STUDIO = new RegExp(String.raw`^(?!.*(?<![\w‘])(?!(?:${STUDIO}))${HOME}).*\b${STUDIO}`, 'u')
const TELEVISION = /\b(?:seasons?|series|shows?|episodes?|drama|comedy|sitcom|anime|procedural|thriller|streamer|network|finale)\b/i

/** What a summary calls the article itself. */
const OF_AN_EPISODE = /(?:^|[.!?] )(?:a|our|the) (?:full |weekly )?(?:recap|review|post-mortem|rundown|breakdown)\b/i

/** Why an entry announces nothing, whatever else it says. */
export interface NoNews {
  means: string
  /** The words that say so. */
  words: string
}

/** Of which kind without news an entry is, by its headline with the titles overwritten, and its summary; undefined where nothing says so. */
export function noNews(headline: string, summary: string): NoNews | undefined {
  for (const { means, pattern } of NO_NEWS) {
    const [words] = pattern.exec(headline) ?? []
    if (words !== undefined) return { means, words }
  }
  const [recap] = OF_AN_EPISODE.exec(summary) ?? []
  if (recap !== undefined) return { means: 'a recap, review or explanation', words: recap }
  const whole = `${headline} ${summary}`
  const words = FILM.exec(whole)?.[0] ?? OF_A_STUDIO.exec(whole)?.[0]
  return words !== undefined && !TELEVISION.test(whole) ? { means: 'film', words } : undefined
}

/** Whether a sentence tells again what was decided earlier. */
export function isBackground(text: string): boolean {
  return BACKGROUND.test(text.replace(TIME_BEFORE, '').replace(UP_TO_BUT, ''))
}

/** "Had ordered a second season but will not go ahead": the news comes behind. */
const UP_TO_BUT = /^.* but (?=(?:will|is|has|now)\b)/i

/** "Four months after its farewell, …": when the news comes, not what it is. */
const TIME_BEFORE = /^[^,]{0,30}\b(?:days?|weeks?|months?|years?) (?:after|ago|before)\b[^,]{0,60}, /i

/** Whether an entry speaks of television at all: a name without quotation marks may be anything. */
export function isOnTelevision(text: string): boolean {
  return ON_TELEVISION.test(text) || homesIn(text).length > 0
}

/** Whether a sentence speaks of a film, which has its own day. */
export function isOfFilm(text: string): boolean {
  return FILM.test(text) && !TELEVISION.test(text)
}

export function isNewSeries(text: string): boolean {
  return NEW_SERIES.test(text)
}
