// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/framer.h"
#include "app/chat/responder.h"
#include "app/net/address/endpoint.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace socketchat {

struct SessionOptions;

enum class ProgramLanguage : quint8 { Python, C, Qt };
/// `python`, `c`, `qt`; nothing where it is none of them.
[[nodiscard]] std::optional<ProgramLanguage> programLanguageNamed(QStringView name);

/// What a program is to do: one end of a conversation.
struct ProgramSpec
{
    Protocol protocol = Protocol::Tcp;
    Role role = Role::Server;
    QString host; ///< a literal address, a name, or empty for every interface (a server)
    quint16 port = 8000;
    ReplyMode reply = ReplyMode::Echo; ///< of the server, whichever end the program is
    int receiveSize = 1024; ///< bytes of each recv or recvfrom, as in the tutorial
    Framing framing; ///< TCP
    /// What it says: a client one after the other, a server that answers by hand to each client
    /// that comes. A client without any reads lines from its standard input.
    QList<QByteArray> messages;
};

/// The spec of a program that could stand in the place of a session, or of its counterpart.
[[nodiscard]] ProgramSpec programForThisEnd(const SessionOptions &options);
[[nodiscard]] ProgramSpec programForOtherEnd(const SessionOptions &options);
/// The first of its messages that the framing (or a datagram) cannot hold, if any.
[[nodiscard]] std::optional<QByteArray> messageThatDoesNotFit(const ProgramSpec &spec);

/// A complete, short program with comments in the language of the window: what the tutorial would
/// have written. Python and C block and wait; Qt reacts. Whatever a message or a host holds, it is
/// data in the program too.
[[nodiscard]] QString programText(ProgramLanguage language, const ProgramSpec &spec);
/// `chat_server.py`, `chat_client_udp.c`, `chat_server.cpp`.
[[nodiscard]] QString programFileName(ProgramLanguage language, const ProgramSpec &spec);
/// The line that builds and runs it: `gcc -o chat_server chat_server.c && ./chat_server`.
[[nodiscard]] QString programBuildLine(ProgramLanguage language, const ProgramSpec &spec);

} // namespace socketchat
