import { createMemo, For, Show } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { createIsTall } from '#web/meetings/room/create-media.ts'
import { chooseLayout, rowBesideSheet } from '#web/meetings/room/layout.ts'
import type { RoomPerson } from '#web/meetings/room/read-people.ts'
import { roomWords } from '#web/meetings/room/room-words.ts'
import styles from '#web/meetings/room/stage.module.css'
import { Tile } from '#web/meetings/room/tile.tsx'
import { bringIn, keepOrder, pickSpeaker, type Tile as TileSpot, tilesOf } from '#web/meetings/room/tiles.ts'

/** The people and the shared screens, laid out by how many there are. */
export function Stage(props: { people: readonly RoomPerson[]; isBesideSheet?: boolean }) {
  const t = useWords(roomWords)
  const isTall = createIsTall()
  const tiles = createMemo(() => tilesOf(props.people))
  const screen = () => tiles().find(({ source }) => source === 'screen')
  const layout = createMemo(
    () =>
      props.isBesideSheet
        ? rowBesideSheet
        : chooseLayout(props.people.length, screen() !== undefined, isTall() ? 'tall' : 'wide'),
    undefined,
    { equals: (a, b) => a.kind === b.kind && a.columns === b.columns && a.rows === b.rows },
  )
  const speaker = createMemo<string | undefined>((before) => pickSpeaker(before, props.people))
  const large = createMemo(() => {
    if (layout().kind === 'grid') return undefined
    const shared = screen()
    return shared ? shared.key : tiles().find(({ identity }) => identity === speaker())?.key
  })
  const order = createMemo<readonly string[]>((before) => {
    const cameras = tiles().filter(({ source, key }) => source === 'camera' && key !== large())
    const speaking = new Set(props.people.filter(({ isSpeaking }) => isSpeaking).map(({ identity }) => identity))
    const loud = new Set(cameras.filter(({ identity }) => speaking.has(identity)).map(({ key }) => key))
    const keys = cameras.map(({ key }) => key)
    return bringIn(keepOrder(before, keys), loud, layout().places)
  }, [])
  const inView = () => order().slice(0, layout().places)
  const unseen = () => order().length - inView().length
  const spot = (key: string): TileSpot | undefined => tiles().find((each) => each.key === key)

  const TileFor = (own: { key: string }) => (
    <Show when={spot(own.key)}>
      {(tile) => (
        <Show when={props.people.find(({ identity }) => identity === tile().identity)}>
          {(person) => <Tile person={person()} source={tile().source} />}
        </Show>
      )}
    </Show>
  )

  return (
    <div class={styles.stage} data-layout={layout().kind}>
      <Show when={large()}>
        {(key) => (
          <ul class={styles.large} role="list">
            <TileFor key={key()} />
          </ul>
        )}
      </Show>
      <ul
        class={layout().kind === 'grid' ? styles.grid : styles.strip}
        style={{ '--columns': layout().columns, '--rows': layout().rows }}
        role="list"
      >
        <For each={inView()}>{(key) => <TileFor key={key} />}</For>
      </ul>
      <Show when={unseen() > 0 && !props.isBesideSheet}>
        <p class={styles.unseen}>{t.heardOnly(unseen())}</p>
      </Show>
    </div>
  )
}
