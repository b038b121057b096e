// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace socketchat {

/// Bytes as they are written in a program; always the very same bytes, and ASCII only.

/// `static const unsigned char NAME[3] = {` … `};`, at most twelve bytes a line. No bytes are no
/// array in C: then it has one byte, and a comment says that none of it counts.
[[nodiscard]] QString cArray(QByteArrayView bytes, QStringView name);
/// `b'\xe4\xbd\xa0hello\n'`, as Python's repr() writes it.
[[nodiscard]] QString pythonBytes(QByteArrayView bytes);

} // namespace socketchat
