// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/rowtext.h"

#include <optional>

namespace socketchat {

/// A table for a spreadsheet: UTF-8 with a byte order mark (or Excel takes it for something else),
/// RFC 4180 (commas, CRLF, every text quoted), one line a row, local time.
///
/// Columns: number, time, seconds since the first row, event (the word that `--json` uses), address
/// and port of the peer, bytes, outcome, round trip in ms, text, hex. Numbers have a point and no
/// separators. Text and hex hold at most `longestCell` characters, the most that a cell of a
/// spreadsheet takes, with `…` at the end where there was more.
///
/// What a peer sent must not become a formula: a text that a spreadsheet could take for one (it
/// begins with = + - @, their full-width forms, tab or a line end) gets an apostrophe in front.
class CsvWriter : public ConversationWriter
{
public:
    static constexpr qsizetype longestCell = 32'767;

    using ConversationWriter::ConversationWriter;

    void begin(const TranscriptTitle &title) override;
    void write(const TranscriptRow &row) override;
    void missing(qint64 rows, qint64 time) override;
    void end() override { }
    [[nodiscard]] bool wantsBytesBefore() const override { return true; }

    /// One quoted cell.
    [[nodiscard]] static QByteArray cell(QString text);

private:
    [[nodiscard]] QByteArray seconds(qint64 time);

    std::optional<RowText> m_text;
    TranscriptTitle m_title;
    TimeText m_times;
    qint64 m_start = -1; // time of the first row
};

} // namespace socketchat
