import { For, Show } from 'solid-js'
import { formatNumber, formatSize } from '#web/kernel/format.ts'
import { useWords } from '#web/kernel/words.tsx'
import { FilePicker } from '#web/outputs/file-picker.tsx'
import { submitWords } from '#web/outputs/submit-words.ts'
import { mostLinks, submitFields } from '#web/outputs/submit-draft.ts'
import type { Submit } from '#web/outputs/submit-state.ts'
import styles from '#web/outputs/submit.module.css'
import { Button } from '#web/ui/button.tsx'
import { Checkbox } from '#web/ui/checkbox.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Section } from '#web/ui/section.tsx'
import { TextInput } from '#web/ui/text-input.tsx'
import { LineList } from '#web/work/line-list.tsx'
import type { IndicatorView } from '#shared/performance/performance.api.ts'

type StepProps = { readonly submit: Submit }

/** The second step: files and links, how much of it counts, and the statement. */
export default function StepFiles(props: StepProps) {
  const t = useWords(submitWords)
  const links = () => props.submit.draft().links
  const setLinks = (next: readonly string[]) => props.submit.set({ links: next })
  const total = () => {
    const chosen = props.submit.chosen()
    if (!chosen) return ''
    const { total, target, measure } = chosen
    return target === undefined
      ? t.totalOnly(formatNumber(total), measure)
      : t.totalOf(formatNumber(total), formatNumber(target))
  }
  return (
    <>
      <EarlierFiles submit={props.submit} />
      <FilePicker uploads={props.submit.uploads} error={props.submit.errorOf(submitFields.files)} />
      <LineList
        title={t.links()}
        hint={t.linksHint()}
        lines={links()}
        idOf={submitFields.link}
        label={t.link}
        removeLabel={t.removeLink}
        addText={t.addLink()}
        most={mostLinks}
        errorOf={props.submit.errorOf}
        onInput={(index, text) => setLinks(links().map((link, i) => (i === index ? text : link)))}
        onAdd={() => setLinks([...links(), ''])}
        onRemove={(index) => setLinks(links().filter((_, i) => i !== index))}
      />
      <TextInput
        id={submitFields.quantity}
        label={t.quantity()}
        hint={t.quantityHint(nameOf(props.submit.chosen()) ?? t.indicator(), total())}
        unit={props.submit.chosen()?.measure ?? ''}
        inputmode="decimal"
        autocomplete="off"
        value={props.submit.draft().quantity}
        onInput={(quantity) => props.submit.set({ quantity })}
        error={props.submit.errorOf(submitFields.quantity)}
      />
      <Checkbox
        id={submitFields.statement}
        label={t.statement()}
        checked={props.submit.draft().isAuthentic}
        onChange={(isAuthentic) => props.submit.set({ isAuthentic })}
        error={props.submit.errorOf(submitFields.statement)}
      />
    </>
  )
}

const nameOf = (chosen: IndicatorView | undefined) => chosen && `${chosen.code}, ${chosen.title}`

/** What the last version held: unchanged files go along without a second upload. */
function EarlierFiles(props: StepProps) {
  const t = useWords(submitWords)
  const isTaken = (upload: string) => props.submit.uploads.rows.some(({ file }) => file?.upload === upload)
  return (
    <Show when={props.submit.before?.files.length ? props.submit.before : undefined}>
      {(before) => (
        <Section title={t.earlierFiles(before().version)} size="small">
          <p class="small muted">{t.earlierHint()}</p>
          <ul role="list" class={styles.earlier}>
            <For each={before().files}>
              {(file) => (
                <li>
                  <Icon name="file-text" />
                  <span class={styles.name}>
                    {file.name} <span class="fine muted">{formatSize(file.size)}</span>
                  </span>
                  <Show when={!isTaken(file.upload)} fallback={<span class="fine muted">{t.usedAgain()}</span>}>
                    <Button
                      size="small"
                      aria-label={t.useAgainNamed(file.name)}
                      onClick={() => props.submit.uploads.take(file)}
                    >
                      {t.useAgain()}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Section>
      )}
    </Show>
  )
}
