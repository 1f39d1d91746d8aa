import { html } from 'ghtml'
import type { ArticleAudit } from '../audit/audit-article.ts'
import { renderAuditReport } from './audit-report.ts'
import type { Frame } from './frame.ts'
import { renderPage } from './layout.ts'

/** The form: an article's text or its address, its day, its series. */
export function renderAuditForm({
  url,
  published,
  series,
  readsAddresses,
  frame,
}: {
  url: string
  published: string
  series: string
  /** A server without network reads no addresses. */
  readsAddresses: boolean
  frame: Frame
}): string {
  const content = html`<h1>Which sentences of this article are true?</h1>
    <p>
      Paste an article about whether and when a series continues. Every claim that can be checked is held against the facts of the article&rsquo;s day, each
      with its source.
    </p>
    <form method="post" action="/audit" class="audit-form">
      <label>The article&rsquo;s text <textarea name="text" rows="12" maxlength="200000" dir="auto"></textarea></label>
      !${
        readsAddresses
          ? html`<label>or its address <input type="url" name="url" value="${url}" placeholder="https://" maxlength="2000" /></label>`
          : html`<p class="unknown">This server runs without network and reads no addresses.</p>`
      }
      <label>Published on, if it does not say so <input type="date" name="published" value="${published}" /></label>
      <label>Series, if it is not clear <input type="text" name="series" value="${series}" maxlength="300" dir="auto" /></label>
      <button>Check it</button>
    </form>
    <p>
      <small
        >The text is not stored. To share a result, save it as a file; to share the question, link to <code>/audit?url=…</code>, which fills the form in.</small
      >
    </p>`
  return renderPage({
    title: 'Check an article · To Be Continued',
    description: 'Which sentences of an article about a series are true? Each claim held against the facts of its day, with sources.',
    frame,
    content,
  })
}

/** What an audit found, with the form that saves it as a file. */
export function renderAuditPage(found: ArticleAudit, { series, frame }: { series: string | undefined; frame: Frame }): string {
  const { article } = found.audit
  const told = { text: found.text, title: article.title, url: article.url, published: article.publishedOn, series: series ?? null }
  const fields = Object.entries(told).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
  const content = html`<article class="audit">!${renderAuditReport(found, { linksToGuides: true })}</article>
    <form method="post" action="/audit" class="choices">
      !${fields.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <button name="save" value="1">Save as one file</button> <a href="/audit">Check another</a>
    </form>`
  const title = `${article.title ?? 'An article'}, checked`
  return renderPage({ title: `${title} · To Be Continued`, description: title, frame, content })
}
