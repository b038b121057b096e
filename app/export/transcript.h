// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/payloadtext.h"
#include "app/net/address/endpoint.h"
#include "app/net/engine.h"

#include <QByteArray>
#include <QString>
#include <QStringBuilder>
#include <QStringList>

#include <memory>
#include <optional>

class QIODevice;

namespace socketchat {

/// The forms that a conversation can be saved in.
enum class TranscriptFormat : quint8 {
    Text, ///< to read
    Csv, ///< for a spreadsheet
    JsonLines, ///< everything: TranscriptReader makes the same conversation of it
    Html, ///< one page that needs nothing else
    Pcapng, ///< for Wireshark; the headers are ours, the bytes are those of the conversation
};

/// By the ending of a file name (`.txt`, `.csv`, `.jsonl`, `.html`, `.pcapng`), in any case;
/// nothing where it is none of them.
[[nodiscard]] std::optional<TranscriptFormat> transcriptFormatOf(QStringView fileName);
/// `.jsonl`
[[nodiscard]] QString fileEnding(TranscriptFormat format);
/// All of them, in the order of TranscriptFormat.
[[nodiscard]] QStringList fileEndings();

/// What a transcript says about the whole conversation, before the first row.
struct TranscriptTitle
{
    Protocol protocol = Protocol::Tcp;
    Role role = Role::Client;
    QString endpoint; ///< Endpoint::toString(): `tcp://127.0.0.1:8000`
    Engine engine = Engine::System; ///< whose sockets carried it
    SocketAddress local; ///< this end, where it is known
    qint64 time = 0; ///< of saving, ns since 1970 UTC
    qint64 first = 0; ///< number of the first row that follows
    Conversation::Trimmed trimmed; ///< what the conversation has dropped before that
    TextEncoding encoding; ///< how text is shown; the bytes are what they are
};

/// A row, and what a reader needs beside it.
struct TranscriptRow
{
    Message message; ///< with its whole payload
    SocketAddress peer; ///< null where no address belongs to the row
    QByteArray before; ///< Conversation::bytesBefore(), for writers that want it
};

/// Writes one conversation in one format. Streaming: what it keeps does not grow with the
/// conversation. One thread; begin(), rows in order, end(), flush().
class ConversationWriter
{
public:
    /// `device` is open for writing and outlives the writer.
    explicit ConversationWriter(QIODevice &device);
    virtual ~ConversationWriter();
    Q_DISABLE_COPY_MOVE(ConversationWriter)

    virtual void begin(const TranscriptTitle &title) = 0;
    virtual void write(const TranscriptRow &row) = 0;
    /// So many rows went before they could be written; `time` is that of the row after them.
    virtual void missing(qint64 rows, qint64 time) = 0;
    virtual void end() = 0;
    /// True where write() shows text, so that a character cut by a read needs the bytes before it.
    [[nodiscard]] virtual bool wantsBytesBefore() const { return false; }

    /// Hands what has been gathered to the device. False from the first failure on; the device says
    /// why.
    bool flush();
    [[nodiscard]] bool hasFailed() const { return m_failed; }

protected:
    /// Gathers; hands on what has become much.
    void put(QByteArrayView bytes);
    template<typename A, typename B>
    void put(const QStringBuilder<A, B> &built)
    {
        const QByteArray bytes = built;
        put(QByteArrayView(bytes));
    }

private:
    QIODevice &m_device;
    QByteArray m_gathered;
    bool m_failed = false;
};

[[nodiscard]] std::unique_ptr<ConversationWriter> makeConversationWriter(TranscriptFormat format,
                                                                         QIODevice &device);

} // namespace socketchat
