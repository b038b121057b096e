// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/transcript.h"

namespace socketchat {

/// Everything there is, a JSON object a line: see transcriptrows.h for the lines, TranscriptReader
/// for the way back.
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
