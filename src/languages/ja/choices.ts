import type { Words } from '../words.ts'

export const choices: Words['choices'] = {
  heading: '言語・国・タイムゾーン',
  why: '国を選ぶと「視聴方法」がその国のものになり、タイムゾーンを選ぶと「今日」がその地域の日付になります。選ぶまでは何も仮定しません。',
  country: '国',
  everyCountry: 'すべての国',
  countriesKnown: (title) => `『${title}』の配信情報がある国`,
  otherCountries: 'その他の国',
  zone: 'タイムゾーン',
  noZone: '出典のまま（今日はUTC）',
  keep: '保存する',
  cookie: '選んだ内容は各ページのアドレスに含まれます。Cookieはそれを1年間覚え、そのアドレスへ案内するだけです。',
  back: '変更せずに戻る',
}
