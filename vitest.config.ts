import {defineConfig} from 'vitest/config'

/**
 * Three projects. `npx vitest run --project unit` is quick and needs nothing but the code; `--project whole` calls the
 * program as a person would, on folders of its own; `--project browser` builds the demonstration, serves it on the
 * loopback and drives an installed Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['scripts/**/*.test.ts', 'src/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/*.whole.test.ts', '**/node_modules/**'],
          // A test that starts threads or a process may have to wait for a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['scripts/e2e/**/*.whole.test.ts'],
          // A build waits for another to end: the browser's are made at the same time.
          testTimeout: 120_000,
          hookTimeout: 240_000,
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
