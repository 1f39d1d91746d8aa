/** Lets the browser keep guides that were seen for when there is no network, and tell of what is followed; without it every page works as it is. */
if ('serviceWorker' in navigator) {
  addEventListener('load', () => {
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  })
}

/** The button to be told here is there where the browser can do it; what it does is loaded when it is pressed. */
const tell = document.querySelector('[data-tell]')
if (tell !== null && 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis) {
  tell.hidden = false
  tell.addEventListener('click', () => void import(tell.dataset.tell).then(({ tellHere }) => tellHere(tell)))
}
