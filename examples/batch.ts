// Many things at once: one line to Live, one step in its undo history, and a result for each.
import { connect } from "@backline/live"

const live = await connect()
const { song } = live
const before = await song.tempo.get()

const [tempo, scene, track] = await live.batch("Prepare the intro", (b) => [
  b.set(song.tempo, 96),
  b.set(song.scenes.at(0).name, "Intro"),
  b.set(song.tracks.at(0).color, 0xff3636), // Live takes the nearest colour of its palette
])
for (const result of [tempo, scene, track]) {
  console.log("ok" in result ? result.ok : `failed: ${result.fault.message}`)
}

await song.undo()
console.log(`after one undo the tempo is ${await song.tempo.get()} BPM again (it was ${before})`)
await live.close()
