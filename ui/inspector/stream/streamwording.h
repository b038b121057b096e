// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/stream/streamrows.h"

#include <QString>

namespace socketchat {

/// "send()", "recv()", "frames"
[[nodiscard]] QString streamRowName(StreamRows::Row row, Engine engine);
/// The call that moves the bytes of a row of calls: `recv`, or `read` with Qt.
[[nodiscard]] QString streamCallName(StreamRows::Row row, Engine engine);
/// A block in a sentence: which bytes, how many, when, and what is wrong with it.
[[nodiscard]] QString blockSentence(const StreamRows &rows, StreamRows::Row row, qsizetype index);
/// The beginning of its bytes as text and hex, where they are still there.
[[nodiscard]] QString blockBytes(const StreamRows &rows, StreamRows::Row row, qsizetype index,
                                 qint64 most);

} // namespace socketchat
