import { createMemo, For } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { createTicks } from '#web/meetings/room/create-ticks.ts'
import styles from '#web/meetings/room/level-meter.module.css'
import { roomWords } from '#web/meetings/room/room-words.ts'

const bars = 14
const audible = 0.06
const heardForMs = 2_000
const lookEveryMs = 500

/** How loud the microphone is, as bars and as a sentence that changes only when the answer does. */
export function LevelMeter(props: { level: number; isOn: boolean }) {
  const t = useWords(roomWords)
  const lit = createMemo(() => Math.round(props.level * bars))
  const heardAt = createMemo<number>((before) => (props.level >= audible ? Date.now() : before), 0)
  const now = createTicks(lookEveryMs)
  const isHeard = createMemo(() => props.level >= audible || now() - heardAt() < heardForMs)
  const text = () => (!props.isOn ? t.levelOff() : isHeard() ? t.levelHeard() : t.levelQuiet())
  return (
    <div class={styles.meter}>
      <span
        class={styles.bars}
        role="meter"
        aria-label={t.level()}
        aria-valuemin={0}
        aria-valuemax={bars}
        aria-valuenow={lit()}
        aria-valuetext={text()}
      >
        <For each={Array.from({ length: bars }, (_, index) => index)}>
          {(index) => <i data-lit={index < lit() ? '' : undefined} />}
        </For>
      </span>
      <span>{text()}</span>
    </div>
  )
}
