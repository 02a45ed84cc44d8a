type Urgency = 'polite' | 'assertive'

const quietFor = 3000
const waiting: string[] = []
let isQuiet = false

function region(urgency: Urgency): HTMLElement {
  const known = document.getElementById(`announce-${urgency}`)
  if (known) return known
  const made = document.createElement('div')
  made.id = `announce-${urgency}`
  made.className = 'visually-hidden'
  made.setAttribute('aria-live', urgency)
  made.setAttribute('data-live-announcer', '')
  document.body.append(made)
  return made
}

function speak(urgency: Urgency, text: string) {
  const place = region(urgency)
  const line = document.createElement('p')
  line.textContent = text
  place.replaceChildren(line)
}

function release() {
  isQuiet = false
  if (waiting.length > 0) announce(waiting.splice(0).join(' '))
}

/** Puts both live regions on the page; a region must be there before its first words. */
export function startAnnouncer(): void {
  region('polite')
  region('assertive')
}

/** Tells a screen reader what changed: at most one polite line in three seconds, later ones grouped; assertive only for what cannot wait. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  if (urgency === 'assertive') {
    speak(urgency, text)
    return
  }
  if (isQuiet) {
    waiting.push(text)
    return
  }
  isQuiet = true
  speak('polite', text)
  setTimeout(release, quietFor)
}
