import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectMailer } from '#functions/kernel/mail.ts'
import { localCredentials } from '#test/kit/table.ts'

// Another machine for all that a mailer knows: an address of the loopback net that nobody calls this machine.
const elsewhere = '127.0.0.2'
const said: string[] = []
let relay: Server
let port: number
beforeAll(async () => {
  relay = createServer((socket) => {
    socket.write('220 relay.example\r\n')
    socket.on('data', (bytes) => {
      const line = bytes.toString().trim()
      said.push(line)
      socket.write(line.startsWith('EHLO') ? '250-relay.example\r\n250 AUTH PLAIN\r\n' : '250 yes\r\n')
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>((done) => relay.listen(0, elsewhere, done))
  port = (relay.address() as AddressInfo).port
})
afterAll(() => {
  relay.close()
})

test('[N12] a relay on another machine that offers no TLS gets neither mail nor password, and the sender is told', async () => {
  const from = { name: 'Balai', email: 'balai@contoh.example' }
  const login = { user: 'balai', password: 'geheim' }
  const mailer = await connectMailer({ from, host: elsewhere, port, login, region: '', credentials: localCredentials })
  const mail = { name: 'x', to: { name: 'Budi', email: 'budi@contoh.example' }, subject: 's', text: 't', html: 't' }
  await expect(mailer.send(mail)).rejects.toThrow()
  mailer.close()
  expect(said.some((line) => line.startsWith('EHLO'))).toBe(true)
  expect(said.join('\n')).not.toMatch(/MAIL FROM|AUTH|budi/)
})
