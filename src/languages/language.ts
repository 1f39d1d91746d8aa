/** The languages of the interface, by their codes of BCP 47; the first is what an address without a language means. */
export const LANGUAGES = ['en', 'de', 'es', 'ja'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language's name for itself. */
export const LANGUAGE_NAMES = { en: 'English', de: 'Deutsch', es: 'Español', ja: '日本語' } as const satisfies Record<Language, string>

/** Whether a code is one of ours. */
export function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code)
}

/** What the addresses of a language begin with: nothing for the first, `/de` and so on for the others. */
export function languagePrefix(language: Language): string {
  return language === LANGUAGES[0] ? '' : `/${language}`
}
