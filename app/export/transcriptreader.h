// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/transcript.h"

#include <QJsonObject>

#include <deque>
#include <optional>

namespace socketchat {

/// Why a transcript could not be read, or not to its end.
struct TranscriptDamage
{
    enum class Kind : quint8 {
        NotATranscript, ///< the first line is no `transcript` object
        TooNew, ///< written by a newer version, in a form that this one does not know
        LineTooLong, ///< no transcript has such a line
        NotJson, ///< `detail`: what the JSON reader says
        NotValid, ///< a member is missing or makes no sense; `detail`: its name
        PayloadIncomplete, ///< the lines that a long message goes on in are missing
        CutOff, ///< the file ends within a line
    };
    Kind kind = Kind::NotATranscript;
    qint64 line = 0; ///< counted from 1
    QString detail;
    friend bool operator==(const TranscriptDamage &, const TranscriptDamage &) = default;
};

/// "Line 17 is damaged (illegal value); what comes before it was read."
[[nodiscard]] QString damageSentence(const TranscriptDamage &damage);

/// What was found in a file.
struct TranscriptSummary
{
    TranscriptTitle title;
    qint64 rows = 0; ///< that were read; the conversation may have kept fewer
    qint64 missing = 0; ///< rows that the file says it has not got
    bool complete = false; ///< the last line says that this is all; not so where the writer died
    std::optional<TranscriptDamage> damage;
};

/// Makes a conversation of a JSON Lines transcript (see transcriptrows.h). What it reads may be
/// hostile: it keeps no more than a line and a message, and stops at the first thing that is wrong.
/// Members and events that it does not know are passed over.
class TranscriptReader
{
public:
    static constexpr qint64 longestMessage = 1024 * 1024 * 1024;

    /// `conversation` is empty, outlives the reader, and bounds what is kept: of a longer file the
    /// newest rows. Rows keep their numbers, as long as none is missing between them.
    explicit TranscriptReader(Conversation &conversation);

    /// The next bytes of the file, cut anywhere. False once something was wrong.
    bool feed(QByteArrayView bytes);
    /// The file ends here.
    void finish();
    [[nodiscard]] const TranscriptSummary &summary() const { return m_summary; }

private:
    bool damaged(TranscriptDamage::Kind kind, const QString &detail = {});
    bool notValid(QLatin1StringView member);
    bool takeLine(QByteArrayView line);
    bool takeObject(const QJsonObject &object);
    bool takeTitle(const QJsonObject &object);
    bool takeRow(const QJsonObject &object, MessageKind kind);
    bool takeMore(const QJsonObject &object);
    bool takePayload(const QJsonObject &object);
    bool takePeer(const QJsonObject &object);
    bool takeBytes(const QJsonObject &object);
    void takeSettled(const QJsonObject &object);
    bool addRow();

    Conversation &m_conversation;
    TranscriptSummary m_summary;
    QByteArray m_line; // the beginning of one
    qint64 m_lines = 0;
    bool m_hasTitle = false;

    Message m_row; // that is being put together
    qint64 m_expected = -1; // bytes it should have in the end; -1 where that is not said
    bool m_more = false;

    // From which row of the file on which rows of the conversation are the same.
    struct Run
    {
        qint64 inFile = 0;
        qint64 here = 0;
    };
    std::deque<Run> m_runs;
    qint64 m_nextInFile = -1;
};

/// All of `bytes` at once.
TranscriptSummary readTranscript(QByteArrayView bytes, Conversation &conversation);

} // namespace socketchat
