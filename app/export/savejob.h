// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/filejob.h"
#include "app/export/transcript.h"

#include <QList>

namespace socketchat {

class Session;

/// Returns the title for the session's current or last run.
[[nodiscard]] TranscriptTitle transcriptTitle(const Session &session);

/// Holds what to save, and where.
struct SaveRequest
{
    /// Holds a range of row numbers, both inclusive.
    struct Span
    {
        qint64 first = 0;
        qint64 last = 0;
    };

    QString path;
    TranscriptFormat format = TranscriptFormat::Text;
    /// the job sets `first`, `trimmed` and `time`
    TranscriptTitle title;
    /// sorted and disjoint; empty: all rows present at the start
    QList<Span> rows;
};

/// Saves a conversation while it continues. Reads the store row by row, without a copy; rows
/// trimmed before they are written are recorded as missing. The file appears under its name,
/// replacing an old one, only when it is complete.
class SaveJob : public FileJob
{
    Q_OBJECT

public:
    SaveJob(std::shared_ptr<const Conversation> conversation, const SaveRequest &request,
            QObject *parent = nullptr);
};

/// Saves in the calling thread.
[[nodiscard]] FileJob::Result saveTranscript(const Conversation &conversation, SaveRequest request,
                                             FileJob::Control &control);

/// Returns a row with the additional data a writer needs; nullopt if it was trimmed.
[[nodiscard]] std::optional<TranscriptRow> transcriptRow(const Conversation &conversation,
                                                         qint64 number, bool withBytesBefore,
                                                         const TextEncoding &encoding);

} // namespace socketchat
