// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/rowtext.h"

#include <optional>

namespace socketchat {

/// Writes a transcript for people: one line per row, followed by the payload indented by four
/// spaces, so that no message can imitate a row. Local time. Bytes that are not text are escaped.
class TextWriter : public ConversationWriter
{
public:
    using ConversationWriter::ConversationWriter;

    void begin(const TranscriptTitle &title) override;
    void write(const TranscriptRow &row) override;
    void missing(qint64 rows, qint64 time) override;
    void end() override { }
    [[nodiscard]] bool wantsBytesBefore() const override { return true; }

private:
    std::optional<RowText> m_text;
    TimeText m_times;
};

} // namespace socketchat
