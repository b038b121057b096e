# $HEADLINE
# $RUN
#? if file
import atexit
import os
import signal
#? end
import socket
#? if file
import sys
#? end
import threading

#? if unix
PATH = $PATH
#? else
HOST = $HOST
PORT = $PORT
#? end
SIZE = $SIZE  # @size
#? include parts/say.py
#? if cuts


#? include parts/framed.py


#? include parts/frame_size.py
#? end


#? include parts/messages.py
#? if file


#? include parts/remove.py
#? end


def talk(conn, addr):  # @thread
    try:
        #? if says
        for message in SAY:
            #? if framing.raw
            conn.sendall(message)
            #? else
            conn.sendall(framed(message))
            #? end
        #? end
        for message in messages(conn):
            #? if cuts
            print(f'{addr}: {content(message).decode(errors="replace")}')
            #? else
            print(f'{addr}: {message.decode(errors="replace")}')
            #? end
            #? if reply.echo
            conn.sendall(message)  # @echo
            #? else if reply.room
            #? if unix and cuts
            line = f'{addr}: '.encode() + content(message)
            #? else if unix
            line = f'{addr}: '.encode() + message
            #? else if cuts
            line = f'$OPEN{addr[0]}$CLOSE:{addr[1]}: '.encode() + content(message)
            #? else
            line = f'$OPEN{addr[0]}$CLOSE:{addr[1]}: '.encode() + message
            #? end
            for other in list(clients):  # @all
                if other is conn:
                    continue
                try:
                    #? if framing.raw
                    other.sendall(line)
                    #? else if framing.line
                    other.sendall(framed(line))
                    #? else if framing.length
                    other.sendall(framed(line) if len(line) < 256 ** $PREFIX else message)
                    #? else
                    other.sendall(framed(line) if len(line) <= $FIXED else message)
                    #? end
                except OSError:
                    pass  # @left
            #? end
    except OSError as error:
        print(f'{addr}: {error}')
    #? if reply.room
    clients.discard(conn)
    #? end
    conn.close()  # @close


server = socket.socket(socket.$FAMILY, socket.SOCK_STREAM)  # @socket
#? if reuse and not unix
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # @reuse
#? end
#? if unix
server.bind(PATH)  # @bindpath
#? if file
atexit.register(remove, os.lstat(PATH))
signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # @terminate
#? end
#? else
server.bind((HOST, PORT))  # @bind
#? end
server.listen(5)  # @listen
#? if reply.room
clients = set()
#? end
while True:
    conn, addr = server.accept()  # @accept
    #? if unix
    addr = f'client {conn.fileno()}'  # @unnamed
    #? end
    print(f'connect from {addr}')
    #? if reply.room
    clients.add(conn)
    #? end
    threading.Thread(target=talk, args=(conn, addr), daemon=True).start()
