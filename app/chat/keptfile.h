// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QThreadPool>

namespace socketchat {

/// Reads and writes a small file in which a person's things are kept. It is written in another
/// thread, whole or not at all.
class KeptFile : public QObject
{
    Q_OBJECT

public:
    explicit KeptFile(const QString &path);

    struct Content
    {
        bool exists = false;
        QByteArray bytes;
        QString problem; ///< why it cannot be read, in a sentence; empty: it can
    };
    /// Reads at most `most` bytes.
    [[nodiscard]] Content read(qint64 most);
    /// Returns whether another program has written it since it was last read or written here.
    [[nodiscard]] bool isOutdated() const;
    void write(const QByteArray &bytes);
    /// Returns its path as a person writes it.
    [[nodiscard]] QString name() const;

Q_SIGNALS:
    /// Reports that it is written, or the system's message that says why not.
    void written(const QString &problem);

private:
    const QString m_path;
    QDateTime m_time; // when it was last read or written
    int m_writes = 0; // still to be done
    QThreadPool m_writing; // last: its end waits for what uses the others
};

} // namespace socketchat
