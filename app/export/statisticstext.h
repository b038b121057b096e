// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/statistics.h"

#include <QByteArray>
#include <QString>

namespace socketchat {

/// The statistics of a run for people: each number on a line with what it counts, for the
/// clipboard and for the end of a conversation without a window.
[[nodiscard]] QString statisticsText(const Statistics &statistics, Protocol protocol, Role role);
/// The most important of it on one line.
[[nodiscard]] QString statisticsLine(const Statistics &statistics, Protocol protocol, Role role);
/// A `statistics` object for `--json`, without the line end; helpText() documents it. `abilities`
/// are those of the run; `last` is that of its end.
[[nodiscard]] QByteArray statisticsJson(const Statistics &statistics, Protocol protocol, Role role,
                                        Abilities abilities, bool last, qint64 time);

/// Whether what became of single datagrams is known: for a UDP client whose server has echoed
/// something. Of a server that never echoes nothing is known to be lost.
[[nodiscard]] bool knowsLosses(const Statistics &statistics, Protocol protocol, Role role);

} // namespace socketchat
