// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/fileproblem.h"
#include "app/export/transcript.h"

#include <QFile>

#include <memory>

class QLockFile;

namespace socketchat {

/// Holds where recordings are stored and how many are kept.
struct RecordingOptions
{
    QString folder; ///< created if missing, for the owner only
    qint64 fileSize = 64 * 1024 * 1024; ///< bytes after which a new file starts
    // Limits for earlier recordings; 0 means no limit. The newest file always stays.
    int keptFiles = 0;
    qint64 keptBytes = qint64(4) * 1024 * 1024 * 1024;
    int keptDays = 0;
};

/// Writes the files of a recording: `2025-11-22T161054-tcp-server-127.0.0.1-8000.jsonl`, the next
/// with suffix `-2`. Readable by the owner only, append-only. Appended lines are with the kernel,
/// so they survive a crash of the program; a partial write is undone.
///
/// Deletes only files with such names, and none that another program still records to (each file is
/// locked while it is written: QLockFile). Used from one thread.
class RecordingFile
{
public:
    explicit RecordingFile(const RecordingOptions &options);
    ~RecordingFile();
    Q_DISABLE_COPY_MOVE(RecordingFile)

    /// Opens a new file and deletes the oldest that exceed the limits. open() and append() return
    /// what went wrong, of kind None on success.
    FileProblem open(const TranscriptTitle &title);
    FileProblem append(const QByteArray &lines);
    void close();

    [[nodiscard]] bool isOpen() const { return m_file != nullptr; }
    [[nodiscard]] QString path() const { return m_path; }
    /// Returns whether the size limit is reached or the date has changed (local time).
    [[nodiscard]] bool isFull(qint64 now) const;

    /// Returns the text reduced to characters valid in file names everywhere; never `.`, `..` or a
    /// path.
    [[nodiscard]] static QString sanitised(QStringView text);

private:
    void deleteOldest() const;

    const RecordingOptions m_options;
    std::unique_ptr<QFile> m_file;
    std::unique_ptr<QLockFile> m_lock;
    QString m_path; // remains set after the file was closed
    qint64 m_size = 0; // bytes of completely written lines
    qint64 m_day = 0;
};

} // namespace socketchat
