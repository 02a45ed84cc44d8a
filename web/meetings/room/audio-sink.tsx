import type { Track } from 'livekit-client'
import { createEffect, For, onCleanup } from 'solid-js'

/** Plays the sound of everybody else, each track once, apart from the tiles: who is out of view is still heard. */
export const AudioSink = (props: { sounds: readonly Track[] }) => (
  <div hidden data-sounds={props.sounds.length}>
    <For each={props.sounds}>{(track) => <Sound track={track} />}</For>
  </div>
)

function Sound(props: { track: Track }) {
  let audio: HTMLAudioElement | undefined
  createEffect(() => {
    const track = props.track
    if (!audio) return
    const element = audio
    track.attach(element)
    onCleanup(() => track.detach(element))
  })
  return <audio ref={(element) => (audio = element)} autoplay />
}
