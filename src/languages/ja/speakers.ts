/** Speakers that the series files name in English; all others are names. */
const SPEAKERS: Record<string, string> = {
  'the makers': '制作陣',
  'its makers': '制作陣',
  'its six creators': '6人のクリエイター',
  'the network': '放送局',
  'the production committee': '製作委員会',
}

/** Who said it: 「NetflixとOmar Sy」 */
export function speaker(by: string): string {
  return SPEAKERS[by] ?? by.replaceAll(' and ', 'と')
}
