# Runs your program (show.py) with the file agent. Should it crash, the traceback goes to whoever listens, and the board
# can be repaired over MIDI until it is reset.
import gc

import usb_midi
from backline_files import Agent, trace

# import backline_original  # for browsers made for MidiBridge

agent = Agent(usb_midi.ports[0], usb_midi.ports[1], name="My board")

try:
    import show

    while True:
        agent.poll()
        show.loop(agent)  # must come back: while it waits, nothing else is heard
except Exception as error:
    gc.collect()
    print(trace(error))
    agent.crashed(trace(error))

while True:
    agent.poll(50)
