// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QFlags>
#include <QList>
#include <QStringView>

#include <optional>

namespace socketchat {

/// Selects whose sockets carry a conversation: plain system calls (POSIX), or Qt's classes
/// (QTcpServer, QTcpSocket, QUdpSocket).
enum class Engine : quint8 { System, Qt };

/// Lists the engines of this build, the default first. Never empty.
[[nodiscard]] QList<Engine> availableEngines();
[[nodiscard]] Engine defaultEngine();

/// Returns `system` or `qt`, as used by the command line, preferences, lessons and JSON. Not for
/// display.
[[nodiscard]] QString engineWord(Engine engine);
[[nodiscard]] std::optional<Engine> engineOfWord(QStringView word);

/// Lists what some backends cannot do. Controls and lessons check these, never the protocol.
enum class Ability : quint16 {
    HalfClose = 1 << 0, ///< finishSending(): end one direction, keep receiving
    PausePeer = 1 << 1, ///< setReading() for a single peer; every backend can pause everyone
    NoDelay = 1 << 2, ///< setNoDelay()
    Backlog = 1 << 3, ///< TransportOptions::backlog
    KernelQueues = 1 << 4, ///< kernelQueues()
    Refusals = 1 << 5, ///< reports datagrams refused by ICMP
    KernelDrops = 1 << 6, ///< droppedByKernel()
    CutDatagrams = 1 << 7, ///< datagramCut()
    SystemCalls = 1 << 8, ///< the recorded calls are the system's own
    Accepting = 1 << 9, ///< TransportOptions::accepting, acceptQueue()
    ReuseAddress = 1 << 10, ///< TransportOptions::reuseAddress
    Reset = 1 << 11, ///< resetPeer() resets the connection
    Stepping = 1 << 12, ///< TransportOptions::stepping
};
Q_DECLARE_FLAGS(Abilities, Ability)
Q_DECLARE_OPERATORS_FOR_FLAGS(Abilities)

} // namespace socketchat
