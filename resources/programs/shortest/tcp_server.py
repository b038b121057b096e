# $HEADLINE
# $RUN
import socket  # @importsocket

server = socket.socket(socket.$FAMILY, socket.SOCK_STREAM)  # @serversocket
server.bind(($HOST, $PORT))  # @bindaddress
server.listen(5)  # @listenfive
clientsock, clientaddr = server.accept()  # @acceptwait
print(f'connect from {clientaddr}')  # @showclient
while True:  # @serverloop
    recvmessage = clientsock.recv($SIZE)  # @receive
    if not recvmessage:  # @emptyends
        break
    print(f'$FROMCLIENT')  # @showdata
    clientsock.send(recvmessage)  # @echoback
clientsock.close()  # @closeclient
server.close()  # @closeserver
