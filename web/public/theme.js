// Before the first paint: the theme and language that this browser chose. A file of its own, as the policy allows no inline script.
;(function () {
  var root = document.documentElement
  var system = matchMedia('(prefers-color-scheme: dark)')
  function read(name) {
    try {
      return localStorage.getItem('balai.' + name)
    } catch {
      return null
    }
  }
  function paint() {
    var chosen = read('theme')
    root.dataset.theme = chosen === 'dark' || (chosen !== 'light' && system.matches) ? 'dark' : 'light'
  }
  if (read('language') === 'en') root.lang = 'en'
  system.addEventListener('change', paint)
  paint()
})()
