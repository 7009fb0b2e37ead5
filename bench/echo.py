"""Echoes what arrives on a free TCP port, which it prints. The floor of every figure: no JSON, no Live, no frames."""
import socket

listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
connection, _ = listener.accept()
connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
while True:
    data = connection.recv(65536)
    if not data:
        break
    connection.sendall(data)
