// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/recordingfile.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <map>

namespace socketchat {

/// Does the work of a Recorder in the recorder's thread: polls the conversation twice a second and
/// writes new rows. Keeps only a position in the conversation, not the rows, so there is no buffer
/// between the store and the disk.
class RecordingWorker : public QObject
{
    Q_OBJECT

public:
    RecordingWorker(std::shared_ptr<const Conversation> conversation, const TranscriptTitle &title,
                    const RecordingOptions &options, qint64 first);

    void start();
    /// Writes the remaining rows; ended() follows.
    void stop();

Q_SIGNALS:
    void fileOpened(const QString &path);
    /// Emitted once, until recovered() follows.
    void failed(const socketchat::FileProblem &problem);
    /// Emitted when writing works again; `missing` rows were lost in the meantime.
    void recovered(qint64 missing);
    /// Emitted last. `missing`: all rows that were never written.
    void ended(qint64 missing);

private:
    static constexpr qsizetype largestBatch = 1024 * 1024; // bytes
    static constexpr qsizetype smallestBatch = 4 * 1024;

    /// Holds lines that are written together or not at all, and the state that applies once they
    /// are.
    struct Batch
    {
        QByteArray lines;
        qint64 next = 0;
        qint64 rows = 0;
        qint64 missing = 0;
        std::deque<std::pair<PeerId, qint64>> queued;
    };

    void work();
    [[nodiscard]] bool isOpen();
    [[nodiscard]] bool writeRows();
    [[nodiscard]] bool writeSettled();
    [[nodiscard]] Batch nextBatch(qint64 end) const;
    [[nodiscard]] FileProblem append(const QByteArray &lines);
    void endFile();
    void fail(const FileProblem &problem);

    const std::shared_ptr<const Conversation> m_conversation;
    const RecordingOptions m_options;
    TranscriptTitle m_title;
    RecordingFile m_file;
    QTimer m_clock;
    QElapsedTimer m_sinceFailure;
    bool m_failing = false;
    qsizetype m_batchSize = largestBatch;
    qint64 m_next = 0; // number of the next row to write
    qint64 m_rows = 0; // in this file
    qint64 m_missing = 0;
    qint64 m_missingBefore = 0; // at the start of the failure
    quint64 m_revision = 0;
    std::map<PeerId, std::deque<qint64>> m_queued; // rows written while still queued, in order
};

} // namespace socketchat
