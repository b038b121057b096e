// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/messagecheck.h"
#include "app/chat/messagequery.h"
#include "app/chat/payloadtext.h"
#include "ui/conversation/bubbletext.h"

#include <QCoreApplication>

#include <optional>

namespace socketchat {

/// Describes messages and events in the person's language.
class MessageWording : public MessageReader
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::MessageWording)

public:
    /// `conversation` must outlive it.
    explicit MessageWording(const Conversation &conversation)
        : m_conversation(conversation)
    { }

    /// Limits the bytes of a message shown in a row.
    static constexpr qint64 shownBytes = 4096;

    void setEncoding(const TextEncoding &encoding) { m_encoding = encoding; }
    [[nodiscard]] const TextEncoding &encoding() const { return m_encoding; }

    /// Sets how received messages are checked.
    void setCheck(const MessageCheck &check) { m_check = check; }
    [[nodiscard]] const MessageCheck &check() const { return m_check; }

    /// Sets whether a message is marked with its echo, because the echo's own row is not shown.
    void setMarksEchoes(bool marks) { m_marksEchoes = marks; }
    /// Returns the echo with which a message is marked, see echoOf().
    [[nodiscard]] std::optional<Message> markedEcho(const Message &message) const;

    /// Limits the bytes shown in an unfolded row.
    static constexpr qint64 unfoldedBytes = 64 * 1024;

    /// Limits the bytes shown in a row that is a line.
    static constexpr qint64 lineBytes = 512;

    /// Returns the text of a row. `message` must have at least `limit` bytes of its payload, or all
    /// of it.
    [[nodiscard]] BubbleText rowText(const Message &message, qint64 limit = shownBytes) const;
    /// Returns the text of the "rows dropped" row.
    [[nodiscard]] BubbleText rowText(const Conversation::Trimmed &trimmed) const;

    /// Returns one line with all facts, for assistive technology.
    [[nodiscard]] QString sentence(const Message &message) const;
    /// Returns the text to search in, for as much payload as `message` has. Line ends are
    /// normalised.
    [[nodiscard]] QString text(const Message &message) const override;
    /// Returns the decoded payload with its control characters, for other programs.
    [[nodiscard]] QString plainText(const Message &message) const;
    /// Returns the decoded text of some of its bytes.
    [[nodiscard]] QString partText(const Message &message, QByteArrayView bytes) const;
    /// Returns the bytes shown by a part of rowText(message, limit).text, including those shown
    /// only in part.
    [[nodiscard]] QByteArray bytesOf(const Message &message, qsizetype start, qsizetype length,
                                     qint64 limit) const;
    [[nodiscard]] bool isPlainAscii(const Message &message) const override;
    [[nodiscard]] QString peerAddress(PeerId peer) const override;
    /// Returns how a peer is marked.
    [[nodiscard]] PeerLook look(PeerId peer) const;
    /// Returns the name or address of a row's peer, or the word for all of them; empty if it has
    /// none.
    [[nodiscard]] QString peerName(const Message &message) const;
    /// Returns time, peer and size in one line.
    [[nodiscard]] QString headline(const Message &message) const;
    /// Returns full date, time and address.
    [[nodiscard]] QString explanation(const Message &message) const;
    /// Returns "Run 2 · server · tcp://127.0.0.1:8000 · 14:02:15" for the first row of a run that
    /// is shown; empty if the beginning of its run was dropped.
    [[nodiscard]] QString runTitle(const Message &message) const;
    /// Formats the date with its day of the week; `time` is in ns since 1970 UTC.
    [[nodiscard]] static QString day(qint64 time);
    /// Return "… 1,048,576 bytes in all – see Bytes", and for unfoldNote() "… – show more".
    [[nodiscard]] static QString shortenedNote(qint64 size);
    [[nodiscard]] static QString unfoldNote(qint64 size);
    [[nodiscard]] static QString foldNote();
    /// Returns "echo ✓ · 999 µs", for which lines have room.
    [[nodiscard]] static QString usualFate();

private:
    [[nodiscard]] QByteArray bytesBefore(const Message &message) const;
    [[nodiscard]] DecodedPayload decoded(const Message &message, qint64 limit,
                                         bool traced = false) const;
    [[nodiscard]] QString shortPeerName(const Message &message) const;
    [[nodiscard]] QString event(const Message &message) const;
    void setDetail(BubbleText &words, const Message &message) const;
    static void setOutcome(BubbleText &words, const Message &message);
    /// Adds whether the checksum of a message that was received is right.
    void addCheck(BubbleText &words, const Message &message) const;
    /// Adds what the headers of a message say.
    void addHeader(BubbleText &words, const Message &message) const;

    const Conversation &m_conversation;
    TextEncoding m_encoding;
    MessageCheck m_check;
    bool m_marksEchoes = false;
};

} // namespace socketchat
