# $HEADLINE
# $RUN
#? if file
import atexit
#? end
#? if unix
import os
#? end
#? if file
import signal
#? end
import socket
#? if file
import sys
#? end

#? if unix
PATH = $PATH
#? else
HOST = $HOST
PORT = $PORT
#? end
SIZE = $SIZE  # @size
#? include parts/say.py
#? if unix


#? include parts/name_of.py
#? end
#? if file


#? include parts/remove.py
#? end
#? if unix and not reply.manual or unix and says


#? include parts/send_to.py
#? end


server = socket.socket(socket.$FAMILY, socket.SOCK_DGRAM)  # @socket
#? if unix
server.bind(PATH)  # @bindpath
#? if file
atexit.register(remove, os.lstat(PATH))
signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # @terminate
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
    print(f'{name_of(addr)}: {data.decode(errors="replace")}')
    if addr is None:
        continue  # @unbound
    #? else
    print(f'{addr}: {data.decode(errors="replace")}')
    #? end
    #? if reply.echo and unix
    send_to(addr, data)  # @echo
    #? else if reply.echo
    server.sendto(data, addr)  # @echo
    #? else if reply.room
    clients.add(addr)
    #? if unix
    for other in list(clients):  # @all
        if other != addr and not send_to(other, f'{name_of(addr)}: '.encode() + data):
            clients.discard(other)  # @gone
    #? else
    for other in clients:  # @all
        if other != addr:
            server.sendto(f'$OPEN{addr[0]}$CLOSE:{addr[1]}: '.encode() + data, other)
    #? end
    #? else if says
    if addr not in clients:
        clients.add(addr)
        for message in SAY:
            #? if unix
            send_to(addr, message)
            #? else
            server.sendto(message, addr)
            #? end
    #? end
