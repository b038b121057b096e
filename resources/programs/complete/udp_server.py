# $HEADLINE
# $RUN
import socket

HOST = $HOST
PORT = $PORT
SIZE = $SIZE  # @size
#? include parts/say.py


server = socket.socket(socket.$FAMILY, socket.SOCK_DGRAM)  # @socket
server.bind((HOST, PORT))  # @bind
#? if reply.room or says
clients = set()
#? end
while True:
    data, addr = server.recvfrom(SIZE)  # @datagram
    print(f'{addr}: {data.decode(errors="replace")}')
    #? if reply.echo
    server.sendto(data, addr)  # @echo
    #? else if reply.room
    clients.add(addr)
    for other in clients:  # @all
        if other != addr:
            server.sendto(f'$OPEN{addr[0]}$CLOSE:{addr[1]}: '.encode() + data, other)
    #? else if says
    if addr not in clients:
        clients.add(addr)
        for message in SAY:
            server.sendto(message, addr)
    #? end
