# Your program: `loop` is called again and again. Other MIDI than files comes from agent.read(), and yours leaves by agent.write().
def loop(agent):
    message = agent.read()
    if message:
        agent.write(message)
