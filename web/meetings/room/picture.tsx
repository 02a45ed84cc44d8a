import type { Track } from 'livekit-client'
import { createEffect, onCleanup } from 'solid-js'

type PictureProps = { readonly track: Track; readonly class?: string | undefined; readonly isMirrored?: boolean }

/** A track as a picture, without its sound; the tile around it carries the name. */
export function Picture(props: PictureProps) {
  let video: HTMLVideoElement | undefined
  createEffect(() => {
    const track = props.track
    if (!video) return
    const element = video
    track.attach(element)
    onCleanup(() => track.detach(element))
  })
  return (
    <video
      ref={(element) => (video = element)}
      class={props.class}
      data-mirrored={props.isMirrored ? '' : undefined}
      muted
      autoplay
      playsinline
      aria-hidden="true"
    />
  )
}
