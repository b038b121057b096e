// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/recordingfile.h"

#include <QObject>

#include <memory>

class QThread;

namespace socketchat {

class RecordingWorker;

/// Records a conversation as it happens: append-only JSON Lines (see transcriptrows.h) in a folder,
/// one file per day and size limit. If the program is killed, at most the last second is lost.
///
/// Does not slow down the conversation: a separate thread reads rows from the store and writes
/// them. If the disk fails, or is so slow that rows are trimmed before they are written, the
/// conversation continues; recording is retried, and the number of missing rows is reported. Serves
/// one run of a session; lives in the session's thread.
class Recorder : public QObject
{
    Q_OBJECT

public:
    explicit Recorder(std::shared_ptr<const Conversation> conversation, QObject *parent = nullptr);
    /// Writes the remaining rows and waits for that.
    ~Recorder() override;

    /// Starts with row number `first`; does nothing if already recording. The recorder sets
    /// `title.first`, `trimmed` and `time` itself.
    void start(const TranscriptTitle &title, const RecordingOptions &options, qint64 first);
    /// Writes the remaining rows; finished() follows.
    void stop();

    [[nodiscard]] bool isRecording() const { return m_worker != nullptr; }
    /// Returns the path of the newest file; empty before the first.
    [[nodiscard]] QString path() const { return m_path; }

Q_SIGNALS:
    void fileOpened(const QString &path);
    /// Emitted once when writing fails, and not again until recovered(). `sentence` is for display.
    void failed(const QString &sentence);
    /// Emitted when writing works again. `missing`: rows lost in the meantime; `sentence` says so.
    void recovered(qint64 missing, const QString &sentence);
    /// Emitted last. `missing`: all rows that were never recorded; `sentence` says so, or is empty.
    void finished(qint64 missing, const QString &sentence);

private:
    void endThread();

    std::shared_ptr<const Conversation> m_conversation;
    std::unique_ptr<QThread> m_thread;
    RecordingWorker *m_worker = nullptr; // lives in m_thread and is deleted there
    QString m_path;
};

} // namespace socketchat
