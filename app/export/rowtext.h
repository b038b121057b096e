// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/transcript.h"

namespace socketchat {

/// Turns ns since 1970 UTC into text, quickly for times near each other: asking for the offset of
/// the time zone is what takes long, so it is asked once a quarter of an hour, where it may change.
class TimeText
{
public:
    enum class Zone : quint8 { Local, Utc };
    explicit TimeText(Zone zone = Zone::Local)
        : m_zone(zone)
    { }

    /// `2025-11-22 16:10:54.123`
    [[nodiscard]] QByteArray dateAndTime(qint64 time, char between = ' ');
    /// `16:10:54.123`
    [[nodiscard]] QByteArray timeOfDay(qint64 time);

private:
    Zone m_zone;
    qint64 m_quarter = -1;
    qint64 m_offset = 0; // ns
};

/// How the rows of a transcript are worded, in the person's language: shared by the formats that
/// people read.
class RowText
{
public:
    explicit RowText(const TranscriptTitle &title)
        : m_title(title)
    { }

    /// "TCP server · tcp://127.0.0.1:8000"
    [[nodiscard]] QString heading() const;
    /// "12 older messages (1,024 bytes) had been dropped before"; empty where none had.
    [[nodiscard]] QString trimmedNote() const;
    [[nodiscard]] static QString missingNote(qint64 rows);
    /// "Received from 127.0.0.1:51324 · 5 bytes · echo · 0.12 ms", or what happened.
    [[nodiscard]] QString headline(const TranscriptRow &row) const;
    /// "echo", "not sent", "passed on"; empty where there is nothing to say.
    [[nodiscard]] static QString outcome(const Message &message);
    /// Harmless to show; see decodePayload().
    [[nodiscard]] DecodedPayload payload(const TranscriptRow &row, qsizetype byteLimit = -1) const;
    [[nodiscard]] QString event(const TranscriptRow &row) const;

private:
    TranscriptTitle m_title;
};

} // namespace socketchat
