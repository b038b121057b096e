# $HEADLINE
# $RUN
import socket

HOST = $HOST
PORT = $PORT
SIZE = $SIZE  # @size
#? include parts/say.py
#? if not says


#? include parts/typed.py
#? end


client = socket.socket(socket.$FAMILY, socket.SOCK_DGRAM)  # @socket
client.settimeout(2)  # @timeout
#? if says
for message in SAY:
#? else
for message in typed():
#? end
    client.sendto(message, (HOST, PORT))  # @sendto
#? if reply.echo
    try:
        data, addr = client.recvfrom(SIZE)  # @datagram
        print(f'{addr}: {data.decode(errors="replace")}')
    except (socket.timeout, ConnectionError):
        print('@noanswer')
#? else
try:
    while True:  # @silence
        data, addr = client.recvfrom(SIZE)  # @datagram
        print(f'{addr}: {data.decode(errors="replace")}')
except (socket.timeout, ConnectionError):
    pass
#? end
client.close()  # @close
