"""Arguments that name audio files. The simulator opens none: the ending decides what is one."""

import os

ENDINGS = (".wav", ".aif", ".aiff", ".flac", ".mp3", ".ogg", ".m4a")


def check_audio_file(path):
    if not (os.path.isabs(path) or path[1:3] in (":\\", ":/")):
        raise ValueError("Please provide an absolute path")
    if not path.lower().endswith(ENDINGS):
        raise ValueError("The provided path does not appear to point to a valid audio file")
