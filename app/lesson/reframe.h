// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/framer.h"

#include <QList>

#include <optional>

namespace socketchat {

/// Describes one message that a framing finds in a stream, or a part that does not fit the framing.
struct ReframedMessage
{
    qint64 offset = 0; ///< position in ReframedStream::bytes
    qint64 size = 0;
    std::optional<FrameProblem> problem; ///< Unfinished is not an error while more data may come
    friend bool operator==(const ReframedMessage &, const ReframedMessage &) = default;
};

/// Holds a peer's stream under another framing.
struct ReframedStream
{
    QByteArray bytes;
    qint64 begin = 0; ///< stream position of the first byte
    QList<ReframedMessage> frames; ///< in order and without gaps
    /// The start of the stream was dropped (or not requested): the first frame may have begun
    /// earlier, so all frames may be wrong, except lines.
    bool beginningMissing = false;
};

/// Splits what a peer has sent by another framing than the one used for display. Considers the
/// newest `maxBytes` bytes, in whole rows of the conversation. With Raw, the frames are the rows
/// as received.
[[nodiscard]] ReframedStream reframe(const Conversation &conversation, PeerId peer,
                                     const Framing &framing, qint64 maxBytes = 1024 * 1024);

} // namespace socketchat
