/** Headlines of kinds that announce nothing, whatever words they use: recaps, reviews, listicles, obituaries, films, sports. */
const NO_NEWS: readonly RegExp[] = [
  /\b(?:recap|review|reviewed|spoilers? ahead|explained|explainer|ending, explained|easter eggs?|breakdown|theor(?:y|ies)|quiz|podcast|q&a|photos|gallery|ranked|ranking|ranks|obituary|scorecard|cheat sheet|bubble)\b(?! (?:series|drama))/i,
  /\b(?:everything|all|what) (?:we|you|to|there is to|you need to) (?:know|expect)\b|\brelease date,|\bcast,? plot|\bwhat to (?:know|expect|watch|stream)|\b(?:where|how) to (?:watch|stream)\b|\b(?:when (?:does|will|is)|will there be|is there|is .{1,60} (?:getting|coming|renewed|cancell?ed|returning))\b.*\?/i,
  /^(?:the )?(?:\d+|five|six|seven|eight|nine|ten|twelve|fifteen) (?:\w+ ){0,4}(?:shows|series|things|reasons|times|moments|questions|best|worst|biggest|ways|dramas|comedies|k-dramas|thrillers|sitcoms|episodes|facts|characters|burning)\b/i,
  /\b(?:best|worst|greatest|top) (?:\w+ ){0,3}(?:shows|series|episodes|moments|dramas|comedies|finales|of \d{4})\b/i,
  /\b(?:dies|dead at|has died|obit|in memoriam|remembering|remembered|passes away|mourn(?:s|ed)?|tribute)\b/i,
  /\b(?:box office|ratings:|ratings(?= (?:rise|fall|up|down|win))|viewership|most[- ]watched|nielsen|streaming chart|demo\b|viewers tune|audience (?:of|grows))/i,
  /\b(?:emmys?|golden globes?|oscars?|baftas?|sag awards?|critics choice|nominat(?:ed|ion|ions|es)|snub(?:s|bed)?|award season)\b/i,
  /\b(?:nfl|nba|mlb|nhl|ncaa|premier league|world cup|quarterback|touchdown|playoffs?|grand prix|wwe|ufc|olympics|coach|linebacker|bench press)\b/i,
  /\b(?:in theat(?:er|re)s|feature film|movie(?! (?:channel|night))|box-office|sequel film|film sequel)\b/i,
  /\b(?:anniversary|rewatch|look(?:s|ing) back|throwback|opinion|column|essay|in defen[cs]e of|why (?:the|we|i|netflix|so|streamers|networks|it)|how (?:the|a|an|we|i|netflix|one)|lessons from|the case for|state of)\b/i,
  /\b(?:syndication|library deal|licens(?:es|ing)|off-network|streaming rights|acquires (?:rights|international)|international sales|sells to|rights to|distribution deal)\b/i,
]

/** News that is only wished for, weighed or near: nobody has decided. */
const UNDECIDED =
  /\b(?:hop(?:es?|ing|eful)|wish(?:es)?|wants?(?: to)?|would (?:love|like|be)|could|might|may(?= (?:be|return|get|come|have|not|still|well))|should|in talks|talks (?:for|to|on|about)|mull(?:s|ing)|eye[ds]|eyeing|considering|weigh(?:s|ing)|near(?:s|ing) (?:a |its |\w+ ?)?(?:deal|renewal|pickup|return|order)|close to|closing in|clos(?:es|ing) in on|on the verge|rumou?r(?:s|ed)?|insiders?|speculat\w+|hints?(?: at| that)?|teas(?:es|ed|ing) (?:a |the |possible |potential |possibility|future|whether|what|where|why|how)|possib(?:le|ility|ly)|potential(?:ly)?|chances?|odds|fate|limbo|undecided|no decision|up in the air|on the bubble|await(?:s|ing) (?:word|decision|fate|renewal)|open to|door (?:is )?(?:open|ajar|isn['’]t closed)|not ruled? out|rule(?:s)? out|campaign|petition|fans (?:demand|want|hope|rally|react|mourn|are)|wouldn['’]t say|in the works|in development|developing|early development|exploring|exploratory|likely|expects?(?= (?:to|a|more))|future of)\b/i

/** What is new under its own name: spin-offs, pilots and series orders are no further season. */
const NEW_SERIES =
  /\b(?:spin-?offs?|offshoots?|prequel|sequel) (?:series )?(?:order(?:ed)?|greenlit|in the works|set|lands|gets|coming|announced)\b|\b(?:pilot|straight-to-series|series order|to series|limited series from|reboot (?:of|from|in|with|starring))\b/i

const FILM = /\b(?:films?|movies?|theatrical(?:ly)?|theat(?:er|re)s|big[- ]screen)\b/i
const TELEVISION = /\b(?:seasons?|series|shows?|episodes?|drama|comedy|sitcom|anime|procedural|thriller|streamer|network|finale)\b/i

/** Whether an entry is of a kind that announces nothing of a series. */
export function isNoNews(headline: string, summary: string): boolean {
  return NO_NEWS.some((pattern) => pattern.test(headline)) || (FILM.test(`${headline} ${summary}`) && !TELEVISION.test(`${headline} ${summary}`))
}

/** Whether the words leave open what they speak of. */
export function isUndecided(text: string): boolean {
  return UNDECIDED.test(text)
}

export function isNewSeries(text: string): boolean {
  return NEW_SERIES.test(text)
}
