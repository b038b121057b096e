// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/rowtext.h"

#include <optional>

namespace socketchat {

/// A transcript to read: a line on each row, and under it what was said, indented by four spaces,
/// so that no message can look like a row of its own. Local time. Not for programs: what is no text
/// is shown by escapes.
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
