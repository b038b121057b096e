// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/statistics.h"

#include <QByteArray>
#include <QString>

namespace socketchat {

/// Returns the statistics of a run as text, one labelled number per line, for the clipboard and for
/// the end of a headless run.
[[nodiscard]] QString statisticsText(const Statistics &statistics, Protocol protocol, Role role);
/// Returns the most important statistics on one line.
[[nodiscard]] QString statisticsLine(const Statistics &statistics, Protocol protocol, Role role);
/// Returns a `statistics` object for `--json`, without the line end; helpText() documents it.
/// `abilities` are those of the run; `last` marks the one at its end.
[[nodiscard]] QByteArray statisticsJson(const Statistics &statistics, Protocol protocol, Role role,
                                        Abilities abilities, bool last, qint64 time);

/// Returns whether it is known which datagrams were lost: only for a UDP client whose server has
/// echoed something. Without any echo, nothing is known to be lost.
[[nodiscard]] bool knowsLosses(const Statistics &statistics, Protocol protocol, Role role);

} // namespace socketchat
