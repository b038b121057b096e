// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/stream/streamrows.h"

#include <QString>

namespace socketchat {

/// Returns the name of a row: "send()", "recv()", "frames".
[[nodiscard]] QString streamRowName(StreamRows::Row row, Engine engine);
/// Returns the call of a row: `send` or `recv`, or `write` or `read` with Qt.
[[nodiscard]] QString streamCallName(StreamRows::Row row, Engine engine);
/// Describes a block in a sentence: which bytes, how many, when, and what is wrong with it.
[[nodiscard]] QString blockSentence(const StreamRows &rows, StreamRows::Row row, qsizetype index);
/// Returns the first `most` bytes of a block as text and hex, if they are still stored.
[[nodiscard]] QString blockBytes(const StreamRows &rows, StreamRows::Row row, qsizetype index,
                                 qint64 most);

} // namespace socketchat
