// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/stepsentences.h"

#include "app/chat/errorsentence.h"
#include "app/chat/quantities.h"

using namespace Qt::StringLiterals;

namespace socketchat {

QString StepSentences::outcome(const SocketCall &call)
{
    using Kind = SocketCallKind;
    if (call.result < 0) {
        TransportError error =
                TransportError::fromErrno(call.error, call.call, call.address.toString());
        error.stepped = true;
        return errorSentence(error);
    }
    const int bytes = int(call.result);
    switch (call.call) {
    case Kind::Socket:
        return tr("There is a socket now; it has no address yet.");
    case Kind::SetSockOpt:
        return tr("bind() may take a port that was in use a moment ago.");
    case Kind::Bind:
        return tr("The socket has its address now.");
    case Kind::Listen:
        return tr("The state is LISTEN: the system answers clients, and puts them into the queue.");
    case Kind::Accept:
        return tr("A new socket for this client; the first one goes on listening.");
    case Kind::Connect:
        return tr("The state is ESTABLISHED: both ends can send and receive.");
    case Kind::Recv:
        return bytes == 0 ? tr("No bytes, b'': the other end sends nothing more.")
                          : tr("%Ln byte(s) have come.", nullptr, bytes);
    case Kind::RecvFrom:
        return tr("A datagram of %Ln byte(s) has come.", nullptr, bytes);
    case Kind::Send:
    case Kind::SendTo:
        return tr("The system has taken %Ln byte(s).", nullptr, bytes);
    case Kind::Shutdown:
        return tr("The other end's recv() returns b''; this end can still receive.");
    case Kind::Close:
        return tr("This socket is gone.");
    default:
        return {};
    }
}

QString StepSentences::detail(const SocketCall &call)
{
    using Kind = SocketCallKind;
    if (call.result < 0 && !socketCallHasBegun(call))
        return socketCallErrorName(call);
    switch (call.call) {
    case Kind::Socket:
    case Kind::Accept:
        return u"fd %1"_s.arg(call.result);
    case Kind::Bind:
    case Kind::Connect:
        return call.address.toString();
    case Kind::Listen:
        return u"backlog %1"_s.arg(call.backlog);
    case Kind::Recv:
    case Kind::RecvFrom:
    case Kind::Send:
    case Kind::SendTo:
        return formatBytes(call.result);
    case Kind::Close:
        return u"fd %1"_s.arg(call.descriptor);
    default:
        return {};
    }
}

} // namespace socketchat
