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
    /// Appends a message without a copy. It lies in memory right behind those before it; all of
    /// them must stay there as long as the batch is used.
    void extend(QByteArrayView message)
    {
        const char *const begin = ends.isEmpty() ? message.data() : bytes.constData();
        bytes = QByteArray::fromRawData(begin, message.data() + message.size() - begin);
        ends.append(bytes.size());
    }
    /// Removes all messages; keeps the memory of `ends`.
    void clear()
    {
        bytes.clear();
        ends.clear();
    }
};

} // namespace socketchat
