import { readFileSync } from 'node:fs'
import { html } from 'ghtml'
import type { ArticleAudit } from '../audit/audit-article.ts'
import { shippedPath } from '../config/package-folder.ts'
import { renderAuditReport } from './audit-report.ts'

/** An audit as one HTML file that needs nothing else: the marked text with the evidence beside each claim. No script, nothing loaded. */
export function renderAuditFile(found: ArticleAudit): string {
  const style = readFileSync(shippedPath('assets', 'style.css'), 'utf8')
  const title = `${found.audit.article.title ?? 'An article'}, checked`
  const content = renderAuditReport(found, { linksToGuides: false })
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style>
          !${renderStyle(style)}
        </style>
      </head>
      <body>
        <main id="main"><article class="audit">!${content}</article></main>
        <footer>Checked by To Be Continued (tbc audit). Facts with their sources; unknown said as unknown.</footer>
      </body>
    </html> `
}

/** Our own style sheet, which cannot end its element. */
function renderStyle(style: string): string {
  return style.replaceAll('</', '<\\/')
}
