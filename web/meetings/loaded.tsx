import { Show, type Accessor, type JSX } from 'solid-js'
import type { Fresh } from '#web/kernel/create-fresh.ts'
import { formatTime } from '#web/kernel/format.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { MeetingsNotice } from '#web/meetings/meetings-notice.tsx'
import { meetingsWords } from '#web/meetings/meetings-words.ts'
import { Button } from '#web/ui/button.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Loading } from '#web/ui/loading.tsx'

type LoadedProps<T extends object> = {
  readonly of: Fresh<T>
  /** The heading of a page that has none until it is loaded. */
  readonly title?: string
  readonly children: (value: Accessor<T>) => JSX.Element
}

/** What was loaded; while it is not there, why; and a line when the newest look failed. */
export function Loaded<T extends object>(props: LoadedProps<T>) {
  const t = useWords(meetingsWords)
  const me = useMe()
  return (
    <Show
      when={props.of.value()}
      fallback={
        <Show when={props.of.refused()} fallback={<Loading heading={props.title} />}>
          {(refused) => (
            <>
              <Show when={props.title}>{(title) => <PageHead title={title()} />}</Show>
              <MeetingsNotice refused={refused()} zone={me().zone} onRetry={props.of.refresh} />
            </>
          )}
        </Show>
      }
    >
      {(value) => (
        <>
          <Show when={props.of.refused() && props.of.at()}>
            {(at) => (
              <p class="small muted" role="status">
                {t.dataAt(formatTime(at(), me().zone))}{' '}
                <Button look="link" onClick={() => props.of.refresh()}>
                  {t.lookAgain()}
                </Button>
              </p>
            )}
          </Show>
          {props.children(value)}
        </>
      )}
    </Show>
  )
}
