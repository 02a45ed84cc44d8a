import { Show, untrack } from 'solid-js'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { ActionForm } from '#web/meetings/action-form.tsx'
import { ActionList } from '#web/meetings/action-list.tsx'
import { AgendaList } from '#web/meetings/agenda-list.tsx'
import { createNotes, type NotesModel } from '#web/meetings/create-notes.ts'
import { DecisionForm } from '#web/meetings/decision-form.tsx'
import { DecisionList } from '#web/meetings/decision-list.tsx'
import { minutesWords } from '#web/meetings/minutes-words.ts'
import styles from '#web/meetings/minutes.module.css'
import { NotesPanel } from '#web/meetings/notes-panel.tsx'
import { Section } from '#web/ui/section.tsx'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'

type PanelProps = {
  readonly meeting: MeetingDetail
  /** Makes the notes once for the whole stay: they outlive the panel. */
  readonly keep: (make: () => NotesModel) => NotesModel
  readonly onChanged: () => void
}

/** The panel beside the stage: agenda, notes, decisions, actions. */
export default function RoomPanel(props: PanelProps) {
  const t = useWords(minutesWords)
  const me = useMe()
  const { keep, meeting } = untrack(() => props)
  const notes = keep(() => createNotes(meeting.id, me().person))
  const form = () => ({ meeting: props.meeting, zone: me().zone, onRecorded: props.onChanged })
  return (
    <div class={styles.panel}>
      <Section title={t.agenda()} level={3}>
        <AgendaList items={props.meeting.agenda} />
      </Section>
      <Section title={t.notes()} level={3}>
        <NotesPanel notes={notes} mayWrite={props.meeting.isHost} zone={me().zone} />
      </Section>
      <Section title={t.decisions()} level={3} count={props.meeting.decisions.length || undefined}>
        <DecisionList decisions={props.meeting.decisions} zone={me().zone} />
        <Show when={props.meeting.isHost}>
          <DecisionForm {...form()} />
        </Show>
      </Section>
      <Section title={t.actions()} level={3} count={props.meeting.actions.length || undefined}>
        <ActionList actions={props.meeting.actions} decisions={props.meeting.decisions} isInRoom />
        <Show when={props.meeting.isHost}>
          <ActionForm {...form()} />
        </Show>
      </Section>
    </div>
  )
}
