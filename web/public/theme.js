// Before the first paint: the theme and language that this browser chose. A file of its own, as the policy allows no inline script.
;(function () {
  var root = document.documentElement
  var chosen = null
  try {
    chosen = localStorage.getItem('balai.theme')
    if (localStorage.getItem('balai.language') === 'en') root.lang = 'en'
  } catch {
    chosen = null
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
})()
