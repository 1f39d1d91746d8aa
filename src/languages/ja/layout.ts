import type { Words } from '../words.ts'

export const layout: Words['layout'] = {
  siteName: 'To Be Continued',
  skip: '答えへ移動',
  siteNavigation: 'サイト',
  checkArticle: '記事を検証する',
  languages: '言語',
  choices: '言語と国',
  searchLabel: '作品を検索',
  searchHint: 'どの作品ですか',
  search: '検索',
  footer: '事実には出典を付け、分からないことは分からないと示します。データは各値の横に記した出典のライセンスに従います。',
  howGood: '予測の精度について',
  suggestions: { list: '作品', none: '作品が見つかりません', one: '1作品が見つかりました', many: '{count}作品が見つかりました' },
  alternates: { atom: 'Atomフィード', json: 'JSONフィード', calendar: 'カレンダー（iCalendar）' },
}
