import { createSignal } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { roomWords } from '#web/meetings/room/room-words.ts'
import { playTone, testNotes } from '#web/meetings/room/tone.ts'
import { announce } from '#web/ui/announce.ts'
import { Button } from '#web/ui/button.tsx'

/** Plays four notes on the chosen speaker. */
export function SpeakerTest(props: { speaker: string | undefined }) {
  const t = useWords(roomWords)
  const [isPlaying, setPlaying] = createSignal(false)
  const play = async () => {
    setPlaying(true)
    announce(t.testingSpeaker())
    try {
      await playTone(testNotes, props.speaker)
    } catch {
      announce(t.speakerFailed())
    } finally {
      setPlaying(false)
    }
  }
  return (
    <Button look="link" busy={isPlaying()} onClick={() => void play()}>
      {isPlaying() ? t.testingSpeaker() : t.testSpeaker()}
    </Button>
  )
}
