// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/stream/streamwording.h"

#include "app/chat/quantities.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class StreamWording
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::StreamWording)
};

// Shows printable ASCII as it is and other bytes as dots, like a hex dump.
QString visible(const QByteArray &bytes)
{
    QString text;
    for (const char byte : bytes)
        text += byte >= 0x20 && byte < 0x7f ? QChar::fromLatin1(byte) : QChar(u'·');
    return text;
}

} // namespace

QString streamCallName(StreamRows::Row row, Engine engine)
{
    return socketCallName(row == StreamRows::Send ? SocketCallKind::Send : SocketCallKind::Recv,
                          engine);
}

QString streamRowName(StreamRows::Row row, Engine engine)
{
    switch (row) {
    case StreamRows::Send:
    case StreamRows::Recv:
        return streamCallName(row, engine) + u"()"_s;
    case StreamRows::Frame:
        return StreamWording::tr("frames");
    case StreamRows::RowCount:
        break;
    }
    return {};
}

QString blockSentence(const StreamRows &rows, StreamRows::Row row, qsizetype index)
{
    const StreamRows::Blocks &blocks = rows.blocks(row);
    if (index < 0 || index >= qsizetype(blocks.size()))
        return {};
    const StreamRows::Block &block = blocks[size_t(index)];
    const QString from = formatCount(block.offset);
    const QString to = formatCount(block.offset + std::max<qint64>(block.length, 1) - 1);
    const int length = int(std::min<qint64>(block.length, std::numeric_limits<int>::max()));
    const QString asked = formatCount(block.asked);
    const QString name = streamCallName(row, block.engine);
    switch (row) {
    case StreamRows::Send:
        return block.asked > block.length
                       ? StreamWording::tr("%5() took only %Ln of %4 byte(s): bytes %1 to %2, at "
                                           "%3",
                                           nullptr, length)
                                 .arg(from, to, formatTimeOfDay(block.time), asked, name)
                       : StreamWording::tr("%4() handed over %Ln byte(s): bytes %1 to %2, at %3",
                                           nullptr, length)
                                 .arg(from, to, formatTimeOfDay(block.time), name);
    case StreamRows::Recv:
        return StreamWording::tr("%5(%4) returned %Ln byte(s): bytes %1 to %2, at %3", nullptr,
                                 length)
                .arg(from, to, formatTimeOfDay(block.time), asked, name);
    case StreamRows::Frame:
        break;
    case StreamRows::RowCount:
        return {};
    }
    const auto problem = rows.problem(index);
    if (problem == FrameProblem::TooLong) {
        return StreamWording::tr(
                       "Message too long: from byte %1 on, a message would be longer than "
                       "the limit of %2 bytes. Nothing after it can be cut.")
                .arg(from, formatCount(rows.framing().limit));
    }
    if (problem == FrameProblem::Unfinished) {
        return StreamWording::tr("Not complete yet: %Ln byte(s) of a message, bytes %1 to %2",
                                 nullptr, length)
                .arg(from, to);
    }
    return StreamWording::tr("A message of %Ln byte(s): bytes %1 to %2", nullptr, length)
            .arg(from, to);
}

QString blockBytes(const StreamRows &rows, StreamRows::Row row, qsizetype index, qint64 most)
{
    const StreamRows::Blocks &blocks = rows.blocks(row);
    if (index < 0 || index >= qsizetype(blocks.size()))
        return {};
    const StreamRows::Block &block = blocks[size_t(index)];
    const QByteArray bytes = rows.bytesAt(block.offset, std::min(block.length, most));
    if (bytes.isEmpty())
        return {};
    const QString more = bytes.size() < block.length ? u" …"_s : QString();
    return visible(bytes) % more % u"  "_s % QString::fromLatin1(bytes.toHex(' ').toUpper()) % more;
}

} // namespace socketchat
