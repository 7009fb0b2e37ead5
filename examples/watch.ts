// Follow the transport: a callback for the start button, a loop for the beats.
import { connect } from "@backline/live"

const live = await connect()
const { song } = live

const lamp = song.is_playing.watch((playing) => console.log(playing ? "▶" : "■"))
await lamp.ready

await song.start_playing()
let bar = -1
for await (const beats of song.current_song_time.watch({ hz: 30 })) {
  if (Math.floor(beats) === bar) continue
  bar = Math.floor(beats)
  console.log(`beat ${bar}`)
  if (bar >= 4) break // leaving the loop ends the watch
}
await song.stop_playing()

lamp.stop()
await live.close()
