import type { Words } from '../words.ts'
import { sayFinale, seasonOf } from './answer.ts'
import { episodes as sayEpisodes } from './counts.ts'
import { date } from './dates.ts'

type NamedSeason = Parameters<Words['showing']['undated']>[0]

export const showing: Words['showing'] = {
  undated: (named) => `${name(named)}には日付がありません。`,
  setFor: ({ premiere, ...named }) => `${name(named)}は${date(premiere)}に始まる予定です。`,
  begunSomeDay: (named) => `${name(named)}は始まっていますが、日付は分かっていません。`,
  running: ({ premiere, finale, ...named }) => `${name(named)}は${date(premiere)}に始まりました。${sayFinale(finale)}。`,
  endedSomeDay: ({ premiere, episodes, ...named }) =>
    `${name(named)}は${date(premiere)}に始まりました${inEpisodes(episodes)}。終わった日を伝える出典はありません。`,
  endsBeyondOurFacts: ({ premiere, finale, ...named }) =>
    `${name(named)}は${date(premiere)}に始まりました。最終回は${date(finale)}の予定でしたが、手元の情報はそこまで届いていません。`,
  atOnce: ({ premiere, episodes, ...named }) => `${name(named)}は${date(premiere)}に一挙公開されました${inEpisodes(episodes)}。`,
  whole: ({ premiere, finale, episodes, ...named }) => `${name(named)}は${date(premiere)}から${date(finale)}まで放送・配信されました${inEpisodes(episodes)}。`,
}

function name({ season, title }: NamedSeason): string {
  return title === undefined ? `シーズン${season}` : seasonOf({ season, title })
}

function inEpisodes(episodes: number | undefined): string {
  return episodes === undefined ? '' : `（全${sayEpisodes(episodes)}）`
}
