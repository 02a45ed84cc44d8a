import type { Component } from 'solid-js'
import { render } from 'solid-js/web'

/** The meeting is a document of its own: it needs no router, and nothing of the other pages stays in its memory. */
const meeting = /^\/rapat\/[^/]+\/masuk\/?$/

async function loadPage(): Promise<Component> {
  if (meeting.test(location.pathname)) return (await import('#web/meetings/room/room.page.tsx')).default
  return (await import('#web/routes.tsx')).Portal
}

async function start(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const [Page, { startAnnouncer }] = await Promise.all([loadPage(), import('#web/ui/announce.ts')])
  const place = document.getElementById('portal')
  if (!place) return
  place.replaceChildren()
  startAnnouncer()
  render(() => <Page />, place)
}

void start()
