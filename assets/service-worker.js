/**
 * Tells of what is followed, and keeps the last guides that were read, with our own files, for when there is no network. What the network answers always comes first: a kept page is shown
 * only where it does not, and a page that was never seen is told to be so.
 */
const KEPT_PAGES = 'pages-1'
const KEPT_FILES = 'files-1'
/** Our decision: an evening's worth of guides, some 2 MB. */
const MOST_PAGES = 60
const MOST_FILES = 20
const OFFLINE = /^\/(de|es|ja)(\/|$)/
const GUIDE = /^\/(?:(?:de|es|ja)\/)?series\/[^/]+$/

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT_FILES)
      .then((files) => keepOfflinePages(files))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const ours = new Set([KEPT_PAGES, KEPT_FILES])
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => !ours.has(name)).map((name) => caches.delete(name))))
      .then(() => self.clients.claim())
      .then(keepOpenGuides),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(fileOf(request))
  else if (request.mode === 'navigate') event.respondWith(pageOf(event))
})

/** What the household is told here. The key of the message is the notification's: a repeat takes the place of the former. */
self.addEventListener('push', (event) => {
  const { id, title, body, language, page } = event.data.json()
  event.waitUntil(self.registration.showNotification(title, { tag: id, body, lang: language, data: { page } }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openPage(event.notification.data.page))
})

async function openPage(page) {
  const windows = await self.clients.matchAll({ type: 'window' })
  const open = windows.find(({ url }) => url === page)
  return open === undefined ? self.clients.openWindow(page) : open.focus()
}

/** The page for when there is no network, in each language, with what it is drawn and filled by. */
async function keepOfflinePages(files) {
  const addresses = ['/offline', '/de/offline', '/es/offline', '/ja/offline']
  await files.addAll(addresses)
  const page = await (await files.match(addresses[0])).text()
  await files.addAll([...new Set(page.match(/\/assets\/[\w/.-]+/g))])
}

/** The guide that somebody was led to first was there before the worker was: it is kept all the same, with what it is drawn by. */
async function keepOpenGuides() {
  const open = await self.clients.matchAll({ type: 'window' })
  const guides = open.map(({ url }) => new Request(url)).filter((request) => isGuide(new URL(request.url)))
  await Promise.all(guides.map(async (request) => keepGuide(request, await fetch(request))))
}

/** Our files have their content's mark in their address: one that is kept is the right one. */
async function fileOf(request) {
  const kept = await caches.match(request)
  return kept ?? keep(KEPT_FILES, MOST_FILES, request, await fetch(request))
}

async function pageOf(event) {
  const { request } = event
  const url = new URL(request.url)
  // No answer is no network; whatever the network answers is shown, though it could not be kept.
  const answer = await fetch(request).catch(() => undefined)
  if (answer === undefined) return keptPage(request, url)
  if (isGuide(url)) event.waitUntil(keepGuide(request, answer.clone()))
  return answer
}

async function keptPage(request, { pathname }) {
  const language = OFFLINE.exec(pathname)?.[1]
  return (await caches.match(request)) ?? (await caches.match(`${language === undefined ? '' : `/${language}`}/offline`)) ?? Response.error()
}

function isGuide({ pathname, searchParams }) {
  return GUIDE.test(pathname) && !searchParams.has('sources')
}

/** What is not to be kept is kept nowhere. */
async function keepGuide(request, answer) {
  if (!/no-store|private/.test(answer.headers.get('cache-control') ?? 'no-store')) await keep(KEPT_PAGES, MOST_PAGES, request, answer)
}

/** Keeps a good answer; the oldest go when there are too many. */
async function keep(name, most, request, answer) {
  if (!answer.ok || answer.redirected) return answer
  const cache = await caches.open(name)
  await cache.delete(request)
  await cache.put(request, answer.clone())
  const kept = (await cache.keys()).filter(({ url }) => !url.endsWith('/offline'))
  for (const old of kept.slice(0, Math.max(0, kept.length - most))) await cache.delete(old)
  return answer
}
