import type { Agency } from '#infra/agency.ts'

// Copy this file to <name>.ts, or let `npm run agency -- new <name>` write it; `npm run agency -- check <name>` reads it.
export default {
  name: 'example',
  // The portal's host name. Its certificate and address are asked of the keeper of the zone before the first deployment.
  domain: 'balai.badan-contoh.example',
  brand: { name: 'Badan Contoh' },
  // The zone of the head office first.
  zones: ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
  // Or { cognito: { prefix: 'balai-badan-contoh' } } for an agency without an identity provider.
  identity: { oidc: { issuer: 'https://sso.badan-contoh.example', clientId: 'balai' } },
  // Or { external: { url: 'wss://…' } } for LiveKit that somebody else runs.
  media: { own: { domain: 'rapat.badan-contoh.example', turn: 'turn.badan-contoh.example' } },
  // With relay: { host, port } mail goes by the agency's own SMTP server instead of SES.
  mail: { from: 'balai@badan-contoh.example' },
  // Who runs what is not of AWS, where it stands and by which contract; '*.badan-contoh.example' would be every name below.
  // What neither stands here nor leads to AWS in the region, `npm run doctor` refuses.
  residency: { 'sso.badan-contoh.example': 'Pusat Data Nasional, Jakarta, kontrak 2026/14' },
  // Days. Records, evidence and their history are never deleted by age.
  retention: { logs: 90, recovery: 35 },
  alarms: ['ti@badan-contoh.example'],
  region: 'ap-southeast-3',
  size: { staff: 300 },
} satisfies Agency
