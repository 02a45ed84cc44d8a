import { For, type JSX } from 'solid-js'
import styles from '#web/ui/table.module.css'

export type Column<Item> = {
  readonly title: string
  readonly cell: (item: Item) => JSX.Element
  readonly isNumber?: boolean
}

type TableProps<Item> = {
  /** What the table shows and how fresh it is: "3 unit, data per 14.12". */
  readonly caption: string
  /** The first column names the row. */
  readonly columns: readonly Column<Item>[]
  readonly rows: readonly Item[]
  /** A last row of sums. */
  readonly total?: readonly JSX.Element[]
}

/** A real table: caption, scopes, name first, numbers at the right; it scrolls sideways by itself. */
export function Table<Item>(props: TableProps<Item>) {
  const alignment = (index: number) => (props.columns[index]?.isNumber ? styles.number : undefined)
  return (
    <div class={styles.wrap} role="region" aria-label={props.caption} tabindex="0">
      <table class={styles.table}>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>
              {(column, index) => (
                <th scope="col" class={alignment(index())}>
                  {column.title}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <th scope="row">{props.columns[0]?.cell(row)}</th>
                <For each={props.columns.slice(1)}>
                  {(column, index) => <td class={alignment(index() + 1)}>{column.cell(row)}</td>}
                </For>
              </tr>
            )}
          </For>
        </tbody>
        {props.total && (
          <tfoot>
            <tr>
              <th scope="row">{props.total[0]}</th>
              <For each={props.total.slice(1)}>{(cell, index) => <td class={alignment(index() + 1)}>{cell}</td>}</For>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
