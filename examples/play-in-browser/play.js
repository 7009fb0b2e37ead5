// The whole SDK in a page without a bundler: the gateway that serves this page serves it, too.
import { connect } from "/sdk.js"

const [state, play, tempo, bpm] = ["state", "play", "tempo", "bpm"].map((id) => document.getElementById(id))

const live = await connect()
const { song } = live

const showState = () => {
  state.textContent = `${live.stateText}, Live ${live.version}`
}
live.on("state", showState)
showState()

const playing = song.is_playing.watch((on) => {
  play.textContent = on ? "Stop" : "Play"
})
play.onclick = () => (playing.value ? song.stop_playing() : song.start_playing())

song.tempo.watch((value) => {
  tempo.value = value
  bpm.textContent = `${value.toFixed(1)} BPM`
})
tempo.oninput = () => song.tempo.move(tempo.valueAsNumber)
