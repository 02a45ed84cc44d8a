import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'

const everyMs = 80
const loudest = 0.35
/** What is left of a peak at the next look, so that a bar falls and does not flicker. */
const fall = 0.8

/** How loud a microphone is now, from 0 to 1; nothing is kept or sent. */
export function createLevel(microphone: Accessor<MediaStreamTrack | undefined>): Accessor<number> {
  const [level, setLevel] = createSignal(0)
  createEffect(() => {
    const track = microphone()
    setLevel(0)
    if (!track || track.readyState === 'ended') return
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    analyser.fftSize = 512
    const source = context.createMediaStreamSource(new MediaStream([track]))
    source.connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples)
      const power = samples.reduce((sum, each) => sum + each * each, 0) / samples.length
      setLevel((before) => Math.max(Math.min(1, Math.sqrt(power) / loudest), before > 0.02 ? before * fall : 0))
    }, everyMs)
    void context.resume()
    onCleanup(() => {
      clearInterval(timer)
      source.disconnect()
      void context.close()
    })
  })
  return level
}
