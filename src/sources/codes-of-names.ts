const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz')
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))

/** Names that sources write and the Unicode tables do not. */
const OTHER_COUNTRY_NAMES = { usa: 'US', uk: 'GB', 'south korea': 'KR', 'north korea': 'KP', 'czech republic': 'CZ', 'hong kong': 'HK', turkey: 'TR' }

let languages: Map<string, string> | undefined
let countries: Map<string, string> | undefined

/** The code of a language by its English name: "English" is `en`; `undefined` for a name that is none. */
export function languageCode(name: string | null | undefined): string | undefined {
  languages ??= codesByName('language', PAIRS)
  return languages.get(fold(name))
}

/** The code of a country by its English name: "United States" is `US`; `undefined` for a name that is none. */
export function countryCode(name: string | null | undefined): string | undefined {
  countries ??= new Map([
    ...codesByName(
      'region',
      PAIRS.map((pair) => pair.toUpperCase()),
    ),
    ...Object.entries(OTHER_COUNTRY_NAMES),
  ])
  return countries.get(fold(name))
}

/** The Unicode names of all two-letter codes, turned round; a withdrawn code, which bears the name of its successor, stands for that one. */
function codesByName(type: 'language' | 'region', codes: readonly string[]): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type, fallback: 'none' })
  const prefix = type === 'language' ? '' : 'und-'
  return new Map(
    codes.flatMap((code) => {
      const name = names.of(code)
      const current = Intl.getCanonicalLocales(prefix + code)[0]?.slice(prefix.length)
      return name === undefined || current === undefined ? [] : [[fold(name), current] as const]
    }),
  )
}

function fold(name: string | null | undefined): string {
  return (name ?? '').trim().toLowerCase()
}
