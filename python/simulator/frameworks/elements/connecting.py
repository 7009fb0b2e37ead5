"""What controls ask Live for while a surface builds its MIDI map."""

from __future__ import annotations

from typing import Any

from .midi_control import MIDI_CC_TYPE, MIDI_NOTE_TYPE, MIDI_PB_TYPE


_KINDS = {MIDI_NOTE_TYPE: "note", MIDI_CC_TYPE: "cc", MIDI_PB_TYPE: "pitchbend"}


def translate(c_instance: Any, kind: int, number: int, channel: int, to_number: int, to_channel: int) -> None:
    """Lets what the hardware sends count as another message of the same kind."""
    if kind in _KINDS:
        pitchbend = kind == MIDI_PB_TYPE
        c_instance.translate_midi(_KINDS[kind], channel, 0 if pitchbend else number, to_channel, 0 if pitchbend else to_number)


def forward(control: Any, script_handle: int, map_handle: int) -> bool:
    """Lets the messages of a control come to the script."""
    import Live

    midi_map, kind, channel = Live.MidiMap, control.message_type(), control.message_channel()
    if kind == MIDI_CC_TYPE:
        return midi_map.forward_midi_cc(script_handle, map_handle, channel, control.message_identifier())
    if kind == MIDI_NOTE_TYPE:
        return midi_map.forward_midi_note(script_handle, map_handle, channel, control.message_identifier())
    if kind == MIDI_PB_TYPE:
        return midi_map.forward_midi_pitchbend(script_handle, map_handle, channel)
    return False


def connect(control: Any, parameter: Any, map_handle: int, delay: int, values: tuple) -> bool:
    """Lets Live move a parameter by a control, and tell the control where the parameter stands."""
    import Live

    midi_map, kind, channel = Live.MidiMap, control.message_type(), control.message_channel()
    rule = feedback_rule(control, delay, values)
    if kind == MIDI_CC_TYPE:
        done = midi_map.map_midi_cc_with_feedback_map(
            map_handle,
            parameter,
            channel,
            control.message_identifier(),
            control.message_map_mode(),
            rule,
            not control.needs_takeover(),
            float(getattr(control, "mapping_sensitivity", 1.0)),
        )
    elif kind == MIDI_NOTE_TYPE:
        done = midi_map.map_midi_note_with_feedback_map(map_handle, parameter, channel, control.message_identifier(), rule)
    elif kind == MIDI_PB_TYPE:
        done = midi_map.map_midi_pitchbend_with_feedback_map(map_handle, parameter, channel, rule, not control.needs_takeover())
    else:
        return False
    midi_map.send_feedback_for_parameter(map_handle, parameter)
    return done


def feedback_rule(control: Any, delay: int, values: tuple) -> Any:
    import Live

    if control.message_type() == MIDI_CC_TYPE:
        rule = Live.MidiMap.CCFeedbackRule()
        rule.cc_no, rule.cc_value_map = control.original_identifier, tuple(values)
    elif control.message_type() == MIDI_NOTE_TYPE:
        rule = Live.MidiMap.NoteFeedbackRule()
        rule.note_no, rule.vel_map = control.original_identifier, tuple(values)
    else:
        rule = Live.MidiMap.PitchBendFeedbackRule()
        rule.value_pair_map = tuple(values)
    rule.channel, rule.delay_in_ms = control.original_channel, float(delay)
    rule.enabled = control._is_feedback_enabled
    return rule
