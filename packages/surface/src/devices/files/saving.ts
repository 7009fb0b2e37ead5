/** Saving: what the board holds is looked at first, and "saved" is said only when the board has stored and checked it. */
import { checksumOf, type Device, DeviceFault } from "@backline/device-files"
import type { Question, Questions } from "../questions.ts"
import { saidOf } from "../words.ts"
import { contentOf } from "./content.ts"
import type { OpenFile } from "./open-file.ts"

export interface SavingHands {
  readonly questions: Questions
  readonly changed: () => void
}

/** True when it is stored. Whatever goes wrong stands in `file.trouble`, and the text stays as it is. */
export async function save(file: OpenFile, hands: SavingHands): Promise<boolean> {
  if (file.state.kind !== "ready" || file.content.kind !== "text") return false
  if (!(await mayHaveMistakes(file, hands))) return false
  const hand = new AbortController()
  file.trouble = ""
  file.state = { kind: "saving", progress: undefined, hand }
  hands.changed()
  try {
    const { device } = file.board
    if (!device) throw new DeviceFault({ code: "unplugged", operation: "write", path: file.path })
    if (!(await mayReplace(file, device, hands))) return false
    await write(file, device, hand, hands)
    return true
  } catch (problem) {
    file.trouble = saidOf(problem)
    return false
  } finally {
    // A file that was taken over from the board is ready by itself.
    if (file.state.kind === "saving") file.state = { kind: "ready" }
    hands.changed()
  }
}

async function write(file: OpenFile, device: Device, hand: AbortController, { changed }: SavingHands): Promise<void> {
  const { text, bytes } = file
  await device.write(file.path, bytes, {
    signal: hand.signal,
    keep: true,
    progress: (progress) => {
      file.state = { kind: "saving", progress, hand }
      changed()
    },
  })
  file.wasStored(bytes, text)
}

async function mayHaveMistakes(file: OpenFile, { questions }: SavingHands): Promise<boolean> {
  // What the editor found last may be older than the last letter.
  const findings = file.check?.(file.text)
  if (!findings || findings.count === 0) return true
  const others = findings.count === 1 ? "" : `, and ${findings.count - 1} more`
  const choice = await questions.choose({
    title: `${file.name} has a mistake`,
    lines: [
      `Line ${findings.line}: ${findings.message}${others}. The board will store it, and its program may not start.`,
    ],
    choices: [{ key: "save", words: "Save all the same", kind: "danger" }],
  })
  return choice === "save"
}

/** Whether the file on the board is still what was opened; if not, the person decides with both before them. */
async function mayReplace(file: OpenFile, device: Device, { questions }: SavingHands): Promise<boolean> {
  if (await isAsOpened(file, device)) return true
  const held = await heldOn(device, file.path)
  if (held === undefined && file.stored === undefined) return true
  const answer = await questions.choose(conflict(file, held))
  if (answer === "take" && held) file.take(held)
  if (answer === "mine") file.rebase(held)
  return answer === "mine"
}

function conflict(file: OpenFile, held: Uint8Array | undefined): Question {
  const title = `${file.name} is not what was opened`
  if (held === undefined) {
    const choices = [{ key: "mine", words: "Write it again", kind: "main" }] as const
    return { title, lines: ["The file is no longer on the board."], choices }
  }
  const content = contentOf(held)
  const isNew = file.stored === undefined
  return {
    title,
    lines: [
      isNew ? "The board has a file of that name." : "The file on the board was changed since it was opened here.",
    ],
    ...(content.kind === "text" && { compare: { path: file.path, stored: content.text, mine: file.text } }),
    choices: [
      { key: "take", words: "Take the board’s" },
      { key: "mine", words: "Replace it with mine", kind: "main" },
    ],
  }
}

async function isAsOpened({ path, stored }: OpenFile, device: Device): Promise<boolean> {
  if (stored === undefined) return false
  const checked = await device.verify(path).catch(nothingIfMissing)
  return checked?.size === stored.length && checked.crc === checksumOf(stored)
}

/** What the board holds under this path; undefined when there is nothing. @throws DeviceFault */
export const heldOn = (device: Device, path: string): Promise<Uint8Array | undefined> =>
  device.read(path).catch(nothingIfMissing)

/** Originals have no word for what is missing: there, an error that answers a reading means nothing else. */
function nothingIfMissing(problem: unknown): undefined {
  if (!(problem instanceof DeviceFault)) throw problem
  if (problem.code !== "not-found" && !(problem.code === "error" && problem.operation === "read")) throw problem
}
