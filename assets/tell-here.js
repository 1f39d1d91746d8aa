/**
 * Has this browser told of what the household follows: it subscribes to pushes by this installation's key, and becomes a channel. Of a guide, the series is
 * followed too. Loaded when the button is pressed; `install.js` shows the button where the browser can do it.
 */
export async function tellHere(button) {
  const { series, language, busy, told, denied, failed } = button.dataset
  const status = button.nextElementSibling
  button.disabled = true
  status.textContent = busy
  try {
    if ((await Notification.requestPermission()) !== 'granted') {
      status.textContent = denied
      return
    }
    await addChannel(await subscribe())
    if (series !== undefined) await ask('POST', '/following', { series, options: { language } })
    status.textContent = told
  } catch (error) {
    status.textContent = `${failed} ${error.message}`
  } finally {
    button.disabled = false
  }
}

/** This browser's subscription; one that was made with another key is made anew. */
async function subscribe() {
  const { key } = await ask('GET', '/push-key')
  const { pushManager } = await navigator.serviceWorker.ready
  const former = await pushManager.getSubscription()
  if (former !== null && toBase64url(former.options.applicationServerKey) !== key) await former.unsubscribe()
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}

/** Adds the subscription as a channel, under a name that is the same each time; one that was stopped begins anew. */
async function addChannel(subscription) {
  const name = `browser ${(await hashOf(subscription.endpoint)).slice(0, 8)}`
  const known = (await ask('GET', '/channels')).find((channel) => channel.name === name)
  if (known !== undefined && known.state !== 'stopped') return
  if (known !== undefined) await ask('DELETE', `/channels/${encodeURIComponent(name)}`)
  const { endpoint, keys } = subscription.toJSON()
  await ask('POST', '/channels', { kind: 'web-push', name, settings: { endpoint, keys } })
}

async function ask(method, path, body) {
  const answer = await fetch(`/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const told = await answer.json()
  if (!answer.ok) throw new Error(told.error?.message ?? answer.statusText)
  return told
}

async function hashOf(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function toBase64url(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
