import { createSignal, Show, untrack } from 'solid-js'
import { createIntent } from '#web/kernel/create-intent.ts'
import { createKept } from '#web/kernel/create-kept.ts'
import { useWords } from '#web/kernel/words.tsx'
import { meetingsApi } from '#web/meetings/meetings-api.ts'
import { MeetingsNotice } from '#web/meetings/meetings-notice.tsx'
import { minutesWords } from '#web/meetings/minutes-words.ts'
import styles from '#web/meetings/minutes.module.css'
import { announce } from '#web/ui/announce.ts'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/select.tsx'
import { TextArea } from '#web/ui/text-area.tsx'
import type { MeetingDetail } from '#shared/meetings/meeting-view.ts'

type DecisionProps = { readonly meeting: MeetingDetail; readonly zone: string; readonly onRecorded: () => void }
type Draft = { readonly text: string; readonly item: string }

const none: Draft = { text: '', item: '' }
const clean = (found: unknown): Draft | undefined => {
  const given = found as Partial<Draft> | null
  return typeof given?.text === 'string' && typeof given.item === 'string'
    ? { text: given.text, item: given.item }
    : undefined
}

/** The wording of a decision, kept on the device until it is on record. */
export function DecisionForm(props: DecisionProps) {
  const t = useWords(minutesWords)
  const id = untrack(() => props.meeting.id)
  const [draft, setDraft, forget] = createKept(`decision.${id}`, none, clean)
  const [error, setError] = createSignal<string>()
  type Input = Parameters<typeof meetingsApi.recordDecision>[0]
  const [record, recording] = createIntent((input: Input, options) => meetingsApi.recordDecision(input, options))
  const fault = (text: string) => {
    if (text === '') return t.decisionMissing()
    return text.length > 4000 ? t.decisionTooLong() : undefined
  }
  const send = async () => {
    const text = draft().text.trim()
    setError(fault(text))
    if (error() !== undefined) {
      document.getElementById('decision-text')?.focus()
      return
    }
    const { item } = draft()
    const result = await record({ id, text, ...(item !== '' && { agendaItem: item }) })
    if (!result.ok) return
    setDraft(none)
    forget()
    announce(t.recorded(props.meeting.decisions.length + 1))
    props.onRecorded()
  }
  return (
    <form
      class={styles.form}
      noValidate
      aria-label={t.record()}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextArea
        id="decision-text"
        label={t.decision()}
        hint={t.decisionHint()}
        rows={3}
        value={draft().text}
        onInput={(text) => setDraft((before) => ({ ...before, text }))}
        error={error()}
      />
      <Show when={props.meeting.agenda.length > 0}>
        <Select
          id="decision-item"
          label={t.agendaItem()}
          optional
          placeholder={t.noItem()}
          options={props.meeting.agenda.map(({ id, title }) => ({ value: id, text: title }))}
          value={draft().item}
          onChange={(item) => setDraft((before) => ({ ...before, item }))}
        />
      </Show>
      <MeetingsNotice refused={recording.refused()} zone={props.zone} onRetry={() => void send()} />
      <div>
        <Button type="submit" size="small" icon="gavel" busy={recording.busy()}>
          {t.record()}
        </Button>
      </div>
    </form>
  )
}
