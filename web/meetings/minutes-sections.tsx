import { Show, untrack } from 'solid-js'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { ActionForm } from '#web/meetings/action-form.tsx'
import { ActionList } from '#web/meetings/action-list.tsx'
import { createNotes } from '#web/meetings/create-notes.ts'
import { DecisionForm } from '#web/meetings/decision-form.tsx'
import { DecisionList } from '#web/meetings/decision-list.tsx'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import { minutesWords } from '#web/meetings/minutes-words.ts'
import { NotesPanel } from '#web/meetings/notes-panel.tsx'
import { OpenedForm } from '#web/meetings/opened-form.tsx'
import { Section } from '#web/ui/section.tsx'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'

type MinutesProps = { readonly meeting: MeetingDetail; readonly mayWrite: boolean; readonly onChanged: () => void }

/** Decisions, actions and notes as they stand; hosts write on after the meeting as well. */
export function MinutesSections(props: MinutesProps) {
  const t = useWords(meetingsWords)
  const m = useWords(minutesWords)
  const me = useMe()
  const notes = createNotes(
    untrack(() => props.meeting.id),
    me().person,
  )
  const counted = (count: number) => count || undefined
  const form = () => ({ meeting: props.meeting, zone: me().zone, onRecorded: props.onChanged })
  return (
    <>
      <Section title={t.decisions()} count={counted(props.meeting.decisions.length)}>
        <DecisionList decisions={props.meeting.decisions} zone={me().zone} />
        <Show when={props.mayWrite}>
          <OpenedForm text={m.record()} field="decision-text">
            <DecisionForm {...form()} />
          </OpenedForm>
        </Show>
      </Section>
      <Section title={t.actions()} count={counted(props.meeting.actions.length)}>
        <ActionList actions={props.meeting.actions} decisions={props.meeting.decisions} />
        <Show when={props.mayWrite}>
          <OpenedForm text={m.recordAction()} field="action-title">
            <ActionForm {...form()} />
          </OpenedForm>
        </Show>
      </Section>
      <Section title={t.notes()}>
        <NotesPanel notes={notes} mayWrite={props.mayWrite} zone={me().zone} />
      </Section>
    </>
  )
}
