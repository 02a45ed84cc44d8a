import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'

// It is imported when it first opens: transforming it is no part of what is timed.
beforeAll(() => import('#web/ui/dialog-body.tsx'), 30_000)

const Ending = () => {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Akhiri rapat</Button>
      <Dialog
        isOpen={isOpen()}
        onClose={() => setOpen(false)}
        title="Akhiri rapat untuk semua?"
        text="7 orang akan keluar."
        actions={<Button onClick={() => setOpen(false)}>Tidak, lanjutkan</Button>}
      />
    </>
  )
}

async function openDialog() {
  render(() => <Ending />)
  const opener = screen.getByRole('button', { name: 'Akhiri rapat' })
  opener.focus()
  fireEvent.click(opener)
  return { opener, dialog: await screen.findByRole('dialog', { name: 'Akhiri rapat untuk semua?' }) }
}

describe('a dialog', () => {
  afterEach(cleanup)

  test('asks its question, takes the focus, and gives it back to the button that opened it', async () => {
    const { opener, dialog } = await openDialog()
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
    fireEvent.click(screen.getByRole('button', { name: 'Tidak, lanjutkan' }))
    await waitFor(() => expect(document.activeElement).toBe(opener))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('closes on Esc', async () => {
    const { opener, dialog } = await openDialog()
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
    fireEvent.keyDown(document, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(opener))
  })
})
