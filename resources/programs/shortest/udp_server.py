# $HEADLINE
# $RUN
import socket  # @importsocket

server = socket.socket(socket.$FAMILY, socket.SOCK_DGRAM)  # @serversocket
server.bind(($HOST, $PORT))  # @bindaddress
while True:  # @serverloop
    recvmessage, clientaddr = server.recvfrom($SIZE)  # @receivefrom
    if not recvmessage:  # @emptyends
        break
    print(f'$FROMCLIENT')  # @showdata
    server.sendto(recvmessage, clientaddr)  # @sendback
server.close()  # @closeserver
