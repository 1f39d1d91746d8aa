/** Lets the browser keep guides that were seen for when there is no network; without it every page works as it is. */
if ('serviceWorker' in navigator) {
  addEventListener('load', () => {
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  })
}
