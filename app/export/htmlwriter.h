// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/rowtext.h"

#include <optional>

namespace socketchat {

/// One page that needs nothing else: no script, no image, nothing from the network (its policy
/// forbids the browser to fetch anything). What was said is escaped everywhere; it is light or dark
/// as the reader's system is.
class HtmlWriter : public ConversationWriter
{
public:
    using ConversationWriter::ConversationWriter;

    void begin(const TranscriptTitle &title) override;
    void write(const TranscriptRow &row) override;
    void missing(qint64 rows, qint64 time) override;
    void end() override;
    [[nodiscard]] bool wantsBytesBefore() const override { return true; }

private:
    void putEvent(qint64 time, const QString &text, bool isProblem);

    std::optional<RowText> m_text;
    TimeText m_times;
};

} // namespace socketchat
