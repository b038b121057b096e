// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/rowtext.h"

#include <QCoreApplication>

#include <optional>

namespace socketchat {

/// Writes a table for spreadsheets: UTF-8 with a byte order mark (Excel needs it), RFC 4180
/// (commas, CRLF, all text quoted), one row per line, local time.
///
/// Columns: number, time, seconds since the first row, event (the word that `--json` uses), address
/// and port of the peer, bytes, result, round trip in ms, text, hex. Numbers use a decimal point
/// and no grouping. Text and hex are cut to `longestCell` characters, the limit of a spreadsheet
/// cell, and then end in `…`.
///
/// Prevents formula injection by peers: text that a spreadsheet may read as a formula (beginning
/// with = + - @, their full-width forms, a tab or a line end) is prefixed with an apostrophe.
class CsvWriter : public ConversationWriter
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::CsvTranscript)

public:
    static constexpr qsizetype longestCell = 32'767;

    using ConversationWriter::ConversationWriter;

    void begin(const TranscriptTitle &title) override;
    void write(const TranscriptRow &row) override;
    void missing(qint64 rows, qint64 time) override;
    void end() override { }
    [[nodiscard]] bool wantsBytesBefore() const override { return true; }

    /// Returns a quoted and escaped cell.
    [[nodiscard]] static QByteArray cell(QString text);

private:
    [[nodiscard]] QByteArray seconds(qint64 time);

    std::optional<RowText> m_text;
    TranscriptTitle m_title;
    TimeText m_times;
    qint64 m_start = -1; // time of the first row, ns
};

} // namespace socketchat
