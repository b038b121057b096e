// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/pcapngwriter.h"

#include "app/export/rowtext.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr quint32 sectionHeader = 0x0a0d0d0a;
constexpr quint32 interfaceDescription = 1;
constexpr quint32 enhancedPacket = 6;
constexpr quint32 byteOrder = 0x1a2b3c4d;
constexpr quint16 rawIp = 101; // LINKTYPE_RAW
constexpr quint16 upperPdu = 252; // LINKTYPE_WIRESHARK_UPPER_PDU
constexpr qsizetype longestComment = 16'000; // characters: an option's length has 16 bits

enum Option : quint16 {
    EndOfOptions = 0,
    Comment = 1,
    InterfaceName = 2,
    Application = 4,
    TimeResolution = 9,
};

template<typename Number>
void putNumber(QByteArray &bytes, Number value)
{
    const Number little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void pad(QByteArray &bytes) { bytes.append((4 - bytes.size() % 4) % 4, '\0'); }

void putOption(QByteArray &bytes, Option code, QByteArrayView value)
{
    putNumber<quint16>(bytes, code);
    putNumber<quint16>(bytes, quint16(value.size()));
    bytes.append(value.data(), value.size());
    pad(bytes);
}

/// Builds a block. Its length is also at the end, so that files can be read backwards.
QByteArray block(quint32 type, QByteArray body)
{
    pad(body);
    const auto length = quint32(body.size() + 12);
    QByteArray bytes;
    bytes.reserve(length);
    putNumber(bytes, type);
    putNumber(bytes, length);
    bytes.append(body);
    putNumber(bytes, length);
    return bytes;
}

} // namespace

void PcapngWriter::begin(const TranscriptTitle &title)
{
    const RowText text(title);
    const bool isUnix = traitsOf(title.protocol).usesPaths;
    QString comment =
            text.heading() + u'\n'
            + (isUnix ? tr("Saved by Socket Chat from a conversation over a Unix socket, "
                           "which has no packets and no addresses: each record is what "
                           "one read or one message carried.")
                      : tr("Saved by Socket Chat from a conversation. The headers are "
                           "synthetic: addresses, ports, times and what was said are real; "
                           "sequence numbers, acknowledgements, handshakes and where one "
                           "segment ends are not."));
    if (const QString note = text.trimmedNote(); !note.isEmpty())
        comment += u'\n' + note;

    QByteArray section;
    putNumber(section, byteOrder);
    putNumber<quint16>(section, 1); // version 1.0
    putNumber<quint16>(section, 0);
    putNumber<qint64>(section, -1); // section length unknown
    putOption(section, Comment, comment.left(longestComment).toUtf8());
    putOption(section, Application,
              QString(u"Socket Chat "_s + QCoreApplication::applicationVersion()).toUtf8());
    putOption(section, EndOfOptions, {});
    put(QByteArrayView(block(sectionHeader, section)));

    QByteArray interface;
    putNumber<quint16>(interface, isUnix ? upperPdu : rawIp);
    putNumber<quint16>(interface, 0);
    putNumber<quint32>(interface, 0); // no snapshot length limit
    putOption(interface, InterfaceName, "socketchat");
    putOption(interface, TimeResolution, "\x09"); // 10^-9 s
    putOption(interface, EndOfOptions, {});
    put(QByteArrayView(block(interfaceDescription, interface)));

    m_flow.emplace(title, [this](qint64 time, const QByteArray &frame) { putFrame(time, frame); });
}

void PcapngWriter::write(const TranscriptRow &row) { m_flow->add(row); }

void PcapngWriter::missing(qint64 rows, qint64) { m_comment = RowText::missingNote(rows).toUtf8(); }

void PcapngWriter::putFrame(qint64 time, const QByteArray &frame)
{
    QByteArray body;
    body.reserve(frame.size() + 64);
    putNumber<quint32>(body, 0); // interface number
    putNumber<quint32>(body, quint32(quint64(time) >> 32));
    putNumber<quint32>(body, quint32(time));
    putNumber<quint32>(body, quint32(frame.size()));
    putNumber<quint32>(body, quint32(frame.size()));
    body.append(frame);
    pad(body);
    if (!m_comment.isEmpty()) {
        putOption(body, Comment, m_comment);
        putOption(body, EndOfOptions, {});
        m_comment.clear();
    }
    put(QByteArrayView(block(enhancedPacket, body)));
}

} // namespace socketchat
