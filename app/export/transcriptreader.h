// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/transcript.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <deque>
#include <optional>

namespace socketchat {

/// Describes why a transcript could not be read, or not to its end.
struct TranscriptDamage
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::TranscriptReader)

public:
    enum class Kind : quint8 {
        NotATranscript, ///< the first line is not a `transcript` object
        TooNew, ///< written by a newer version in an unknown format
        LineTooLong, ///< longer than any line of a transcript
        NotJson, ///< `detail`: the JSON parser's message
        NotValid, ///< a member is missing or invalid; `detail`: its name
        PayloadIncomplete, ///< the `more` lines of a long message are missing
        CutOff, ///< the file ends in the middle of a line
    };
    Kind kind = Kind::NotATranscript;
    qint64 line = 0; ///< counted from 1
    QString detail;
    /// Returns a sentence such as "Line 17 is damaged (illegal value); what comes before it was
    /// read."
    [[nodiscard]] QString sentence() const;
    friend bool operator==(const TranscriptDamage &, const TranscriptDamage &) = default;
};

/// Holds the result of reading a file.
struct TranscriptSummary
{
    TranscriptTitle title;
    qint64 rows = 0; ///< rows read; the conversation may have kept fewer
    qint64 missing = 0; ///< rows that the file reports as missing
    bool complete = false; ///< the `end` line is present; it is absent if the writer was killed
    std::optional<TranscriptDamage> damage;
};

/// Restores a conversation from a JSON Lines transcript (see transcriptrows.h). Input may be
/// hostile: it buffers at most one line and one message, and stops at the first error. Unknown
/// members and events are ignored.
class TranscriptReader
{
public:
    static constexpr qint64 longestMessage = 1024 * 1024 * 1024;

    /// Reads into `conversation`, which must be empty and outlive the reader. Its limit applies: of
    /// a larger file the newest rows stay. Rows keep their numbers as long as no row is missing.
    explicit TranscriptReader(Conversation &conversation);

    /// Parses the next bytes of the file, split at any position. Returns false after an error.
    bool feed(QByteArrayView bytes);
    /// Parses the end of the file.
    void finish();
    [[nodiscard]] const TranscriptSummary &summary() const { return m_summary; }

private:
    bool damaged(TranscriptDamage::Kind kind, const QString &detail = {});
    bool notValid(QLatin1StringView member);
    bool parseLine(QByteArrayView line);
    bool parseObject(const QJsonObject &object);
    bool parseTitle(const QJsonObject &object);
    bool parseRow(const QJsonObject &object, MessageKind kind);
    bool parseMore(const QJsonObject &object);
    bool parsePayload(const QJsonObject &object);
    bool parsePeer(const QJsonObject &object);
    bool parseBytes(const QJsonObject &object);
    void parseSettled(const QJsonObject &object);
    bool addRow();

    Conversation &m_conversation;
    TranscriptSummary m_summary;
    QByteArray m_line; // incomplete line
    qint64 m_lines = 0;
    bool m_hasTitle = false;

    Message m_row; // row being assembled
    qint64 m_expected = -1; // expected bytes of its payload; -1 if unknown
    bool m_more = false;

    // Maps row numbers: from `inFile` on, rows of the file correspond to the conversation's from
    // `here` on.
    struct Run
    {
        qint64 inFile = 0;
        qint64 here = 0;
    };
    std::deque<Run> m_runs;
    qint64 m_nextInFile = -1;
};

} // namespace socketchat
