"""The routings of a track by name, as Live 8 had them."""

# Property of today -> its name of old; what is on offer -> its name of old.
CHOSEN = {
    "input_routing_type": "current_input_routing", "input_routing_channel": "current_input_sub_routing",
    "output_routing_type": "current_output_routing", "output_routing_channel": "current_output_sub_routing",
}  # fmt: skip
OFFERED = {
    "available_input_routing_types": "input_routings", "available_input_routing_channels": "input_sub_routings",
    "available_output_routing_types": "output_routings", "available_output_routing_channels": "output_sub_routings",
}  # fmt: skip


class NamedRoutings:
    """For tracks; the properties are made from the tables."""


def chosen_name(today):
    return property(lambda track: getattr(track, today).display_name)


def offered_names(today):
    return property(lambda track: tuple(choice.display_name for choice in getattr(track, today)))


def choose_name(today):
    return lambda track, name: getattr(track, "set_" + today)(name)


for today, name in CHOSEN.items():
    setattr(NamedRoutings, name, chosen_name(today))
    setattr(NamedRoutings, "set_" + name, choose_name(today))
for today, name in OFFERED.items():
    setattr(NamedRoutings, name, offered_names(today))
