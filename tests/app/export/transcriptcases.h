// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/filereport.h"
#include "app/chat/framer.h"
#include "app/export/savejob.h"
#include "app/net/transport.h"

#include <QBuffer>
#include <QRandomGenerator>

#include <cerrno>

// Builds conversations for the tests of transcripts.

namespace socketchat {

inline constexpr qint64 caseTime = 1'763'827'854'123'456'789; // 2025-11-22T16:10:54.123456789Z

/// A conversation built row by row.
struct Talk
{
    explicit Talk(Protocol protocol = Protocol::Tcp, Role role = Role::Server,
                  qint64 limit = Conversation::defaultLimit)
        : conversation(std::make_shared<Conversation>(limit))
    {
        title.protocol = protocol;
        title.role = role;
        title.endpoint = protocol == Protocol::Udp ? QStringLiteral("udp://127.0.0.1:8001")
                                                   : QStringLiteral("tcp://127.0.0.1:8000");
    }
    PeerId peer(const QString &host, quint16 port)
    {
        return conversation->addPeer(SocketAddress(QHostAddress(host), port));
    }
    qint64 add(MessageKind kind, PeerId peer = PeerId::None, const QByteArray &payload = {},
               MessageFlags flags = {}, qint64 roundTrip = -1)
    {
        time += 1'000'003;
        return conversation->append(kind, peer, payload, time, flags, roundTrip);
    }
    /// Returns it in one format, as a save writes it.
    [[nodiscard]] QByteArray written(TranscriptFormat format) const
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto writer = makeConversationWriter(format, buffer);
        TranscriptTitle named = title;
        named.time = caseTime;
        const Conversation::Range range = conversation->range();
        named.first = range.first;
        named.trimmed = conversation->trimmed();
        writer->begin(named);
        for (qint64 number = range.first; number < range.end; ++number) {
            writer->write(*transcriptRow(*conversation, number, writer->wantsBytesBefore(),
                                         title.encoding));
        }
        writer->end();
        writer->flush();
        return buffer.data();
    }

    std::shared_ptr<Conversation> conversation;
    TranscriptTitle title;
    qint64 time = caseTime;
};

inline QByteArray randomBytes(QRandomGenerator &random, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

/// Returns text with special characters of all formats, or bytes that are not text.
inline QByteArray randomPayload(QRandomGenerator &random)
{
    static const QByteArrayList pieces{"hello",
                                       "\n",
                                       "\r\n",
                                       "\t",
                                       "\"",
                                       "\\",
                                       "\xe4\xbd\xa0\xe5\xa5\xbd",
                                       "<b>",
                                       "&amp;",
                                       "=1+1",
                                       "@a",
                                       "]]>",
                                       ",",
                                       ";",
                                       "'",
                                       "\xf0\x9f\x98\x80",
                                       "\x1b[1m",
                                       "\xe2\x80\xae",
                                       "\xef\xbb\xbf",
                                       "\xc2\x85",
                                       "\x7f",
                                       "\xef\xbf\xbf",
                                       QByteArray(1, '\0')};
    if (random.bounded(3) == 0)
        return randomBytes(random, random.bounded(300));
    QByteArray text;
    for (int i = random.bounded(8); i > 0; --i)
        text += pieces[random.bounded(pieces.size())];
    return text;
}

inline TransportError randomError(QRandomGenerator &random)
{
    if (random.bounded(4) == 0)
        return TransportError::ours(TransportErrorKind::QueueFull, QStringLiteral("127.0.0.1:9"));
    if (random.bounded(4) == 0)
        return TransportError::fromErrno(-2, SocketCallKind::GetAddrInfo,
                                         QStringLiteral("nowhere"));
    const QList<int> numbers{ECONNRESET, EPIPE, EADDRINUSE, ECONNREFUSED, EMSGSIZE, 4242};
    const auto call = SocketCallKind(random.bounded(int(SocketCallKind::Close) + 1));
    return TransportError::fromErrno(numbers[random.bounded(numbers.size())],
                                     call == SocketCallKind::GetAddrInfo ? SocketCallKind::Recv
                                                                         : call,
                                     random.bounded(2) ? QStringLiteral("[::1]:8000") : QString());
}

/// Returns a conversation with every kind of row, flag and peer; a small limit makes it drop its
/// beginning.
inline Talk randomTalk(quint32 seed, int rows, qint64 limit = Conversation::defaultLimit)
{
    QRandomGenerator random(seed);
    Talk talk(random.bounded(2) ? Protocol::Udp : Protocol::Tcp,
              random.bounded(2) ? Role::Server : Role::Client, limit);
    talk.title.engine = seed % 2 ? Engine::Qt : Engine::System;
    talk.title.local = SocketAddress(QHostAddress(QStringLiteral("::1")), 8000);
    QList<PeerId> peers;
    for (int i = 0; i < rows; ++i) {
        if (peers.isEmpty() || random.bounded(20) == 0) {
            peers.append(talk.peer(
                    random.bounded(2) ? QStringLiteral("fe80::1234%1")
                                      : QStringLiteral("192.168.1.%1").arg(random.bounded(255)),
                    quint16(random.bounded(65536))));
            if (random.bounded(5))
                talk.add(MessageKind::PeerConnected, peers.last());
            else
                talk.add(MessageKind::Opened, peers.last(), "[::1]:8000");
        }
        const PeerId peer = peers[random.bounded(peers.size())];
        const auto kind = MessageKind(random.bounded(int(MessageKind::File) + 1));
        MessageFlags flags;
        QByteArray payload;
        qint64 roundTrip = -1;
        switch (kind) {
        case MessageKind::Received:
        case MessageKind::Sent:
            payload = randomPayload(random);
            flags = MessageFlags::fromInt(quint32(random.bounded(0x4000))
                                          | quint32(random.bounded(0x10)) << 16)
                    & ~MessageFlags(MessageFlag::HasRoundTrip);
            roundTrip = random.bounded(3) ? -1 : random.bounded(1'000'000'000);
            break;
        case MessageKind::Opened:
            payload = random.bounded(2) ? QByteArray("127.0.0.1:8000")
                                        : QByteArray("[::]:8000 192.0.2.1:8000 [2001:db8::1]:8000");
            if (random.bounded(3) == 0)
                payload.clear();
            break;
        case MessageKind::PeerDisconnected:
            payload = QByteArray(1, char(random.bounded(5)));
            break;
        case MessageKind::Error:
            payload = randomError(random).toBytes();
            break;
        case MessageKind::KernelDropped:
            payload = QByteArray::number(random.generate());
            break;
        case MessageKind::FrameRefused:
            payload = QByteArray(1, char(random.bounded(2))) + randomPayload(random);
            break;
        case MessageKind::PeerStalled:
            payload = QByteArray::number(random.generate());
            break;
        case MessageKind::Unsent:
            payload = UnsentAmount{random.bounded(100), random.generate()}.toBytes();
            break;
        case MessageKind::EchoLoop:
            payload =
                    QByteArray(1, char(random.bounded(4))) + QByteArray::number(random.generate());
            break;
        case MessageKind::Rule:
            payload = RuleReport{RuleReport::Reason(random.bounded(7)), random.bounded(1000),
                                 random.generate(), random.bounded(2) ? "a name" : ""}
                              .toBytes();
            break;
        case MessageKind::Relay:
            payload = RelayReport{RelayReport::Reason(random.bounded(2)),
                                  random.bounded(2) ? "[::1]:9000" : "@a name",
                                  random.bounded(2) ? "[::1]:40000" : ""}
                              .toBytes();
            if (random.bounded(3) == 0)
                payload = RelayReport{RelayReport::Reason::Full, "16777216", {}}.toBytes();
            break;
        case MessageKind::Program:
            payload = ProgramReport{ProgramReport::Reason(random.bounded(9)), random.bounded(1000),
                                    random.bounded(2) ? "a line" : ""}
                              .toBytes();
            break;
        case MessageKind::Blocked:
            payload = QByteArray::number(random.generate());
            if (random.bounded(2))
                payload += " [fe80::1]:8000";
            break;
        case MessageKind::File: {
            FileReport report;
            report.what = FileReport::What(random.bounded(15));
            report.bytes = random.generate();
            report.total = random.generate();
            report.path =
                    random.bounded(2) ? QStringLiteral("/tmp/a file.bin") : QStringLiteral("b");
            if (random.bounded(2)) {
                report.sha256 = QByteArray(64, 'a');
                report.crc32 = "0123abcd";
            } else {
                report.problem = FileProblem::Kind::NoSpace;
                report.error = ENOSPC;
            }
            payload = report.toBytes();
            break;
        }
        case MessageKind::PeerConnected:
            payload = random.bounded(2) ? QByteArray("1") : QByteArray();
            break;
        case MessageKind::Closed:
        case MessageKind::PeerFinished:
        case MessageKind::PeerReadsAgain:
            break;
        }
        if (kind != MessageKind::Received && kind != MessageKind::Sent) {
            flags.setFlag(MessageFlag::OfServer, random.bounded(2));
            flags.setFlag(MessageFlag::OfDatagrams, random.bounded(2));
        }
        const bool everyone = kind == MessageKind::Sent && random.bounded(4) == 0;
        const qint64 row =
                talk.add(kind, everyone ? PeerId::Everyone : peer, payload, flags, roundTrip);
        if (flags.testAnyFlags(MessageFlag::Delayed | MessageFlag::Cut))
            talk.conversation->setDetail(row, random.bounded(100'000));
        if (kind == MessageKind::PeerDisconnected && peers.size() > 1)
            peers.removeOne(peer);
    }
    return talk;
}

/// Returns the first difference; empty if both are equal in every row.
inline QByteArray difference(const Conversation &a, const Conversation &b)
{
    if (a.range() != b.range())
        return "ranges differ";
    if (a.trimmed() != b.trimmed())
        return "what was trimmed differs";
    for (qint64 number = a.range().first; number < a.range().end; ++number) {
        const Message x = *a.message(number);
        const Message y = *b.message(number);
        const QByteArray where = " of row " + QByteArray::number(number);
        if (x.kind != y.kind)
            return "kind" + where;
        if (x.peer != y.peer || a.peerAddress(x.peer) != b.peerAddress(y.peer))
            return "peer" + where;
        const bool sameError =
                x.kind == MessageKind::Error
                && TransportError::fromBytes(x.payload) == TransportError::fromBytes(y.payload);
        if (x.payload != y.payload && !sameError)
            return "payload" + where + ": " + x.payload.left(80).toPercentEncoding() + " against "
                   + y.payload.left(80).toPercentEncoding();
        if (x.flags != y.flags || x.detail != y.detail)
            return "flags" + where;
        if (x.time != y.time || x.roundTrip != y.roundTrip)
            return "times" + where;
    }
    return {};
}

} // namespace socketchat
