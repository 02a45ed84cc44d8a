import { render } from 'solid-js/web'

async function start(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const [{ Portal }, { startAnnouncer }] = await Promise.all([import('#web/routes.tsx'), import('#web/ui/announce.ts')])
  const place = document.getElementById('portal')
  if (!place) return
  place.replaceChildren()
  startAnnouncer()
  render(() => <Portal />, place)
}

void start()
