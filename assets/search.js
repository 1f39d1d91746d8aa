/**
 * Series while their name is typed: a list below the search field, by the rules of a combobox with a list
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). What is said, and where it leads, stands in the form in the page's language. Without it the field is a form that leads to the page of what was found.
 */
const MOST_SHOWN = 8
/** Asked once nobody has typed for so long: shorter than a pause, longer than between two letters. */
const PAUSE_MS = 120

for (const [number, field] of document.querySelectorAll('form[role="search"] input[name="q"]').entries()) suggestIn(field, `series-${number}`)

function suggestIn(field, id) {
  const words = field.form.dataset
  const list = document.createElement('ul')
  list.id = id
  list.className = 'suggestions'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', words.list)
  const status = document.createElement('span')
  status.className = 'only-heard'
  status.setAttribute('role', 'status')
  field.form.append(list, status)
  field.autocomplete = 'off'
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-expanded': 'false' }))
    field.setAttribute(name, value)

  let timer
  let asking
  let active = -1

  const close = () => {
    clearTimeout(timer)
    asking?.abort()
    list.hidden = true
    field.setAttribute('aria-expanded', 'false')
    mark(-1)
  }

  const mark = (index) => {
    list.children[active]?.setAttribute('aria-selected', 'false')
    active = index
    const option = list.children[active]
    if (option === undefined) return field.removeAttribute('aria-activedescendant')
    option.setAttribute('aria-selected', 'true')
    option.scrollIntoView({ block: 'nearest' })
    field.setAttribute('aria-activedescendant', option.id)
  }

  const show = (hits) => {
    mark(-1)
    list.replaceChildren(...hits.map((hit, index) => toOption(hit, `${id}-${index}`, words.series)))
    list.hidden = hits.length === 0
    field.setAttribute('aria-expanded', String(hits.length > 0))
    status.textContent = hits.length === 0 ? words.none : hits.length === 1 ? words.one : words.many.replace('{count}', hits.length)
  }

  const ask = async () => {
    asking?.abort()
    const typed = field.value.trim()
    if (typed === '') return close()
    const own = (asking = new AbortController())
    try {
      const answer = await fetch(`/api/v1/search?${new URLSearchParams({ q: typed, limit: MOST_SHOWN })}`, { signal: own.signal })
      const hits = answer.ok ? await answer.json() : []
      if (asking === own && document.activeElement === field) show(hits)
    } catch (error) {
      // Typed on meanwhile, or no connection: the form leads to a page that says so.
      if (error.name !== 'AbortError') close()
    }
  }

  const open = (option) => {
    close()
    location.assign(option.dataset.address)
  }

  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, PAUSE_MS)
  })
  field.addEventListener('blur', close)
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const count = list.children.length
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      // Beyond either end lies the field itself.
      if (list.hidden) void ask()
      else if (event.key === 'ArrowDown') mark(active + 1 >= count ? -1 : active + 1)
      else mark(active === -1 ? count - 1 : active - 1)
    } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
      event.preventDefault()
      open(list.children[active])
    }
  })
  // The field keeps the focus while the list is clicked.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role="option"]')
    if (option !== null) open(option)
  })
}

function toOption({ id, title, year, season }, optionId, series) {
  const option = document.createElement('li')
  option.id = optionId
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  // The page's language stands before the path, its country and zone behind it.
  const address = new URL(series, location.href)
  address.pathname += encodeURIComponent(id)
  if (season !== undefined) address.searchParams.set('season', season)
  option.dataset.address = address.href
  const name = document.createElement('bdi')
  name.textContent = title
  option.append(name)
  if (year !== null) {
    const when = document.createElement('span')
    when.textContent = ` ${year}`
    option.append(when)
  }
  return option
}
