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
#? if unix
client.settimeout(2)  # @patience
#? else
client.settimeout(2)  # @timeout
#? end
#? if says
for message in SAY:
#? else
for message in typed():
#? end
    #? if unix
    try:
        client.sendto(message, PATH)  # @sendto
    except OSError as error:
        print(error)
        continue
    #? else
    client.sendto(message, (HOST, PORT))  # @sendto
    #? end
#? if reply.echo
    try:
        data, addr = client.recvfrom(SIZE)  # @datagram
        print(f'{addr}: {data.decode(errors="replace")}')
    except (socket.timeout, ConnectionError):
        #? if unix
        print('@noreply')
        #? else
        print('@noanswer')
        #? end
#? else
try:
    while True:  # @silence
        data, addr = client.recvfrom(SIZE)  # @datagram
        print(f'{addr}: {data.decode(errors="replace")}')
except (socket.timeout, ConnectionError):
    pass
#? end
client.close()  # @close
