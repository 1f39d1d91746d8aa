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
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(fileOf(request))
  else if (request.mode === 'navigate') event.respondWith(pageOf(request))
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

/** Our files have their content's mark in their address: one that is kept is the right one. */
async function fileOf(request) {
  const kept = await caches.match(request)
  return kept ?? keep(KEPT_FILES, MOST_FILES, request, await fetch(request))
}

async function pageOf(request) {
  const { pathname } = new URL(request.url)
  try {
    const answer = await fetch(request)
    // What a secret address leads to, and what is not to be kept, is kept nowhere.
    const mayKeep = /^\/(?:(?:de|es|ja)\/)?series\/[^/]+$/.test(pathname) && !/no-store|private/.test(answer.headers.get('cache-control') ?? 'no-store')
    return mayKeep ? keep(KEPT_PAGES, MOST_PAGES, request, answer) : answer
  } catch {
    const kept = await caches.match(request)
    return kept ?? (await caches.match(`${OFFLINE.exec(pathname)?.[1] === undefined ? '' : `/${OFFLINE.exec(pathname)[1]}`}/offline`)) ?? Response.error()
  }
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
