// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "app/chat/textpattern.h"

#include <QHash>

#include <optional>

namespace socketchat {

/// What rows of a conversation a person wants to see; by default all of them.
struct MessageFilter
{
    enum class Direction : quint8 { Both, Received, Sent };
    enum class Kind : quint8 {
        All,
        Messages,
        Connections, ///< opened, connected, finished, closed
        Problems, ///< errors, datagrams dropped by the kernel, frames that were refused
    };

    Direction direction = Direction::Both; ///< events have none: they go where one is chosen
    Kind kind = Kind::All;
    QString peer; ///< a piece of its address; what was sent to everyone counts for each
    qint64 smallest = 0; ///< bytes; where above 0 or `largest` is set, events go
    std::optional<qint64> largest;
    TextWish text;

    [[nodiscard]] bool isEverything() const;
    friend bool operator==(const MessageFilter &, const MessageFilter &) = default;
};

/// How a row is read: what a query asks for only where the answer depends on it.
class MessageReader
{
public:
    virtual ~MessageReader() = default;
    /// What the row says, as it is shown.
    [[nodiscard]] virtual QString text(const Message &message) const = 0;
    /// Whether text() is exactly the payload, read as ASCII, but for what an earlier row has left
    /// unfinished. May be false where it is not known.
    [[nodiscard]] virtual bool isPlainAscii(const Message &message) const = 0;
    [[nodiscard]] virtual QString peerAddress(PeerId peer) const = 0;
};

/// Bytes that are printable ASCII, line feeds and tabs, and nothing else.
[[nodiscard]] bool isPlainAsciiText(QByteArrayView bytes);

/// Whether a row passes a filter and contains a pattern, in two steps: most rows are decided by
/// what they are, without their bytes. To be used in one thread.
class MessageQuery
{
public:
    /// Matches every row.
    MessageQuery() = default;
    /// `wish`: what else must be in it, if not empty.
    explicit MessageQuery(const MessageFilter &filter, const TextWish &wish = {});

    /// Whether a pattern cannot be looked for as it was typed: then nothing matches.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    [[nodiscard]] const TextPattern &filterPattern() const { return m_patterns[0]; }
    [[nodiscard]] const TextPattern &wishedPattern() const { return m_patterns[1]; }
    /// Whether matches() has to be asked where mayMatch() holds.
    [[nodiscard]] bool needsPayload() const { return m_needsPayload; }

    /// Whether mayMatch() always holds, but matches() does not.
    [[nodiscard]] bool needsPayloadOnly() const;

    /// By everything but the payload, which `message` need not have.
    [[nodiscard]] bool mayMatch(const Message &message, const MessageReader &reader) const;
    /// By the payload alone.
    [[nodiscard]] TextPattern::Outcome matches(const Message &message,
                                               const MessageReader &reader) const;

private:
    [[nodiscard]] bool isFromPeer(PeerId peer, const MessageReader &reader) const;

    MessageFilter m_filter;
    TextPattern m_patterns[2];
    bool m_asked[2] = {false, false}; // whether there is anything to look for
    bool m_needsPayload = false;
    bool m_broken = false;
    mutable QHash<PeerId, bool> m_peers;
};

} // namespace socketchat
