# $HEADLINE
# $RUN
import socket
#? if reply.echo
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
#? if not says


#? include parts/typed.py
#? end
#? if not framing.raw


#? include parts/framed.py
#? end
#? if cuts


#? include parts/frame_size.py
#? end
#? if not reply.echo


#? include parts/messages.py
#? end


client = socket.socket(socket.$FAMILY, socket.SOCK_STREAM)  # @socket
#? if unix
client.connect(PATH)  # @connect
#? else
client.connect((HOST, PORT))  # @connect
#? end
#? if says
for message in SAY:
#? else
for message in typed():
#? end
#? if reply.echo
    #? if framing.raw
    client.sendall(message)
    reply = b''
    while len(reply) < len(message):  # @stream
    #? else
    frame = framed(message)
    client.sendall(frame)
    reply = b''
    while len(reply) < len(frame):  # @stream
    #? end
        data = client.recv(SIZE)  # @recv
        if not data:
            sys.exit('@serverends')
        reply += data
    #? if framing.raw
    print(reply.decode(errors='replace'))
    #? else
    print(content(reply).decode(errors='replace'))
    #? end
#? else
    #? if framing.raw
    client.sendall(message)
    #? else
    client.sendall(framed(message))
    #? end
client.settimeout(2)  # @silence
try:
    for message in messages(client):
        #? if framing.raw
        print(message.decode(errors='replace'))
        #? else
        print(content(message).decode(errors='replace'))
        #? end
except socket.timeout:
    pass
#? end
client.close()  # @close
