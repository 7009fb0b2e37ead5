// One request for a whole tree, typed to the last leaf, and the same tree kept true.
import { connect } from "@backline/live"

const live = await connect()
const { song } = live

const overview = await song.query({
  tracks: { name: true, clip_slots: { clip: { name: true, is_playing: true } } },
})
for (const { name, clip_slots } of overview.tracks) {
  const clips = clip_slots.map(({ clip }) => (clip ? clip.name || "·" : " "))
  console.log(`${name.padEnd(12)} ${clips.join(" | ")}`)
}

const mixer = song.watch({ tracks: { name: true, mute: true } })
await mixer.ready
await song.tracks.at(0).mute.set(true)
for await (const { tracks } of mixer) {
  const muted = tracks.filter((track) => track.mute).map((track) => track.name)
  if (muted.length === 0) continue
  console.log(`muted: ${muted.join(", ")}`)
  break
}
await song.tracks.at(0).mute.set(false)
await live.close()
