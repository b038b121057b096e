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

/// Lists the formats for saving a conversation.
enum class TranscriptFormat : quint8 {
    Text, ///< for reading
    Csv, ///< for spreadsheets
    JsonLines, ///< complete: TranscriptReader restores the conversation
    Html, ///< one self-contained page
    Pcapng, ///< for Wireshark; synthetic headers with the conversation's bytes
};

/// Returns the format for a file name's extension (`.txt`, `.csv`, `.jsonl`, `.html`, `.pcapng`),
/// case-insensitively; nullopt for any other.
[[nodiscard]] std::optional<TranscriptFormat> transcriptFormatOf(QStringView fileName);
/// Returns the extension, such as `.jsonl`.
[[nodiscard]] QString fileEnding(TranscriptFormat format);
/// Lists all extensions in the order of TranscriptFormat.
[[nodiscard]] QStringList fileEndings();

/// Holds a transcript's information about the whole conversation, written before the first row.
struct TranscriptTitle
{
    Protocol protocol = Protocol::Tcp;
    Role role = Role::Client;
    QString endpoint; ///< Endpoint::toString(): `tcp://127.0.0.1:8000`
    Engine engine = Engine::System; ///< the engine that carried the conversation
    SocketAddress local; ///< this end's address, if known
    qint64 time = 0; ///< time of saving, ns since 1970 UTC
    qint64 first = 0; ///< number of the first row that follows
    Conversation::Trimmed trimmed; ///< rows the conversation dropped before that
    TextEncoding encoding; ///< how text is displayed; bytes are unaffected
};

/// Holds a row and what its reader needs beside it.
struct TranscriptRow
{
    Message message; ///< with its whole payload
    SocketAddress peer; ///< null if the row has no address
    QString name; ///< that a person gave to it; see PeerNote
    QByteArray before; ///< Conversation::bytesBefore(), for writers that need it
};

/// Writes a conversation in one format. Streaming: memory use does not grow with the conversation.
/// Used from one thread: begin(), rows in order, end(), flush().
class ConversationWriter
{
public:
    /// Writes to `device`, which must be open for writing and outlive the writer.
    explicit ConversationWriter(QIODevice &device);
    virtual ~ConversationWriter();
    Q_DISABLE_COPY_MOVE(ConversationWriter)

    virtual void begin(const TranscriptTitle &title) = 0;
    virtual void write(const TranscriptRow &row) = 0;
    /// Records that `rows` rows were trimmed before they could be written; `time` is that of the
    /// next row.
    virtual void missing(qint64 rows, qint64 time) = 0;
    virtual void end() = 0;
    /// Returns true if write() shows text and therefore needs the bytes before a character that was
    /// split between two reads.
    [[nodiscard]] virtual bool wantsBytesBefore() const { return false; }

    /// Writes the buffer to the device. Returns false after the first failure; the device has the
    /// reason.
    bool flush();
    [[nodiscard]] bool hasFailed() const { return m_failed; }

protected:
    /// Appends to the buffer; writes it to the device when it is large.
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
