/** Writing a file that somebody asked for, and no other one over it. */
import { writeFile } from "node:fs/promises"
import { Fault } from "@backline/protocol"

/** @throws Fault `refused` when the file exists (unless `overwrite`), is no .json file, or cannot be written */
export async function keepText(file: string, text: string, overwrite: boolean): Promise<void> {
  if (!file.toLowerCase().endsWith(".json"))
    throw refused(`"${file}" has to end in .json, or no simulator opens it again`)
  try {
    await writeFile(file, text, { flag: overwrite ? "w" : "wx" })
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem
    const exists = "code" in problem && problem.code === "EEXIST"
    throw refused(
      exists ? `"${file}" exists; --force writes over it` : `"${file}" cannot be written: ${problem.message}`,
    )
  }
}

function refused(message: string): Fault {
  return new Fault("refused", { stage: "client", blame: "client", message })
}
