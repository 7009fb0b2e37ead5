# MicroPython with a DIN socket on a UART: the same as code.py, save as main.py.
from machine import UART, Pin

from backline_files import Agent, trace

# import backline_original  # for browsers made for MidiBridge

# Neither reading nor writing may wait. The window is what the UART holds unread.
uart = UART(0, 31250, tx=Pin(0), rx=Pin(1), timeout=0, rxbuf=1024, txbuf=1024)
agent = Agent(uart, uart, frame=256, window=1024, name="My board")

try:
    import show

    while True:
        agent.poll()
        show.loop(agent)
except Exception as error:
    agent.crashed(trace(error))

while True:
    agent.poll(50)
