import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/claims-of.ts'

const homes = (sentence: string) => claimsOf(sentence).filter((claim) => /^(?:network|streaming)/.test(claim))

test.each([
  ['available on', 'The show is available on Netflix.', ['streaming - Netflix']],
  ['aired on', 'The first season aired on CBS in 2019.', ['network - CBS']],
  [
    'a list',
    'Older seasons are on Netflix, Amazon Prime Video and UP Faith & Family.',
    ['streaming - Amazon Prime Video', 'streaming - Netflix', 'streaming - UP Faith & Family'],
  ],
  ['owner of the series', 'No series was watched faster than Netflix’s Harbor Lights.', ['streaming - Netflix']],
  ['an original', 'Harbor Lights is a Netflix original series.', ['streaming - Netflix']],
  ['an article before the name', 'The last episodes are set for November on the Paramount Network.', ['network - Paramount Network']],
  ['a land in brackets', 'Fox (Turkey) broadcast it.', ['network - Fox']],
  ['the home of', 'Crunchyroll is the home of the anime.', ['streaming - Crunchyroll']],
  ['a row with years', 'Network CBS (2018-2022) NBC (2023-2024)', ['network - CBS', 'network - NBC']],
  ['beside seasons elsewhere', 'Peacock streams the second season; seasons 1 to 2 may be found on Freevee.', ['streaming - Freevee', 'streaming - Peacock']],
  ['owner of many shows', 'It is one of Netflix’s biggest dramedies.', ['streaming - Netflix']],
  ['two that stream', 'ITVX and BritBox stream the older ones.', ['streaming - BritBox', 'streaming - ITVX']],
  ['has them', 'BritBox has them as well.', ['streaming - BritBox']],
  ['the network as subject', 'Fox aired the start of the first season on May 30, 2005.', ['network - Fox']],
  ['got the first episode', 'Netflix got the first episode on July 2, 2020.', ['streaming - Netflix']],
  ['has had the show', 'CBC has had the show on since 2007.', ['network - CBC']],
  ['gave it', 'On August 25, 2019 ITV gave it its world premiere.', ['network - ITV']],
  ['a space before the plus', 'The previous season is available on Paramount +, and more will come.', ['streaming - Paramount+']],
  ['HBO and Max', 'It airs on HBO and streams on Max.', ['network - HBO', 'streaming - Max']],
  ['"the Fox network"', 'It is a drama of the Fox network.', ['network - Fox']],
  ['a sentence that begins with it', 'On Netflix you find both seasons.', ['streaming - Netflix']],
  ['homes before the verb', 'Hulu, Amazon Prime Video and The CW network have it.', ['network - The CW', 'streaming - Amazon Prime Video', 'streaming - Hulu']],
  [
    'an unknown name in a list',
    'The anime began on April 1, 2020 on Naver Series On and Crunchyroll.',
    ['streaming - Crunchyroll', 'streaming - Naver Series On'],
  ],
  ['has the opener', 'Fox has the opener at 8 pm.', ['network - Fox']],
  ['initials with dots', 'Where to watch: Hulu & F.X', ['network - F.X', 'streaming - Hulu']],
  ['a name in other letters', 'In the USA Britbox has the season already.', ['streaming - Britbox']],
  ['an unknown name between two known', 'Tokyo MX, Sun TV and BS11 carried it.', ['network - BS11', 'network - Sun TV', 'network - Tokyo MX']],
  ['no home of what it will not make', 'Netflix will not make any more of it.', []],
  ['a second home without its verb', 'The BBC has it at home, Hulu in the States.', ['network - BBC', 'streaming - Hulu']],
  ['is with', 'In India it is with Disney+ Hotstar.', ['streaming - Disney+ Hotstar']],
  ['has been showing it', 'Since 2019 CBS has been showing it.', ['network - CBS']],
  ['no home by what it took to', 'Netflix took to Twitter.', []],
  ['a glued row', 'Original networkNBC', ['network - NBC']],
  ['a row of a platform', 'Streaming Platform: Disney+', ['streaming - Disney+']],
  ['to watch on', 'You can watch Harbor Lights on Hulu.', ['streaming - Hulu']],
  ['will stream, hedged', 'We expect that season 3 will also stream on Hulu.', ['streaming - Hulu?']],
  ['a K-drama', 'The K-drama aired on tvN and is streaming on Viki.', ['network - tvN', 'streaming - Viki']],
  ['a Turkish drama', 'The drama is broadcast on Kanal D every Friday.', ['network - Kanal D']],
  ['two services with "and"', 'It can be streamed on Peacock and Hulu.', ['streaming - Hulu', 'streaming - Peacock']],
  ['the name of the service first', 'Apple TV+ released all ten episodes at once.', ['streaming - Apple TV+']],
])('%s', (_, sentence, expected) => {
  expect(homes(sentence)).toEqual(expected)
})

describe('no home', () => {
  test.each([
    ['a source of news', 'It has a third series, according to Masterpiece PBS.'],
    ['of who only speaks', 'Netflix has not said anything about a third season.'],
    ['of who only orders', 'Netflix renewed the show in May.'],
    ['of a trailer', 'The trailer can be seen on YouTube Premium.'],
    ['of part of the seasons', 'In most countries Netflix has seasons 1-2.'],
    ['in a question', 'Will season 3 be on Netflix?'],
    ['of other shows', 'There are many other shows on Hulu.'],
    ['in a ranking', 'It climbed to the top 10 on Netflix.'],
    ['in another series’ name', 'Read more: Doom Patrol Season 5: Is It Released On HBO Max!!!'],
    ['in a word that is no name', 'They go to the max in every fight.'],
    ['of an executive', 'Ted Sarandos, the head of Netflix, likes the series.'],
    ['of who orders, behind "by"', 'The season has been renewed by ABC.'],
    ['of who cancels, behind "by"', 'The show was axed by CBS.'],
    ['of nobody at the network', 'Nobody at Showtime would put a date on season three.'],
    ['of a predecessor', 'The forerunner was shown on History.'],
  ])('%s', (_, sentence) => {
    expect(homes(sentence)).toEqual([])
  })
})
