import { writeFileSync } from 'node:fs'

const rate = 48_000
const seconds = 4
const headerLength = 44

/** A sound that LiveKit takes for speech: harmonics of a voice in syllables, without long gaps. */
function sampleAt(time: number): number {
  const syllable = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * time)
  const pitch = 140 + 20 * Math.sin(2 * Math.PI * 0.7 * time)
  const harmonics = [1, 2, 3, 4, 5, 6].map((n) => Math.sin(2 * Math.PI * pitch * n * time) / n)
  return 0.3 * syllable * harmonics.reduce((sum, each) => sum + each, 0)
}

/** Writes the voice as a WAV file for `--use-file-for-fake-audio-capture`, which plays it over and over. */
export function writeVoice(file: string): void {
  const length = rate * seconds * 2
  const bytes = Buffer.alloc(headerLength + length)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(headerLength - 8 + length, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(rate * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(length, 40)
  for (let i = 0; i < rate * seconds; i++) {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sampleAt(i / rate))) * 32_000), headerLength + i * 2)
  }
  writeFileSync(file, bytes)
}
