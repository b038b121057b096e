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

/// Selects what a server does with received messages.
enum class ReplyMode : quint8 {
    Echo, ///< sends every byte back unchanged, whatever the framing
    Room, ///< relays each message to every other client, with the sender's name
    Manual, ///< sends only what a person types
};
[[nodiscard]] QString replyModeName(ReplyMode mode); // `echo`, `room`, `manual`
[[nodiscard]] std::optional<ReplyMode> replyModeNamed(QStringView name);

/// Generates a server's automatic answers. Lives and is called in the network thread; sends through
/// `Send`.
class Responder
{
public:
    /// Addresses a reply to one peer, or to everyone but `except`.
    struct Reply
    {
        PeerId to = PeerId::Everyone;
        PeerId except = PeerId::None;
        bool byRule = false;
    };
    using Send = std::function<void(QByteArrayView bytes, Reply reply)>;

    virtual ~Responder() = default;
    /// Called with the bytes of each read or datagram, before framing.
    virtual void bytesReceived(PeerId from, QByteArrayView bytes, const Send &send) = 0;
    /// Called with each complete message for a room. `fromName` is the peer's address as text.
    virtual void messageReceived(PeerId from, const QString &fromName, QByteArrayView message,
                                 const Send &send) = 0;
};

/// Creates the responder for a mode. `framing` is the conversation's (Raw for UDP); the room frames
/// what it relays. A message that would be too long with the sender's name (for the prefix, the
/// limit or a datagram) is relayed without it.
[[nodiscard]] std::unique_ptr<Responder> makeResponder(ReplyMode mode, const Framing &framing);

} // namespace socketchat
