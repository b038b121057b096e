// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/transcript.h"

namespace socketchat {

// The lines of a JSON Lines transcript (https://jsonlines.org): the first is a `transcript` object,
// then come the rows in the vocabulary of `--json`, then an `end` object, unless the writer was
// killed. Beside what `--json` has, a line carries what is needed to make the same row of it:
//
//   row      what kind of row it is, where `event` alone does not tell
//   flags    the words of its flags (queued, failed, reply, exact, part, different, stream, lost,
//            duplicated, reordered, corrupted, delayed, cut; see MessageFlag)
//   detail   Message::detail, where there is one
//   local    of an opening: this end's address as it was kept
//   peerAddress, peerPort   of an opening: the peer's, where it has one
//   errno, system   of an error: the number and the system's own words
//   more     true: the payload goes on in the `more` lines that follow, the last of them without it
//
// and there are these events besides: `trimmed` (rows that went before they could be written) and
// `settled` (of a recording: a message that was written while `queued` has these flags now). No
// line is longer than `longestTranscriptLine`, however long a message is.

inline constexpr int transcriptVersion = 1;
inline constexpr qint64 transcriptPiece = 1024 * 1024; ///< bytes of a payload on one line
/// Bytes: a piece, each byte of it escaped as `\u0000`, and the rest of the object.
inline constexpr qint64 longestTranscriptLine = 6 * transcriptPiece + 64 * 1024;

/// Each ends with a line end.
[[nodiscard]] QByteArray transcriptTitleLine(const TranscriptTitle &title);
[[nodiscard]] QByteArray transcriptMissingLine(qint64 rows, qint64 time);
[[nodiscard]] QByteArray transcriptSettledLine(const Message &row, qint64 time);
[[nodiscard]] QByteArray transcriptEndLine(qint64 rows, qint64 time);
/// Hands out the lines of a row one after the other; one, unless the message is long.
template<typename Take>
void transcriptRowLines(const TranscriptRow &row, Protocol protocol, Role role, Take take);

/// Where a piece of `bytes` that begins at `from` should end: not within a character, where they
/// are UTF-8.
[[nodiscard]] qint64 transcriptPieceEnd(QByteArrayView bytes, qint64 from);
/// The first line of a row, with the payload up to `end`.
[[nodiscard]] QByteArray transcriptRowLine(const TranscriptRow &row, qint64 end, Protocol protocol,
                                           Role role);
/// One that follows it.
[[nodiscard]] QByteArray transcriptMoreLine(const Message &row, qint64 from, qint64 end);

/// The word in `row`, and back.
[[nodiscard]] QLatin1StringView transcriptRowWord(MessageKind kind);
[[nodiscard]] std::optional<MessageKind> transcriptRowKind(QStringView word);
[[nodiscard]] QStringList transcriptFlagWords(MessageFlags flags);
[[nodiscard]] MessageFlags transcriptFlag(QStringView word);

template<typename Take>
void transcriptRowLines(const TranscriptRow &row, Protocol protocol, Role role, Take take)
{
    const QByteArrayView bytes = row.message.payload;
    qint64 end = transcriptPieceEnd(bytes, 0);
    take(transcriptRowLine(row, end, protocol, role));
    while (end < bytes.size()) {
        const qint64 from = end;
        end = transcriptPieceEnd(bytes, from);
        take(transcriptMoreLine(row.message, from, end));
    }
}

} // namespace socketchat
