import type { Words } from '../words.ts'
import { date } from './dates.ts'

export const sources: Words['sources'] = {
  heading: (title) => `『${title}』の出典`,
  description: (title) => `『${title}』のページのもとになったすべての資料`,
  explanation: { before: '', after: 'のページの内容は、次の資料に基づいています。番号は、それぞれの値に付けた注の番号です。' },
  undated: '日付なし',
  read: (day) => `${date(day)}に確認`,
}
