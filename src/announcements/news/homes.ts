/** Makers that are as often of films. */
const STUDIOS = ['Warner Bros.', 'Warner Bros', 'Sony', 'Universal', 'Lionsgate', 'Fremantle', 'Endemol']
/** Networks, streaming services and studios as headlines write them; longer names first, so that "HBO Max" is not "HBO". */
const HOMES = [
  'Amazon Prime Video', 'Amazon Prime', 'Prime Video', 'Amazon Freevee', 'Amazon MGM', 'Amazon', 'Apple TV Plus', 'Apple TV+', 'Apple TV', 'Apple', 'Netflix', 'HBO Max', 'HBO', 'Max', 'Hulu', 'Disney+', 'Disney Plus', 'Disney Channel', 'Disney XD', 'Disney Junior', 'Disney',
  'Paramount+ With Showtime', 'Paramount Plus', 'Paramount+', 'Paramount Network', 'Paramount', 'Showtime', 'Peacock', 'Starz', 'MGM+', 'MGM Plus', 'Epix', 'AMC+', 'AMC', 'FXX', 'FX', 'ABC News', 'ABC Family', 'ABC', 'NBC', 'CBS All Access', 'CBS', 'Fox', 'The CW', 'CW', 'USA Network', 'USA', 'Syfy', 'TNT', 'TBS', 'truTV', 'A&E', 'Lifetime', 'Hallmark Channel', 'Hallmark+', 'Hallmark', 'Freeform', 'BET+', 'BET', 'VH1', 'MTV', 'Comedy Central', 'Bravo', 'E!', 'History Channel', 'History', 'Discovery+', 'Discovery Channel', 'Discovery', 'TLC', 'HGTV', 'Magnolia Network', 'Food Network', 'National Geographic', 'Nat Geo', 'PBS Masterpiece', 'PBS', 'Masterpiece', 'Freevee', 'IMDb TV', 'Roku Channel', 'Roku', 'Tubi', 'Pluto TV', 'YouTube Premium', 'YouTube Red', 'YouTube', 'Quibi', 'Facebook Watch', 'Shudder', 'Allblk', 'ALLBLK', 'OWN', 'WE tv', 'IFC', 'SundanceTV', 'Sundance Now', 'Sundance', 'Ovation', 'Ion', 'Univision', 'Telemundo', 'ViX', 'DirecTV', 'Audience Network', 'DC Universe', 'Spectrum Originals', 'Spectrum', 'BYUtv', 'Pop TV', 'Pop', 'Vice', 'Adult Swim', 'Cartoon Network', 'Nickelodeon', 'Nick Jr.', 'WGN America', 'Cinemax', 'ESPN', 'Crackle', 'Acorn TV', 'BritBox', 'The WB', 'UPN', 'Angel Studios', 'Great American Family', 'UP Faith & Family', 'Passionflix', 'Bounce TV', 'TV One', 'GSN', 'Game Show Network', 'Investigation Discovery', 'ID', 'Oxygen', 'CNN', 'DC', 'Marvel', 'Lucasfilm',
  'BBC One', 'BBC1', 'BBC Two', 'BBC2', 'BBC Three', 'BBC Four', 'BBC America', 'BBC iPlayer', 'BBC', 'ITVX', 'ITV1', 'ITV2', 'ITV', 'Channel 4', 'Channel 5', 'C4', 'C5', 'E4', 'Sky Atlantic', 'Sky Max', 'Sky One', 'Sky Comedy', 'Sky', 'UKTV', 'Alibi', 'Dave', 'U&Drama', 'S4C', 'STV', 'RTÉ', 'RTE', 'CBC Gem', 'CBC', 'CTV', 'Citytv', 'Global', 'Crave', 'Stan', 'Binge', 'Foxtel', 'Network 10', 'Channel 10', 'Ten', 'Nine Network', 'Nine', 'Seven Network', 'Channel Seven', 'ABC TV', 'SBS', 'TVNZ', 'Three',
  'ZDF', 'ARD', 'Das Erste', 'RTL+', 'RTL', 'ProSieben', 'Sat.1', 'Joyn', 'Canal+', 'Canal Plus', 'TF1', 'France 2', 'France TV', 'France Télévisions', 'Arte', 'Rai 1', 'Rai', 'Mediaset', 'Movistar Plus+', 'Movistar+', 'Movistar Plus', 'Antena 3', 'Atresplayer', 'RTVE', 'La 1', 'Globoplay', 'TV Globo', 'Globo', 'Viaplay', 'SVT', 'DR', 'NRK', 'TV2', 'tvN', 'TVING', 'Tving', 'JTBC', 'KBS2', 'KBS', 'MBC', 'Wavve', 'Viki', 'Viu', 'Coupang Play', 'ENA', 'Crunchyroll', 'Funimation', 'HIDIVE', 'Sentai', 'Aniplex', 'Toho', 'Kadokawa', 'MAPPA', 'NHK', 'Fuji TV', 'Tokyo MX', 'Hotstar', 'SonyLIV', 'Zee5', 'JioCinema', 'WOWOW', 'U-Next', 'iQIYI', 'Tencent Video', 'Youku',
  ...STUDIOS,
] // prettier-ignore

const escaped = [...HOMES].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))

/** Any of the homes, as the source of a regular expression. */
export const HOME = String.raw`(?:${escaped.join('|')})(?![\w+])`

const ANY_HOME = new RegExp(String.raw`(?<![\w‘“'])${HOME}`, 'g')

/** Any of those that make films as often as series, as the source of a regular expression. */
export const STUDIO = String.raw`(?:${STUDIOS.join('|')})`.replaceAll('.', String.raw`\.`)

/** A home that was marked, as the source of a regular expression. */
export const MARKED_HOME = String.raw`\uE001+`

/** The text with every home overwritten by marks: what is looked for around homes then need not spell out each of them. All positions stay. */
export function markHomes(text: string): string {
  return text.replace(ANY_HOME, (name) => '\uE001'.repeat(name.length))
}

/** The homes that a text names, each once. */
export function homesIn(text: string): string[] {
  return [...new Set([...text.matchAll(ANY_HOME)].map(([name]) => name))]
}
