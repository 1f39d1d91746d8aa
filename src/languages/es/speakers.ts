/** Speakers that the series files name in English; all others are names. */
const SPEAKERS: Record<string, string> = {
  'the makers': 'sus creadores',
  'its makers': 'sus creadores',
  'its six creators': 'sus seis creadores',
  'the network': 'la cadena',
  'the production committee': 'el comité de producción',
}

/** Who said it: "Netflix y Omar Sy". */
export function speaker(by: string): string {
  return SPEAKERS[by] ?? by.replaceAll(/ and (?=[IÍ](?![aeo]))/g, ' e ').replaceAll(' and ', ' y ')
}
