import { createMemo, For, onMount, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import type { Devices } from '#web/meetings/room/create-devices.ts'
import { DeviceRemedy } from '#web/meetings/room/device-remedy.tsx'
import { DeviceSelect } from '#web/meetings/room/device-select.tsx'
import type { LeaveReason } from '#web/meetings/room/leave-reason.ts'
import { LevelMeter } from '#web/meetings/room/level-meter.tsx'
import styles from '#web/meetings/room/prejoin.module.css'
import { Preview } from '#web/meetings/room/preview.tsx'
import { roomWords } from '#web/meetings/room/room-words.ts'
import { SpeakerTest } from '#web/meetings/room/speaker-test.tsx'
import { WaitingList, type WaitingActs } from '#web/meetings/room/waiting-list.tsx'
import { Alert } from '#web/ui/alert.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { StickyActions } from '#web/ui/layout.tsx'
import { Section } from '#web/ui/section.tsx'

export type PrejoinProps = {
  readonly title: string
  /** "09.00–10.00 WIB, mulai 6 menit lagi" */
  readonly when?: string | undefined
  /** The name that the others will read. */
  readonly name: string
  readonly devices: Devices
  /** Names of those who are in the room now; undefined while nobody may know. */
  readonly inside?: readonly string[] | undefined
  /** Given to the chair before joining as well. */
  readonly lobby?: WaitingActs | undefined
  /** "Gabung", or "Minta bergabung" where somebody decides. */
  readonly action?: string | undefined
  readonly isJoining: boolean
  /** Why the last try, or the last stay, ended. */
  readonly reason?: LeaveReason | undefined
  /** A refusal of the portal in words, in place of `reason`. */
  readonly problem?: string | undefined
  readonly onJoin: () => void
}

const shownFaces = 5

/** Before the meeting: how one will be seen and heard, who is inside, and one button. */
export function Prejoin(props: PrejoinProps) {
  const t = useWords(roomWords)
  let heading: HTMLHeadingElement | undefined
  onMount(() => {
    props.devices.start()
    if (props.reason) heading?.focus()
  })
  return (
    <div class={styles.lobby}>
      <section class={styles.devices} aria-label={t.devices()}>
        <Preview name={props.name} devices={props.devices} />
        <DeviceRemedy kind="microphone" problem={props.devices.microphone.problem()} also={t.listenOnly()} />
        <DeviceRemedy kind="camera" problem={props.devices.camera.problem()} />
        <div class={styles.choices}>
          <div class={styles.choice}>
            <DeviceSelect kind="microphone" devices={props.devices} />
            <LevelMeter level={props.devices.level()} isOn={props.devices.microphone.enabled()} />
          </div>
          <div class={styles.choice}>
            <DeviceSelect kind="speaker" devices={props.devices} />
            <div>
              <SpeakerTest speaker={props.devices.speaker.chosen()?.id} />
            </div>
          </div>
          <DeviceSelect kind="camera" devices={props.devices} />
        </div>
      </section>
      <section class={styles.join} aria-label={t.joinSection()}>
        <div class={styles.what}>
          <h1 class={styles.title} tabIndex={-1} ref={(element) => (heading = element)}>
            {props.title}
          </h1>
          <Show when={props.when}>
            <p class="muted">{props.when}</p>
          </Show>
          <Show when={props.inside}>{(names) => <Inside names={names()} />}</Show>
        </div>
        <Outcome reason={props.reason} problem={props.problem} />
        <StickyActions>
          <Button look="primary" size="large" wide busy={props.isJoining} onClick={() => props.onJoin()}>
            {props.action ?? t.join()}
          </Button>
        </StickyActions>
        <Show when={!props.devices.microphone.enabled() && !props.devices.microphone.problem()}>
          <p class="small muted">{t.pressMicrophone()}</p>
        </Show>
      </section>
      <Show when={(props.lobby?.waiting.length ?? 0) > 0 && props.lobby}>
        {(lobby) => (
          <Section title={t.waitingRoom()} count={lobby().waiting.length}>
            <WaitingList {...lobby()} />
          </Section>
        )}
      </Show>
    </div>
  )
}

const Inside = (props: { names: readonly string[] }) => {
  const t = useWords(roomWords)
  const faces = createMemo(() => props.names.slice(0, shownFaces))
  return (
    <p class={styles.inside}>
      <Show when={faces().length > 0}>
        <span class={styles.faces}>
          <For each={faces()}>{(name) => <Avatar name={name} size={32} />}</For>
        </span>
      </Show>
      <span class="muted" title={props.names.join(', ')}>
        {t.inside(props.names.length)}
      </span>
    </p>
  )
}

const Outcome = (props: { reason: LeaveReason | undefined; problem: string | undefined }) => {
  const t = useWords(roomWords)
  return (
    <Show
      when={props.problem}
      fallback={
        <Show when={props.reason}>
          {(reason) => (
            <Alert kind={reason() === 'LEFT' ? 'info' : 'warning'} live>
              <p data-reason={reason()}>{t[`leave_${reason()}`]()}</p>
            </Alert>
          )}
        </Show>
      }
    >
      {(problem) => (
        <Alert kind="warning" live>
          {problem()}
        </Alert>
      )}
    </Show>
  )
}
