// A hand on a knob: Live sees one touch, and only the newest position travels.
import { connect } from "@backline/live"

const live = await connect()
const bass = await live.song.tracks.find({ name: "Bass" })
const volume = bass.mixer_device.volume
const before = await volume.value.get()

{
  await using touch = await volume.gesture() // ends with this block, whatever happens in it
  for (let step = 0; step <= 200; step += 1) touch.move(step / 200)
}
console.log(`the fader stands at ${await volume.value.get()}`)

volume.value.move(before) // outside of a gesture: the newest value wins, nothing to await
for await (const value of volume.value.watch()) if (value === before) break
console.log("and back where it was")
await live.close()
