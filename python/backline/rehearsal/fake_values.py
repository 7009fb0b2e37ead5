"""Value types of the small Set: notes and routing types."""


class MidiNoteSpecification:
    def __init__(self, pitch, start_time, duration, velocity=100.0, mute=False, probability=1.0,
                 velocity_deviation=0.0, release_velocity=64.0):
        self._note = (pitch, start_time, duration, velocity, mute, probability, velocity_deviation, release_velocity)


class MidiNote:
    NAMES = ("pitch", "start_time", "duration", "velocity", "mute", "probability", "velocity_deviation", "release_velocity")

    def __init__(self, note_id, values):
        self.note_id = note_id
        self.__dict__.update(zip(self.NAMES, values))


class MidiNoteVector(list):
    """Only this type is taken back by apply_note_modifications."""


class RoutingType:
    def __init__(self, display_name, category=0):
        self.display_name = display_name
        self.category = category
        self.attached_object = None
