import { readFileSync } from 'node:fs'
import { html } from 'ghtml'
import type { ArticleAudit } from '../audit/audit-article.ts'
import { shippedPath } from '../config/package-folder.ts'
import type { Language } from '../languages/language.ts'
import { wordsOf } from '../languages/words.ts'
import { renderAuditReport } from './audit-report.ts'
import { renderHeadStart } from './head.ts'

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
        !${renderHeadStart()}
        <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          !${renderStyle(style)}
        </style>
      </head>
      <body class="wide">
        <main id="main"><article class="audit">!${content}</article></main>
        <footer>${audit.fileFooter}</footer>
      </body>
    </html> `
}

/** Our own style sheet, which cannot end its element. */
function renderStyle(style: string): string {
  return style.replaceAll('</', '<\\/')
}
