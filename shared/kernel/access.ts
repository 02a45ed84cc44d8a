/**
 * Who may knock at a route at all. The session step enforces `session`; which object is one's own is decided by the
 * rules of the domain. A route without a class does not mount.
 */
export const accessClasses = {
  public: { session: 'none' },
  staff: { session: 'staff' },
  'own-record': { session: 'staff' },
  'unit-member': { session: 'staff' },
  'queue-member': { session: 'staff' },
  holder: { session: 'staff' },
  receiver: { session: 'staff' },
  reviewer: { session: 'staff' },
  'unit-head': { session: 'staff' },
  chair: { session: 'staff' },
  invited: { session: 'staff' },
  guest: { session: 'guest' },
  'guest-link': { session: 'none' },
} as const satisfies Record<string, { session: 'none' | 'staff' | 'guest' }>

export type Access = keyof typeof accessClasses
