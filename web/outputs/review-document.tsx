import { Match, Show, Switch } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { CompareVersions } from '#web/outputs/compare-versions.tsx'
import type { Review } from '#web/outputs/create-review.ts'
import { DocumentView } from '#web/outputs/document-view.tsx'
import styles from '#web/outputs/document.module.css'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import { reviewWords } from '#web/outputs/review-words.ts'
import { OutsideLinks } from '#web/outputs/outside-links.tsx'
import { Segment } from '#web/outputs/segment.tsx'
import type { OutputDetail } from '#shared/outputs/outputs.api.ts'

/** The middle of a review: the open part, or what changed since the version before. */
export function ReviewDocument(props: { readonly output: OutputDetail; readonly review: Review }) {
  const o = useWords(outputsWords)
  const r = useWords(reviewWords)
  const asked = () => props.output.verdicts.find(({ version }) => version === props.output.version - 1)
  return (
    <Switch>
      <Match when={props.review.isComparing() && props.review.before()}>
        {(before) => (
          <div class={styles.document}>
            <div class={styles.tools}>
              <Views review={props.review} />
            </div>
            <div class={styles.paper} tabindex="0" role="region" aria-label={r.changes()}>
              <CompareVersions before={before()} after={props.review.now()} asked={asked()} />
            </div>
          </div>
        )}
      </Match>
      <Match when={props.review.file()} keyed>
        {(file) => (
          <DocumentView
            output={props.output.id}
            file={file}
            page={props.review.page()}
            onPage={props.review.setPage}
            start={<Views review={props.review} />}
          />
        )}
      </Match>
      <Match when={true}>
        <div class={styles.document}>
          <div class={styles.tools}>
            <Views review={props.review} />
          </div>
          <div class={styles.paper} tabindex="0" role="region" aria-label={r.summary()}>
            <article class={styles.text}>
              <p>{props.review.now().summary}</p>
              <OutsideLinks links={props.review.now().links} label={o.links()} />
            </article>
          </div>
        </div>
      </Match>
    </Switch>
  )
}

function Views(props: { readonly review: Review }) {
  const t = useWords(reviewWords)
  const o = useWords(outputsWords)
  return (
    <Show
      when={props.review.before()}
      fallback={<span class="small strong">{o.version(props.review.now().version)}</span>}
    >
      {(before) => (
        <Segment
          label={t.views()}
          parts={[
            {
              text: o.version(props.review.now().version),
              isOn: !props.review.isComparing(),
              onPress: () => props.review.setComparing(false),
            },
            {
              text: t.compareWith(before().version),
              isOn: props.review.isComparing(),
              onPress: () => props.review.setComparing(true),
            },
          ]}
        />
      )}
    </Show>
  )
}
