import { readFileSync } from 'node:fs'
import { html } from 'ghtml'
import type { ArticleAudit } from '../audit/audit-article.ts'
import { shippedPath } from '../config/package-folder.ts'
import type { Language } from '../languages/language.ts'
import { wordsOf } from '../languages/words.ts'
import { renderAuditReport } from './audit-report.ts'

/** An audit as one HTML file that needs nothing else: the marked text with the evidence beside each claim. No script, nothing loaded. */
export function renderAuditFile(found: ArticleAudit, language: Language): string {
  const words = wordsOf(language)
  const { audit } = words
  const style = readFileSync(shippedPath('assets', 'style.css'), 'utf8')
  const title = audit.checked(found.audit.article.title ?? audit.anArticle)
  const content = renderAuditReport(found, { language, words, guides: undefined })
  return html`<!doctype html>
    <html lang="${language}">
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
        <footer>${audit.fileFooter}</footer>
      </body>
    </html> `
}

/** Our own style sheet, which cannot end its element. */
function renderStyle(style: string): string {
  return style.replaceAll('</', '<\\/')
}
