import { allMatches } from './all-matches.ts'
/** A stretch of a sentence with a verb of its own, as places within the sentence. */
export interface Clause {
  start: number
  end: number
}

const SUBJECT = String.raw`(?:it|its|the|there|they|he|she|we|no|nobody|nothing|season|fans|is|was|has|will|are|does|did|this|that|these|those|all|filming|production|so|now|then|who|which|what|a|an|hence|netflix|amazon|hulu|hbo|apple|disney|paramount|cbs|nbc|abc|fox|amc|bbc|itv|its|both|have|had|might|may|could|would|because)`
const CUT = new RegExp(
  String.raw`; |, (?=(?:but|and|so|yet|while|though|although|however|because|as|which|who|since|with|or|nor|where|when|after|before|if|whereas|hence|thus|it|the|there|they|he|she|we|no|season|fans|this|that)\b)| (?=(?:but|while|whereas|although|though|because|however) )| (?=and ${SUBJECT} )(?!and (?:a|the|its) (?:\d|first|second|third|four|fif|six|seven|eigh|nin|ten|eleven|twel|thir)[\w-]* (?:season|series|run|chapter|instal))(?<!\bseason \d{1,2} (?=and season \d))| - (?=[a-z])`,
  'g',
)

/** Cuts a sentence in lower case where a clause of its own begins: "but …", ", and it …", "; …". */
export function splitClauses(lower: string): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  for (const { index, 0: cut } of allMatches(lower, CUT)) {
    if (index - start < 8) continue
    clauses.push({ start, end: index })
    start = index + cut.length
  }
  clauses.push({ start, end: lower.length })
  return clauses
}
