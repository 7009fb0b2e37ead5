"""What is to be proven: the aspects of every class and module of the table."""

from ..live_module.witness import CALL, READ, WRITE, topics_of

# Every member of these classes has to be proven.
GOAL = (
    "Song", "Track", "ClipSlot", "Clip", "Scene", "Device", "DeviceParameter", "MixerDevice", "Chain", "RackDevice", "DrumPad",
    "Browser", "Envelope", "CuePoint",
)  # fmt: skip
# Why no test proves them: the table has them, but no script of the simulator can get hold of one.
OUT_OF_REACH = {
    "ControlSurfaceProxy": "Live makes them for Max devices only",
    "ListenerHandle": "Live hands them to its own framework only",
    "PythonLicensingBridge": "Live hands it to its own authorization script only",
    "ProgressDialog": "comes from the licensing bridge",
    "StartupDialog": "comes from the licensing bridge",
}
COUNTED = ("lom", "object", "value")


def wanted_aspects(table):
    """{class or module: {member: aspects that have to be proven}} and {class: topics}."""
    members, topics = {}, {}
    for name, row in table["classes"].items():
        if row["kind"] in COUNTED:
            members[name] = aspects_of(name, row)
            topics[name] = ["{}.{}".format(name, topic) for topic in topics_of(row)]
    for place, rows in table["modules"].items():
        if place != "(host)":
            members["Live." + place] = {"Live.{}.{}".format(place, function): {CALL} for function in rows}
    return members, topics


def aspects_of(name, row):
    found = {}
    for part in ("properties", "children"):
        for field, entry in row[part].items():
            found["{}.{}".format(name, field)] = {READ, WRITE} if "set" in entry["access"] else {READ}
    found.update({"{}.{}".format(name, function): {CALL} for function in row["functions"]})
    return found
