// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/jsonlineswriter.h"

#include "app/export/transcriptrows.h"

namespace socketchat {

void JsonLinesWriter::begin(const TranscriptTitle &title)
{
    m_title = title;
    m_lastTime = title.time;
    put(QByteArrayView(transcriptTitleLine(title)));
}

void JsonLinesWriter::write(const TranscriptRow &row)
{
    ++m_rows;
    m_lastTime = row.message.time;
    transcriptRowLines(row, m_title.protocol, m_title.role,
                       [this](const QByteArray &line) { put(QByteArrayView(line)); });
}

void JsonLinesWriter::missing(qint64 rows, qint64 time)
{
    put(QByteArrayView(transcriptMissingLine(rows, time)));
}

void JsonLinesWriter::end() { put(QByteArrayView(transcriptEndLine(m_rows, m_lastTime))); }

} // namespace socketchat
