"""The only file that imports Live."""

import Live


class LiveApi:
    """What the script needs of Live beyond the Set itself."""

    def application(self):
        return Live.Application.get_application()

    def version(self):
        """For example "12.4.6"."""
        application = self.application()
        return "%d.%d.%d" % (
            application.get_major_version(),
            application.get_minor_version(),
            application.get_bugfix_version(),
        )

    def find(self, path):
        """What a dotted path of the table names, for example the class `Live.Clip.MidiNoteSpecification`."""
        found = Live
        for name in path.split(".")[1:]:
            found = getattr(found, name)
        return found

    def every_frame(self, callback):
        """A started timer that calls back once per frame of Live's display, which is as often as Live goes."""
        return Live.Base.Timer(callback=callback, interval=1, repeat=True, start=True)
