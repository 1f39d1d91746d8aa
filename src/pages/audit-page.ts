import { html } from 'ghtml'
import type { ArticleAudit } from '../audit/audit-article.ts'
import { renderAuditReport } from './audit-report.ts'
import { addressFor, type Frame } from './frame.ts'
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
  const { audit, layout } = frame.words
  const content = html`<h1>${audit.heading}</h1>
    <p>${audit.invitation}</p>
    <form method="post" action="${addressFor(frame.reader, '/audit')}" class="audit-form">
      <label>${audit.text} <textarea name="text" rows="12" maxlength="200000" dir="auto"></textarea></label>
      !${
        readsAddresses
          ? html`<label>${audit.address} <input type="url" name="url" value="${url}" placeholder="https://" maxlength="2000" /></label>`
          : html`<p class="unknown">${audit.noAddresses}</p>`
      }
      <label>${audit.published} <input type="date" name="published" value="${published}" /></label>
      <label>${audit.series} <input type="text" name="series" value="${series}" maxlength="300" dir="auto" /></label>
      <button>${audit.check}</button>
    </form>
    <p>
      <small
        >${audit.stored.before}<code>${addressFor({ ...frame.reader, country: undefined, zone: undefined }, '/audit')}?url=…</code>${audit.stored.after}</small
      >
    </p>`
  return renderPage({
    title: `${audit.title} · ${layout.siteName}`,
    description: audit.description,
    frame,
    content,
    shared: { title: audit.title, description: audit.description, path: '/audit' },
  })
}

/** What an audit found, with the form that saves it as a file. */
export function renderAuditPage(found: ArticleAudit, { series, frame }: { series: string | undefined; frame: Frame }): string {
  const { article } = found.audit
  const { audit, layout } = frame.words
  const told = { text: found.text, title: article.title, url: article.url, published: article.publishedOn, series: series ?? null }
  const fields = Object.entries(told).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
  const content = html`<article class="audit">
      !${renderAuditReport(found, { language: frame.reader.language, words: frame.words, guides: frame.reader })}
    </article>
    <form method="post" action="${addressFor(frame.reader, '/audit')}" class="choices">
      !${fields.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <button name="save" value="1">${audit.save}</button> <a href="${addressFor(frame.reader, '/audit')}">${audit.another}</a>
    </form>`
  const title = audit.checked(article.title ?? audit.anArticle)
  return renderPage({ title: `${title} · ${layout.siteName}`, description: title, frame, content, isWide: true })
}
