// What a page shows of an example is what the example says: every block of code in it stands, line by line, in a file of the example.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./setup.mjs"

const BLOCK = /```(python|ts)\n([\s\S]*?)```/g
const ENDINGS = { python: ".py", ts: ".ts" }

const lines = (text) => text.split("\n").map((line) => line.trim())

const stands = (block, file) => {
  const wanted = lines(block.trim()).join("\n")
  return lines(file).join("\n").includes(wanted)
}

/** The blocks of `page` that no file in `folder` has, in their first lines. Both are named from the root. */
export function misquoted(page, folder) {
  const files = readdirSync(join(root, folder))
  const blocks = [...readFileSync(join(root, page), "utf8").matchAll(BLOCK)]
  if (blocks.length === 0) return [`${page} shows no code`]
  return blocks
    .filter(([, language, block]) => {
      const candidates = files.filter((file) => file.endsWith(ENDINGS[language]))
      return !candidates.some((file) => stands(block, readFileSync(join(root, folder, file), "utf8")))
    })
    .map(([, , block]) => `${page} shows "${block.split("\n")[0]} …", which stands in no file of ${folder}`)
}
