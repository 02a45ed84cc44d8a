import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Checkbox } from '#web/ui/checkbox.tsx'
import { ErrorSummary, type FormError } from '#web/ui/error-summary.tsx'
import { usePageTitle } from '#web/ui/page-title.ts'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { Select } from '#web/ui/select.tsx'
import { TextInput } from '#web/ui/text-input.tsx'

const wrong: FormError = { field: 'count', text: 'Isi jumlah dokumen' }
const describedBy = (element: Element) =>
  (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)

describe('a field', () => {
  afterEach(cleanup)

  test('is named by its label and its unit, and described by hint and error', () => {
    render(() => <TextInput id="count" label="Jumlah" unit="dokumen" hint="Angka saja" error={wrong.text} />)
    const input = screen.getByRole('textbox', { name: 'Jumlah, dokumen' })
    expect(describedBy(input)).toEqual(['Angka saja', 'Isi jumlah dokumen'])
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })

  test('without a fault is not marked as one', () => {
    render(() => <TextInput id="title" label="Judul" />)
    const input = screen.getByLabelText('Judul')
    expect([input.hasAttribute('aria-invalid'), input.hasAttribute('aria-describedby')]).toEqual([false, false])
  })

  test('tells what was typed, ticked and chosen', () => {
    const heard = vi.fn()
    render(() => (
      <>
        <TextInput id="title" label="Judul" onInput={heard} />
        <Checkbox id="own" label="Karya saya" onChange={heard} />
        <Select
          id="to"
          label="Kepada"
          placeholder="Pilih"
          options={[{ value: 'rina', text: 'Rina' }]}
          onChange={heard}
        />
        <RadioGroup id="way" name="way" label="Cara" options={[{ value: 'audio', text: 'Suara' }]} onChange={heard} />
      </>
    ))
    fireEvent.input(screen.getByLabelText('Judul'), { target: { value: 'Telaah' } })
    fireEvent.click(screen.getByLabelText('Karya saya'))
    fireEvent.change(screen.getByLabelText('Kepada'), { target: { value: 'rina' } })
    fireEvent.click(screen.getByLabelText('Suara'))
    expect(heard.mock.calls).toEqual([['Telaah'], [true], ['rina'], ['audio']])
  })

  test('keeps what is being typed when only its error changes', () => {
    const [error, setError] = createSignal<string>()
    render(() => <TextInput id="count" label="Jumlah" error={error()} />)
    const input = screen.getByLabelText('Jumlah')
    input.focus()
    setError('Isi jumlah')
    expect(screen.getByLabelText('Jumlah')).toBe(input)
    expect(document.activeElement).toBe(input)
  })
})

describe('the summary of errors', () => {
  afterEach(cleanup)

  test('takes the focus when it appears and again when the form comes back, and leads to the field', () => {
    const [errors, setErrors] = createSignal<readonly FormError[]>([])
    render(() => (
      <>
        <ErrorSummary errors={errors()} />
        <TextInput id="count" label="Jumlah" />
      </>
    ))
    expect(screen.queryByRole('alert')).toBeNull()
    setErrors([wrong])
    expect(document.activeElement).toBe(screen.getByRole('alert'))
    fireEvent.click(screen.getByRole('link', { name: wrong.text }))
    expect(document.activeElement).toBe(screen.getByLabelText('Jumlah'))
    setErrors([{ ...wrong }])
    expect(document.activeElement).toBe(screen.getByRole('alert'))
  })

  test('puts "Galat:" first in the title of the page', async () => {
    const [hasErrors, setErrors] = createSignal(false)
    render(() => {
      usePageTitle(() => 'Serahkan hasil', hasErrors)
      return null
    })
    expect(document.title).toBe('Serahkan hasil · Balai')
    setErrors(true)
    await vi.waitFor(() => expect(document.title).toBe('Galat: Serahkan hasil · Balai'))
  })
})
