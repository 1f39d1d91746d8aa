/**
 * Services under the names they have gone by: whoever says one means the other. A new name is no new home.
 *
 * Renamings as the services announced them: CBS All Access became Paramount+ in March 2021, Epix MGM+ in January 2023, HBO Max was Max from May 2023 to July
 * 2025, Apple TV+ dropped the plus in October 2025; Sci-Fi became Syfy in 2009, ABC Family Freeform in 2016, Spike Paramount Network in 2018, Movistar+ was Movistar.
 */
const SAME_SERVICE: readonly string[][] = [
  ['paramount plus', 'cbs all access', 'paramountplus'],
  ['hbo max', 'max'],
  ['mgm plus', 'epix', 'mgmplus'],
  ['prime video', 'amazon prime video', 'amazon prime', 'amazon', 'amazon video', 'amazon studios', 'primevideo'],
  ['disney plus', 'disneyplus', 'disney'],
  ['apple tv plus', 'apple tv', 'appletv plus', 'apple'],
  ['syfy', 'sci fi', 'sci fi channel'],
  ['freeform', 'abc family'],
  ['paramount network', 'spike', 'spike tv'],
  ['the cw', 'cw', 'cw television'],
  ['itv', 'itv1'],
  ['bbc one', 'bbc 1', 'bbc1'],
  ['bbc two', 'bbc 2', 'bbc2'],
  ['bbc three', 'bbc 3', 'bbc3'],
  ['channel 4', 'channel four', 'c4'],
]
const CANONICAL = new Map(SAME_SERVICE.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)))

/** The service that a name means, in the form in which services are compared. */
export function platformKey(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const whole = CANONICAL.get(folded)
  if (whole !== undefined) return whole
  const bare = folded.replace(/ (?:network|channel|tv|television)$/, '').replace(/^the (?!cw)/, '')
  return CANONICAL.get(bare) ?? bare
}

/** Whether two names mean one service; a broadcaster's name alone ("BBC") covers its channels ("BBC One"). */
export function isSamePlatform(a: string, b: string): boolean {
  const [one, other] = [platformKey(a), platformKey(b)]
  return one === other || (one !== '' && other.startsWith(`${one} `) && !other.endsWith(' plus') && !other.endsWith(' max')) || (other !== '' && one.startsWith(`${other} `) && !one.endsWith(' plus') && !one.endsWith(' max')) // prettier-ignore
}
