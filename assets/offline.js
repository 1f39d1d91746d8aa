/** Lists the guides that were kept, the last one first. */
const list = document.querySelector('#kept')
if (list !== null && 'caches' in globalThis) {
  const cache = await caches.open('pages-1')
  const kept = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const page = new DOMParser().parseFromString(await (await cache.match(request)).text(), 'text/html')
      return { address: request.url, title: page.title.split(' · ')[0], language: page.documentElement.lang }
    }),
  )
  if (kept.length > 0) list.replaceChildren(...kept.toReversed().map(toItem))
}

function toItem({ address, title, language }) {
  const [item, link] = [document.createElement('li'), document.createElement('a')]
  link.href = address
  link.textContent = title
  link.lang = language
  item.append(link)
  return item
}
