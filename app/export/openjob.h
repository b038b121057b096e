// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationtotals.h"
#include "app/export/filejob.h"
#include "app/export/transcriptreader.h"

namespace socketchat {

/// Reads a saved conversation. A damaged file is not a failure: everything before the damage is
/// read, and summary() reports where it is. Failed means that the file could not be read at all, or
/// that its first line is not a transcript's.
class OpenJob : public FileJob
{
    Q_OBJECT

public:
    explicit OpenJob(const QString &path, qint64 limit = Conversation::defaultLimit,
                     QObject *parent = nullptr);

    /// Returns the conversation; exclusively the caller's once the job has finished.
    [[nodiscard]] std::shared_ptr<Conversation> conversation() const;
    /// Returns the result of reading; valid once the job has finished.
    [[nodiscard]] const TranscriptSummary &summary() const;
    [[nodiscard]] const ConversationTotals &totals() const;

private:
    struct Found
    {
        explicit Found(qint64 limit)
            : conversation(std::make_shared<Conversation>(limit))
        { }
        std::shared_ptr<Conversation> conversation;
        TranscriptSummary summary;
        ConversationTotals totals;
    };
    OpenJob(const QString &path, std::shared_ptr<Found> found, QObject *parent);

    std::shared_ptr<Found> m_found;
};

} // namespace socketchat
