import { describe, expect, it } from 'vitest'
import { deviceProblem, deviceProblems, screenProblem } from '#web/meetings/room/device-problem.ts'
import { words as english } from '#web/meetings/room/room.words.en.ts'
import { words as indonesian } from '#web/meetings/room/room.words.id.ts'

const named = (name: string) => Object.assign(new Error('refused'), { name })

describe('a refused device', () => {
  it.each([
    ['NotAllowedError', 'DEVICE_DENIED', 'allow'],
    ['PermissionDismissedError', 'DEVICE_DENIED', 'allow'],
    ['NotFoundError', 'DEVICE_MISSING', 'plug-in'],
    ['NotReadableError', 'DEVICE_IN_USE', 'close-other'],
    ['AbortError', 'DEVICE_IN_USE', 'close-other'],
    ['OverconstrainedError', 'DEVICE_UNSUITABLE', 'choose-other'],
    ['TypeError', 'DEVICE_FAILED', 'try-again'],
    ['constructor', 'DEVICE_FAILED', 'try-again'],
  ] as const)('%s is %s, with the remedy %s', (name, code, remedy) => {
    expect(deviceProblem(named(name), true)).toBe(code)
    expect(deviceProblems[code]).toBe(remedy)
  })

  it('says first that the address is not safe, whatever else went wrong', () => {
    expect(deviceProblem(named('TypeError'), false)).toBe('DEVICE_INSECURE')
  })

  it('survives what is not an error', () => {
    expect([undefined, null, 'no', {}].map((each) => deviceProblem(each, true))).toEqual(
      Array.from({ length: 4 }, () => 'DEVICE_FAILED'),
    )
  })

  it('has a sentence for microphone and camera in both languages', () => {
    for (const code of Object.keys(deviceProblems))
      for (const kind of ['microphone', 'camera'])
        for (const words of [indonesian, english] as readonly Readonly<Record<string, unknown>>[])
          expect(words[`${kind}_${code}`], `${kind}_${code}`).toMatch(/\.$/)
  })
})

it('closing the window that chooses a screen is not a problem', () => {
  expect(screenProblem(named('NotAllowedError'), true)).toBeUndefined()
  expect(screenProblem(named('NotReadableError'), true)).toBe('DEVICE_IN_USE')
})
