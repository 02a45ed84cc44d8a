import { useSearchParams } from '@solidjs/router'
import { createResource, For, Show } from 'solid-js'
import { formatTimeWithZone } from '#web/kernel/format.ts'
import { defineWords, useWords } from '#web/kernel/words.tsx'
import { Alert } from '#web/ui/alert.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Stack } from '#web/ui/layout.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { PublicFrame } from '#web/ui/public-frame.tsx'
import styles from '#web/people/sign-in.module.css'

const peopleWords = defineWords({
  id: () => import('#web/people/people.words.id.ts'),
  en: () => import('#web/people/people.words.en.ts'),
})

const thread = [
  ['video', 'meeting', 'meetingText'],
  ['gavel', 'decision', 'decisionText'],
  ['inbox', 'task', 'taskText'],
  ['file-text', 'output', 'outputText'],
  ['target', 'indicator', 'indicatorText'],
] as const

const problems = ['penyedia', 'kedaluwarsa', 'belum-terdaftar', 'ditolak'] as const

/** Masuk: one way in, by the agency's own account; what went wrong the last time stands above it. */
export default function SignInPage() {
  const t = useWords(peopleWords)
  const [search] = useSearchParams<{ return?: string; masalah?: string }>()
  const [health] = createResource(async () => (await fetch('/api/health').catch(() => undefined))?.ok ?? false)
  const problem = () => problems.find((each) => each === search.masalah)
  const to = () => `/auth/sign-in?return=${encodeURIComponent(search.return ?? '/')}`
  usePageTitle(t.signIn)

  return (
    <PublicFrame aside={<Thread />}>
      <div class={styles.form}>
        <Stack gap={2}>
          <h1>{t.signIn()}</h1>
          <p class="muted">{t.useAccount()}</p>
        </Stack>
        <Show when={problem()}>{(code) => <Alert kind="error">{t[`problem_${code()}`]()}</Alert>}</Show>
        <Show when={!problem() && search.return && search.return !== '/'}>
          <Alert kind="info">{t.sessionOver()}</Alert>
        </Show>
        <ButtonLink look="primary" size="large" wide href={to()} rel="external">
          {t.withAgency()}
        </ButtonLink>
        <p class="small">
          <strong>{t.guestTitle()}</strong> {t.guestText()}
        </p>
        <p class={styles.health} role="status">
          <Show when={health() !== undefined}>
            <Icon name={health() ? 'circle-check' : 'alert-circle'} size={16} />
            <span>
              {health()
                ? t.serviceNormal(formatTimeWithZone(Temporal.Now.instant().toString(), 'Asia/Jakarta'))
                : t.serviceDown()}
            </span>
          </Show>
        </p>
      </div>
    </PublicFrame>
  )
}

/** What Balai is, as the five stations of its thread. */
function Thread() {
  const t = useWords(peopleWords)
  return (
    <section class={styles.side} aria-label={t.about()}>
      <h2>{t.aboutTitle()}</h2>
      <ol class={styles.thread}>
        <For each={thread}>
          {([icon, title, text]) => (
            <li>
              <span class={styles.node}>
                <Icon name={icon} size={16} />
              </span>
              <h3>{t[title]()}</h3>
              <p class="small muted">{t[text]()}</p>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}
