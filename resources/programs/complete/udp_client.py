# $HEADLINE
# $RUN
import socket

#? if unix
PATH = $PATH
#? else
HOST = $HOST
PORT = $PORT
#? end
SIZE = $SIZE  # @size
#? include parts/say.py
#? if not says


#? include parts/typed.py
#? end


client = socket.socket(socket.$FAMILY, socket.SOCK_DGRAM)  # @socket
#? if unix
client.bind('')  # @autobind
#? end
client.settimeout(2)  # @timeout
#? if says
for message in SAY:
#? else
for message in typed():
#? end
    #? if unix
    client.sendto(message, PATH)  # @sendto
    #? else
    client.sendto(message, (HOST, PORT))  # @sendto
    #? end
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
