# $HEADLINE
# $RUN
#? if file
import atexit
import os
#? end
import socket

#? if unix
PATH = $PATH
#? else
HOST = $HOST
PORT = $PORT
#? end
SIZE = $SIZE  # @size
#? include parts/say.py


server = socket.socket(socket.$FAMILY, socket.SOCK_DGRAM)  # @socket
#? if unix
server.bind(PATH)  # @bindpath
#? if file
atexit.register(os.unlink, PATH)  # @removefile
#? end
#? else
server.bind((HOST, PORT))  # @bind
#? end
#? if reply.room or says
clients = set()
#? end
while True:
    data, addr = server.recvfrom(SIZE)  # @datagram
    #? if unix
    name = addr.decode().replace('\0', '$AT') if isinstance(addr, bytes) else addr
    print(f'{name}: {data.decode(errors="replace")}')
    if addr is None:
        continue  # @unbound
    #? else
    print(f'{addr}: {data.decode(errors="replace")}')
    #? end
    #? if reply.echo
    server.sendto(data, addr)  # @echo
    #? else if reply.room
    clients.add(addr)
    for other in clients:  # @all
        if other != addr:
            #? if unix
            server.sendto(f'{name}: '.encode() + data, other)
            #? else
            server.sendto(f'$OPEN{addr[0]}$CLOSE:{addr[1]}: '.encode() + data, other)
            #? end
    #? else if says
    if addr not in clients:
        clients.add(addr)
        for message in SAY:
            server.sendto(message, addr)
    #? end
