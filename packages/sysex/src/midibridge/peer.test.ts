import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { cutText, joined } from "./chunks.ts"
import type { PeerEffect } from "./effects.ts"
import { decodeFrame, encodeFrame, type Frame } from "./frames.ts"
import { Peer } from "./peer.ts"

interface Conversation {
  readonly path: string
  readonly text: string
  readonly id: number
  readonly sender_frames: readonly string[]
  readonly receiver_frames: readonly string[]
}

const {
  conversations,
  error_transmission: error,
}: {
  conversations: readonly Conversation[]
  error_transmission: { readonly text: string; readonly sender_frames: readonly string[] }
} = JSON.parse(readFileSync(new URL("../../../../contract/midibridge.json", import.meta.url), "utf8"))

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex")
const sends = (effects: readonly PeerEffect[]): string[] =>
  effects.flatMap((effect) => (effect.kind === "send" ? [hex(effect.wire)] : []))
const kinds = (effects: readonly PeerEffect[]): string[] => effects.map((effect) => effect.kind)

function frameOf(wire: string): Frame {
  const reading = decodeFrame(Uint8Array.from(Buffer.from(wire, "hex")))
  if (reading.kind !== "frame") throw new Error(reading.kind)
  return reading.frame
}

const started = (wires: readonly string[]): Frame => frameOf(wires[0] ?? "")

describe("a host on the original's way", () => {
  it.each(conversations)(
    "takes the file $path as the original sends it, and acknowledges as the original does",
    ({ path, text: whole, sender_frames, receiver_frames }) => {
      const peer = new Peer(1)
      const request = frameOf(receiver_frames[0] ?? "")
      if (request.kind !== "request") throw new Error(request.kind)
      expect(sends(peer.request(utf8(path), 0, request.chunkSize))).toEqual([receiver_frames[0]])
      const effects = sender_frames.flatMap((wire, step) => peer.frame(frameOf(wire), step))
      expect(sends(effects)).toEqual(receiver_frames.slice(1))
      const received = effects.find((effect) => effect.kind === "received")
      expect(received && text(received.bytes)).toBe(whole)
    },
  )

  it("sends a file chunk by chunk, each waiting for its ACK", () => {
    const peer = new Peer(9)
    const { id, effects } = peer.send(utf8("/a.txt"), utf8("Hello World"), 0, 6)
    const talk = conversations.find((one) => one.text === "Hello World")
    if (!talk) throw new Error("the conversation is missing")
    const { sender_frames, receiver_frames } = talk
    expect(sends(effects)).toEqual(sender_frames.slice(0, 2))
    const rest = receiver_frames.slice(1).flatMap((wire, step) => peer.frame(frameOf(wire), step))
    expect(sends(rest)).toEqual(sender_frames.slice(2))
    expect(rest.at(-1)).toEqual({ kind: "sent", id, sure: true })
  })

  it("sends a chunk again after silence, more patiently each time, then says that nobody answers", () => {
    const peer = new Peer(9)
    const { effects } = peer.send(utf8("/a"), utf8("x"), 0)
    const [, data = ""] = sends(effects)
    const heard: PeerEffect[] = []
    for (let step = 0; step < 60; step += 1) {
      const at = peer.deadline
      if (at === undefined) break
      heard.push(...peer.silence(at))
    }
    expect(sends(heard)).toEqual([data, data, data, data])
    expect(heard.at(-1)).toMatchObject({ kind: "failed", failure: "silent" })
  })

  it("acknowledges a repeated chunk again, and does nothing else with it", () => {
    const peer = new Peer(1)
    peer.request(utf8("/a.txt"), 0)
    const wires = conversations[0]?.sender_frames ?? []
    for (const wire of wires) peer.frame(frameOf(wire), 1)
    expect(kinds(peer.frame(frameOf(wires.at(-1) ?? ""), 2))).toEqual(["send"])
  })

  const hearError = (peer: Peer): PeerEffect[] =>
    error.sender_frames.flatMap((wire) => peer.frame(frameOf(wire), 5_000))

  it("goes on when the board reports an error while it sends: the error may be about anything", () => {
    const peer = new Peer(1)
    peer.send(utf8("/a"), utf8("x"), 0)
    expect(sends(hearError(peer)).every((wire) => started([wire]).kind === "ack")).toBe(true)
  })

  it("begins anew when an error answers the repeated first chunk: its START was lost", () => {
    const peer = new Peer(1)
    const begun = sends(peer.send(utf8("/a"), utf8("x"), 0).effects)
    peer.silence(1_000)
    expect(sends(hearError(peer)).slice(-2)).toEqual(begun)
  })

  it("takes an error that answers a later repeated chunk for its ACK: the board has it already", () => {
    const peer = new Peer(9)
    const { id } = peer.send(utf8("/a.txt"), utf8("Hello World"), 0, 6)
    peer.frame({ kind: "ack", id, index: 0 }, 1)
    peer.silence(1_500)
    expect(hearError(peer).at(-1)).toEqual({ kind: "sent", id, sure: false })
  })

  it("reminds a board of the last ACK, which may have been lost, and gives up after 10 s", () => {
    const peer = new Peer(1)
    peer.request(utf8("/a.txt"), 0)
    const [start = "", data = ""] = conversations.find(
      (talk) => talk.path === "/a.txt" && talk.sender_frames.length > 2,
    )?.sender_frames ?? ["", ""]
    peer.frame(frameOf(start), 0)
    const [ack] = sends(peer.frame(frameOf(data), 0))
    expect(sends(peer.silence(1_000))).toEqual([ack])
    expect(sends(peer.silence(3_000))).toEqual([ack])
    expect(sends(peer.silence(6_000))).toEqual([ack])
    expect(peer.silence(10_000)).toMatchObject([{ kind: "failed", failure: "silent" }])
  })

  it("takes an error for the answer to its request", () => {
    const peer = new Peer(1)
    peer.request(utf8("/nope"), 0)
    const heard = error.sender_frames.flatMap((wire) => peer.frame(frameOf(wire), 1))
    const failed = heard.find((effect) => effect.kind === "failed")
    expect(failed?.kind === "failed" && failed.text && text(failed.text)).toBe(error.text)
    expect(peer.deadline).toBeUndefined()
  })

  it("is silent when a line gives back what it sent: a file nobody asked for, a request, a chunk of nothing", () => {
    const peer = new Peer(1)
    const wires = sends(peer.send(utf8("/a"), utf8("x"), 0).effects)
    expect(sends(wires.flatMap((wire) => peer.frame(frameOf(wire), 1)))).toEqual([])
    expect(peer.frame(frameOf(hex(encodeFrame({ kind: "request", chunkSize: 100, path: utf8("/a") }))), 1)).toEqual([])
  })

  it("takes no late echo of the file it sent for the file it asks for", () => {
    const peer = new Peer(9)
    const { id, effects } = peer.send(utf8("/a"), utf8("x"), 0)
    peer.frame({ kind: "ack", id, index: 0 }, 1)
    peer.request(utf8("/a"), 2)
    expect(sends(effects).flatMap((wire) => peer.frame(frameOf(wire), 3))).toEqual([])
  })

  it("holds no more than eight transmissions of a flood", () => {
    const peer = new Peer(1)
    const flood = Array.from(
      { length: 1_000 },
      (_none, id): Frame => ({ kind: "start", id, type: 1, chunks: 9, path: new Uint8Array() }),
    )
    for (const start of flood) peer.frame(start, 0)
    const heard = flood.flatMap((start) =>
      start.kind === "start" ? peer.frame({ kind: "data", id: start.id, index: 0, bytes: utf8("x") }, 1) : [],
    )
    expect(sends(heard)).toHaveLength(8)
  })

  it("does not send what the original cannot: nothing", () => {
    expect(new Peer(1).send(utf8("/a"), new Uint8Array(), 0).effects).toMatchObject([
      { kind: "failed", failure: "empty" },
    ])
  })
})

describe("cutting a text", () => {
  it.each(["ab😀cd", "ääääääääää", "日本語テキスト", ""])("keeps the characters of %j whole", (whole) => {
    for (const most of [4, 5, 6, 7]) {
      const chunks = cutText(utf8(whole), most)
      expect(chunks.every((chunk) => chunk.length <= most && !text(chunk).includes("�"))).toBe(true)
      expect(text(joined(chunks))).toBe(whole)
    }
  })

  it("never cuts smaller than the longest character", () => {
    expect(cutText(utf8("😀😀"), 1).map(text)).toEqual(["😀", "😀"])
    expect(started(sends(new Peer(1).send(utf8("/a"), utf8("😀😀"), 0, 1).effects))).toMatchObject({ chunks: 2 })
  })
})
