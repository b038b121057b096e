// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/filejob.h"
#include "app/export/transcript.h"

#include <QList>

namespace socketchat {

class Session;

/// Of the run that is under way, or was the last.
[[nodiscard]] TranscriptTitle transcriptTitle(const Session &session);

/// What to save, and where.
struct SaveRequest
{
    /// Rows from `first` to `last`, both by number.
    struct Span
    {
        qint64 first = 0;
        qint64 last = 0;
    };

    QString path;
    TranscriptFormat format = TranscriptFormat::Text;
    /// `first`, `trimmed` and `time` are filled in by the job.
    TranscriptTitle title;
    /// In order and apart from each other; empty: every row that there is at the start.
    QList<Span> rows;
};

/// Saves a conversation while it goes on. Reads the store row by row, without copying it; a row
/// that goes before it was written is told in the transcript as missing. The file appears under its
/// name, replacing what was there, only when it is complete.
class SaveJob : public FileJob
{
    Q_OBJECT

public:
    SaveJob(std::shared_ptr<const Conversation> conversation, const SaveRequest &request,
            QObject *parent = nullptr);
};

/// The same in the calling thread.
[[nodiscard]] FileJob::Result saveTranscript(const Conversation &conversation, SaveRequest request,
                                             FileJob::Control &control);

/// A row with what a writer wants beside it; nothing where it has gone.
[[nodiscard]] std::optional<TranscriptRow> transcriptRow(const Conversation &conversation,
                                                         qint64 number, bool withBytesBefore,
                                                         const TextEncoding &encoding);

} // namespace socketchat
