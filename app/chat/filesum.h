// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QCryptographicHash>

namespace socketchat {

/// Sums up the bytes of a file as they go by: their number, SHA-256 and CRC-32.
class FileSum
{
public:
    void add(QByteArrayView bytes);
    /// Begins anew.
    void reset();
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// Return what is usual to show and compare: lower-case hexadecimal digits.
    [[nodiscard]] QByteArray sha256() const { return m_sha256.result().toHex(); }
    [[nodiscard]] QByteArray crc32() const;

private:
    qint64 m_bytes = 0;
    QCryptographicHash m_sha256{QCryptographicHash::Sha256};
    quint32 m_crc32 = 0;
};

} // namespace socketchat
