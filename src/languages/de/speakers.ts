/** Speakers that the series files name in English; all others are names. */
const SPEAKERS: Record<string, string> = {
  'the makers': 'die Macher',
  'its makers': 'die Macher',
  'its six creators': 'die sechs Schöpfer',
  'the network': 'der Sender',
  'the production committee': 'das Produktionskomitee',
}

/** Who said it: "Netflix und Omar Sy". */
export function speaker(by: string): string {
  return SPEAKERS[by] ?? by.replaceAll(' and ', ' und ')
}
