# $HEADLINE
# $RUN
import socket  # @importsocket

client = socket.socket(socket.$FAMILY, socket.SOCK_STREAM)  # @clientsocket
client.connect(($HOST, $PORT))  # @connect
while True:  # @clientloop
    strInp = input('>')  # @input
    client.send(strInp.encode())  # @sendbytes
    if not strInp:  # @inputends
        break
    data = client.recv($SIZE)  # @receiveecho
    print(f'$FROMSERVER')  # @showdata
client.close()  # @closeclient
