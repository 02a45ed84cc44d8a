import { children, createSignal, type JSX, onMount, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { AudioSink } from '#web/meetings/room/audio-sink.tsx'
import { Controls } from '#web/meetings/room/controls.tsx'
import type { Devices } from '#web/meetings/room/create-devices.ts'
import { createIsPhone } from '#web/meetings/room/create-media.ts'
import { createRoomNews } from '#web/meetings/room/create-room-news.ts'
import type { Call } from '#web/meetings/room/create-room.ts'
import { createShortcuts } from '#web/meetings/room/create-shortcuts.ts'
import { createToolbar } from '#web/meetings/room/create-toolbar.ts'
import { MorePanel } from '#web/meetings/room/more-panel.tsx'
import { PeoplePanel } from '#web/meetings/room/people-panel.tsx'
import { RoomHead } from '#web/meetings/room/room-head.tsx'
import { RoomNotices } from '#web/meetings/room/room-notices.tsx'
import { type PanelName, toolsFor } from '#web/meetings/room/room-tools.ts'
import { roomWords } from '#web/meetings/room/room-words.ts'
import styles from '#web/meetings/room/room-view.module.css'
import { SidePanel } from '#web/meetings/room/side-panel.tsx'
import { Stage } from '#web/meetings/room/stage.tsx'
import type { WaitingActs } from '#web/meetings/room/waiting-list.tsx'
import { WaitingLine } from '#web/meetings/room/waiting-line.tsx'

export type RoomViewProps = {
  readonly title: string
  /** When the meeting began, an ISO instant. */
  readonly startedAt: string
  readonly call: Call
  readonly devices: Devices
  /** Given only to those who decide about the waiting. */
  readonly lobby?: WaitingActs | undefined
  /** What stands under a name in the list of people; by `person:<id>` or `guest:<id>`. */
  readonly noteOf?: ((person: string) => string | undefined) | undefined
  /** Agenda and notes; without it there is no such panel. */
  readonly notes?: (() => JSX.Element) | undefined
  /** The decision that is being written, for everybody to see, under the stage. */
  readonly decision?: JSX.Element
  /** The time and place at the left end of a wide bar: "09.23 WIB". */
  readonly clock?: string | undefined
  readonly onLeave: () => void
}

/** The meeting: stage, one panel, controls; always dark. */
export function RoomView(props: RoomViewProps) {
  const t = useWords(roomWords)
  const isPhone = createIsPhone()
  const [panel, setPanel] = createSignal<PanelName>()
  const tools = () =>
    toolsFor({
      isPhone: isPhone(),
      mayShare: props.call.screen.isAllowed(),
      mayUse: { microphone: props.call.microphone.isAllowed(), camera: props.call.camera.isAllowed() },
      hasAgenda: props.notes !== undefined,
    })
  const bar = createToolbar(tools)
  const shown = () => {
    const name = panel()
    return name !== undefined && tools().includes(name) ? name : undefined
  }
  const close = () => {
    const name = panel()
    setPanel(undefined)
    bar.focus(name)
  }
  const switchTo = (name: PanelName) => (panel() === name ? close() : setPanel(name))
  createShortcuts({
    microphone: () => void (props.call.microphone.isAllowed() && props.call.microphone.toggle()),
    camera: () => void (props.call.camera.isAllowed() && props.call.camera.toggle()),
    people: () => void switchTo('people'),
    toolbar: () => bar.focus(),
  })
  createRoomNews(
    () => props.call,
    () => props.lobby?.waiting ?? [],
  )
  let main: HTMLElement | undefined
  onMount(() => main?.focus())
  const decision = children(() => props.decision)
  const link = () => {
    if (props.call.status().at === 'reconnecting') return 'lost'
    return props.call.people().find(({ isMe }) => isMe)?.link ?? 'unknown'
  }

  return (
    <div class={styles.room} data-theme="dark" data-panel={shown()}>
      <button type="button" class={styles.skip} onClick={() => bar.focus()}>
        {t.skipToControls()}
      </button>
      <RoomHead title={props.title} startedAt={props.startedAt} link={link()} isPhone={isPhone()} />
      <Show when={shown() !== 'people' && props.lobby}>
        {(lobby) => <WaitingLine {...lobby()} onShowAll={() => setPanel('people')} />}
      </Show>
      <main id="isi" ref={(element) => (main = element)} class={styles.main} aria-label={t.stage()} tabIndex={-1}>
        <Stage people={props.call.people()} isBesideSheet={isPhone() && shown() !== undefined} />
      </main>
      <div class={styles.below}>
        <RoomNotices call={props.call} devices={props.devices} />
        <Show when={decision()}>
          <div class={styles.decision}>{decision()}</div>
        </Show>
      </div>
      <Show when={shown() === 'people'}>
        <PeoplePanel people={props.call.people()} lobby={props.lobby} noteOf={props.noteOf} onClose={close} />
      </Show>
      <Show when={shown() === 'agenda'}>
        <SidePanel title={t.agendaTitle()} onClose={close}>
          {props.notes?.()}
        </SidePanel>
      </Show>
      <Show when={shown() === 'more'}>
        <MorePanel screen={props.call.screen} devices={props.devices} onClose={close} />
      </Show>
      <Controls
        call={props.call}
        devices={props.devices}
        bar={bar}
        tools={tools()}
        panel={shown()}
        onPanel={switchTo}
        onLeave={() => props.onLeave()}
        note={
          <>
            <Show when={props.clock}>{(clock) => <p>{clock()}</p>}</Show>
            <p>{t.project()}</p>
          </>
        }
      />
      <AudioSink sounds={props.call.sounds()} />
    </div>
  )
}
