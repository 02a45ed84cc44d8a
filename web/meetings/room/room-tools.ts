export type PanelName = 'agenda' | 'people' | 'more'
export type ToolName = 'microphone' | 'microphoneDevices' | 'camera' | 'cameraDevices' | 'share' | 'leave' | PanelName

type Situation = {
  readonly isPhone: boolean
  readonly mayShare: boolean
  readonly mayUse: Readonly<Record<'microphone' | 'camera', boolean>>
  readonly hasAgenda: boolean
}

/** The tools in view, in their order; a phone keeps sharing and devices under "Lainnya". */
export function toolsFor(now: Situation): readonly ToolName[] {
  const offered: readonly (readonly [ToolName, boolean])[] = now.isPhone
    ? [
        ['microphone', now.mayUse.microphone],
        ['camera', now.mayUse.camera],
        ['agenda', now.hasAgenda],
        ['people', true],
        ['more', true],
        ['leave', true],
      ]
    : [
        ['microphone', now.mayUse.microphone],
        ['microphoneDevices', true],
        ['camera', now.mayUse.camera],
        ['cameraDevices', now.mayUse.camera],
        ['share', now.mayShare],
        ['leave', true],
        ['agenda', now.hasAgenda],
        ['people', true],
      ]
  return offered.filter(([, isOffered]) => isOffered).map(([name]) => name)
}
