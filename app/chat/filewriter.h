// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/filesum.h"
#include "app/chat/filetransfer.h"

#include <QFile>
#include <QObject>

namespace socketchat {

/// Writes a file for a FileReceiver, in a thread of its own: a disk can be slow.
class FileWriter : public QObject
{
    Q_OBJECT

public:
    /// Opens the file, and changes nothing in one that exists; opened() or failed() follows.
    void open(const FileTarget &target);
    /// Appends bytes; the first replace what the file held. written() or failed() follows. After a
    /// failure it does nothing.
    void write(const QByteArray &bytes);
    /// Closes the file; ended() follows, unless it has failed: without sums where nothing came for
    /// a file that was there before, which stays as it is.
    void end();
    /// Closes the file, and removes it where it was made for nothing.
    void giveUp();

Q_SIGNALS:
    void opened();
    void written(qint64 bytes);
    /// `bytes`: how many are in the file.
    void failed(const socketchat::FileProblem &problem, qint64 bytes);
    void ended(qint64 bytes, const QByteArray &sha256, const QByteArray &crc32);

private:
    void fail(int number);

    QFile m_file;
    FileSum m_sum;
    bool m_isNew = false;
};

} // namespace socketchat
