"""Launching and session recording as the Song offers them."""

ENDLESS = 1e300


class SongLaunching:
    def stop_all_clips(self, quantized):
        for track in self.tracks:
            self.document.launcher.stop_track(track, quantized)

    def set_back_to_arranger(self, on):
        """Only switching it off does something: every track follows the arrangement again."""
        if not on:
            self.document.launcher.back_to_arranger(self.tracks)

    def trigger_session_record(self, record_length):
        """Records into the selected scene or the next empty slot of every armed track; a second call ends the takes."""
        length = None if record_length > ENDLESS else record_length
        recorder = self.document.recorder
        for track in [track for track in self.tracks if track.is_armed()]:
            take = recorder.takes.get(track)
            if take is not None:
                self.document.launcher.play(take.slot)
            else:
                self.record_next(track, length)

    def capture_midi(self, destination):
        self.document.capture.capture(destination)

    def record_next(self, track, length):
        row = self.scenes.index(self.view.selected_scene)
        free = next((slot for slot in track.clip_slots[row:] if not slot.has_clip), None)
        if free is not None:
            self.document.launcher.record(free, length)
