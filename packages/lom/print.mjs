#!/usr/bin/env node
/** Writes contract/lom.json from the tables. Run after a build: `node packages/lom/print.mjs`. */
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { printContract } from "./dist/index.js"

const file = fileURLToPath(new URL("../../contract/lom.json", import.meta.url))
writeFileSync(file, printContract())
console.log(`${file} is written from the tables.`)
