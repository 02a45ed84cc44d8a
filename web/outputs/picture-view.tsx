import { createEffect, createSignal, on, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import styles from '#web/outputs/document.module.css'
import { Alert } from '#web/ui/alert.tsx'

const widest = 2400

/** A picture drawn anew: only its pixels reach the page, nothing else that its file may carry. */
export function PictureView(props: { readonly bytes: Blob; readonly name: string; readonly zoom: number }) {
  const t = useWords(outputsWords)
  const [isBroken, setBroken] = createSignal(false)
  let canvas: HTMLCanvasElement | undefined
  let place: HTMLDivElement | undefined
  const draw = async (bytes: Blob) => {
    setBroken(false)
    const pixels = await createImageBitmap(bytes).catch(() => undefined)
    if (!pixels || !canvas) {
      setBroken(true)
      return
    }
    const scale = Math.min(1, widest / pixels.width)
    canvas.width = Math.round(pixels.width * scale)
    canvas.height = Math.round(pixels.height * scale)
    canvas.getContext('2d')?.drawImage(pixels, 0, 0, canvas.width, canvas.height)
    pixels.close()
    fit()
  }
  const fit = () => {
    if (canvas && place) canvas.style.width = `${String(Math.min(canvas.width, place.clientWidth) * props.zoom)}px`
  }
  createEffect(() => void draw(props.bytes))
  createEffect(on(() => props.zoom, fit, { defer: true }))
  return (
    <Show when={!isBroken()} fallback={<Alert kind="info">{t.fileBroken()}</Alert>}>
      <div class={styles.sheet} ref={(element) => (place = element)}>
        <canvas
          ref={(element) => (canvas = element)}
          class={styles.canvas}
          role="img"
          aria-label={t.pictureOf(props.name)}
        />
      </div>
    </Show>
  )
}
