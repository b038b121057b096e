// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/framer.h"

#include <QList>

#include <optional>

namespace socketchat {

/// One message that a framing cuts out of a stream, or what it could not cut.
struct ReframedMessage
{
    qint64 offset = 0; ///< in ReframedStream::bytes
    qint64 size = 0;
    std::optional<FrameProblem> problem; ///< Unfinished is no error where more may come
    friend bool operator==(const ReframedMessage &, const ReframedMessage &) = default;
};

/// What a peer has sent, cut again.
struct ReframedStream
{
    QByteArray bytes;
    qint64 begin = 0; ///< where in the peer's stream `bytes` begin
    QList<ReframedMessage> frames; ///< in order; they cover every byte
    /// The beginning of the stream is not there any more (or was not asked for): the first frame
    /// may have begun earlier, so all cuts but those at lines may be wrong.
    bool beginningMissing = false;
};

/// Cuts what came from a peer under another framing than the one it was shown with. The newest
/// `mostBytes` of it are looked at, whole rows of the conversation.
///
/// With Raw the frames are the rows as they were received.
[[nodiscard]] ReframedStream reframe(const Conversation &conversation, PeerId peer,
                                     const Framing &framing, qint64 mostBytes = 1024 * 1024);

} // namespace socketchat
