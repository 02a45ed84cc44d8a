import { fileURLToPath } from 'node:url'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

const database = fileURLToPath(new URL('test/kit/database.ts', import.meta.url))
const clockwork = ['temporal-polyfill/global']

/** Code that runs in Node, on a database that the run starts or DYNAMODB_ENDPOINT names. */
const node = (name: string, include: readonly string[], testTimeout = 10_000) => ({
  test: {
    name,
    include: [...include],
    environment: 'node',
    setupFiles: [...clockwork, fileURLToPath(new URL('test/kit/after-each-file.ts', import.meta.url))],
    globalSetup: [database],
    testTimeout,
    hookTimeout: 30_000,
  },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      node(
        'unit',
        ['{shared,functions,infra}/**/*.test.ts', 'test/!(access).test.ts', 'test/{kit,runner,measure}/**/*.test.ts'],
        60_000,
      ),
      node('access', ['test/access.test.ts'], 60_000),
      {
        plugins: [solid()],
        test: {
          name: 'web',
          include: ['web/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: clockwork,
          server: { deps: { inline: [/@solidjs\/router/, /@solidjs\/testing-library/] } },
        },
      },
      node('journeys', ['test/journeys/**/*.test.ts'], 60_000),
      node('battery', ['test/faults/**/*.test.ts'], 300_000),
    ],
  },
})
