import type { SourceKind } from './series-file.ts'

/** Groups of fields in which sources count alike. */
export type FieldGroup = 'identity' | 'dates' | 'counts' | 'people' | 'descriptions'

/**
 * How much a source counts, by kind and by what it speaks of; higher wins, equal ones that differ are a dispute.
 *
 * Our decision, after the design's order (maker > trade press > catalogue > crowd). Catalogues lead the trade press in counts
 * and people: they keep whole lists, articles name a few and round.
 */
export const STANDING = {
  identity: { maker: 4, 'trade-press': 2, catalogue: 3, crowd: 3 },
  dates: { maker: 4, 'trade-press': 3, catalogue: 2, crowd: 1 },
  counts: { maker: 4, 'trade-press': 2, catalogue: 3, crowd: 2 },
  people: { maker: 4, 'trade-press': 2, catalogue: 3, crowd: 2 },
  descriptions: { maker: 4, 'trade-press': 3, catalogue: 2, crowd: 2 },
} as const satisfies Record<FieldGroup, Record<SourceKind, number>>
