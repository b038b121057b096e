// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/messagequery.h"
#include "app/chat/payloadtext.h"

#include <QCoreApplication>

namespace socketchat {

/// A row of the conversation in words, ready to be laid out: plain text, bounded, harmless.
struct RowWords
{
    enum class Shape : quint8 { Received, Sent, Event, Problem };
    enum class Outcome : quint8 { None, Good, Bad };

    Shape shape = Shape::Event;
    bool placeholder = false; ///< `text` stands for a message of no bytes
    bool shortened = false; ///< `text` is only the beginning of `size` bytes
    Outcome outcome = Outcome::None;
    QString text;
    QList<TextMark> marks;
    QList<qsizetype> signs; ///< in `text`, of line ends and tabs; see signLineEnds()
    QString detail; ///< time · peer · size · outcome; empty for events
    qsizetype outcomeStart = 0; ///< of what the outcome says, in `detail`
    qsizetype outcomeLength = 0;
    qsizetype impairmentStart = 0; ///< of what was done to it on the way, in `detail`
    qsizetype impairmentLength = 0;
    qint64 size = 0;
};

/// Says what is in a row, in the person's language.
class MessageWording : public MessageReader
{
    Q_DECLARE_TR_FUNCTIONS(MessageWording)

public:
    /// `conversation` must outlive it.
    explicit MessageWording(const Conversation &conversation)
        : m_conversation(conversation)
    { }

    /// Bytes of a message that a row shows.
    static constexpr qint64 shownBytes = 4096;

    void setEncoding(const TextEncoding &encoding) { m_encoding = encoding; }
    [[nodiscard]] const TextEncoding &encoding() const { return m_encoding; }

    /// Bytes of it that a row shows where it is unfolded.
    static constexpr qint64 unfoldedBytes = 64 * 1024;

    /// `message` with at least `limit` bytes of its payload, or all of it.
    [[nodiscard]] RowWords words(const Message &message, qint64 limit = shownBytes) const;
    /// The row that stands for those that went.
    [[nodiscard]] RowWords words(const Conversation::Trimmed &trimmed) const;

    /// One line that says everything, for those who do not see the bubbles.
    [[nodiscard]] QString sentence(const Message &message) const;
    /// What the message itself says, as long as its payload is: for finding. All line ends are
    /// alike.
    [[nodiscard]] QString text(const Message &message) const override;
    /// The text that the message is, with its control characters: for other programs.
    [[nodiscard]] QString plainText(const Message &message) const;
    /// The same of some of its bytes.
    [[nodiscard]] QString partText(const Message &message, QByteArrayView bytes) const;
    /// The bytes of a part of words(message, limit).text, and of what it shows by half.
    [[nodiscard]] QByteArray bytesOf(const Message &message, qsizetype start, qsizetype length,
                                     qint64 limit) const;
    [[nodiscard]] bool isPlainAscii(const Message &message) const override;
    [[nodiscard]] QString peerAddress(PeerId peer) const override;
    /// When it was, who, and how many bytes, in one line.
    [[nodiscard]] QString headline(const Message &message) const;
    /// The full date and time, and the whole address.
    [[nodiscard]] QString explanation(const Message &message) const;
    /// The date of a time in ns since 1970 UTC, with the day of the week.
    [[nodiscard]] static QString day(qint64 time);
    /// "… 1,048,576 bytes in all – see Bytes"; for a folded row "… 1,048,576 bytes in all – show
    /// more".
    [[nodiscard]] static QString shortenedNote(qint64 size);
    [[nodiscard]] static QString unfoldNote(qint64 size);
    [[nodiscard]] static QString foldNote();

private:
    [[nodiscard]] QByteArray bytesBefore(const Message &message) const;
    [[nodiscard]] DecodedPayload decoded(const Message &message, qint64 limit,
                                         bool traced = false) const;
    [[nodiscard]] QString peerName(const Message &message) const;
    [[nodiscard]] QString shortPeerName(const Message &message) const;
    [[nodiscard]] QString event(const Message &message) const;
    void setDetail(RowWords &words, const Message &message) const;

    const Conversation &m_conversation;
    TextEncoding m_encoding;
};

} // namespace socketchat
