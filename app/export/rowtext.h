// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/transcript.h"

#include <QCoreApplication>

namespace socketchat {

/// Formats ns since 1970 UTC. Fast for successive times that are close: looking up the time zone's
/// offset is slow, so it is done once per quarter of an hour, the granularity of its changes.
class TimeText
{
public:
    enum class Zone : quint8 { Local, Utc };
    explicit TimeText(Zone zone = Zone::Local)
        : m_zone(zone)
    { }

    /// Returns `2025-11-22 16:10:54.123`.
    [[nodiscard]] QByteArray dateAndTime(qint64 time, char between = ' ');

private:
    Zone m_zone;
    qint64 m_quarter = -1;
    qint64 m_offset = 0; // ns
};

/// Formats rows as text in the person's language, for the transcript formats people read.
class RowText
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::Transcript)

public:
    explicit RowText(const TranscriptTitle &title)
        : m_title(title)
    { }

    /// Returns a heading such as "TCP server · tcp://127.0.0.1:8000".
    [[nodiscard]] QString heading() const;
    /// Returns "12 older messages (1,024 bytes) had been dropped before"; empty if none were.
    [[nodiscard]] QString trimmedNote() const;
    [[nodiscard]] static QString missingNote(qint64 rows);
    /// Returns "Received from 127.0.0.1:51324 · 5 bytes · echo · 0.12 ms", or the event's text.
    [[nodiscard]] QString headline(const TranscriptRow &row) const;
    /// Returns "echo", "not sent" or "passed on"; empty if none applies.
    [[nodiscard]] static QString outcome(const Message &message);
    /// Returns the payload as text that is safe to display; see decodePayload().
    [[nodiscard]] DecodedPayload payload(const TranscriptRow &row, qsizetype byteLimit = -1) const;
    [[nodiscard]] QString event(const TranscriptRow &row) const;

private:
    TranscriptTitle m_title;
};

} // namespace socketchat
