// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/responder.h"

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype largestDatagram = 65'507;

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
        // A line keeps the end it came with, LF or CRLF; a length has to be counted again.
        const bool counted = m_framing.kind == Framing::Kind::LengthPrefix;
        QByteArray relayed = QString(fromName % u": "_s).toUtf8();
        relayed.append(counted ? Framer::content(message, m_framing) : message);
        if (counted) {
            const auto framed = Framer::frame(relayed, m_framing);
            relayed = framed.value_or(QByteArray());
        }
        const bool fits = !relayed.isEmpty() && !isTooLong(message, relayed);
        send(fits ? QByteArrayView(relayed) : message, {PeerId::Everyone, from});
    }

private:
    [[nodiscard]] bool isTooLong(QByteArrayView message, QByteArrayView relayed) const
    {
        if (m_framing.kind != Framing::Kind::Raw)
            return relayed.size() > m_framing.limit;
        // Whether it is a datagram is not known here; in a stream the name would fit, but going
        // without it is harmless.
        return message.size() <= largestDatagram && relayed.size() > largestDatagram;
    }

    const Framing m_framing;
};

class ManualResponder : public Responder
{
public:
    void bytesReceived(PeerId, QByteArrayView, const Send &) override { }
    void messageReceived(PeerId, const QString &, QByteArrayView, const Send &) override { }
};

} // namespace

QString replyModeName(ReplyMode mode)
{
    switch (mode) {
    case ReplyMode::Echo:
        break;
    case ReplyMode::Room:
        return u"room"_s;
    case ReplyMode::Manual:
        return u"manual"_s;
    }
    return u"echo"_s;
}

std::optional<ReplyMode> replyModeNamed(QStringView name)
{
    for (const ReplyMode mode : {ReplyMode::Echo, ReplyMode::Room, ReplyMode::Manual}) {
        if (name.compare(replyModeName(mode), Qt::CaseInsensitive) == 0)
            return mode;
    }
    return std::nullopt;
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
