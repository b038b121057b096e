// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/transcriptrows.h"

#include "app/export/eventjson.h"
#include "app/net/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr Word<MessageKind> kindWords[] = {
        {MessageKind::Received, "received"_L1},
        {MessageKind::Sent, "sent"_L1},
        {MessageKind::Opened, "opened"_L1},
        {MessageKind::Closed, "closed"_L1},
        {MessageKind::PeerConnected, "peer-connected"_L1},
        {MessageKind::PeerFinished, "peer-finished"_L1},
        {MessageKind::PeerDisconnected, "peer-disconnected"_L1},
        {MessageKind::Error, "error"_L1},
        {MessageKind::KernelDropped, "kernel-dropped"_L1},
        {MessageKind::FrameRefused, "frame-refused"_L1},
        {MessageKind::PeerStalled, "peer-stalled"_L1},
        {MessageKind::PeerReadsAgain, "peer-reads-again"_L1},
        {MessageKind::EchoLoop, "echo-loop"_L1},
        {MessageKind::Unsent, "unsent"_L1},
        {MessageKind::Rule, "rule"_L1},
        {MessageKind::Relay, "relay"_L1},
        {MessageKind::Program, "program"_L1},
        {MessageKind::Blocked, "blocked"_L1},
        {MessageKind::File, "file"_L1},
};

constexpr Word<MessageFlag> flagWords[] = {
        {MessageFlag::Queued, "queued"_L1},
        {MessageFlag::Failed, "failed"_L1},
        {MessageFlag::Reply, "reply"_L1},
        {MessageFlag::ExactEcho, "exact"_L1},
        {MessageFlag::PartOfEcho, "part"_L1},
        {MessageFlag::NotAnEcho, "different"_L1},
        {MessageFlag::ContinuesStream, "stream"_L1},
        {MessageFlag::Lost, "lost"_L1},
        {MessageFlag::Duplicated, "duplicated"_L1},
        {MessageFlag::Reordered, "reordered"_L1},
        {MessageFlag::Corrupted, "corrupted"_L1},
        {MessageFlag::Delayed, "delayed"_L1},
        {MessageFlag::Cut, "cut"_L1},
        {MessageFlag::OfServer, "server"_L1},
        {MessageFlag::OfDatagrams, "datagrams"_L1},
        {MessageFlag::OfTls, "tls"_L1},
        {MessageFlag::Relayed, "relayed"_L1},
        {MessageFlag::Inserted, "inserted"_L1},
        {MessageFlag::Held, "held"_L1},
        {MessageFlag::Withheld, "withheld"_L1},
        {MessageFlag::OfFile, "file"_L1},
};

/// Adds all flags but HasRoundTrip, which `roundTrip` implies.
void addFlags(JsonObject &object, const Message &message)
{
    QByteArray words;
    for (const QString &word : transcriptFlagWords(message.flags))
        words += (words.isEmpty() ? "[\"" : ",\"") + word.toLatin1() + '"';
    if (!words.isEmpty())
        object.addJson("flags"_L1, QByteArray(words + ']'));
    if (message.detail >= 0)
        object.add("detail"_L1, message.detail);
    if (!message.header.isEmpty())
        object.addUtf8("header"_L1, message.header.toHex());
}

QByteArray line(const JsonObject &object) { return object.text() + '\n'; }

} // namespace

QLatin1StringView transcriptRowWord(MessageKind kind) { return wordOf(kindWords, kind); }

std::optional<MessageKind> transcriptRowKind(QStringView word) { return valueOf(kindWords, word); }

QStringList transcriptFlagWords(MessageFlags flags)
{
    QStringList words;
    for (const auto &[flag, word] : flagWords) {
        if (flags.testFlag(flag))
            words.append(word);
    }
    return words;
}

MessageFlags transcriptFlag(QStringView word)
{
    const auto flag = valueOf(flagWords, word);
    return flag ? MessageFlags(*flag) : MessageFlags();
}

QByteArray transcriptTitleLine(const TranscriptTitle &title)
{
    JsonObject object = beginEvent("transcript"_L1, title.time);
    object.add("format"_L1, transcriptVersion);
    object.add("program"_L1,
               QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion());
    object.add("protocol"_L1, traitsOf(title.protocol).scheme);
    object.add("role"_L1, title.role == Role::Server ? u"server"_s : u"client"_s);
    object.add("endpoint"_L1, title.endpoint);
    object.add("sockets"_L1, engineWord(title.engine));
    addAddress(object, title.local, "localAddress"_L1, "localPort"_L1);
    object.add("encoding"_L1, title.encoding.name());
    object.add("first"_L1, title.first);
    object.add("trimmedRows"_L1, title.trimmed.rows);
    object.add("trimmedBytes"_L1, title.trimmed.bytes);
    return line(object);
}

QByteArray transcriptMissingLine(qint64 rows, qint64 time)
{
    return trimmedJson(rows, 0, time) + '\n';
}

QByteArray transcriptSettledLine(const Message &row, qint64 time)
{
    JsonObject object = beginEvent("settled"_L1, time);
    object.add("number"_L1, row.number);
    addFlags(object, row);
    return line(object);
}

QByteArray transcriptEndLine(qint64 rows, qint64 time)
{
    JsonObject object = beginEvent("end"_L1, time);
    object.add("rows"_L1, rows);
    return line(object);
}

qint64 transcriptPieceEnd(QByteArrayView bytes, qint64 from)
{
    qint64 end = std::min<qint64>(from + transcriptPiece, bytes.size());
    for (int i = 0; i < 3 && end < bytes.size() && (uchar(bytes[end]) & 0xc0) == 0x80; ++i)
        --end;
    return end;
}

QByteArray transcriptRowLine(const TranscriptRow &row, qint64 end, Protocol protocol, Role role)
{
    Message message = row.message;
    const bool more = end < message.payload.size();
    if (more)
        message.payload.truncate(end);
    JsonObject object = eventObject(message, row.peer, protocol, role, row.name);
    if (!message.isMessage())
        object.addUtf8("row"_L1, transcriptRowWord(message.kind));
    if (message.kind == MessageKind::Opened) {
        object.addUtf8("local"_L1, message.payload);
        // `address` may be this end's
        addAddress(object, row.peer, "peerAddress"_L1, "peerPort"_L1);
    }
    if (message.kind == MessageKind::Error) {
        const TransportError error = TransportError::fromBytes(message.payload);
        object.add("errno"_L1, error.number);
        object.add("system"_L1, error.systemText);
    }
    addFlags(object, message);
    if (more)
        object.addBool("more"_L1, true);
    return line(object);
}

QByteArray transcriptMoreLine(const Message &row, qint64 from, qint64 end)
{
    JsonObject object;
    object.add("event"_L1, u"more"_s);
    object.add("number"_L1, row.number);
    addBytes(object, QByteArrayView(row.payload).sliced(from, end - from));
    if (end < row.payload.size())
        object.addBool("more"_L1, true);
    return line(object);
}

} // namespace socketchat
