import { defineConfig } from '@playwright/test'
import { chromiumFlags, needChromium } from '#test/kit/chromium.ts'

export default defineConfig({
  testDir: 'test/browser',
  outputDir: '.build/browser',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: process.env['BROWSER_REPORT'] ?? '.build/reports/browser.json' }]],
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: needChromium(), args: chromiumFlags },
  },
})
