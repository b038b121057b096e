// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "ui/widgets/peerlook.h"

#include <QList>
#include <QString>

namespace socketchat {

/// Holds the text of a row, ready for layout: plain, bounded, free of control characters.
struct BubbleText
{
    enum class Shape : quint8 { Received, Sent, Event, Problem };
    enum class Outcome : quint8 { None, Good, Bad };

    Shape shape = Shape::Event;
    bool placeholder = false; ///< `text` replaces an empty message
    bool shortened = false; ///< `text` is only the beginning of `size` bytes
    Outcome outcome = Outcome::None;
    QString text;
    QList<TextMark> marks;
    /// positions in `text` of signs for line ends and tabs; see insertLineEndSigns()
    QList<qsizetype> signs;
    QString clock; ///< of an event: its time, with which `text` begins
    qsizetype sentenceStart = 0; ///< of an event: position in `text` after sign and time
    // What is said about a message; empty for events, and where there is nothing to say.
    QString time; ///< 14:02:15
    QString preciseTime; ///< 14:02:15.120
    QString peer;
    bool peerIsKnown = false; ///< the row above is of the same peer
    PeerLook look; ///< of the row's peer; unmarked where this end has only one, or all are meant
    QString name; ///< name or address of its peer, "to" it where the message is sent to it
    QString bytes;
    QString impairment; ///< with a sign before it
    QString outcomeText;
    QString roundTrip;
    qint64 size = 0;

    /// Returns all of it: precise time · peer · size · fate(); empty for events.
    [[nodiscard]] QString detail() const;
    /// Returns what is always seen: time · fate(), with the peer where it is another one.
    [[nodiscard]] QString brief() const;
    /// Returns what became of the message: impairment · outcome · round trip.
    [[nodiscard]] QString fate() const;
};

} // namespace socketchat
