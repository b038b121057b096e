// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/fileproblem.h"
#include "app/export/transcript.h"

#include <QFile>

#include <memory>

class QLockFile;

namespace socketchat {

/// Where recordings go, and how much of them is kept.
struct RecordingOptions
{
    QString folder; ///< made, for this person alone, where it does not exist
    qint64 fileSize = 64 * 1024 * 1024; ///< bytes after which the next file begins
    // Of what was recorded before; a limit of 0 is none. The newest always stays.
    int keptFiles = 0;
    qint64 keptBytes = qint64(4) * 1024 * 1024 * 1024;
    int keptDays = 0;
};

/// The files of a recording: `2025-11-22T161054-tcp-server-127.0.0.1-8000.jsonl`, the next with
/// `-2` behind. For this person alone, and append-only. What has been appended is with the system,
/// so that it survives this program; one that was refused in the middle of a write is as if it had
/// not been tried.
///
/// Only files with such a name are ever deleted, and none that another program still records to
/// (each is locked while it is written: QLockFile). One thread.
class RecordingFile
{
public:
    explicit RecordingFile(const RecordingOptions &options);
    ~RecordingFile();
    Q_DISABLE_COPY_MOVE(RecordingFile)

    /// Begins a file; deletes the oldest that are too many. Each of these says what went wrong;
    /// None where nothing did.
    FileProblem open(const TranscriptTitle &title);
    FileProblem append(const QByteArray &lines);
    void close();

    [[nodiscard]] bool isOpen() const { return m_file != nullptr; }
    [[nodiscard]] QString path() const { return m_path; }
    /// The size has been reached, or the day has changed (local time).
    [[nodiscard]] bool isFull(qint64 now) const;

    /// What may stand in a name on any file system; never `.`, `..` or a path.
    [[nodiscard]] static QString sanitised(QStringView text);

private:
    void deleteOldest() const;

    const RecordingOptions m_options;
    std::unique_ptr<QFile> m_file;
    std::unique_ptr<QLockFile> m_lock;
    QString m_path; // also of the last file, when it has been closed
    qint64 m_size = 0; // bytes that are known to be whole
    qint64 m_day = 0;
};

} // namespace socketchat
