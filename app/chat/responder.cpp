// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/responder.h"

#include "app/net/address/socketaddress.h"
#include "app/net/words.h"

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class EchoResponder : public Responder
{
public:
    void bytesReceived(PeerId from, QByteArrayView bytes, const Send &send) override
    {
        send(bytes, {from, PeerId::None});
    }
    void messageReceived(PeerId, const QString &, QByteArrayView, const Send &) override { }
};

class RoomResponder : public Responder
{
public:
    explicit RoomResponder(const Framing &framing)
        : m_framing(framing)
    { }

    void bytesReceived(PeerId, QByteArrayView, const Send &) override { }

    void messageReceived(PeerId from, const QString &fromName, QByteArrayView message,
                         const Send &send) override
    {
        // A line keeps its LF or CRLF; a length prefix must be recomputed. Bytes that are not a
        // valid frame (after a framing error) are relayed whole.
        QByteArrayView content = message;
        if (m_framing.kind == Framing::Kind::LengthPrefix
            || m_framing.kind == Framing::Kind::FixedSize) {
            content = Framer::content(message, m_framing);
            if (Framer::frame(content, m_framing) != message)
                content = message;
        }
        QByteArray named = QString(fromName % u": "_s).toUtf8();
        named.append(content);
        const std::optional<QByteArray> framed = Framer::frame(named, m_framing);
        // It is unknown here whether raw bytes are a datagram, and over which IP version. Leaving
        // the name out when it would have fitted does no harm.
        using Family = SocketAddress::Family;
        const bool tooLong = m_framing.kind == Framing::Kind::Raw
                             && message.size() <= largestDatagram(Family::IPv6)
                             && named.size() > largestDatagram(Family::IPv4);
        send(framed && !tooLong ? QByteArrayView(*framed) : message, {PeerId::Everyone, from});
    }

private:
    const Framing m_framing;
};

class ManualResponder : public Responder
{
public:
    void bytesReceived(PeerId, QByteArrayView, const Send &) override { }
    void messageReceived(PeerId, const QString &, QByteArrayView, const Send &) override { }
};

constexpr Word<ReplyMode> replyWords[] = {{ReplyMode::Echo, "echo"_L1},
                                          {ReplyMode::Room, "room"_L1},
                                          {ReplyMode::Manual, "manual"_L1}};

} // namespace

QString replyModeName(ReplyMode mode) { return wordOf(replyWords, mode); }

std::optional<ReplyMode> replyModeNamed(QStringView name)
{
    return valueOf(replyWords, name, Qt::CaseInsensitive);
}

std::unique_ptr<Responder> makeResponder(ReplyMode mode, const Framing &framing)
{
    switch (mode) {
    case ReplyMode::Echo:
        break;
    case ReplyMode::Room:
        return std::make_unique<RoomResponder>(framing);
    case ReplyMode::Manual:
        return std::make_unique<ManualResponder>();
    }
    return std::make_unique<EchoResponder>();
}

} // namespace socketchat
