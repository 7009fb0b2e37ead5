"""What a script says of its hardware by `get_capabilities`. The simulator has no ports to suggest, so nobody reads it."""

from __future__ import annotations

from typing import Any, Dict, List

CONTROLLER_ID_KEY, PORTS_KEY, TYPE_KEY, FIRMWARE_KEY, AUTO_LOAD_KEY = (
    "controller_id",
    "ports",
    "surface_type",
    "firmware_version",
    "auto_load",
)
VENDORID, PRODUCTIDS, MODEL_NAMES = "vendor_id", "product_ids", "model_names"
DIRECTIONKEY, PORTNAMEKEY, PROPSKEY = "direction", "name", "props"
HIDDEN, SYNC, SCRIPT, NOTES_CC, REMOTE, PLAIN_OLD_MIDI = "hidden", "sync", "script", "notes_cc", "remote", "plain_old_midi"
GENERIC_SCRIPT, SUPPORTED_SCRIPT = "generic_script", "supported_script"


def controller_id(vendor_id: int, product_ids: List[int], model_name: Any) -> Dict[str, Any]:
    names = [model_name] if isinstance(model_name, str) else list(model_name)
    return {VENDORID: vendor_id, PRODUCTIDS: list(product_ids), MODEL_NAMES: names}


def inport(port_name: str = "", props: Any = ()) -> Dict[str, Any]:
    return {DIRECTIONKEY: "in", PORTNAMEKEY: port_name, PROPSKEY: list(props)}


def outport(port_name: str = "", props: Any = ()) -> Dict[str, Any]:
    return {DIRECTIONKEY: "out", PORTNAMEKEY: port_name, PROPSKEY: list(props)}
