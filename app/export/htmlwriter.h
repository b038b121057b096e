// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/rowtext.h"

#include <optional>

namespace socketchat {

/// Writes one self-contained page: no scripts, no images, no network access (enforced by its
/// content security policy). All content is escaped. Follows the reader's light or dark colour
/// scheme.
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
