// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace socketchat {

enum class ProgramLanguage : quint8 { Python, C, Qt };
/// Returns the language for `python`, `c` or `qt`; nullopt for any other name.
[[nodiscard]] std::optional<ProgramLanguage> programLanguageNamed(QStringView name);
/// Returns `py`, `c` or `cpp`.
[[nodiscard]] QLatin1StringView programSuffix(ProgramLanguage language);

/// Shortest is the tutorial's own program, for one client; Complete serves many clients, with all
/// settings.
enum class ProgramStyle : quint8 { Shortest, Complete };

/// Describes the program to write: one end of a conversation with its settings (the reply mode is
/// the server's, whichever end the program is), at an address that has been parsed.
struct ProgramSpec : ConversationSetup
{
    ProgramStyle style = ProgramStyle::Complete; ///< Shortest: see hasShortestProgram()
    QString host; ///< a literal address, a name, or empty for every interface (server)
    quint16 port = 0;
    QByteArray unixName; ///< of a Unix socket: its name as in SocketAddress::unixName()
    /// The messages to send: a client sends them one after the other, a server that answers by hand
    /// sends them to each client that connects. A client without any, and a shortest one, asks for
    /// lines on its standard input until an empty one.
    QList<QByteArray> messages;

    [[nodiscard]] bool isIPv6() const { return host.contains(u':'); }
};

/// Returns what a program in the place of this end does, or in the place of the other end.
[[nodiscard]] ProgramSpec programForThisEnd(const ConversationSetup &setup);
[[nodiscard]] ProgramSpec programForOtherEnd(const ConversationSetup &setup);
/// Returns the first message that exceeds the framing or a datagram, if any.
[[nodiscard]] std::optional<QByteArray> messageThatDoesNotFit(const ProgramSpec &spec);

/// Returns whether there is a program for this protocol: none for ICMP and TLS, and Qt has no class
/// for datagrams of Unix sockets.
[[nodiscard]] bool hasProgram(ProgramLanguage language, Protocol protocol);
/// Writes a program with comments in the language of the window. Python (from 3.6 on) and C block
/// and wait; Qt reacts, except in the shortest programs. Whatever a message or a host holds, it is
/// data in the program too.
[[nodiscard]] QString programText(ProgramLanguage language, const ProgramSpec &spec);
/// `chat_server.py`, `chat_client_udp.c`, `chat_server.cpp`; the tutorial's names for its programs:
/// `ChatServer.py`, `ChatClientUDP.c`.
[[nodiscard]] QString programFileName(ProgramLanguage language, const ProgramSpec &spec);
/// Returns the command that builds and runs it: `gcc -o chat_server chat_server.c &&
/// ./chat_server`.
[[nodiscard]] QString programBuildLine(ProgramLanguage language, const ProgramSpec &spec);

} // namespace socketchat
