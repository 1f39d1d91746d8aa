import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/claims-of.ts'

/** The article asks for season 3 of "Harbor Lights" and is of 10 April 2023. */
const dates = (sentence: string) => claimsOf(sentence).filter((claim) => /date/.test(claim))

describe('premieres', () => {
  test.each([
    ['the season before the verb', 'Season 1 of Harbor Lights premiered on March 5, 2019.', ['season_premiere_date 1 2019-03-05']],
    ['the season after the date', 'On 5 March 2019, the first season debuted worldwide.', ['season_premiere_date 1 2019-03-05']],
    ['an ordinal day with "of"', 'The first season aired on the 5th of March, 2019.', ['season_premiere_date 1 2019-03-05']],
    ['a weekday before the day', 'Season 2 dropped on Friday, March 6, 2020.', ['season_premiere_date 2 2020-03-06']],
    ['an abbreviated month', 'Season 2 came out on Sept. 6, 2020.', ['season_premiere_date 2 2020-09-06']],
    ['a month alone', 'The second season arrived in June 2020.', ['season_premiere_date 2 2020-06']],
    [
      'two seasons, of which the first has no date',
      'The first season had 39 episodes, then the second season came on the screens June 9, 2021 and said goodbye on September 8, 2021.',
      ['season_finale_date 2 2021-09-08', 'season_premiere_date 2 2021-06-09'],
    ],
    [
      'the end of a half is none',
      'The second season kicked off on November 13, 2020, and its first half ended on January 1, 2021.',
      ['season_premiere_date 2 2020-11-13'],
    ],
    [
      'the novel that the series was made after does not go on',
      'Ada Moss created the show after the novel by Rose Marsh, and it came to HBO on February 19, 2017.',
      ['season_premiere_date 1 2017-02-19'],
    ],
    [
      'behind the date of its announcement',
      'The second season was officially announced in June 2019 and it started on October 4, 2020.',
      ['season_premiere_date 2 2020-10-04'],
    ],
    [
      'an order told beside the day',
      'The cancellation came on July 28, 2022, not three months after Season 2 was added on May 6, 2022.',
      ['season_premiere_date 2 2022-05-06'],
    ],
    ['a year alone', 'The second season arrived in 2020.', ['season_premiere_date 2 2020']],
    ['the series as the subject is its first season', 'Harbor Lights premiered on March 5, 2019.', ['season_premiere_date 1 2019-03-05']],
    ['"the show first aired"', 'The show first aired in March 2019.', ['season_premiere_date 1 2019-03']],
    ['the first episode', 'March 5, 2019 saw the first episode of the drama.', ['season_premiere_date 1 2019-03-05']],
    ['a year before the noun', 'The 2019 drama has won many hearts.', ['season_premiere_date 1 2019']],
    [
      'two seasons in one sentence',
      'Season one came out on March 5, 2019, and season two followed on June 6, 2020.',
      ['season_premiere_date 1 2019-03-05', 'season_premiere_date 2 2020-06-06'],
    ],
    [
      '"respectively"',
      'The first and second seasons were released on March 5, 2019 and June 6, 2020, respectively.',
      ['season_premiere_date 1 2019-03-05', 'season_premiere_date 2 2020-06-06'],
    ],
    [
      'seasons by figures, respectively',
      'Seasons 1 and 2 aired in 2019 and 2020 respectively.',
      ['season_premiere_date 1 2019', 'season_premiere_date 2 2020'],
    ],
    [
      'the season named after each date',
      'It premiered on March 5, 2019 for season 1 and on June 6, 2020 for season 2.',
      ['season_premiere_date 1 2019-03-05', 'season_premiere_date 2 2020-06-06'],
    ],
    [
      'the former and the latter',
      'We have had season 1 and season 2. The former arrived on March 5, 2019, the latter arrived on June 6, 2020.',
      ['season_premiere_date 1 2019-03-05', 'season_premiere_date 2 2020-06-06'],
    ],
    [
      'days that bring seasons',
      'March 5, 2019, brought season 1 and June 6, 2020, season 2.',
      ['season_premiere_date 1 2019-03-05', 'season_premiere_date 2 2020-06-06'],
    ],
    [
      'the day of a season, and that of another',
      'March 5, 2019, was the day of the first season and June 6, 2020, that of the second.',
      ['season_premiere_date 1 2019-03-05', 'season_premiere_date 2 2020-06-06'],
    ],
    ['when it first came', 'March 2019 was when Harbor Lights first drove up.', ['season_premiere_date 1 2019-03']],
    ['no premiere on the day of an order', 'In May 2019 it got the go for one more.', []],
    ['a month that had seen the premiere', 'March 2019 had seen the premiere.', ['season_premiere_date 1 2019-03']],
    ['the day a season was moved to', 'Delays moved its second season to February 2020.', ['season_premiere_date 2 2020-02']],
    ['no premiere on the day of another season’s order', 'In mid-April 2021 the drama got its third season.', []],
    [
      'the year behind the finale',
      'Season 2 started on February 17 and ended on March 17, 2020.',
      ['season_finale_date 2 2020-03-17', 'season_premiere_date 2 2020-02-17'],
    ],
    ['no premiere of all seasons', 'All seasons opened in the fall of 2019 save for season 2, which started in June 2020.', ['season_premiere_date 2 2020-06']],
    ['no premiere in the years of the story', 'Next comes Alphy, in the summer of 1961.', []],
    ['for the first time', 'Viewers met the crew for the first time on March 5, 2019.', ['season_premiere_date 1 2019-03-05']],
    [
      'the last night',
      'Season 2 got going on June 6, 2020, and had its last night on August 8.',
      ['season_finale_date 2 2020-08-08', 'season_premiere_date 2 2020-06-06'],
    ],
    ['a curtain', 'The second season’s curtain fell on September 9, 2020.', ['season_finale_date 2 2020-09-09']],
    ['needed until', 'The second season needed until June 6, 2020.', ['season_premiere_date 2 2020-06-06']],
    ['no premiere on the day of the news', 'June 2021 brought the news: there is going to be a third season.', []],
    ['no finale on the day of a deal', 'Netflix closed the deal for a third season in one go on December 16, 2021.', []],
    ['mark your calendar', 'Mark your calendar for May 3, 2023.', ['next_premiere_date 3 2023-05-03']],
    ['hardly earlier', 'Season 3 will hardly come earlier than 2024.', ['next_premiere_date 3 2024/..']],
    ['around the corner', 'Season 3 is just around the corner.', ['next_premiere_date 3 soon']],
    ['a date kept secret', 'Hulu keeps the day to itself.', ['next_premiere_date 3 null']],
    ['nobody can say when', 'Nobody can say when it starts.', ['next_premiere_date 3 null']],
    ['since when somebody has been showing it', 'Since 2019 CBS has been showing it.', ['season_premiere_date 1 2019']],
    ['no premiere since when somebody waits', 'Fans have waited since March 2021.', []],
    ['no premiere by when many had seen it', 'On February 2, 2022, more than 35 million homes had seen it.', []],
    ['a year in which a season opens before the one asked for', 'Season 2 opens in 2023.', ['next_premiere_date 2 2023']],
    ['"it" after a season', 'Then there is season 2. It premiered on June 6, 2020.', ['season_premiere_date 2 2020-06-06']],
    [
      'the same day in two countries',
      'The first season opened on ITV on March 5, 2019 and on PBS on January 12, 2020.',
      ['season_premiere_date 1 2019-03-05', 'season_premiere_date 1 2020-01-12'],
    ],
    ['a row of a list', '• Season 2: June 6, 2020', ['season_premiere_date 2 2020-06-06']],
    ['in brackets', 'Season 2 (June 6, 2020) was longer.', ['season_premiere_date 2 2020-06-06']],
    ['day and month in figures, day first', 'Season 2 was released on 26/06/2020.', ['season_premiere_date 2 2020-06-26']],
    ['an ISO day', 'Season 2 was released on 2020-06-26.', ['season_premiere_date 2 2020-06-26']],
    ['British "series"', 'Series 2 began on 6 June 2020.', ['season_premiere_date 2 2020-06-06']],
    ['a short form', 'S2 landed on June 6, 2020.', ['season_premiere_date 2 2020-06-06']],
    ['Roman figures', 'Season II launched on June 6, 2020.', ['season_premiere_date 2 2020-06-06']],
    ['the previous season', 'The previous season premiered on June 6, 2020.', ['season_premiere_date 2 2020-06-06']],
    ['a spun verb', 'The sophomore season surfaced on June 6, 2020.', ['season_premiere_date 2 2020-06-06']],
    ['a noun for the verb', 'The second season had its premiere on June 6, 2020.', ['season_premiere_date 2 2020-06-06']],
    ['a glued table row', 'Release dateMarch 5, 2019', ['season_premiere_date 1 2019-03-05']],
    ['no year, from the article’s day', 'Season 2 premiered on March 19.', ['season_premiere_date 2 2023-03-19']],
    ['no year, the day still ahead this year lies in the last', 'Season 2 premiered on October 19.', ['season_premiere_date 2 2022-10-19']],
    ['last year', 'Season 2 came out last year.', ['season_premiere_date 2 2022']],
    ['the date as the subject', 'December 17, 2020 brought the second.', ['season_premiere_date 2 2020-12-17']],
    ['a verb of its own kind', 'The second season reached Netflix on June 6, 2020.', ['season_premiere_date 2 2020-06-06']],
    ['a present for the past', 'The second season dates from June 6, 2020.', ['season_premiere_date 2 2020-06-06']],
    [
      'between … and … is a range',
      'Season 2 aired between June 6 and August 8, 2020.',
      ['season_finale_date 2 2020-08-08', 'season_premiere_date 2 2020-06-06'],
    ],
    ['the world premiere', 'On March 5, 2019 ITV gave it its world premiere.', ['season_premiere_date 1 2019-03-05']],
  ])('%s', (_, sentence, expected) => {
    expect(dates(sentence)).toEqual(expected)
  })
})

describe('finales', () => {
  test.each([
    ['ended', 'The second season ended on August 8, 2020.', ['season_finale_date 2 2020-08-08']],
    ['from … to', 'Season 2 ran from June 6, 2020 to August 8, 2020.', ['season_finale_date 2 2020-08-08', 'season_premiere_date 2 2020-06-06']],
    [
      'the first year left out of a range',
      'Season 2 aired from June 6 to August 8, 2020.',
      ['season_finale_date 2 2020-08-08', 'season_premiere_date 2 2020-06-06'],
    ],
    ['a dash between days', 'Season 2 (June 6, 2020 - August 8, 2020)', ['season_finale_date 2 2020-08-08', 'season_premiere_date 2 2020-06-06']],
    [
      '"until" after the premiere',
      'Season 2 premiered on June 6, 2020 and ran until August 8, 2020.',
      ['season_finale_date 2 2020-08-08', 'season_premiere_date 2 2020-06-06'],
    ],
    ['the finale of a season', 'The season 2 finale aired on August 8, 2020.', ['season_finale_date 2 2020-08-08']],
    ['the last episode', 'The last episode of season 2 was shown on August 8, 2020.', ['season_finale_date 2 2020-08-08']],
    ['the end of a series is its last season’s', 'The show ended on August 8, 2020.', ['season_finale_date 2 2020-08-08']],
    ['the last of so many episodes', 'The last of its 69 episodes went out on 8 August 2020.', ['season_finale_date 2 2020-08-08']],
    ['the last two episodes', 'The last two episodes of season 2 were shown on August 8, 2020.', ['season_finale_date 2 2020-08-08']],
    [
      'premiere and finale by nouns',
      'It had its premiere on March 5, 2019 and its finale on May 8, 2019.',
      ['season_finale_date 2 2019-05-08', 'season_premiere_date 1 2019-03-05'],
    ],
    [
      'a finale without its year follows the premiere',
      'Season 1 premiered on November 5, 2019 and wrapped up on January 8.',
      ['season_finale_date 1 2020-01-08', 'season_premiere_date 1 2019-11-05'],
    ],
    ['the range before the season', 'June 6, 2020 to August 8, 2020 was season two.', ['season_finale_date 2 2020-08-08', 'season_premiere_date 2 2020-06-06']],
  ])('%s', (_, sentence, expected) => {
    expect(dates(sentence)).toEqual(expected)
  })
})

describe('what is to come', () => {
  test.each([
    ['a wait until', 'We may have to wait until 2025 for it.', ['next_premiere_date 3 2025?']],
    ['a bet', 'Late 2023 would be our bet.', ['next_premiere_date 3 2023-10/2023-12?']],
    ['a guess', 'Our guess is late 2023.', ['next_premiere_date 3 2023-10/2023-12?']],
    ['behind the filming', 'Filming took place in the summer of 2022, so it should be with us in June 2023.', ['next_premiere_date 3 2023-06?']],
    ['no word on the premiere', 'No official word yet on the premiere.', ['next_premiere_date 3 null']],
    ['a day', 'Harbor Lights season 3 will premiere on June 6, 2023.', ['next_premiere_date 3 2023-06-06']],
    ['a year', 'Season 3 is set to be released in 2024.', ['next_premiere_date 3 2024']],
    ['hedged', 'We expect season 3 to arrive in 2024.', ['next_premiere_date 3 2024?']],
    ['hedged by "may"', 'Season 3 may premiere in May 2024.', ['next_premiere_date 3 2024-05?']],
    ['hedged a sentence later', 'Season 3 will be out in June 2024. This is only our guess.', ['next_premiere_date 3 2024-06?']],
    ['fall', 'Season 3 is slated for fall 2023.', ['next_premiere_date 3 2023-09/2023-12']],
    ['late', 'It could come in late 2023.', ['next_premiere_date 3 2023-10/2023-12?']],
    ['late into the next year', 'We expect that the new season will come late in 2023-2024.', ['next_premiere_date 3 2023-10/2024?']],
    ['one year or another', 'It will be released in 2023 or 2024.', ['next_premiere_date 3 2023/2024']],
    ['next year', 'Season 3 will arrive next year.', ['next_premiere_date 3 2024']],
    ['this year', 'It is expected to drop this year.', ['next_premiere_date 3 2023?']],
    ['this fall', 'The third season premieres this fall.', ['next_premiere_date 3 2023-09/2023-12']],
    ['no earlier than', 'Do not expect season 3 before 2024.', ['next_premiere_date 3 2024/..?']],
    ['soon', 'Season 3 is coming soon.', ['next_premiere_date 3 soon']],
    ['no year: the next such day', 'The third season starts on May 5.', ['next_premiere_date 3 2023-05-05']],
    ['a heading with a date', 'Harbor Lights Season 3 On CBC In October 2023', ['next_premiere_date 3 2023-10']],
    ['no date', 'There is no official release date for season 3 yet.', ['next_premiere_date 3 null']],
    ['no date, the verb refused', 'The release date of season 3 has not been announced.', ['next_premiere_date 3 null']],
    ['no date, the speaker refuses', 'Netflix has not yet revealed a premiere date.', ['next_premiere_date 3 null']],
    ['no date, said positively', 'The exact release date remains a mystery.', ['next_premiere_date 3 null']],
    ['not scheduled', 'Season 3 is not yet scheduled.', ['next_premiere_date 3 null']],
    ['the day not named', 'The day itself has not been named.', ['next_premiere_date 3 null']],
    ['the number asked for goes without its noun', 'The third is due in 2024.', ['next_premiere_date 3 2024']],
    ['an older season told of in the future is no next one', 'The second season will be aired on June 6, 2020.', ['season_premiere_date 2 2020-06-06']],
    ['the season asked for that has begun', 'Season 3 premiered on March 5, 2023.', ['season_premiere_date 3 2023-03-05']],
    ['a bet', '2025 looks probable for season 3.', ['next_premiere_date 3 2025?']],
    ['about to begin', 'Season 3 is about to begin.', ['next_premiere_date 3 soon']],
    ['up in the fall', 'It might be up in the fall of 2025.', ['next_premiere_date 3 2025-09/2025-12?']],
    ['to be seen', 'The eight new episodes are to be seen in 2025.', ['next_premiere_date 3 2025']],
    ['not until', 'Season 3 will not arrive until 2027.', ['next_premiere_date 3 2027/..']],
    ['no sooner than', 'Expect it no sooner than 2027.', ['next_premiere_date 3 2027/..?']],
    ['a start in a year', 'A start in 2026 is likely.', ['next_premiere_date 3 2026?']],
    [
      'the same day',
      'Season 3 opens on June 6, 2023. BBC One does so on the same day.',
      ['next_premiere_date 3 2023-06-06', 'next_premiere_date 3 2023-06-06'],
    ],
    [
      '"said that season 4" is season 4',
      'The first season came in 2019. They said that season 4 will arrive in 2026.',
      ['next_premiere_date 4 2026', 'season_premiere_date 1 2019'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(dates(sentence)).toEqual(expected)
  })
})

describe('dates of something else', () => {
  test.each([
    ['what will not come soon', 'Season 3 won’t be coming anytime soon.'],
    ['the start of a production', 'Production on Season 3 kicked off in Toronto in September 2022.'],
    ['a question', 'Will Harbor Lights season 3 premiere in 2024?'],
    ['a trailer', 'The trailer for the show was released on June 6, 2022.'],
    ['an order', 'On June 6, 2022, the show was renewed for a third season.'],
    ['an announcement', 'Netflix announced on June 6, 2022 that more is on its way.'],
    ['a book', 'The novel was published in 1998.'],
    ['a game', 'A game was released in 2019.'],
    ['a film', 'The movie came out on June 6, 2018.'],
    ['an episode', 'Episode 4 airs on May 5, 2023.'],
    ['filming', 'Filming took place in June 2022.'],
    ['a birth', 'The actor was born on June 6, 1990.'],
    ['a story', 'It is the summer of 1985, and the town is quiet.'],
    ['another series', 'Doom Patrol Season 5 premieres on June 6, 2024.'],
    ['a link', 'Read more: Harbor Lights Season 3 premieres on June 6, 2024'],
    ['a dub', 'An English dub exists; it aired from July 16, 2020.'],
    ['an award', 'It won a prize in 2021.'],
    ['a relative gap', 'Season two needed two years after season 1.'],
    ['minutes watched', 'In 2021 people watched 29.5 billion minutes of it.'],
    ['a screening', 'A special screening for fans takes place on May 28, 2023.'],
    ['the page’s own date', 'Updated: April 8, 2023'],
    ['the series it is based on', 'It is based on the 2013 Korean series of the same name.'],
    ['what lies ahead of a premiere', 'In February 2021, ahead of the second season premiere, much was said.'],
    ['shooting', 'Shooting got under way in February 2022.'],
    ['the confirmation, behind a comma', 'It was confirmed even before the third was out, in October 2022.'],
    ['a habit', 'All the previous seasons of the show have premiered in September.'],
    ['a bare year without the series', '2019 brought no news.'],
    ['a part', 'Part 2 was released on July 27, 2022.'],
  ])('%s is no claim', (_, sentence) => {
    expect(dates(sentence)).toEqual([])
  })
})

test('a title made of a number is no year', () => {
  expect(claimsOf('1923 premiered on December 18, 2022.', { title: '1923 Season 2: Release Date' })).toEqual(['season_premiere_date 1 2022-12-18'])
})

test('without the article’s day, a date without a year takes it from the date before', () => {
  expect(claimsOf('Season 1 premiered on March 5, 2019. Its finale aired on May 8.', { publishedOn: null })).toEqual([
    'season_finale_date 1 2019-05-08',
    'season_premiere_date 1 2019-03-05',
  ])
})

test('a heading sets the season for what follows', () => {
  expect(claimsOf('Recap Of Season 2\nIt premiered on June 6, 2020 and had 8 episodes.').filter((claim) => claim.startsWith('season_'))).toEqual([
    'season_episode_count 2 8',
    'season_premiere_date 2 2020-06-06',
  ])
})
