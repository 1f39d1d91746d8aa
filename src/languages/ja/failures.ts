import type { Words } from '../words.ts'

export const failures: Words['failures'] = {
  unreadable: { heading: '質問を読み取れませんでした', remedy: 'アドレスを直すか、検索からやり直してください。' },
  otherSite: { heading: 'ほかのサイトから送られた質問です', remedy: 'このサイトを開いて、ここで質問してください。' },
  nothingHere: { heading: 'ここには何もありません', remedy: '作品のタイトルで検索してください。' },
  unreachable: { heading: '出典に接続できませんでした', remedy: '数分後にもう一度お試しください。' },
  tooLarge: { heading: 'ここで読める量を超えています', remedy: '一度に送る量を減らしてください。' },
  busy: { heading: 'ただいま混み合っています', remedy: '少し待ってからもう一度お試しください。' },
  ours: { heading: 'こちらで問題が起きました', remedy: '答えを作れませんでした。原因はこちらにあり、詳しくはサーバーの記録にあります。' },
  askAboutSeries: '作品について尋ねる',
}
