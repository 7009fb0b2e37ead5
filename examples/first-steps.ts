// Read, write and call. Needs Live with the Backline control surface, or `npm run demo`, or `backline simulator`.
import { connect, decibels, OutOfRange } from "@backline/live"

const live = await connect()
const { song } = live
console.log(`Connected to Live ${live.version}, ${await song.tracks.length} tracks at ${await song.tempo.get()} BPM`)

await song.tempo.set(124)

const bass = await song.tracks.find({ name: "Bass" }) // follows the track, wherever it is moved
await bass.mixer_device.volume.value.set(decibels(-6))
await bass.clip_slots.at(0).fire()
console.log(`Fired the first slot of ${await bass.name.get()}`)

try {
  await song.tempo.set(5000)
} catch (fault) {
  if (!(fault instanceof OutOfRange)) throw fault
  console.log(fault.message)
}

await song.stop_playing()
await live.close()
