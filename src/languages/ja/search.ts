import type { Words } from '../words.ts'
import { number } from './counts.ts'

export const search: Words['search'] = {
  heading: { before: '「', after: '」に近い作品' },
  description: (words) => `「${words}」に近い作品`,
  noneClose: (searched) => `ここにある${number(searched)}作品の中に、この名前やよく似た名前のものはありません。`,
  nearest: '名前の近い作品',
  lookUp: (source) => `${source}で調べる`,
  tryAgain: 'もう一度試す',
  askedOnce: (source) => `${source}に一度だけ問い合わせます。かかるのは長くて5秒です。`,
}
