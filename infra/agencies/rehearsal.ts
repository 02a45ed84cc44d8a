import type { Agency } from '#infra/agency.ts'

// What `npm run rehearse` deploys to the emulator; the only agency that may name parts on this machine.
export default {
  name: 'rehearsal',
  domain: 'balai.rehearsal.example',
  brand: { name: 'Badan Gladi' },
  zones: ['Asia/Jakarta', 'Asia/Makassar'],
  identity: { oidc: { issuer: 'http://127.0.0.1:5904', clientId: 'balai' } },
  media: { external: { url: 'ws://127.0.0.1:5905' } },
  mail: { from: 'balai@rehearsal.example', relay: { host: '127.0.0.1', port: 5906 } },
  residency: { '127.0.0.1': 'This machine, while the rehearsal runs' },
  retention: { logs: 30, recovery: 7 },
  alarms: ['ti@rehearsal.example'],
  region: 'ap-southeast-3',
  size: { staff: 40 },
} satisfies Agency
