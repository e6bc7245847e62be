import {defineConfig} from 'vitest/config'

/**
 * Two projects. `npx vitest run --project unit` is quick and needs nothing but the code; `--project browser` builds
 * the demonstration, serves it on the loopback and drives an installed Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['scripts/**/*.test.ts', 'src/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
          // A test that starts threads or a process may have to wait for a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['scripts/browser/**/*.browser.test.ts'],
          globalSetup: ['scripts/browser/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One Chromium at a time: two of them on a small machine miss their time-outs.
          fileParallelism: false,
        },
      },
    ],
  },
})
