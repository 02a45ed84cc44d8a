import { useNavigate, useSearchParams } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { reviewAddress, threadAddress } from '#web/kernel/addresses.ts'
import { useWords } from '#web/kernel/words.tsx'
import { createReview } from '#web/outputs/create-review.ts'
import { FinishReview } from '#web/outputs/finish-review.tsx'
import { reviewWords } from '#web/outputs/review-words.ts'
import { ReviewContents } from '#web/outputs/review-contents.tsx'
import { ReviewCriteria } from '#web/outputs/review-criteria.tsx'
import { ReviewDocument } from '#web/outputs/review-document.tsx'
import { ReviewHead } from '#web/outputs/review-head.tsx'
import { ReviewSide } from '#web/outputs/review-side.tsx'
import styles from '#web/outputs/review.module.css'
import { Button } from '#web/ui/button.tsx'
import { Tabs } from '#web/ui/links.tsx'
import { showToast } from '#web/ui/toast.tsx'
import type { ReviewOutcome } from '#shared/outputs/output.ts'
import type { OutputDetail } from '#shared/outputs/outputs.api.ts'

type Area = 'dokumen' | 'isi' | 'kriteria' | 'catatan'
const areas: readonly Area[] = ['dokumen', 'isi', 'kriteria', 'catatan']
const sentWord = { approve: 'sentApprove', return: 'sentReturn', reject: 'sentReject' } as const

/** Contents, document and notes beside each other; one at a time on a phone. */
export function ReviewBody(props: { readonly output: OutputDetail; readonly onChanged: () => void }) {
  const t = useWords(reviewWords)
  const navigate = useNavigate()
  const [search] = useSearchParams<{ bagian?: string }>()
  const review = createReview(() => props.output)
  const [isFinishing, setFinishing] = createSignal(false)
  const area = (): Area => areas.find((each) => each === search.bagian) ?? 'dokumen'
  const hrefOf = (of: Area) => `${reviewAddress(props.output.id)}${of === 'dokumen' ? '' : `?bagian=${of}`}`
  const tabs = () => [
    { href: hrefOf('dokumen'), text: t.document(), isCurrent: area() === 'dokumen' },
    {
      href: hrefOf('isi'),
      text: `${t.contents()} ${t.seenShort(review.seenCount(), review.parts().length)}`,
      isCurrent: area() === 'isi',
    },
    { href: hrefOf('kriteria'), text: t.criteria(), isCurrent: area() === 'kriteria' },
    {
      href: hrefOf('catatan'),
      text: t.notes(),
      count: review.draft().notes.length || undefined,
      isCurrent: area() === 'catatan',
    },
  ]
  const done = (outcome: ReviewOutcome) => {
    setFinishing(false)
    showToast({ text: t[sentWord[outcome]]() })
    navigate(threadAddress(props.output.id))
  }
  return (
    <div class={styles.review} data-area={area()}>
      <ReviewHead
        output={props.output}
        review={review}
        onChanged={props.onChanged}
        onFinish={() => setFinishing(true)}
      />
      <div class={styles.tabs}>
        <Tabs label={t.parts()} links={tabs()} />
      </div>
      <div class={styles.list}>
        <div class={styles.inContents}>
          <ReviewContents review={review} onOpen={() => area() === 'isi' && navigate(hrefOf('dokumen'))} />
        </div>
        <div class={styles.inCriteria}>
          <ReviewCriteria output={props.output} review={review} />
        </div>
      </div>
      <section class={styles.middle} aria-label={t.document()}>
        <ReviewDocument output={props.output} review={review} />
      </section>
      <aside class={styles.notes} aria-label={t.notes()}>
        <ReviewSide output={props.output} review={review} />
      </aside>
      <Show when={review.offers.isMyReview()}>
        <div class={styles.foot}>
          <Button look="primary" onClick={() => setFinishing(true)}>
            {t.finish()}
          </Button>
          <Button icon="message" label={t.toNotes()} onClick={() => navigate(hrefOf('catatan'))} />
        </div>
        <FinishReview
          output={props.output}
          review={review}
          isOpen={isFinishing()}
          onClose={() => setFinishing(false)}
          onChanged={props.onChanged}
          onDone={done}
        />
      </Show>
    </div>
  )
}
