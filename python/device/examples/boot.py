# CircuitPython runs this once, before USB starts. A switch that is held decides who may write:
#   held      the computer, by the CIRCUITPY drive; files over MIDI are then read-only
#   not held  files over MIDI; the drive does not appear
# Both at once would ruin the file system, so there is no third way. Change SWITCH to a pin of your board.
import board
import digitalio
import storage

SWITCH = board.GP0

switch = digitalio.DigitalInOut(SWITCH)
switch.switch_to_input(pull=digitalio.Pull.UP)
held = not switch.value
switch.deinit()

if not held:
    storage.disable_usb_drive()
    storage.remount("/", readonly=False)
    try:
        from backline_files import Disk

        Disk("/").recover()  # if the power went while code.py was being replaced
    except (ImportError, OSError) as error:
        print("boot.py:", error)  # goes to boot_out.txt; without the agent the board starts all the same
