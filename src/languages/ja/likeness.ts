import type { Words } from '../words.ts'
import { list } from './counts.ts'

export const likeness: Words['likeness'] = {
  franchise: (name) => `どちらも「${name}」の作品です。`,
  makers: (names) => `どちらも${list(names)}が手がけています。`,
  genres: ({ type, genres }) => `どちらも${type}で、共通のジャンルは${list(genres)}です。`,
  network: (names) => `どちらも${list(names)}で放送・配信されました。`,
  sameYear: (year) => `どちらも${year}年に始まりました。`,
  nearYears: (earlier, later) => `${earlier}年と${later}年に始まりました。`,
}
