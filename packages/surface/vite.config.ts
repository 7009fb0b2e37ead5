import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"

const packages = fileURLToPath(new URL("../", import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  resolve: {
    // The app is made from the sources of the packages below it, as the tests are: a forgotten build changes nothing.
    alias: [
      { find: /^@backline\/([a-z-]+)$/, replacement: `${packages}$1/src/index.ts` },
      { find: /^@backline\/([a-z-]+)\/([a-z-]+)$/, replacement: `${packages}$1/src/$2.ts` },
    ],
  },
  build: {
    outDir: "dist/app",
    emptyOutDir: true,
    target: "es2022",
    // Inlined data would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
