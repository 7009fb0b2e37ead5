import { rehearsalPort } from "@backline/device-files/acceptance"
import { memoryCable, type PortEntry } from "@backline/midi"
import { RehearsalBoard, type RehearsalOptions } from "@backline/sysex/line"
import { afterEach, describe, expect, it } from "vitest"
import type { Board } from "./board.ts"
import { Rack } from "./rack.ts"

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

/** A board on a cable, and ways to pull it and plug it in again. */
async function plugged(name: string, options: RehearsalOptions = {}) {
  const board = new RehearsalBoard({ name, uid: name, ...options })
  let cable = await rehearsalPort(board, name)
  ends.push(() => cable.end())
  return {
    board,
    ports: (): PortEntry[] => [cable.port.input, cable.port.output],
    pull: () => cable.unplug(),
    plug: async () => {
      cable = await rehearsalPort(board, name)
    },
  }
}

function rackOf() {
  const news: string[] = []
  const waiting: (() => void)[] = []
  let heard: () => void = () => undefined
  const rack: Rack = new Rack({
    changed: () => heard(),
    opened: (board) => news.push(`${board.name} opened`),
    lost: () => news.push("lost"),
    after: (_milliseconds, job) => waiting.push(job),
  })
  ends.push(() => rack.clear())
  /** Resolves when it is so, at once or after a change. */
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      heard = () => {
        if (holds()) resolve()
      }
      heard()
    })
  const becomes = (name: string, state: Board["state"]): Promise<void> =>
    until(() => rack.boards.some((board) => board.name === name && board.state === state))
  return { rack, news, waiting, becomes }
}

const named = (rack: Rack, name: string): Board => {
  const board = rack.boards.find((one) => one.name === name)
  if (!board) throw new Error(`no ${name}`)
  return board
}

describe("the boards", () => {
  it("are found and opened, several at once, in the order of their names", async () => {
    const { rack, news, becomes } = rackOf()
    const [pedal, drum] = [await plugged("Pedal"), await plugged("Drum box")]
    await rack.look([...pedal.ports(), ...drum.ports()])
    await becomes("Drum box", "open")
    await becomes("Pedal", "open")
    expect(rack.boards.map(({ name }) => name)).toEqual(["Drum box", "Pedal"])
    expect(news.toSorted()).toEqual(["Drum box opened", "Pedal opened"])
  })

  it("that are open are not disturbed while others are looked for", async () => {
    const { rack, becomes } = rackOf()
    const drum = await plugged("Drum box")
    await rack.look(drum.ports())
    await becomes("Drum box", "open")
    const { device } = named(rack, "Drum box")
    const pedal = await plugged("Pedal")
    await rack.look([...drum.ports(), ...pedal.ports()])
    await becomes("Pedal", "open")
    expect(named(rack, "Drum box").device).toBe(device)
  })

  it("that come while others are being looked for are each there once", async () => {
    const { rack, becomes } = rackOf()
    const [pedal, drum] = [await plugged("Pedal"), await plugged("Drum box")]
    const looking = rack.look(drum.ports())
    await rack.look([...drum.ports(), ...pedal.ports()])
    await looking
    await becomes("Drum box", "open")
    await becomes("Pedal", "open")
    expect(rack.boards.map(({ name }) => name)).toEqual(["Drum box", "Pedal"])
  })

  it("that are known only by their port are the same when they say who they are", async () => {
    const { rack, becomes } = rackOf()
    const drum = await plugged("Drum box")
    await rack.look(drum.ports())
    await becomes("Drum box", "open")
    const board = named(rack, "Drum box")
    expect(board.is({ ...board.found, mode: "midibridge", about: undefined })).toBe(true)
    expect(board.is({ ...board.found, port: { ...board.found.port, name: "Out 2" }, about: undefined })).toBe(false)
  })

  it("that are pulled out are away, and the same ones when they are back", async () => {
    const { rack, news, becomes } = rackOf()
    const drum = await plugged("Drum box")
    await rack.look(drum.ports())
    await becomes("Drum box", "open")
    const board = named(rack, "Drum box")
    drum.pull()
    await becomes("Drum box", "away")
    expect(board.why).toContain("unplugged")
    expect(news).toContain("lost")
    await drum.plug()
    await rack.look(drum.ports())
    await becomes("Drum box", "open")
    expect(rack.boards).toEqual([board])
  })

  it("with a PIN stay locked until it is right, and know it when they are back", async () => {
    const { rack, becomes } = rackOf()
    const drum = await plugged("Drum box", { pin: "4711" })
    await rack.look(drum.ports())
    await becomes("Drum box", "locked")
    const board = named(rack, "Drum box")
    await rack.unlock(board, "1234")
    expect(board).toMatchObject({ state: "locked", pin: undefined })
    expect(board.why).toContain("The PIN is wrong")
    await rack.unlock(board, "4711")
    expect(board.state).toBe("open")
    drum.pull()
    await becomes("Drum box", "away")
    await drum.plug()
    await rack.look(drum.ports())
    await becomes("Drum box", "open")
  })

  it("that were let go stay so, also when ports come and go", async () => {
    const { rack, becomes } = rackOf()
    const drum = await plugged("Drum box")
    await rack.look(drum.ports())
    await becomes("Drum box", "open")
    const board = named(rack, "Drum box")
    rack.letGo(board)
    await rack.look(drum.ports())
    expect(board).toMatchObject({ state: "let-go", device: undefined })
    await rack.open(board)
    expect(board.state).toBe("open")
  })

  it("that were restarted are opened again", async () => {
    const { rack, waiting, becomes } = rackOf()
    const drum = await plugged("Drum box")
    await rack.look(drum.ports())
    await becomes("Drum box", "open")
    const board = named(rack, "Drum box")
    const { device } = board
    await rack.restart(board)
    expect(board.state).toBe("restarting")
    for (const job of waiting.splice(0)) job()
    await becomes("Drum box", "open")
    expect(board.device).not.toBe(device)
  })

  it("are not expected behind ports that answer nothing", async () => {
    const { rack } = rackOf()
    const keyboard = memoryCable("Keyboard")
    await rack.look([keyboard.input, keyboard.output])
    expect(rack).toMatchObject({ boards: [], isLooking: false })
  })
})
