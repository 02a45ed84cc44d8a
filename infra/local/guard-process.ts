import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'

// Runs apart from what it guards: when its input ends, whoever held the other end is gone, and so must its parts be.
const pids = new Set<number>()
for await (const line of createInterface({ input: process.stdin })) {
  if (line.startsWith('-')) pids.delete(Number(line.slice(1)))
  else pids.add(Number(line))
}

const all = (signal: NodeJS.Signals) => {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      pids.delete(pid)
    }
  }
}
all('SIGTERM')
for (let tries = 0; tries < 50 && pids.size > 0; tries++) {
  await after(100)
  for (const pid of pids) {
    try {
      process.kill(pid, 0)
    } catch {
      pids.delete(pid)
    }
  }
}
all('SIGKILL')
