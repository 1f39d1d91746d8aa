import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Whole-process tests start the real command line, which takes a second on a slow machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
