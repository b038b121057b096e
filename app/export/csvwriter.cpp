// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/csvwriter.h"

#include "app/export/eventjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

bool looksLikeAFormula(const QString &text)
{
    return !text.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(text.front());
}

} // namespace

QByteArray CsvWriter::cell(QString text)
{
    if (looksLikeAFormula(text))
        text.prepend(u'\'');
    if (text.size() > longestCell) {
        text.truncate(longestCell - 1);
        if (text.back().isHighSurrogate())
            text.chop(1);
        text += u'…';
    }
    return '"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

void CsvWriter::begin(const TranscriptTitle &title)
{
    m_title = title;
    m_text.emplace(title);
    put("\xef\xbb\xbf");
    const QStringList names{tr("Number"),         tr("Time"), tr("Seconds"), tr("Event"),
                            tr("Address"),        tr("Port"), tr("Bytes"),   tr("Outcome"),
                            tr("Round trip, ms"), tr("Text"), tr("Hex"),     tr("Name")};
    QByteArrayList cells;
    for (const QString &name : names)
        cells.append(cell(name));
    put(cells.join(',') + "\r\n");
    if (const QString note = m_text->trimmedNote(); !note.isEmpty())
        put(",,,\"trimmed\",,," + QByteArray::number(title.trimmed.bytes) + ",,," + cell(note)
            + ",,\r\n");
}

QByteArray CsvWriter::seconds(qint64 time)
{
    if (m_start < 0)
        m_start = time;
    return QByteArray::number(double(time - m_start) / 1e9, 'f', 9);
}

void CsvWriter::write(const TranscriptRow &row)
{
    const Message &message = row.message;
    const QLatin1StringView event = eventWord(message, m_title.protocol, m_title.role);
    QByteArray line = QByteArray::number(message.number) + ',' + m_times.dateAndTime(message.time)
                      + ',' + seconds(message.time) + ",\"" + QByteArray(event.data(), event.size())
                      + "\",";
    if (message.peer == PeerId::Everyone)
        line += cell(message.isPassedOn() ? u"others"_s : u"everyone"_s) + ',';
    else if (row.peer.isNull())
        line += ',';
    else if (!row.peer.hasPort())
        line += cell(row.peer.toString()) + ',';
    else
        line += cell(row.peer.hostText()) + ',' + QByteArray::number(row.peer.port());
    line += ',';
    if (message.isMessage()) {
        const QByteArrayView shown = QByteArrayView(message.payload)
                                             .first(std::min(message.payload.size(), longestCell));
        line += QByteArray::number(message.size) + ',' + cell(RowText::outcome(message)) + ',';
        if (message.roundTrip >= 0)
            line += QByteArray::number(double(message.roundTrip) / 1e6, 'f', 6);
        line += ',' + cell(m_text->payload(row, longestCell * 4).text) + ',' + cell(hexText(shown));
    } else {
        line += ",,," + cell(m_text->event(row)) + ',';
    }
    put(line + ',' + (row.name.isEmpty() ? QByteArray() : cell(row.name)) + "\r\n");
}

void CsvWriter::missing(qint64 rows, qint64 time)
{
    put("," + m_times.dateAndTime(time) + ',' + seconds(time) + ",\"trimmed\",,,,,,"
        + cell(RowText::missingNote(rows)) + ",,\r\n");
}

} // namespace socketchat
