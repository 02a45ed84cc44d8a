import { LiveKitRoom, VideoConference } from '@livekit/components-react'
import '@livekit/components-styles'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const asked = new URLSearchParams(location.search)
const room = {
  serverUrl: asked.get('url') ?? undefined,
  token: asked.get('token') ?? undefined,
  audio: true,
  video: true,
}
createRoot(document.getElementById('root')).render(createElement(LiveKitRoom, room, createElement(VideoConference)))
