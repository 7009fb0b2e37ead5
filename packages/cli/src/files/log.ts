/** log: what a device reports by itself, mostly the traceback of its program that crashed. */
import { type DeviceChoice, type Ending, type FilesContext, withDevice } from "./context.ts"

/** Until Ctrl-C, or until the device goes away. */
export async function log(context: FilesContext, choice: DeviceChoice): Promise<Ending> {
  const { terminal, signal } = context
  const tell = (text: string): void => terminal.answer({ report: text }, text.trimEnd())
  await withDevice(
    context,
    choice,
    async (device) => {
      const crash = device.about?.crash
      if (crash) tell(crash)
      terminal.remark(`listening to "${device.name}" until Ctrl-C`)
      const interrupted = new Promise<undefined>((resolve) => {
        signal.addEventListener("abort", () => resolve(undefined), { once: true })
      })
      const gone = await Promise.race([device.closed, interrupted])
      if (gone !== undefined) terminal.remark(`"${device.name}" is gone: ${gone}`)
    },
    tell,
  )
  return undefined
}
