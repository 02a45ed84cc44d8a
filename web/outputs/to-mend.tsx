import { For, Show } from 'solid-js'
import { submitAddress } from '#web/kernel/addresses.ts'
import { useMe } from '#web/kernel/session.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import styles from '#web/outputs/output.module.css'
import { placeOf } from '#web/outputs/point-place.ts'
import { ButtonLink } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import type { Verdict } from '#shared/outputs/output.ts'
import type { OutputDetail } from '#shared/outputs/outputs.api.ts'

/** Each point of the return as a thing to do, and the way to the next version. */
export function ToMend(props: { readonly output: OutputDetail; readonly verdict: Verdict | undefined }) {
  const t = useWords(outputsWords)
  const me = useMe()
  const files = () => props.output.versions.find(({ version }) => version === props.output.version)?.files ?? []
  return (
    <Show when={props.verdict}>
      {(verdict) => (
        <section class={styles.mend} aria-labelledby="to-mend">
          <h2 id="to-mend">{t.toMend()}</h2>
          <p>{t.toMendLead(verdict().reviewerName, verdict().version)}</p>
          <ul role="list" class={styles.todo}>
            <For each={verdict().points}>
              {(point) => (
                <li>
                  <Icon name="circle" />
                  <span class={styles.prose}>
                    {point.text}
                    <Show when={placeOf(t, point, files())}>
                      {(place) => <span class="fine muted"> ({place()})</span>}
                    </Show>
                  </span>
                </li>
              )}
            </For>
          </ul>
          <Show when={props.output.chain.includes(me().person)}>
            <ButtonLink look="primary" href={submitAddress(props.output.task)}>
              {t.sendNewVersion()}
            </ButtonLink>
          </Show>
        </section>
      )}
    </Show>
  )
}
