import { Show, type JSX } from 'solid-js'
import { kernelRefusals, type FieldFault, type Remedy } from '#shared/kernel/refusal.ts'
import { toSignIn } from '#web/kernel/session.tsx'
import { defineWords, useWords } from '#web/kernel/words.tsx'
import { Alert } from '#web/ui/alert.tsx'
import { Button } from '#web/ui/button.tsx'

const refusalWords = defineWords({
  id: () => import('#web/kernel/refusals.words.id.ts'),
  en: () => import('#web/kernel/refusals.words.en.ts'),
})

export type Refused = { readonly code: string; readonly tells: Readonly<Record<string, unknown>> }

/** A domain's own sentence for a code, if it has one. */
export type Sentences = (refused: Refused) => string | undefined

type KernelWord = keyof typeof kernelRefusals | 'OFFLINE' | 'BROKEN'
const isKernel = (code: string): code is KernelWord => code in kernelRefusals || code === 'OFFLINE' || code === 'BROKEN'

/** The sentence for a refusal: the domain's own, else the portal's. */
export function useSentence(sentences?: Sentences): (refused: Refused) => string {
  const t = useWords(refusalWords)
  return (refused) => sentences?.(refused) ?? t[isKernel(refused.code) ? refused.code : 'BROKEN']()
}

/** The sentence for one field that the server did not accept. */
export function useFieldSentence(): (fault: FieldFault) => string {
  const t = useWords(refusalWords)
  return ({ rule, bound }) => {
    if (rule === 'required' || rule === 'min-length') return t.fieldRequired()
    if (rule === 'too-long' || rule === 'max-length') return t.fieldTooLong(String(bound ?? ''))
    if (rule === 'control-character') return t.fieldControl()
    if (rule === 'line-break') return t.fieldLineBreak()
    return t.fieldOther()
  }
}

type NoticeProps = {
  readonly refused: Refused | undefined
  readonly sentences?: Sentences
  /** Remedies of the domain's own codes. */
  readonly remedies?: Readonly<Record<string, { readonly remedy: Remedy }>>
  readonly onRetry?: () => void
  readonly action?: JSX.Element
}

/** Why something did not happen, what stays safe, and the button that the remedy asks for. */
export function RefusalNotice(props: NoticeProps) {
  const t = useWords(refusalWords)
  const sentence = useSentence((refused) => props.sentences?.(refused))
  const remedy = (code: string): Remedy | undefined =>
    props.remedies?.[code]?.remedy ??
    (code in kernelRefusals ? kernelRefusals[code as keyof typeof kernelRefusals].remedy : 'wait')
  const button = (code: string) => {
    switch (remedy(code)) {
      case 'sign-in':
        return <Button onClick={toSignIn}>{t.signInAgain()}</Button>
      case 'reload':
        return <Button onClick={() => (props.onRetry ?? (() => location.reload()))()}>{t.reload()}</Button>
      case 'wait':
        return <Show when={props.onRetry}>{(retry) => <Button onClick={() => retry()()}>{t.tryAgain()}</Button>}</Show>
      default:
        return undefined
    }
  }
  return (
    <Show when={props.refused}>
      {(refused) => (
        <Alert
          kind={remedy(refused().code) === 'wait' ? 'warning' : 'error'}
          live
          action={props.action ?? button(refused().code)}
        >
          {sentence(refused())}
        </Alert>
      )}
    </Show>
  )
}

/** One line over the pages while changes are only looked for every half minute. */
export function PollingNotice(props: { readonly when: boolean }) {
  const t = useWords(refusalWords)
  return (
    <div role="status">
      <Show when={props.when}>
        <p class="small muted">{t.polling()}</p>
      </Show>
    </div>
  )
}
