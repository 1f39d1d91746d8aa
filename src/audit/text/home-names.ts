import { allMatches } from './all-matches.ts'
/** Where a series lives: a broadcaster or cable channel is a network, an on-demand service is streaming. */
export interface Home {
  name: string
  kind: 'network' | 'streaming'
}

const STREAMING = `Netflix|Hulu|Paramount+ with Showtime|Apple TV|Disney+|Disney Plus|Disney + Hotstar|Disney+ Hotstar|Disney Plus Hotstar|Hotstar|JioHotstar|JioCinema|Jio Cinema|Amazon Prime Video|Prime Video|Amazon Prime|Amazon Freevee|Freevee|Amazon MiniTV|IMDb TV|Apple TV+|Apple TV Plus|AppleTV+|Apple TV|HBO Max|HBOMax|Max|Paramount+|Paramount +|Paramount Plus|Peacock|Peacock TV|Crunchyroll|Funimation|HIDIVE|Hidive|VRV|AnimeLab|Wakanim|Tubi|Pluto TV|The Roku Channel|Roku Channel|Shudder|AMC+|AMC Plus|BritBox|Acorn TV|BBC iPlayer|iPlayer|ITVX|ITV Hub|All 4|Channel 4 Streaming|My5|Now TV|NOW TV|Sky Go|Stan|Binge|BINGE|Foxtel Now|Crave|CBC Gem|ZEE5|Zee5|SonyLIV|Sony LIV|SonyLiv|ALTBalaji|ALT Balaji|AltBalaji|MX Player|Voot|Voot Select|Eros Now|Hoichoi|Aha|Sun NXT|Ullu|Viki|Rakuten Viki|Viu|WeTV|iQIYI|iQiyi|iQ.com|Bilibili|Youku|Tencent Video|TVING|Tving|Wavve|Coupang Play|Watcha|U-Next|U-NEXT|dTV|Abema|AbemaTV|Vudu|fuboTV|FuboTV|Fubo TV|Philo|Sling TV|Sling|YouTube TV|DirecTV Stream|Hayu|Discovery+|Discovery Plus|ViX|Vix+|ViX+|BluTV|Exxen|GAIN|Gain|puhutv|Puhu TV|Tabii|Showmax|Movistar Plus+|Movistar+|Filmin|Atresplayer|Atresplayer Premium|RTVE Play|Globoplay|Joyn|RTL+|TVNOW|Salto|Canal+ Series|myCanal|Blim|Claro Video|Star+|Lionsgate Play|Lionsgate+|Starzplay|StarzPlay|Shahid|OSN+|Epic On|Kanopy|Hoopla|Plex|Crackle|UP Faith & Family|PBS Passport|Hallmark Movies Now|BYUtv|Angel Studios|Topic|MHz Choice|Walter Presents|Sundance Now|Mubi|MUBI|ALLBLK|BET+|Brown Sugar|Quibi|Facebook Watch|YouTube Premium|YouTube Red|YouTube Originals|CBS All Access|DC Universe|Seeso|Go90|Rooster Teeth|Viaplay|SkyShowtime|Nebula|Dropout|Retrocrush|RetroCrush|Tubi TV|Xumo|Redbox|Google Play|Google Play Movies|iTunes|Vimeo|Microsoft Store|Fandango at Home`
const NETWORKS = `ABC|NBC|CBS|FOX|Fox|The CW|CW|PBS|PBS Masterpiece|Masterpiece PBS|HBO|Showtime|SHOWTIME|Starz|STARZ|Cinemax|Epix|EPIX|MGM+|AMC|FX|FXX|Freeform|USA Network|USA|TNT|TBS|Syfy|SYFY|SyFy|Bravo|E!|Lifetime|Hallmark Channel|Hallmark|A&E|History|History Channel|The History Channel|National Geographic|Nat Geo|Discovery Channel|Discovery|TLC|HGTV|Food Network|Investigation Discovery|ID|Oxygen|WE tv|WE TV|We TV|OWN|BET|VH1|MTV|Comedy Central|Paramount Network|Spike|Spike TV|CMT|TV Land|Pop TV|Pop|IFC|SundanceTV|Sundance TV|Sundance Channel|BBC America|BBC One|BBC Two|BBC Three|BBC1|BBC 1|BBC2|BBC|ITV|ITV1|ITV2|ITVBe|Channel 4|Channel Four|Channel 5|E4|More4|Sky|Sky Atlantic|Sky One|Sky Max|Sky Comedy|Sky 1|Dave|Gold|UKTV|Alibi|Drama Channel|W|S4C|BBC Scotland|BBC Wales|BBC Northern Ireland|RTÉ|RTE|Virgin Media|STV|CBBC|CBeebies|CITV|CBC|CBC Television|CTV|CTV Sci-Fi|Global|Global TV|Citytv|City TV|Space|W Network|Showcase|Family Channel|Teletoon|YTV|Bravo Canada|Super Channel|ABC TV|ABC Australia|Seven Network|Channel Seven|Channel 7|Nine Network|Channel Nine|Channel 9|Network 10|Network Ten|Channel 10|SBS|Foxtel|Fox Showcase|Showcase Australia|TVNZ|TVNZ 1|Three|Adult Swim|Cartoon Network|Nickelodeon|Nick|Nick Jr|Disney Channel|Disney XD|Disney Junior|Toonami|Boomerang|Tokyo MX|TV Tokyo|MBS|TBS Television|Fuji TV|Nippon TV|NTV|TV Asahi|NHK|NHK General|NHK Educational|BS11|BS Fuji|AT-X|Animax|WOWOW|Kansai TV|ABC Television|YTV Japan|CBC Japan|CTC|tvN|TVN|tvn|OCN|JTBC|MBC|KBS|KBS2|KBS 2|KBS1|SBS TV|ENA|Channel A|TV Chosun|TV CHOSUN|MBN|Mnet|Olive|Star TV|Show TV|Kanal D|ATV|atv|TRT 1|TRT1|TRT|Fox TV|FOX TV|FOX Turkey|Fox Turkey|TV8|Star Plus|StarPlus|Colors TV|Colors|Zee TV|Sony TV|Sony Entertainment Television|Sony SAB|SAB TV|&TV|Star Bharat|Star Jalsha|MTV India|Hunan TV|Dragon TV|Zhejiang TV|Jiangsu TV|CCTV|Beijing TV|TF1|France 2|France 3|France 5|M6|Canal+|Canal Plus|Arte|ARTE|ZDF|ARD|Das Erste|RTL|Sat.1|ProSieben|Vox|ORF|SRF|Rai 1|Rai Uno|Rai 2|RAI|Rai|Rai Due|Canale 5|Italia 1|Sky Italia|La 1|La 2|TVE|Antena 3|Telecinco|Cuatro|La Sexta|Movistar|NRK|NRK1|SVT|SVT1|TV4|TV2|TV 2|DR|DR1|Yle|NPO|VRT|VTM|RTBF|één|TV Globo|Globo|Record TV|Rede Globo|Telemundo|Univision|Televisa|Las Estrellas|Azteca|TV Azteca|Caracol|Caracol TV|Caracol Televisión|RCN|GMA|GMA Network|ABS-CBN|Channel 3|GMM25|GMM 25|One31|Channel 12|Keshet|Keshet 12|Kan 11|Yes|yes|Hot|HOT|HOT 3|Audience Network|DirecTV|NewsNation|WGN America|WGN|Chiller|Fuse|Reelz|Ovation|EWTN|INSP|UPtv|UP TV|BYU TV|GAC Family|Great American Family|Newsmax|PBS Kids|UPN|The WB|WB|G4|TruTV|truTV|Science Channel|Animal Planet|Travel Channel|DIY Network|Magnolia Network|Motor Trend|Logo|Logo TV|Game Show Network|ION|Ion Television|MyNetworkTV|Bounce TV|TV One`

/** Names that are common words too: they count only where "on", "to" or the like stands before them. */
const ALSO_A_WORD = new Set(
  'Max|ID|W|Pop|Own|OWN|Gold|Dave|Space|Global|Hot|HOT|Yes|yes|Three|Drama Channel|Discovery|History|Olive|Record TV|Spike|Bravo|Lifetime|Stan|Binge|BINGE|Crave|Aha|Gain|GAIN|Topic|Nick|Nebula|Plex|Star+|Showcase|Showtime|Colors|Sling|USA|Cuatro|Freeform|Dropout|Alibi|Fuse|Logo|Sky|Hallmark|Peacock|Oxygen|Vox|DR|Kan 11|ION|Global TV|Voot|Fox|CW|Hot Star|Pop TV|TNT|Watcha|Philo|ATV|IFC|Arte|Rai|ENA|City TV'.split(
    '|',
  ),
)

/** Every home whose name is known; a small lexicon gathered by hand from what such pages name. */
export const HOMES: readonly Home[] = [
  ...STREAMING.split('|').map((name) => ({ name, kind: 'streaming' as const })),
  ...NETWORKS.split('|').flatMap((name) => [name, ...dotted(name)].map((spelt) => ({ name: spelt, kind: 'network' as const }))),
]

/** "F.X": initials as some write them. */
function dotted(name: string): string[] {
  return /^[A-Z]{2,4}$/.test(name) && !ALSO_A_WORD.has(name) ? [name.split('').join('.')] : []
}

export interface HomeMention extends Home {
  start: number
  end: number
}

/** The homes by their first word, the longest names first. */
const BY_FIRST_WORD = Map.groupBy(
  [...HOMES].sort((a, b) => b.name.length - a.name.length),
  ({ name }) => firstWordOf(name).toLowerCase(),
)

function firstWordOf(name: string): string {
  return /[\p{L}\p{N}&]+/u.exec(name)?.[0] ?? name
}

/** "CBS Studios" makes series and shows none. */
const OF_A_COMPANY = /^(?: Television)? (?:Studios?|Productions?|Entertainment|Pictures|Media|News|Sports|Group|Sound|Records)\b/

/** Words that may begin a home's name: with a capital or figure, or one of the few that are written small. */
const MAY_BE_HOME = new RegExp(
  String.raw`(?<![\p{L}\p{N}&])(?:[\p{Lu}\d][\p{L}\p{N}&]*|(?:${[...new Set(HOMES.map(({ name }) => firstWordOf(name)))].filter((word) => !/^[\p{Lu}\d]/u.test(word)).join('|')})(?![\p{L}\p{N}&]))`,
  'gu',
)

const AS_HOME_BEFORE = /(?:\b(?:on|to|via|by|at|for|through|channel|network|streamer|service|platform|and|from|network:?|of)(?: the)?[ :]*|networks?:? ?)$/i
const AS_HOME_AFTER =
  /^(?:'s|'| \([\w. ]{2,20}\))? (?:network|channel|original|series|drama|show|has|had|have|will|aired|airs|released|premiered|debuted|opened|showed|shows|launched|dropped|began|started|brought|got|gave|ran|streams?|streamed|ordered|renewed|cancel|carries|carried|hosts|shares|picked|announced|confirmed|broadcast|put|did|is (?:not|yet))\b/

/** The networks and services named in a sentence (plain, with its capitals), in order. */
export function findHomes(plain: string): HomeMention[] {
  const found: HomeMention[] = []
  for (const { index, 0: word } of allMatches(plain, MAY_BE_HOME)) {
    const last = found.at(-1)
    if (last && index < last.end) continue
    const home = BY_FIRST_WORD.get(word.toLowerCase())?.find((known) => isNamed(plain, index, known.name))
    if (home === undefined) continue
    const end = index + home.name.length
    if (!OF_A_COMPANY.test(plain.slice(end)) && isMeant(plain, home.name, index, last))
      found.push({ ...home, name: plain.slice(index, end), start: index, end })
  }
  return found
}

/** Whether a name stands at a place; a long one that is no word with whatever letters large ("Britbox", "NetFlix"). */
function isNamed(plain: string, start: number, name: string): boolean {
  const end = start + name.length
  if (/[\p{L}\p{N}]/u.test(plain[end] ?? '')) return false
  if (plain.startsWith(name, start)) return true
  return name.length >= SHORTEST_MISSPELT && !ALSO_A_WORD.has(name) && plain.slice(start, end).toLowerCase() === name.toLowerCase()
}

/** Our decision: short names in other letters are words ("Own", "Go") or other names. */
const SHORTEST_MISSPELT = 5

/** Whether a name that is a common word too stands for the home. */
function isMeant(plain: string, name: string, start: number, last: HomeMention | undefined): boolean {
  if (!ALSO_A_WORD.has(name)) return true
  const end = start + name.length
  if (last !== undefined && /^(?:,? (?:and|or|&) |, ?|\/)$/.test(plain.slice(last.end, start))) return true
  return AS_HOME_BEFORE.test(plain.slice(Math.max(0, start - 24), start)) || AS_HOME_AFTER.test(plain.slice(end, end + 40))
}
