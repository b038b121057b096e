// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/transcript.h"

namespace socketchat {

/// Writes the whole conversation as JSON Lines: see transcriptrows.h for the format,
/// TranscriptReader for reading it back.
class JsonLinesWriter : public ConversationWriter
{
public:
    using ConversationWriter::ConversationWriter;

    void begin(const TranscriptTitle &title) override;
    void write(const TranscriptRow &row) override;
    void missing(qint64 rows, qint64 time) override;
    void end() override;

private:
    TranscriptTitle m_title;
    qint64 m_rows = 0;
    qint64 m_lastTime = 0;
};

} // namespace socketchat
