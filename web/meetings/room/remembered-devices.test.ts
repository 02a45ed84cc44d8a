import { describe, expect, it } from 'vitest'
import { deviceInUse, listDevices } from '#web/meetings/room/device-list.ts'
import { cleanRemembered } from '#web/meetings/room/remembered-devices.ts'

const fresh = { microphone: undefined, camera: undefined, speaker: undefined, isMicrophoneOn: true }

describe('remembered devices', () => {
  it('are what was saved', () => {
    const saved = { microphone: 'm1', camera: 'c1', speaker: 's1', isMicrophoneOn: false, isCameraOn: true }
    expect(cleanRemembered(JSON.stringify(saved), true)).toEqual(saved)
  })

  it.each([
    null,
    '',
    'not json',
    'null',
    '[]',
    '7',
    '"text"',
    '{"microphone":7,"camera":null,"speaker":"","isCameraOn":"yes"}',
    JSON.stringify({ microphone: 'x'.repeat(300) }),
  ])('of an untrusted %s are as new', (text) => {
    expect(cleanRemembered(text, false)).toEqual({ ...fresh, isCameraOn: true })
  })

  it('leave the camera off on a phone until its owner chooses otherwise', () => {
    expect(cleanRemembered(null, true).isCameraOn).toBe(false)
    expect(cleanRemembered('{"isCameraOn":true}', true).isCameraOn).toBe(true)
  })
})

describe('the list of devices', () => {
  it('is sorted by kind, without the second entry of a telephone device', () => {
    const found = [
      { deviceId: 'default', kind: 'audioinput', label: 'Default' },
      { deviceId: 'communications', kind: 'audioinput', label: 'Communications' },
      { deviceId: 'c1', kind: 'videoinput', label: 'Camera' },
      { deviceId: 's1', kind: 'audiooutput', label: 'Speaker' },
    ] as const
    expect(listDevices(found)).toEqual({
      microphone: [{ id: 'default', label: 'Default' }],
      camera: [{ id: 'c1', label: 'Camera' }],
      speaker: [{ id: 's1', label: 'Speaker' }],
    })
  })

  it.each([
    { wanted: 'm2', expected: 'm2', what: 'the remembered one' },
    { wanted: 'gone', expected: 'default', what: "the browser's own choice where that is not plugged in" },
    { wanted: undefined, expected: 'default', what: "the browser's own choice where nothing is remembered" },
  ])('with $wanted remembered gives $expected: $what', ({ wanted, expected }) => {
    const devices = ['m1', 'default', 'm2'].map((id) => ({ id, label: id }))
    expect(deviceInUse(devices, wanted)?.id).toBe(expected)
  })

  it('gives nothing where there is nothing', () => {
    expect(deviceInUse([], 'm1')).toBeUndefined()
  })
})
