// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/wrongordersentences.h"

#include "app/chat/sentencepieces.h"

#include <cerrno>

namespace socketchat {

QString wrongOrderSentence(const TransportError &error)
{
    using Kind = SocketCallKind;
    if (!error.stepped)
        return {};
    const QString call = socketCallName(error.call);
    const QString name = error.name();
    if (error.number == EBADF)
        return Sentences::tr("%1() needs a socket, and there is none: socket() makes it (%2).")
                .arg(call, name);
    if (error.number == EINVAL && error.call == Kind::Bind)
        return Sentences::tr("This socket has an address already: bind() works once (%1).")
                .arg(name);
    if (error.number == EINVAL && error.call == Kind::Accept)
        return Sentences::tr("accept() takes a client from the queue that listen() makes, and this "
                             "socket does not listen (%1).")
                .arg(name);
    if (error.number == EISCONN)
        return Sentences::tr("This socket is connected already (%1).").arg(name);
    if (error.number == EDESTADDRREQ)
        return Sentences::tr("There is no address to send to yet: recvfrom() tells who has sent "
                             "something (%1).")
                .arg(name);
    const bool isAlone = error.address.isEmpty();
    if (isAlone && (error.number == ENOTCONN || error.number == EPIPE))
        return Sentences::tr("%1() needs a connection: a client gets one from connect(), a server "
                             "from accept() (%2).")
                .arg(call, name);
    if (error.number == EPIPE)
        return Sentences::tr("Nothing more can be sent: this end has shut down sending, or the "
                             "connection has ended (%1).")
                .arg(name);
    return {};
}

} // namespace socketchat
