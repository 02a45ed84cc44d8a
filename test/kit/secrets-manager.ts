import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type SecretsManager = {
  readonly endpoint: string
  /** ARN and text of every secret; a test may change a text. */
  readonly texts: Map<string, string>
  /** The ARNs that were asked for, in order. */
  readonly asked: readonly string[]
  readonly stop: () => void
}

/** Stands for AWS Secrets Manager, which no machine of ours can run: reads a secret by its ARN, and nothing else. */
export async function secretsManager(texts: Readonly<Record<string, string>>): Promise<SecretsManager> {
  const kept = new Map(Object.entries(texts))
  const asked: string[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const isRead = request.headers['x-amz-target'] === 'secretsmanager.GetSecretValue'
      const { SecretId = '' } = JSON.parse(Buffer.concat(parts).toString()) as { SecretId?: string }
      asked.push(SecretId)
      const text = isRead ? kept.get(SecretId) : undefined
      const answer =
        text === undefined
          ? { __type: 'ResourceNotFoundException', Message: 'not here' }
          : { ARN: SecretId, Name: SecretId.split(':').at(-1), SecretString: text, VersionStages: ['AWSCURRENT'] }
      response.writeHead(text === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' })
      response.end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    texts: kept,
    asked,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
