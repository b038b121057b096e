# $HEADLINE
# $RUN
import socket  # @importsocket

client = socket.socket(socket.$FAMILY, socket.SOCK_DGRAM)  # @clientsocket
client.settimeout(2)  # ≠ @timeout
while True:  # @datagramloop
    strInp = input('>')  # @input
    client.sendto(strInp.encode(), ($HOST, $PORT))  # @sendbytes
    if not strInp:  # @inputends
        break
    try:  # ≠
        newdata, address = client.recvfrom($SIZE)  # @receiveecho
    except (socket.timeout, ConnectionError):  # ≠
        print('@noanswer')  # ≠
        continue  # ≠
    print(f'$FROMSERVER')  # @showdata
client.close()  # @closeclient
