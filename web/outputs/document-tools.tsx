import { Show, type JSX } from 'solid-js'
import { useWords } from '#web/kernel/words.tsx'
import { outputsWords } from '#web/outputs/outputs-words.ts'
import styles from '#web/outputs/document.module.css'
import { announce } from '#web/ui/announce.ts'
import { Button } from '#web/ui/button.tsx'

type ToolsProps = {
  readonly start: JSX.Element
  readonly page: number
  /** 0 where a document has no pages; one page needs no turning. */
  readonly pages: number
  readonly onPage: (page: number) => void
  readonly zoom: number | undefined
  readonly onZoom: (zoom: number) => void
  readonly end: JSX.Element
}

const zooms = [0.75, 1, 1.5, 2, 3] as const

/** The bar over a document: version, page, size, download. */
export function DocumentTools(props: ToolsProps) {
  const t = useWords(outputsWords)
  const turn = (to: number) => {
    if (to < 1 || to > props.pages) return
    props.onPage(to)
    announce(t.pageOf(to, props.pages))
  }
  const size = (by: 1 | -1) => {
    const at = zooms.findIndex((each) => each === (props.zoom ?? 1))
    props.onZoom(zooms[Math.min(zooms.length - 1, Math.max(0, at + by))] ?? 1)
  }
  return (
    <div class={styles.tools}>
      {props.start}
      <Show when={props.pages > 1}>
        <span class={styles.pages}>
          <span class="small muted num">{t.pageOf(props.page, props.pages)}</span>
          <Button
            look="quiet"
            size="small"
            icon="chevron-left"
            label={t.previousPage()}
            unavailable={props.page <= 1}
            onClick={() => turn(props.page - 1)}
          />
          <Button
            look="quiet"
            size="small"
            icon="chevron-right"
            label={t.nextPage()}
            unavailable={props.page >= props.pages}
            onClick={() => turn(props.page + 1)}
          />
        </span>
      </Show>
      <span class={styles.toolsEnd}>
        <Show when={props.zoom !== undefined}>
          <Button look="quiet" size="small" icon="zoom-out" label={t.zoomOut()} onClick={() => size(-1)} />
          <Button look="quiet" size="small" icon="zoom-in" label={t.zoomIn()} onClick={() => size(1)} />
        </Show>
        {props.end}
      </span>
    </div>
  )
}
