import { html } from 'ghtml'
import type { AwaitingSeries, LandingSeason } from '../calendar/calendar-store.ts'
import type { Day } from '../time/partial-date.ts'
import { sayDate, sayLength } from '../time/say-date.ts'
import type { Frame } from './frame.ts'
import { renderPage } from './layout.ts'

/** The home page: the question, what lands soon, what awaits word. */
export function renderHomePage({
  landing,
  awaiting,
  seriesCount,
  today,
  frame,
}: {
  landing: LandingSeason[]
  awaiting: AwaitingSeries[]
  seriesCount: number
  today: Day
  frame: Frame
}): string {
  const content = html`<section class="hero">
      <h1>Will the story continue?</h1>
      <p>Ask about any of ${seriesCount} series and get an honest answer with its evidence.</p>
      <form action="/search" role="search" class="ask">
        <input type="search" name="q" aria-label="Series and season" placeholder="star trek picard season 4" maxlength="300" required autofocus /><button>
          Ask
        </button>
      </form>
    </section>
    <div class="columns">
      <section>
        <h2>Lands soon</h2>
        !${
          landing.length === 0
            ? html`<p class="unknown">No series here has a date ahead.</p>`
            : html`<ol class="list">
                !${landing.map(
                  (one) =>
                    html`<li>
                      <a href="/series/${one.id}" dir="auto">${one.title}</a> <span>season ${one.season}</span> <time>${sayDate(one.premiere)}</time>
                    </li>`,
                )}
              </ol>`
        }
      </section>
      <section>
        <h2>Awaits word</h2>
        !${
          awaiting.length === 0
            ? html`<p class="unknown">No series here awaits word.</p>`
            : html`<ol class="list">
                !${awaiting.map(
                  (one) =>
                    html`<li>
                      <a href="/series/${one.id}" dir="auto">${one.title}</a> <span>after season ${one.season}</span>
                      <time>${sayLength(one.finale, today)} of silence</time>
                    </li>`,
                )}
              </ol>`
        }
      </section>
    </div>`
  return renderPage({
    title: 'To Be Continued: will the story continue?',
    description: 'Will there be another season? An honest answer with its evidence, for any television series.',
    frame,
    isHome: true,
    content,
  })
}
