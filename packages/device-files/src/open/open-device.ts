/** Opens a device: our own mode when it knows it, the original's way otherwise. */
import { type BoardHello, type Body, FilesHost, MOST_NUM14, MOST_NUM24, OriginalHost, readHello } from "@backline/sysex"
import type { Device } from "../device/device.ts"
import { OriginalDevice } from "../device/original-device.ts"
import { OwnDevice } from "../device/own-device.ts"
import { DeviceFault } from "../fault.ts"
import { Driver } from "./driver.ts"
import { ErrorEar } from "./error-ear.ts"
import type { DevicePort } from "./port-pairs.ts"

export interface OpenOptions {
  /** For a device that is locked. */
  readonly pin?: string | undefined
  readonly signal?: AbortSignal | undefined
  /** Milliseconds to wait for a device in our own mode, before the original's way is tried. */
  readonly patience?: number | undefined
  /** Nothing else uses this cable: on DIN frames may be as long as the device takes them, and notes would wait for them. */
  readonly alone?: boolean | undefined
  /** Text by which the device's log knows this program. */
  readonly host?: string | undefined
  /** Called with what the device reports by itself, mostly the traceback of its program that crashed. */
  readonly onError?: ((text: string) => void) | undefined
}

/** Three questions: at once, after 250 and after 750 ms. */
const PATIENCE = 1_700

const drawn = (most: number): number => Math.floor(Math.random() * (most + 1))

/** @throws DeviceFault `silent` when nobody answers either way, `bad-pin`; MidiFault when the port cannot be opened */
export async function openDevice(port: DevicePort, options: OpenOptions = {}): Promise<Device> {
  const own = await openOwn(port, options)
  return own ?? openOriginal(port, options)
}

async function openOwn(port: DevicePort, options: OpenOptions): Promise<Device | undefined> {
  const { onError: tell, alone = false } = options
  const machine = new FilesHost({ host: drawn(MOST_NUM14), number: drawn(MOST_NUM14), alone })
  const driver = new Driver(port, machine, (to) => tell && new ErrorEar({ tell, reply: (wire) => to.say(wire) }))
  await driver.open()
  try {
    const about = await greet(driver, options)
    if (!about) {
      driver.close()
      return undefined
    }
    if (about.locked && options.pin !== undefined) await ask(driver, "unlock", { pin: options.pin }, options)
    await measure(driver, about, options)
    return new OwnDevice(driver, about)
  } catch (problem) {
    driver.close()
    throw problem
  }
}

async function greet(driver: Driver<FilesHost>, options: OpenOptions): Promise<BoardHello | undefined> {
  const { host = "backline", patience = PATIENCE } = options
  try {
    return readHello(await ask(driver, "hello", { host }, { ...options, deadline: patience }))
  } catch (problem) {
    if (problem instanceof DeviceFault && (problem.code === "deadline" || problem.code === "silent")) return undefined
    throw problem
  }
}

/** A short question besides the long answer of `hello`: the difference says how long one byte takes. */
async function measure(driver: Driver<FilesHost>, about: BoardHello, options: OpenOptions): Promise<void> {
  if (about.locked && options.pin === undefined) return
  await ask(driver, "stat", { path: "/" }, options)
  // One slow answer may be an accident, and would make every transfer slow; a slow cable is slow again.
  for (let left = 2; left > 0 && driver.machine.isSlow; left -= 1) {
    await ask(driver, "hello", { host: options.host ?? "backline" }, options)
    await ask(driver, "stat", { path: "/" }, options)
  }
}

async function ask(
  driver: Driver<FilesHost>,
  operation: "hello" | "unlock" | "stat",
  body: Body,
  { signal, deadline }: { readonly signal?: AbortSignal | undefined; readonly deadline?: number },
): Promise<Body> {
  const late = deadline === undefined ? {} : { deadline }
  const done = await driver.run(operation, (machine, now) => machine.ask(operation, body, now, late), { signal })
  return done.kind === "answered" ? done.body : {}
}

/** Only the original's way. @throws as `openDevice` */
export async function openOriginal(port: DevicePort, { signal, onError: tell }: OpenOptions): Promise<Device> {
  const machine = new OriginalHost({ firstId: drawn(MOST_NUM24) })
  const driver = new Driver(port, machine, (to) => tell && new ErrorEar({ tell, isAnswer: () => to.isBusy }))
  await driver.open()
  try {
    await driver.run("hello", (machine, now) => machine.ping(now), { signal })
    return new OriginalDevice(driver)
  } catch (problem) {
    driver.close()
    throw problem
  }
}
