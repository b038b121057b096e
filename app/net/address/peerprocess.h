// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace socketchat {

/// Returns a name that another program chose as text that is read like any other: with `%0A` for
/// what cannot be seen, is a space or could be taken for markup.
[[nodiscard]] QString encodedName(const QByteArray &name);

/// Describes the process at the other end of a Unix socket (SO_PEERCRED in unix(7)).
struct PeerProcess
{
    qint64 pid = 0; ///< 0: not known
    QString user;
    QString program; ///< file name of the executable, as encodedName()
    qint64 started = 0; ///< in clock ticks since the system's start; 0: not known

    /// Returns `python3[4711]`; empty if the process is not known.
    [[nodiscard]] QString toString() const;

    /// Returns whether it is the same process: another may get the number of one that has ended.
    [[nodiscard]] bool isSame(const PeerProcess &other) const
    {
        return pid == other.pid && (started == other.started || started == 0 || other.started == 0);
    }

    friend bool operator==(const PeerProcess &, const PeerProcess &) = default;
};

/// Returns PeerProcess::started of a running process; 0 if there is none.
[[nodiscard]] qint64 processStart(qint64 pid);
/// Looks up the program and the user's name of a running process, as far as the system tells.
[[nodiscard]] PeerProcess peerProcess(qint64 pid, quint32 user);

} // namespace socketchat
