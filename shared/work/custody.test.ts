import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { shift } from '#shared/kernel/time.ts'
import { custodyOf } from '#shared/work/custody.ts'
import * as facts from '#shared/work/work.facts.ts'

const start = '2026-11-09T03:00:00.000Z'
const by = { byName: 'Rina' }
const passing = { handover: 'h', number: 'n', title: 't', from: 'rina', fromName: 'Rina', to: 'andi', toName: 'Andi' }
const made = {
  added: facts.taskAdded.of(
    { ...by, number: 'n', title: 't', queue: 'q', queueName: 'Antrean', points: 1, due: 'd' },
    [],
  ),
  claimed: facts.taskClaimed.of({ ...by, holder: 'rina', queue: 'q', leaseUntil: 'x' }, []),
  takenOver: facts.taskClaimed.of({ byName: 'Dewi', holder: 'dewi', queue: 'q', leaseUntil: 'x', from: 'rina' }, []),
  released: facts.taskReleased.of({ ...by, holder: 'rina', queue: 'q', queueName: 'Antrean', reason: 'x' }, []),
  lapsed: facts.leaseLapsed.of(
    { byName: '', holder: 'rina', holderName: 'Rina', queue: 'q', queueName: 'Antrean', leaseUntil: 'x', title: 't' },
    [],
  ),
  offered: facts.handoverOffered.of({ ...by, ...passing, deadline: 'x', note: 'x', questions: [], stepsOpen: 0 }, []),
  accepted: facts.handoverAccepted.of({ byName: 'Andi', ...passing, leaseUntil: 'x' }, []),
  refused: facts.handoverRefused.of({ byName: 'Andi', ...passing, reason: 'x' }, []),
  submitted: facts.taskSubmitted.of({ ...by, output: 'o', version: 1 }, []),
  done: facts.taskDone.of({ byName: 'Siti', output: 'o', version: 1, holder: 'andi' }, []),
}
const told = (steps: readonly (readonly [keyof typeof made, number])[]) =>
  steps.map(([kind, minutes], i) => ({ ...made[kind], rev: i + 1, at: shift(start, { minutes }) }))

describe('the chain of desks', () => {
  test('[W15] tells each stay, from when until when and why; an offer moves nothing', () => {
    const chain = custodyOf(
      told([
        ['added', 0],
        ['claimed', 27],
        ['offered', 60],
        ['refused', 70],
        ['offered', 80],
        ['accepted', 90],
        ['submitted', 95],
      ]),
    )
    expect(chain).toEqual([
      { at: 'queue', name: 'Antrean', from: start, until: shift(start, { minutes: 27 }), why: 'added' },
      {
        at: 'desk',
        holder: 'rina',
        name: 'Rina',
        from: shift(start, { minutes: 27 }),
        until: shift(start, { minutes: 90 }),
        why: 'claimed',
      },
      { at: 'desk', holder: 'andi', name: 'Andi', from: shift(start, { minutes: 90 }), why: 'handed-over' },
    ])
  })

  test('[W15] ends when the work is done, and passes through the queue when it was released or the lease was over', () => {
    const chain = custodyOf(
      told([
        ['added', 0],
        ['claimed', 1],
        ['released', 2],
        ['claimed', 3],
        ['lapsed', 4],
        ['claimed', 5],
        ['takenOver', 6],
        ['done', 7],
      ]),
    )
    expect(chain.map(({ name, why }) => `${name} ${why}`)).toEqual([
      'Antrean added',
      'Rina claimed',
      'Antrean released',
      'Rina claimed',
      'Antrean lapsed',
      'Rina claimed',
      'Dewi taken-over',
    ])
    expect(chain.at(-1)?.until).toBe(shift(start, { minutes: 7 }))
  })

  const kinds = fc.constantFrom(
    ...(Object.keys(made).filter((kind) => kind !== 'added' && kind !== 'done') as (keyof typeof made)[]),
  )
  property.prop([fc.array(fc.tuple(kinds, fc.integer({ min: -5, max: 5000 })), { maxLength: 30 }), fc.integer()])(
    '[W15] has no gap and no overlap, in any order of delivery and with any clocks',
    (steps, seed) => {
      const ordered = told([['added', 0], ...steps])
      const shuffled = [...ordered].sort((a, b) => ((a.rev * 7919 + seed) % 31) - ((b.rev * 7919 + seed) % 31))
      const chain = custodyOf(shuffled)
      expect(chain).toEqual(custodyOf(ordered))
      expect(chain[0]?.from).toBe(start)
      for (const [i, stay] of chain.entries()) {
        expect(stay.until).toBe(chain[i + 1]?.from)
        if (stay.until !== undefined) expect(stay.until >= stay.from).toBe(true)
      }
    },
  )
})
