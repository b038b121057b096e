// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace socketchat {

// Byte literals for program texts: exactly the given bytes, in ASCII only.

/// Returns `static const unsigned char NAME[3] = {` … `};` with at most twelve bytes per line. C
/// has no empty arrays: for no bytes it has one, with a comment that it does not count.
[[nodiscard]] QString cArray(QByteArrayView bytes, QStringView name);
/// Returns `b'\xe4\xbd\xa0hello\n'`, as Python's repr() does.
[[nodiscard]] QString pythonBytes(QByteArrayView bytes);

} // namespace socketchat
