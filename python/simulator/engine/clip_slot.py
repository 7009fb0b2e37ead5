"""Clip slots of tracks and of groups."""

from .duplication import duplicate
from .files import check_audio_file
from .node import Node

NOT_GIVEN = -2147483648
NO_LENGTH = 1e300
OCCUPIED = "This clip slot already has a clip"
EMPTY = "This clip slot has no clip"
FROZEN = "Clips cannot be created on frozen tracks"


class ClipSlot(Node):
    lom = "ClipSlot"
    branches = ("clip",)
    runtime = frozenset(["is_playing", "is_recording", "is_triggered"])
    notifies = {"clip": ("has_clip", "color", "color_index")}
    reactions = {"clip": "show_clip"}
    has_stop_button = True
    playing_status = 0

    @property
    def color(self):
        return self.clip.color if self.clip is not None else None

    @property
    def color_index(self):
        return self.clip.color_index if self.clip is not None else None

    def show_colour(self):
        """Its clip has another colour, and a group slot above may have it too."""
        for slot in (self, *(group.clip_slots[self.row] for group in self.parent.groups())):
            for name in ("color", "color_index"):
                self.document.changed(slot, name)

    def show_clip(self):
        self.show("has_clip", self.clip is not None)
        for group in self.parent.groups():
            self.document.changed(group.clip_slots[self.row], "controls_other_clips")

    @property
    def row(self):
        return self.parent.clip_slots.index(self)

    def died(self):
        self.document.launcher.forget_slot(self)

    # Clips

    def create_clip(self, length):
        self.parent.require("MidiClip")
        self.refuse_if_frozen()
        self.refuse_if_occupied()
        if length <= 0.0:
            raise RuntimeError("Clip length must be greater than 0")
        return self.take(self.parent.new_clip(self, length))

    def create_audio_clip(self, path):
        self.parent.require("AudioClip")
        self.refuse_if_frozen()
        self.refuse_if_occupied()
        check_audio_file(path)
        return self.take(self.parent.new_clip(self, 4.0, file_path=path))

    def refuse_if_frozen(self):
        if self.parent.is_frozen:
            raise RuntimeError(FROZEN)

    def refuse_if_occupied(self):
        if self.clip is not None:
            raise RuntimeError(OCCUPIED)

    def take(self, clip):
        self.put("clip", clip)
        return clip

    def delete_clip(self):
        if self.clip is None:
            raise RuntimeError(EMPTY)
        self.put("clip", None)

    def duplicate_clip_to(self, target_clip_slot):
        """Replaces what is in the target."""
        if self.clip is None:
            raise RuntimeError(EMPTY)
        if target_clip_slot.is_group_slot or target_clip_slot.parent.clip_kind != self.clip.kind_name:
            raise RuntimeError("A clip cannot be copied to a slot of another kind of track")
        target_clip_slot.take(duplicate(self.clip, target_clip_slot))

    # Launching

    def fire(self, record_length, launch_quantization, force_legato):
        """A clip is launched; an empty slot records when its track is armed, and stops the track otherwise."""
        quantization = None if launch_quantization == NOT_GIVEN else launch_quantization
        length = None if record_length > NO_LENGTH else record_length
        if self.clip is not None:
            if length is not None:
                raise RuntimeError("Can only pass record_length to empty slots.")
            self.clip.launch(quantization, force_legato)
        elif force_legato:
            raise RuntimeError("Can only pass force_legato to non-empty slots.")
        elif self.parent.is_armed():
            self.document.launcher.record(self, length, quantization)
        elif self.has_stop_button:
            self.document.launcher.stop_track(self.parent)

    def fire_in_scene(self, legato):
        if self.clip is not None:
            self.document.launcher.play(self, None, legato)
        elif self.has_stop_button:
            self.document.launcher.stop_track(self.parent)

    def set_fire_button_state(self, state):
        if self.clip is not None:
            self.clip.set_fire_button_state(state)
        elif state:
            self.fire(float("inf"), NOT_GIVEN, False)

    def stop(self):
        self.document.launcher.stop_track(self.parent)


class GroupSlot(Node):
    """A slot of a group track: it stands for the slots of the group in its row."""

    lom = "ClipSlot"
    runtime = frozenset(["playing_status", "is_triggered"])
    notifies = {"controls_other_clips": ("color", "color_index")}
    has_stop_button = True
    is_group_slot = True
    playing_status = 0

    @property
    def row(self):
        return self.parent.clip_slots.index(self)

    def slots(self):
        row = self.row
        return [track.clip_slots[row] for track in self.parent.members() if not track.is_foldable]

    @property
    def controls_other_clips(self):
        return any(slot.has_clip for slot in self.slots())

    @property
    def color(self):
        return next((slot.color for slot in self.slots() if slot.has_clip), None)

    @property
    def color_index(self):
        return next((slot.color_index for slot in self.slots() if slot.has_clip), None)

    @property
    def is_playing(self):
        return self.playing_status > 0

    @property
    def is_recording(self):
        return self.playing_status == 2

    def show_status(self, number):
        self.show("playing_status", self.document.enum("ClipSlot.ClipSlotPlayingState", number))

    def create_clip(self, length):
        raise RuntimeError("MIDI clips can only be created on MIDI tracks")

    def create_audio_clip(self, path):
        raise RuntimeError("Audio clips can only be created on audio tracks")

    def delete_clip(self):
        raise RuntimeError(EMPTY)

    def duplicate_clip_to(self, target_clip_slot):
        raise RuntimeError("Group slots have no clip to duplicate")

    def fire(self, record_length, launch_quantization, force_legato):
        for slot in self.slots():
            slot.fire_in_scene(force_legato)

    def fire_in_scene(self, legato):
        """In a scene the slots of the group are fired themselves."""

    def set_fire_button_state(self, state):
        if state:
            self.fire(float("inf"), NOT_GIVEN, False)

    def stop(self):
        self.parent.stop_all_clips(True)
