import type { Words } from '../words.ts'
import { date, until } from './dates.ts'

const CERTAINTIES = { corroborated: 'von mehreren Quellen berichtet', reported: 'nur berichtet' }
const KINDS = { premiere: 'Premiere', finale: 'Finale' }

export const feeds: Words['feeds'] = {
  announcements: 'Ankündigungen',
  followed: 'Serien, denen wir folgen',
  reported: ' (berichtet)',
  said: ({ by, on, certainty }) =>
    `Gesagt von ${by}, ${date(on)}${certainty === 'official' ? '' : `, ${CERTAINTIES[certainty]} und von niemandem bestätigt, der es wissen muss`}.`,
  effect: (what) => `Was es an unserem Urteil geändert hat: ${what}.`,
  source: 'Quelle:',
  takenBack: (said) => `Zurückgenommen: ${said}`,
  nobodySays: (said) => `Das sagt niemand mehr: ${said}`,
  wasSaid: ({ by, on }) => `Gesagt von ${by}, ${date(on)}; es gilt nicht mehr.`,
  event: ({ title, season, kind, episode }) => `${title}, Staffel ${season}, ${kind === 'episode' ? `Folge ${episode}` : KINDS[kind]}`,
  undated: (event) => `${event}: kein Termin mehr`,
  undatedWhy: 'Die Quellen nennen diesen Termin nicht mehr. Das sagt nichts darüber, ob es gezeigt wird.',
  forecast: ({ title, season }) => `Prognose: ${title}, Staffel ${season}, Premiere`,
  forecastWhy: ({ p10, p50, p90 }) =>
    `Eine Prognose, kein angekündigter Termin: Wenn die Staffel binnen fünf Jahren kommt, dann in einem von zehn Fällen ${until(p10)}, in der Hälfte ${until(p50)}, in neun von zehn ${until(p90)}.`,
  announcedBy: ({ by, on }) => `Angekündigt von ${by}, ${date(on)}.`,
  listedBy: (source) =>
    `${source === undefined ? 'Wie unsere Quellen ihn listen' : `Wie bei ${source} gelistet`}; eine Ankündigung dieses Termins kennen wir nicht.`,
}
