const seconds = 0.22
const loudness = 0.2

/** Plays notes one after another, on the given speaker where the browser can choose one. */
export async function playTone(notes: readonly number[], speaker?: string): Promise<void> {
  const context = new AudioContext()
  const output = context.createMediaStreamDestination()
  const element = new Audio()
  element.srcObject = output.stream
  try {
    if (speaker && 'setSinkId' in element) await element.setSinkId(speaker)
    await element.play()
    const ended = notes.map((frequency, index) =>
      ring(context, output, frequency, context.currentTime + index * seconds),
    )
    await Promise.all(ended)
  } finally {
    element.srcObject = null
    await context.close()
  }
}

function ring(context: AudioContext, output: AudioNode, frequency: number, from: number): Promise<unknown> {
  const oscillator = context.createOscillator()
  const gain = context.createGain()
  oscillator.frequency.value = frequency
  gain.gain.setValueAtTime(0, from)
  gain.gain.linearRampToValueAtTime(loudness, from + 0.02)
  gain.gain.linearRampToValueAtTime(0, from + seconds)
  oscillator.connect(gain).connect(output)
  oscillator.start(from)
  oscillator.stop(from + seconds)
  return new Promise((resolve) => {
    oscillator.addEventListener('ended', resolve, { once: true })
  })
}

export const testNotes: readonly number[] = [523, 659, 784, 1047]
export const knockNotes: readonly number[] = [784, 988]
