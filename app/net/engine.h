// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QFlags>
#include <QList>
#include <QMetaType>
#include <QStringView>

#include <optional>

namespace socketchat {

/// Whose sockets carry a conversation: the system's calls, made one by one (POSIX), or Qt's own
/// classes (QTcpServer, QTcpSocket, QUdpSocket), which make them inside.
enum class Engine : quint8 { System, Qt };

/// The engines that this build has, the default one first. Never empty.
[[nodiscard]] QList<Engine> availableEngines();
[[nodiscard]] Engine defaultEngine();

/// `system`, `qt`: the word of the command line, preferences, lessons and JSON; not for people.
[[nodiscard]] QString engineWord(Engine engine);
[[nodiscard]] std::optional<Engine> engineOfWord(QStringView word);

/// What not every backend can do. Controls and lessons ask for these, never for a protocol.
enum class Ability : quint16 {
    HalfClose = 1 << 0, ///< finishSending(): end one direction, go on receiving
    PausePeer = 1 << 1, ///< setReading() of one peer; everyone can be paused by every backend
    NoDelay = 1 << 2, ///< setNoDelay()
    Backlog = 1 << 3, ///< TransportOptions::backlog
    KernelQueues = 1 << 4, ///< kernelQueues()
    Refusals = 1 << 5, ///< a datagram that ICMP refused is reported
    KernelDrops = 1 << 6, ///< droppedByKernel()
    CutDatagrams = 1 << 7, ///< datagramCut()
    SystemCalls = 1 << 8, ///< the reported calls are the system's own
};
Q_DECLARE_FLAGS(Abilities, Ability)
Q_DECLARE_OPERATORS_FOR_FLAGS(Abilities)

} // namespace socketchat

Q_DECLARE_METATYPE(socketchat::Engine)
