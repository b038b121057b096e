// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/textwriter.h"

namespace socketchat {

void TextWriter::begin(const TranscriptTitle &title)
{
    m_text.emplace(title);
    put(m_text->heading().toUtf8() + '\n');
    if (title.time)
        put(m_times.dateAndTime(title.time) + '\n');
    if (const QString note = m_text->trimmedNote(); !note.isEmpty())
        put(note.toUtf8() + '\n');
    put("\n");
}

void TextWriter::write(const TranscriptRow &row)
{
    put(m_times.dateAndTime(row.message.time) + "  " + m_text->headline(row).toUtf8() + '\n');
    if (!row.message.isMessage() || row.message.size == 0)
        return;
    QByteArray body = m_text->payload(row).text.toUtf8();
    if (body.endsWith('\n'))
        body.chop(1);
    body.replace('\n', "\n    ");
    put("    ");
    put(body);
    put("\n");
}

void TextWriter::missing(qint64 rows, qint64 time)
{
    put(m_times.dateAndTime(time) + "  " + RowText::missingNote(rows).toUtf8() + '\n');
}

} // namespace socketchat
