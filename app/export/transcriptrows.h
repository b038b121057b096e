// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/transcript.h"

namespace socketchat {

// The format of a JSON Lines transcript (https://jsonlines.org): the first line is a `transcript`
// object, then follow rows in the vocabulary of `--json`, then an `end` object, unless the writer
// was killed. In addition to the members of `--json`, a line has those needed to restore the row:
//
//   row      the kind of row, if `event` is ambiguous
//   flags    words for its flags (queued, failed, reply, exact, part, different, stream, lost,
//            duplicated, reordered, corrupted, delayed, cut; see MessageFlag)
//   detail   Message::detail, if there is one
//   local    in an opening: this end's address as stored
//   peerAddress, peerPort   in an opening: the peer's address, if it has one
//   errno, system   in an error: the number and the system's message
//   more     true: the payload continues in `more` lines; the last of those lacks this member
//
// Additional events: `trimmed` (rows dropped before they could be written) and `settled` (in a
// recording: the flags that a message written as `queued` has now). No line is longer than
// `longestTranscriptLine`, however long a message is.

inline constexpr int transcriptVersion = 1;
inline constexpr qint64 transcriptPiece = 1024 * 1024; ///< payload bytes per line
/// In bytes: room for a piece with every byte escaped as `\u0000`, and the rest of the object.
inline constexpr qint64 longestTranscriptLine = 6 * transcriptPiece + 64 * 1024;

/// Returns a whole line, including the line end; so do the next three.
[[nodiscard]] QByteArray transcriptTitleLine(const TranscriptTitle &title);
[[nodiscard]] QByteArray transcriptMissingLine(qint64 rows, qint64 time);
[[nodiscard]] QByteArray transcriptSettledLine(const Message &row, qint64 time);
[[nodiscard]] QByteArray transcriptEndLine(qint64 rows, qint64 time);
/// Passes the lines of a row to `sink`, one after the other; a single one unless the message is
/// long.
template<typename Sink>
void transcriptRowLines(const TranscriptRow &row, Protocol protocol, Role role, Sink sink);

/// Returns the end of a piece of `bytes` starting at `from`; does not split a UTF-8 character.
[[nodiscard]] qint64 transcriptPieceEnd(QByteArrayView bytes, qint64 from);
/// Returns the first line of a row, with the payload up to `end`.
[[nodiscard]] QByteArray transcriptRowLine(const TranscriptRow &row, qint64 end, Protocol protocol,
                                           Role role);
/// Returns a continuation line.
[[nodiscard]] QByteArray transcriptMoreLine(const Message &row, qint64 from, qint64 end);

/// Converts between kinds of rows and the words in `row`.
[[nodiscard]] QLatin1StringView transcriptRowWord(MessageKind kind);
[[nodiscard]] std::optional<MessageKind> transcriptRowKind(QStringView word);
[[nodiscard]] QStringList transcriptFlagWords(MessageFlags flags);
[[nodiscard]] MessageFlags transcriptFlag(QStringView word);

template<typename Sink>
void transcriptRowLines(const TranscriptRow &row, Protocol protocol, Role role, Sink sink)
{
    const QByteArrayView bytes = row.message.payload;
    qint64 end = transcriptPieceEnd(bytes, 0);
    sink(transcriptRowLine(row, end, protocol, role));
    while (end < bytes.size()) {
        const qint64 from = end;
        end = transcriptPieceEnd(bytes, from);
        sink(transcriptMoreLine(row.message, from, end));
    }
}

} // namespace socketchat
