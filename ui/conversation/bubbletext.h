// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"

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
    QString detail; ///< time · peer · size · outcome; empty for events
    qsizetype outcomeStart = 0; ///< position of the outcome in `detail`
    qsizetype outcomeLength = 0;
    qsizetype impairmentStart = 0; ///< position of the impairment in `detail`
    qsizetype impairmentLength = 0;
    qint64 size = 0;
};

} // namespace socketchat
