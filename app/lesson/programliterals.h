// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace socketchat {

/// Returns the bytes as a C or C++ literal in quotes: text if they are printable UTF-8, otherwise
/// escaped with three-digit octal escapes, which never absorb following characters.
[[nodiscard]] QString cLiteral(QByteArrayView bytes);
/// Returns a Python literal: `'你好'.encode()`, or `b'\xff'` for bytes that are not text.
[[nodiscard]] QString pythonLiteral(QByteArrayView bytes);

} // namespace socketchat
