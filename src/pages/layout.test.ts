import { expect, test } from 'vitest'
import { PAGE_ASSETS } from '../../test/page-assets.ts'
import { parseFrame } from './frame.ts'
import { renderPage } from './layout.ts'

function searchForm(address: string): string {
  const page = renderPage({ title: 'A page', description: 'A page', frame: parseFrame(`http://any${address}`, PAGE_ASSETS), content: '' })
  return /<form[^>]*role="search"[^>]*>/.exec(page)?.[0] ?? ''
}

test('the search field tells its script what to say, in the page’s language', () => {
  expect(searchForm('/how-good')).toContain('data-list="Series" data-none="No series found" data-one="1 series found" data-many="{count} series found"')
  expect(searchForm('/de/how-good')).toContain('data-none="Keine Serie gefunden" data-one="1 Serie gefunden" data-many="{count} Serien gefunden"')
})

test('the search field tells its script where to lead: with the page’s language, country and zone', () => {
  expect(searchForm('/how-good')).toContain('data-series="/series/"')
  expect(searchForm('/ja/how-good?country=JP&zone=Asia/Tokyo')).toContain('data-series="/ja/series/?country&#61;JP&#38;zone&#61;Asia%2FTokyo"')
})
