/** get, set, call, query: one request, one answer. */
import { Fault, type Json, type Shape } from "@backline/protocol"
import { Command } from "commander"
import { type Context, withLive } from "../context.ts"
import { readValue } from "../values.ts"
import { wirePath } from "../wire-path.ts"

type Contextual = (command: Command) => Context

const PATH =
  'path in the Live Object Model, e.g. song.tempo, song.tracks."Bass".mixer_device.volume.value, live_set tracks 0'

export function getCommand(contextOf: Contextual): Command {
  return new Command("get")
    .description("print a value")
    .argument("<path...>", PATH)
    .action(async (words: string[], _options, command: Command) => {
      const context = contextOf(command)
      const path = wirePath(words)
      context.terminal.answer(await withLive(context, (live) => live.request({ op: "get", path })))
    })
}

export function setCommand(contextOf: Contextual): Command {
  return (
    new Command("set")
      .description("change a value")
      // Values such as -6dB look like options.
      .allowUnknownOption()
      .argument("<path>", PATH)
      .argument("<value>", 'number, on, off, "text", JSON, or -6dB for a volume')
      .action(async (text: string, valueText: string, _options, command: Command) => {
        const context = contextOf(command)
        const path = wirePath([text])
        const value = readValue(valueText, path)
        const answer = await withLive(context, (live) => live.request({ op: "set", path, value }))
        context.terminal.answer(
          answer,
          answer === null ? `${path} is now ${valueText}` : `${path}: Live made it ${JSON.stringify(taken(answer))}`,
        )
      })
  )
}

/** Live may snap or clamp what was written; the reply then carries the value it took. */
function taken(answer: Json): Json {
  return typeof answer === "object" && answer !== null && "value" in answer ? (answer.value ?? null) : answer
}

export function callCommand(contextOf: Contextual): Command {
  return new Command("call")
    .description("call a function")
    .allowUnknownOption()
    .argument("<path>", "path that ends in a function, e.g. song.tracks.0.clip_slots.2.fire")
    .argument("[values...]", "its arguments, written like values of set")
    .action(async (text: string, values: string[], _options, command: Command) => {
      const context = contextOf(command)
      const path = wirePath([text])
      const args = values.map((value) => readValue(value, path))
      const answer = await withLive(context, (live) => live.request({ op: "call", path, args }))
      context.terminal.answer(answer, answer === null ? "done" : undefined)
    })
}

export function queryCommand(contextOf: Contextual): Command {
  return new Command("query")
    .description("read a whole subtree in one request")
    .argument("<path>", "path of an object or a list, e.g. song or song.tracks")
    .argument("<shape>", 'what to read, as JSON ({"name":true}) or short: name,color,mixer_device{volume{value}}')
    .action(async (text: string, shapeText: string, _options, command: Command) => {
      const context = contextOf(command)
      const path = wirePath([text])
      const shape = readShape(shapeText)
      context.terminal.answer(await withLive(context, (live) => live.request({ op: "query", path, shape })))
    })
}

/** `name,tracks{name,clip_slots{has_clip}}` → `{"name":true,"tracks":{"name":true,"clip_slots":{"has_clip":true}}}`. */
export function readShape(text: string): Shape {
  const json = text.trim().startsWith("{") && text.includes('"') ? text : `{${shortToJson(text.replace(/\s+/g, ""))}}`
  try {
    const shape: Shape = JSON.parse(json)
    return shape
  } catch (problem) {
    if (!(problem instanceof SyntaxError)) throw problem
    throw new Fault("malformed", {
      blame: "client",
      stage: "client",
      message: `cannot read the shape "${text}": write JSON such as {"name":true} or names such as name,tracks{name,color}`,
      value: text,
    })
  }
}

function shortToJson(text: string): string {
  return text.replace(/([a-z_]+)(\{)?/gi, (_match, name: string, open?: string) =>
    open ? `"${name}":{` : `"${name}":true`,
  )
}
