// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace socketchat {

/// Holds messages, one right after the other.
struct MessageBatch
{
    QByteArray bytes;
    QList<qsizetype> ends; ///< of each message in `bytes`

    [[nodiscard]] qsizetype count() const { return ends.size(); }
    [[nodiscard]] QByteArrayView at(qsizetype index) const
    {
        const qsizetype begin = index > 0 ? ends[index - 1] : 0;
        return QByteArrayView(bytes).sliced(begin, ends[index] - begin);
    }
    void append(QByteArrayView message)
    {
        bytes.append(message);
        ends.append(bytes.size());
    }
};

} // namespace socketchat
