import { describe, expect, test } from 'vitest'
import { announces, ask, merged, reads, reports, seriesFile } from '../../test/make-series.ts'
import { mergeSeries } from './merge-series.ts'

const today = '2026-11-22'
const listed = (source: string, seasons: object[], more: object = {}, on = today) => reads(source, on, { seasons, ...more })
const textsOf = (answer: ReturnType<typeof ask>) => answer.because.map(({ text }) => text)

describe('how many episodes', () => {
  const season = (episodeCount: number) => ({ number: 1, premiere: '2026-01-05', finale: '2026-03-09', episodeCount })

  test('two catalogues that count a finished season differently are a dispute, told with who says what', () => {
    const file = seriesFile(listed('TVmaze', [season(10)]), listed('TMDB', [season(9)]))
    expect(merged(file).seasons[0]?.episodeCount).toEqual({ value: 10, from: [0], disputed: [{ value: 9, from: [1] }] })
    expect(textsOf(ask(file, today))).toContain('Sources disagree on the number of episodes of season 1: TVmaze 10, TMDB 9.')
  })

  test('a double episode that one counts as two is such a dispute, too, and neither count is thrown away', () => {
    const file = seriesFile(listed('TVmaze', [season(13)]), listed('TMDB', [season(12)]), listed('A third', [season(12)]))
    expect(merged(file).seasons[0]?.episodeCount).toMatchObject({ value: 12, disputed: [{ value: 13 }] })
  })

  test('a season on air counted on two days is no dispute: the later count has one episode more', () => {
    const running = (episodeCount: number) => ({ number: 1, premiere: '2026-11-01', episodeCount })
    const file = seriesFile(listed('TVmaze', [running(4)]), listed('TMDB', [running(3)], {}, '2026-11-16'))
    expect(merged(file).seasons[0]?.episodeCount).toEqual({ value: 4, from: [0] })
  })

  test('a count from before the finale is outdated by one from after it', () => {
    const file = seriesFile(listed('TMDB', [season(8)], {}, '2026-02-25'), listed('TVmaze', [season(10)]))
    expect(merged(file).seasons[0]?.episodeCount).toEqual({ value: 10, from: [1] })
  })

  test('an order cut from 22 to 13 is 13; the source’s own earlier number is no dispute', () => {
    const ordered = (episodeOrder: number) => ({ number: 1, premiere: '2027-01-05', episodeOrder })
    const file = seriesFile(listed('TVmaze', [ordered(22)], {}, '2026-08-01'), listed('TVmaze', [ordered(13)]))
    expect(merged(file).seasons[0]?.episodeOrder).toEqual({ value: 13, from: [1] })
  })

  test('an order that only one of two sources has cut is shown with the other’s word', () => {
    const ordered = (episodeOrder: number) => ({ number: 1, premiere: '2027-01-05', episodeOrder })
    const file = seriesFile(listed('TMDB', [ordered(22)], {}, '2026-11-20'), listed('TVmaze', [ordered(13)]))
    expect(merged(file).seasons[0]?.episodeOrder).toEqual({ value: 13, from: [1], disputed: [{ value: 22, from: [0] }] })
  })
})

describe('on which day', () => {
  test('a late show that is one day in local time and the next in UTC: both days are shown, no one’s is dropped', () => {
    const file = seriesFile(listed('TVmaze', [{ number: 1, premiere: '2026-03-01', finale: '2026-04-19' }]), listed('TMDB', [{ number: 1, premiere: '2026-03-02', finale: '2026-04-20' }])) // prettier-ignore
    expect(merged(file).seasons[0]?.premiere).toEqual({ value: '2026-03-01', from: [0], disputed: [{ value: '2026-03-02', from: [1] }] })
    expect(textsOf(ask(file, today))).toContain('Sources disagree on the premiere of season 1: TVmaze 1 March 2026, TMDB 2 March 2026.')
  })

  test('the network’s own day stands first, whatever the catalogues give', () => {
    const file = seriesFile(
      listed('TVmaze', [{ number: 1, premiere: '2026-03-02' }]),
      listed('TMDB', [{ number: 1, premiere: '2026-03-02' }]),
      listed('The network', [{ number: 1, premiere: '2026-03-01' }], { kind: 'maker' }),
    )
    expect(merged(file).seasons[0]?.premiere?.value).toBe('2026-03-01')
  })

  test('a premiere on the day after our facts end is still only set for that day when it comes: the calendar begins nothing', () => {
    const file = seriesFile(listed('TVmaze', [{ number: 1, premiere: '2026-11-23' }]))
    expect(ask(file, today).verdict).toBe('dated')
    expect(ask(file, '2026-11-23').verdict).toBe('dated')
  })

  test('a finale before its premiere is no fact: it is left out, and told with who gives it', () => {
    const file = seriesFile(listed('TVmaze', [{ number: 1, premiere: '2024-05-01' }]), listed('TMDB', [{ number: 1, finale: '2024-03-01' }]))
    const [season] = merged(file).seasons
    expect(season?.premiere?.value).toBe('2024-05-01')
    expect(season?.finale).toBeUndefined()
    expect(season?.rejected).toEqual([{ field: 'finale', because: 'ends-before-it-begins', value: '2024-03-01', from: [1] }])
    expect(textsOf(ask(file, today))).toContain('TMDB gives 1 March 2024 as the finale of season 1, which lies before its premiere.')
  })

  test('of several finales one that can be is taken', () => {
    const file = seriesFile(
      listed('TMDB', [{ number: 1, premiere: '2024-05-01', finale: '2024-03-01' }]),
      listed('A third', [{ number: 1, finale: '2024-03-01' }]),
      listed('TVmaze', [{ number: 1, premiere: '2024-05-01', finale: '2024-06-26' }]),
    )
    expect(merged(file).seasons[0]?.finale?.value).toBe('2024-06-26')
  })

  test('the network’s finale is believed before a catalogue’s premiere that lies after it', () => {
    const file = seriesFile(
      listed('TMDB', [{ number: 1, premiere: '2024-05-01' }]),
      listed('The network', [{ number: 1, finale: '2024-03-01' }], { kind: 'maker' }),
    )
    expect(merged(file).seasons[0]).toMatchObject({ finale: { value: '2024-03-01' }, rejected: [{ field: 'premiere', value: '2024-05-01' }] })
    expect(merged(file).seasons[0]?.premiere).toBeUndefined()
  })

  test('a premiere moved beyond the finale that had been planned is a new plan and no contradiction', () => {
    const file = seriesFile(
      listed('TVmaze', [{ number: 1, premiere: '2027-01-05', finale: '2027-03-09' }], {}, '2026-09-01'),
      reports('2026-11-01', announces('premiere-moved', 1, '2026-11-01', { date: '2027-09-01' })),
    )
    const [season] = merged(file).seasons
    expect(season).toMatchObject({ premiere: { value: '2027-09-01' }, isPremierePlanned: true })
    expect([season?.finale, season?.rejected]).toEqual([undefined, undefined])
  })

  test.each(['9999-12-31', '0001-01-01', '1899', '2099-01'])('%s is a placeholder and no day: not dated by it, and told', (premiere) => {
    const shown = { number: 1, premiere: '2025-01-05', finale: '2025-03-09' }
    const file = seriesFile(listed('TVmaze', [shown, { number: 2, premiere }]))
    const answer = ask(file, today)
    expect(merged(file).seasons[1]?.premiere).toBeUndefined()
    expect(answer).toMatchObject({ season: 2, verdict: 'ordered', official: null, window: expect.anything() })
    expect(textsOf(answer).join(' ')).toContain('as the premiere of season 2, which cannot be')
  })

  test('a season on air without a finale is on air, and when it ends is not known', () => {
    const answer = ask(seriesFile(listed('TVmaze', [{ number: 1, premiere: '2026-11-01', episodeCount: 3 }])), today)
    expect(answer).toMatchObject({ verdict: 'airing', axes: { airing: true } })
    expect(answer.unknown).toContain('when season 1 ends')
  })

  test('an air date without a time is the day, from its first minute to its last', () => {
    const file = seriesFile(listed('TVmaze', [{ number: 1, premiere: '2026-11-22', finale: '2026-11-22' }]))
    expect(ask(file, '2026-11-22').verdict).toBe('airing')
    expect(ask(file, '2026-11-23', 1).verdict).toBe('aired')
  })
})

describe('which season is which', () => {
  test('one source tells as two seasons what another tells as one: both counts are told', () => {
    const [first, second] = [{ number: 1, premiere: '2024-01-05', finale: '2024-03-01' }, { number: 2, premiere: '2024-09-05', finale: '2024-11-01' }] // prettier-ignore
    const file = seriesFile(
      listed('TVmaze', [{ ...first, finale: '2024-11-01' }], { series: { seasonCount: 1 } }),
      listed('TMDB', [first, second], { series: { seasonCount: 2 } }),
    )
    expect(textsOf(ask(file, today))).toContain('Sources count its seasons differently: TVmaze 1, TMDB 2.')
  })

  test('a count from before the newest season is no other way of counting', () => {
    const seasons = [{ number: 1, premiere: '2024-01-05', finale: '2024-03-01' }, { number: 2, premiere: '2025-09-05', finale: '2025-11-01' }] // prettier-ignore
    const file = seriesFile(
      listed('TMDB', seasons.slice(0, 1), { series: { seasonCount: 1 } }, '2025-01-01'),
      listed('TVmaze', seasons, { series: { seasonCount: 2 } }),
    )
    expect(merged(file).seasonCount).toEqual({ value: 2, from: [1] })
  })

  test('a source that lists one season number twice disagrees with itself: one season, both finales shown', () => {
    const file = seriesFile(listed('TVmaze', [{ number: 1, premiere: '2024-01-05', finale: '2024-03-01' }, { number: 1, premiere: '2024-01-05', finale: '2024-03-08' }])) // prettier-ignore
    expect(merged(file).seasons).toHaveLength(1)
    expect(merged(file).seasons[0]?.finale).toEqual({ value: '2024-03-01', from: [0], disputed: [{ value: '2024-03-08', from: [0] }] })
  })

  test('a series that has only specials has no season, and nothing is known of a first', () => {
    const file = seriesFile(reads('TVmaze', today, { episodes: [{ season: 0, number: 1, title: 'Christmas', airDate: '2025-12-25' }] }))
    expect(merged(file).seasons).toEqual([])
    expect(ask(file, today)).toMatchObject({ season: 1, verdict: 'unknown' })
  })

  test('an episode without a number is none of the season’s episodes, and a special of season 0 is no season', () => {
    const episodes = [{ season: 1, number: 1, airDate: '2025-01-05' }, { season: 1, title: 'Behind the scenes', airDate: '2025-01-06' }, { season: 0, title: 'Pilot' }] // prettier-ignore
    const { document, details } = mergeSeries(seriesFile(reads('TVmaze', today, { episodes })))
    expect(document.seasons.map(({ number }) => number)).toEqual([1])
    expect(details.map((detail) => detail.episodes.map(({ number }) => number))).toEqual([[1]])
  })

  test('episode 0, a prologue, does not begin the season', () => {
    const episodes = [{ season: 1, number: 0, airDate: '2024-12-24' }, { season: 1, number: 1, airDate: '2025-01-05' }] // prettier-ignore
    expect(merged(seriesFile(reads('TVmaze', today, { episodes }))).seasons[0]?.premiere?.value).toBe('2025-01-05')
  })
})

describe('seasons numbered by years', () => {
  const years = [2019, 2020, 2021].map((number) => ({ number, premiere: `${number}-02-01`, finale: `${number}-11-01`, episodeCount: 40 }))
  const file = seriesFile(listed('TVmaze', years))

  test('the next one is the next year, and three seasons are three', () => {
    const over = ask(seriesFile(listed('TVmaze', years, { series: { status: 'Ended' } })), today)
    expect(ask(file, today)).toMatchObject({ season: 2022, verdict: 'undecided' })
    expect(over.answer).toContain('after 3 seasons and 120 episodes')
  })

  test('a fifth season there never was: unknown, not aired', () => {
    const answer = ask(file, today, 5)
    expect(answer.verdict).toBe('unknown')
    expect(answer.answer).toContain('its seasons are numbered by year, 2019 to 2021')
  })

  test('one listed for the year after next is the next one', () => {
    const biennial = seriesFile(listed('TVmaze', [...years, { number: 2027, premiere: '2027-02-01' }]))
    expect(ask(biennial, today)).toMatchObject({ season: 2027, verdict: 'dated' })
  })

  test('the forecast counts three seasons, not two thousand', () => {
    expect(ask(file, '2022-03-01').odds).toEqual(ask(seriesFile(listed('TVmaze', years.map((year, index) => ({ ...year, number: index + 1 })))), '2022-03-01').odds) // prettier-ignore
  })
})
