// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/recordingfile.h"

#include <QObject>

#include <memory>

class QThread;

namespace socketchat {

class RecordingWorker;

/// Records a conversation while it happens: append-only JSON Lines (see transcriptrows.h) in a
/// folder, in files by date and size. Killed at any moment, the program loses at most what was said
/// in the last second.
///
/// The conversation knows nothing of it: a thread of its own reads the rows from the store and
/// writes them. Where the disk refuses (or is slower than the conversation for so long that rows
/// are trimmed before they are written) the conversation goes on; the recording tries again, and
/// says how many rows it has missed. One run of a session; lives in the session's thread.
class Recorder : public QObject
{
    Q_OBJECT

public:
    explicit Recorder(std::shared_ptr<const Conversation> conversation, QObject *parent = nullptr);
    /// Writes what there is; waits for that.
    ~Recorder() override;

    /// Begins with the row `first`. Does nothing while it records. `title.first`, `trimmed` and
    /// `time` are its own business.
    void start(const TranscriptTitle &title, const RecordingOptions &options, qint64 first);
    /// Writes what there is, then finished().
    void stop();

    [[nodiscard]] bool isRecording() const { return m_worker != nullptr; }
    /// Of the newest file; empty before the first.
    [[nodiscard]] QString path() const { return m_path; }

Q_SIGNALS:
    void fileBegun(const QString &path);
    /// The disk has refused: one sentence, at once, and then no more until recovered().
    void failed(const QString &sentence);
    /// Recording goes on. `missing`: rows that went in the meantime; `sentence` says so.
    void recovered(qint64 missing, const QString &sentence);
    /// `missing`: rows that were never recorded, in all; `sentence` says so, or is empty.
    void finished(qint64 missing, const QString &sentence);

private:
    void endThread();

    std::shared_ptr<const Conversation> m_conversation;
    std::unique_ptr<QThread> m_thread;
    RecordingWorker *m_worker = nullptr; // lives and dies in m_thread
    QString m_path;
};

} // namespace socketchat
