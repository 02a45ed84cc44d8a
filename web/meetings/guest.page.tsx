import { useLocation, useParams } from '@solidjs/router'
import { createEffect, Match, on, Switch, type JSX } from 'solid-js'
import { later } from '#web/kernel/later.tsx'
import { useWords } from '#web/kernel/words.tsx'
import { createGuest, type GuestStep } from '#web/meetings/create-guest.ts'
import { GuestEnded } from '#web/meetings/guest-ended.tsx'
import { GuestKnock } from '#web/meetings/guest-knock.tsx'
import { GuestWaiting } from '#web/meetings/guest-waiting.tsx'
import styles from '#web/meetings/meetings.module.css'
import { guestWords } from '#web/meetings/guest-words.ts'
import { announce } from '#web/ui/announce.ts'
import { Page } from '#web/ui/layout.tsx'
import { Loading } from '#web/ui/loading.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { PublicFrame } from '#web/ui/public-frame.tsx'

const GuestRoom = later(() => import('#web/meetings/guest-room.tsx'))
const jakarta = 'Asia/Jakarta'

const InFrame = (props: { readonly children: JSX.Element }) => (
  <PublicFrame>
    <Page reading>{props.children}</Page>
  </PublicFrame>
)

/** A guest's door: the link, the waiting room, the meeting, each with its own end. */
export default function GuestPage() {
  const t = useWords(guestWords)
  const params = useParams<{ link: string }>()
  const location = useLocation()
  const token = location.hash.replace(/^#/, '')
  const guest = createGuest(params.link, token)
  const as = <At extends GuestStep['at']>(at: At) => {
    const step = guest.step()
    return step.at === at ? (step as Extract<GuestStep, { at: At }>) : undefined
  }
  usePageTitle(t.page)
  createEffect(
    on(
      () => guest.step().at,
      (at, before) => {
        if (at === 'admitted' && before === 'waiting') announce(t.admitted(), 'assertive')
      },
    ),
  )
  return (
    <Switch>
      <Match when={as('looking')}>
        <InFrame>
          <Loading heading={t.page()} />
        </InFrame>
      </Match>
      <Match when={as('link')}>
        {(step) => (
          <InFrame>
            <GuestKnock
              shown={step().shown}
              link={params.link}
              token={token}
              onKnocked={guest.knocked}
              onRefused={guest.refuse}
            />
          </InFrame>
        )}
      </Match>
      <Match when={as('waiting')}>
        {(step) => (
          <InFrame>
            <GuestWaiting place={step().place} guest={guest} />
          </InFrame>
        )}
      </Match>
      <Match when={as('admitted')}>
        {(step) => (
          <GuestRoom
            meanwhile={<Loading />}
            place={step().place}
            frame={(content) => (
              <PublicFrame>
                <Page>
                  <div class={styles.prejoin}>{content}</div>
                </Page>
              </PublicFrame>
            )}
            onEnded={guest.hear}
          />
        )}
      </Match>
      <Match when={as('refused')}>
        {(step) => (
          <InFrame>
            <GuestEnded
              refused={step().refused}
              zone={step().zone ?? jakarta}
              onAgain={guest.again}
              onKnock={guest.toLink}
            />
          </InFrame>
        )}
      </Match>
    </Switch>
  )
}
