import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"

const packages = fileURLToPath(new URL("../", import.meta.url))
const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** `--mode static`: only the Devices page, for any web server that gives files. It then knows that no gateway served it. */
export default defineConfig(({ mode }) => {
  const isStatic = mode === "static"
  return {
    root: fileURLToPath(new URL(".", import.meta.url)),
    base: "./",
    resolve: {
      // The app is made from the sources of the packages below it, as the tests are: a forgotten build changes nothing.
      alias: [
        { find: /^@backline\/([a-z-]+)$/, replacement: `${packages}$1/src/index.ts` },
        { find: /^@backline\/([a-z-]+)\/([a-z-]+)$/, replacement: `${packages}$1/src/$2.ts` },
      ],
    },
    plugins: isStatic ? [servedByFiles] : [],
    build: {
      outDir: isStatic ? "dist/devices" : "dist/app",
      emptyOutDir: true,
      target: "es2022",
      // Inlined data would need `data:` in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The two pages share parts; that of the Set must not fetch what only the other one needs.
      rolldownOptions: { input: isStatic ? [page("devices.html")] : [page("index.html"), page("devices.html")] },
    },
  }
})

const servedByFiles = {
  name: "backline:served-by-files",
  transformIndexHtml: (html: string): string => html.replace('data-served-by="gateway"', 'data-served-by="files"'),
}
