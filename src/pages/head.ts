const HEAD_START =
  '<meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="color-scheme" content="light dark" />'

/** What every page's head begins with, before anything that is of one page. */
export function renderHeadStart(): string {
  return HEAD_START
}
