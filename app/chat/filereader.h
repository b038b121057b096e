// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/fileproblem.h"
#include "app/chat/filesum.h"

#include <QDateTime>
#include <QFile>
#include <QObject>
#include <QStringList>

namespace socketchat {

/// Reads files for a FileSender, in a thread of their own: a disk can be slow.
class FileReader : public QObject
{
    Q_OBJECT

public:
    /// Finds the files that `path` means; listed() follows. All signals up to the next call carry
    /// the number `job`.
    void list(int job, const QString &path);
    /// Opens a regular file; opened() or failed() follows.
    void open(int job, const QString &path);
    /// Reads up to `size` bytes of it on; read(), ended() or failed() follows, unless another job
    /// has begun or the file has ended.
    void readOn(int job, qint64 size);

Q_SIGNALS:
    /// `leftOut`: what in a folder is no regular file, such as a link or another folder.
    void listed(int job, const QStringList &files, qint64 leftOut);
    void opened(int job, qint64 size);
    void read(int job, const QByteArray &bytes);
    /// Reports the sum of all that was read, and whether it is the file as it was when it was
    /// opened. Its size is what it was then: of a file that grows the beginning is read.
    void ended(int job, const QByteArray &sha256, const QByteArray &crc32, bool isUnchanged);
    void failed(int job, const socketchat::FileProblem &problem);

private:
    int m_job = 0;
    QFile m_file;
    qint64 m_size = 0;
    QDateTime m_changed;
    FileSum m_sum;
};

} // namespace socketchat
