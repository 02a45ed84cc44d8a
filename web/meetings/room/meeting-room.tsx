import { createEffect, createSignal, type JSX, Show } from 'solid-js'
import type { Devices } from '#web/meetings/room/create-devices.ts'
import { createDevices } from '#web/meetings/room/create-devices.ts'
import { createRoom } from '#web/meetings/room/create-room.ts'
import { type AskTicket, joinRoom } from '#web/meetings/room/join-room.ts'
import type { LeaveReason } from '#web/meetings/room/leave-reason.ts'
import { Prejoin, type PrejoinProps } from '#web/meetings/room/prejoin.tsx'
import { RoomView, type RoomViewProps } from '#web/meetings/room/room-view.tsx'

type MeetingRoomProps = Pick<PrejoinProps, 'title' | 'when' | 'name' | 'inside' | 'lobby' | 'action'> &
  Pick<RoomViewProps, 'startedAt' | 'noteOf' | 'notes' | 'decision' | 'clock'> & {
    readonly ask: AskTicket
    /** The words for a refusal that `ask` threw. */
    readonly explain: (refusal: unknown) => string
    /** The frame of the portal around the screen before the meeting; the meeting itself fills the window. */
    readonly frame: (content: JSX.Element) => JSX.Element
    /** Asked before leaving, where there is something to choose: a host may end the meeting. */
    readonly onLeave?: (leave: () => void) => void
    /** Ends after which the page goes elsewhere; after all others one may come back here. */
    readonly goesOn?: Readonly<Partial<Record<LeaveReason, () => void>>>
  }

/** From choosing devices to leaving, and back in. */
export function MeetingRoom(props: MeetingRoomProps) {
  const devices: Devices = createDevices()
  const call = createRoom(devices, (isRoomMissing) => props.ask(isRoomMissing))
  const [isJoining, setJoining] = createSignal(false)
  const [refused, setRefused] = createSignal<LeaveReason>()
  const [problem, setProblem] = createSignal<string>()
  const isInside = () => call.status().at === 'connected' || call.status().at === 'reconnecting'
  const reason = () => {
    const status = call.status()
    return status.at === 'ended' ? status.reason : refused()
  }

  const goesOn = () => {
    const status = call.status()
    return status.at === 'ended' ? props.goesOn?.[status.reason] : undefined
  }
  createEffect(() => goesOn()?.())
  const leave = () => void call.leave()

  const join = async () => {
    setJoining(true)
    setProblem(undefined)
    setRefused(undefined)
    try {
      const outcome = await joinRoom(call, props.ask)
      if (outcome !== 'CONNECTED') setRefused(outcome)
    } catch (refusal) {
      setProblem(props.explain(refusal))
    } finally {
      setJoining(false)
    }
  }

  return (
    <Show
      when={isInside()}
      fallback={
        goesOn()
          ? undefined
          : props.frame(
              <Prejoin
                title={props.title}
                when={props.when}
                name={props.name}
                inside={props.inside}
                lobby={props.lobby}
                action={props.action}
                devices={devices}
                isJoining={isJoining()}
                reason={reason()}
                problem={problem()}
                onJoin={() => void join()}
              />,
            )
      }
    >
      <RoomView
        title={props.title}
        startedAt={props.startedAt}
        call={call}
        devices={devices}
        lobby={props.lobby}
        noteOf={props.noteOf}
        notes={props.notes}
        decision={props.decision}
        clock={props.clock}
        onLeave={() => (props.onLeave ? props.onLeave(leave) : leave())}
      />
    </Show>
  )
}
