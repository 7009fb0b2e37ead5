import { defineConfig } from "vitest/config"

// These tests use what a user would have: built packages, real processes, a real browser. One file at a time: two cores.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.e2e.ts"],
    fileParallelism: false,
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
