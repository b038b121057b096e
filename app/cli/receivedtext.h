// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/chat/textpattern.h"

#include <QByteArray>
#include <QStringList>

#include <deque>

namespace socketchat {

/// Holds the text that has come from a peer, as far as no match has gone past it, and searches it:
/// a stream as a whole, however it was read, and messages one by one.
class ReceivedText
{
public:
    /// Keeps no more than this of what was searched in vain (UTF-16 units), so that a match may be
    /// this long.
    static constexpr qsizetype longest = 64 * 1024;

    ReceivedText(const TextEncoding &encoding, bool isStream);

    /// Appends the next bytes of the stream, or a message. Bytes that are not valid in the
    /// encoding become `\xE4`.
    void add(QByteArrayView bytes);

    struct Match
    {
        QString whole;
        QStringList groups; ///< from the first one on; null where one did not take part
    };
    /// Searches for the first match behind the last one; see TextPattern::find(). A stream is whole
    /// if nothing more comes, or nothing more is waited for. Drops the oldest text beyond `longest`
    /// if there is none.
    [[nodiscard]] TextPattern::Outcome find(const TextPattern &pattern, bool isWhole, Match *match);
    /// Drops the oldest text beyond `longest`.
    void trim();

    /// Returns the newest text behind the last match, of messages the newest alone, no more than
    /// `most` units.
    [[nodiscard]] QString newest(qsizetype most) const;

private:
    void dropFirst();
    /// Drops what is so far before `m_at` that no expression looks there.
    void cutContext();

    const TextEncoding m_encoding;
    const bool m_isStream;
    std::deque<QString> m_pieces; // one for a stream, one for each message
    qsizetype m_at = 0; // in the first piece: what is before was searched, and is context
    qsizetype m_size = 0; // of all pieces from there on, with an overhead for each
    QByteArray m_cut; // the beginning of a character of a stream
};

} // namespace socketchat
