import { beforeEach, describe, expect, test } from 'vitest'
import { keepFocus, keepInPlace, keepInRow, moveThroughRows } from '#web/work/keep-focus.ts'

const row = (name: string) => `<li id="${name}"><a href="#${name}">${name}</a><button>Ambil</button></li>`
const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E
const focused = () => document.activeElement?.textContent

beforeEach(() => {
  document.body.innerHTML = `<main><h1 tabindex="-1">Antrean</h1><div id="rows" tabindex="-1"><ul>${['a', 'b', 'c'].map(row).join('')}</ul></div></main>`
})

describe('the focus in a list that changes by itself', () => {
  test('goes to the row that took the place of the one that left', () => {
    find('#b button').focus()
    keepFocus(find('#rows'), () => find('#b').remove())
    expect(focused()).toBe('c')
    keepFocus(find('#rows'), () => find('#c').remove())
    expect(focused()).toBe('a')
  })

  test('goes to the list when its last row left', () => {
    find('#a a').focus()
    keepFocus(find('#rows'), () => find('ul').replaceChildren())
    expect(document.activeElement?.id).toBe('rows')
  })

  test('stays where it is when another row leaves', () => {
    find('#a button').focus()
    keepFocus(find('#rows'), () => find('#b').remove())
    expect(focused()).toBe('Ambil')
  })

  test('goes to the title of the row when the pressed button left it', () => {
    find('#b button').focus()
    keepInRow(() => find('#b button').remove())
    expect(focused()).toBe('b')
  })

  test('goes to the heading when the pressed button left the page', async () => {
    find('#b button').focus()
    keepInPlace(() => find('#b').remove())
    await Promise.resolve()
    expect(focused()).toBe('Antrean')
  })

  test('moves from title to title with the arrows, and not with a modifier', () => {
    const press = (key: string, more: KeyboardEventInit = {}) =>
      moveThroughRows(find('#rows'), new KeyboardEvent('keydown', { key, ...more }))
    find('#a button').focus()
    press('ArrowDown')
    expect(focused()).toBe('b')
    press('End')
    expect(focused()).toBe('c')
    press('ArrowDown')
    expect(focused()).toBe('c')
    press('ArrowUp', { ctrlKey: true })
    expect(focused()).toBe('c')
    press('Home')
    expect(focused()).toBe('a')
  })
})
