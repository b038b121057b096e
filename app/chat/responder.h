// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/framer.h"
#include "app/net/peer.h"

#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace socketchat {

/// What a server does with what it receives.
enum class ReplyMode : quint8 {
    Echo, ///< every byte goes back unchanged, however it is framed
    Room, ///< each message goes to every other client, with the sender's name before it
    Manual, ///< only what the person types
};
[[nodiscard]] QString replyModeName(ReplyMode mode); // `echo`, `room`, `manual`
[[nodiscard]] std::optional<ReplyMode> replyModeNamed(QStringView name);

/// Answers for the server. Lives and is called in the network thread; sends through `Send`.
class Responder
{
public:
    /// Bytes for one peer, or for everyone but `except`.
    struct Reply
    {
        PeerId to = PeerId::Everyone;
        PeerId except = PeerId::None;
    };
    using Send = std::function<void(QByteArrayView bytes, Reply reply)>;

    virtual ~Responder() = default;
    /// Called with what each read or datagram returned, before framing.
    virtual void bytesReceived(PeerId from, QByteArrayView bytes, const Send &send) = 0;
    /// Called with each message as it was framed. `fromName` is the peer's address as text.
    virtual void messageReceived(PeerId from, const QString &fromName, QByteArrayView message,
                                 const Send &send) = 0;
};

/// `framing` is how the conversation is cut (Raw for UDP): the room frames what it relays. A
/// message that the sender's name would make too long (for the prefix, the limit, or a datagram) is
/// relayed as it came, without the name: better than cut, or not at all.
[[nodiscard]] std::unique_ptr<Responder> makeResponder(ReplyMode mode, const Framing &framing);

} // namespace socketchat
