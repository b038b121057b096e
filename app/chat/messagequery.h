// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "app/chat/textpattern.h"

#include <QHash>

#include <optional>

namespace socketchat {

/// Selects the rows of a conversation that a person wants to see; by default all.
struct MessageFilter
{
    enum class Direction : quint8 { Both, Received, Sent };
    enum class Kind : quint8 {
        All,
        Messages,
        Connections, ///< opened, connected, finished, closed
        Problems, ///< errors, datagrams dropped by the kernel, refused frames
    };

    Direction direction = Direction::Both; ///< events have none, and match only Both
    Kind kind = Kind::All;
    QString peer; ///< part of the address; messages to everyone match any
    qint64 smallest = 0; ///< bytes; events match only if this is 0 and `largest` is unset
    std::optional<qint64> largest;
    SearchTerm text;
    /// false: leaves out echoes, with which their message is marked already (see echoedBy()),
    /// unless only one direction is shown
    bool echoes = true;

    [[nodiscard]] bool isEverything() const;
    friend bool operator==(const MessageFilter &, const MessageFilter &) = default;
};

/// Provides what a query needs to know about a row beyond Message itself, on demand.
class MessageReader
{
public:
    virtual ~MessageReader() = default;
    /// Returns the row's text as displayed.
    [[nodiscard]] virtual QString text(const Message &message) const = 0;
    /// Returns whether text() equals the payload read as ASCII, apart from what an earlier row left
    /// incomplete. May return false if unknown.
    [[nodiscard]] virtual bool isPlainAscii(const Message &message) const = 0;
    [[nodiscard]] virtual QString peerAddress(PeerId peer) const = 0;
};

/// Returns whether all bytes are printable ASCII, line feeds or tabs.
[[nodiscard]] bool isPlainAsciiText(QByteArrayView bytes);

/// Decides whether a row passes a filter and contains a pattern, in two steps, because most rows
/// can be decided without their payload. Used from one thread.
class MessageQuery
{
public:
    /// Matches every row.
    MessageQuery() = default;
    /// Matches rows that pass `filter` and, unless it is empty, contain `term`.
    explicit MessageQuery(const MessageFilter &filter, const SearchTerm &term = {});

    /// Returns whether a pattern is invalid; then nothing matches.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    [[nodiscard]] const TextPattern &filterPattern() const { return m_patterns[0]; }
    [[nodiscard]] const TextPattern &termPattern() const { return m_patterns[1]; }
    /// Returns whether rows that pass mayMatch() also need matches().
    [[nodiscard]] bool needsPayload() const { return m_needsPayload; }

    /// Returns whether mayMatch() is always true but matches() is not.
    [[nodiscard]] bool needsPayloadOnly() const;

    /// Returns whether echoes with which a message is marked do not match; the caller finds them.
    [[nodiscard]] bool foldsEchoes() const;
    /// Decides by everything but the payload, which `message` may lack.
    [[nodiscard]] bool mayMatch(const Message &message, const MessageReader &reader) const;
    /// Decides by the payload alone.
    [[nodiscard]] TextPattern::Outcome matches(const Message &message,
                                               const MessageReader &reader) const;

private:
    [[nodiscard]] bool isFromPeer(PeerId peer, const MessageReader &reader) const;

    MessageFilter m_filter;
    TextPattern m_patterns[2];
    bool m_asked[2] = {false, false}; // whether the pattern is not empty
    bool m_needsPayload = false;
    bool m_broken = false;
    mutable QHash<PeerId, bool> m_peers;
};

} // namespace socketchat
