// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace socketchat {

/// Describes how a byte stream is split into messages.
struct Framing
{
    enum class Kind : quint8 {
        Raw, ///< each read is a message
        Line, ///< up to and including LF (also CRLF)
        LengthPrefix, ///< a big or little endian length of 1, 2 or 4 bytes, then that many bytes
        FixedSize, ///< a fixed number of bytes each; shorter messages are padded with NUL
    };
    Kind kind = Kind::Raw;
    quint8 prefixSize = 2; ///< 1, 2 or 4
    bool bigEndian = true;
    int fixedSize = 16; ///< bytes per message, 1 to largestFixedSize
    qint64 limit = 16 * 1024 * 1024; ///< maximum bytes per message, including its frame

    static constexpr int largestFixedSize = 65'536;

    /// Returns `raw`, `line`, `length1`, `length2be`, `length4le`, `fixed16` …, for the command
    /// line and settings.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<Framing> fromString(QStringView text);
    /// Returns one framing of each sort: all that differ in more than the fixed size.
    [[nodiscard]] static QList<Framing> every();
    friend bool operator==(const Framing &, const Framing &) = default;
};

enum class FrameProblem : quint8 {
    TooLong, ///< a line or length over the limit, or over the remaining memory
    Unfinished, ///< the stream ended within a message
};

/// Splits one peer's bytes into messages. Frame bytes (LF, prefix) stay part of the message, so
/// that nothing is hidden. Bounded: buffers at most one message of `limit` bytes.
///
/// After an error the framer passes everything on as Raw, because the next message's start is
/// unknown.
class Framer
{
public:
    explicit Framer(const Framing &framing = {});

    using Deliver = std::function<void(QByteArrayView message)>;
    using Refuse = std::function<void(FrameProblem problem, QByteArrayView bytes)>;

    /// Delivers every message completed by `bytes`; the views are valid only during the call. If a
    /// message is too long, `refuse` gets all of `bytes` from that message on, so no byte is passed
    /// on twice.
    void feed(QByteArrayView bytes, const Deliver &deliver, const Refuse &refuse);
    /// Ends the stream: an unfinished message goes to `refuse` and is not delivered.
    void finish(const Refuse &refuse);
    /// Refuses an unfinished message as TooLong to free memory; does nothing if there is none.
    void giveUp(const Refuse &refuse);
    /// Returns the bytes of the incomplete message.
    [[nodiscard]] qint64 pending() const;
    [[nodiscard]] QByteArrayView pendingBytes() const { return m_pending; }
    /// Returns the memory they take, in bytes.
    [[nodiscard]] qint64 memory() const { return m_pending.capacity(); }

    /// Returns the bytes to send for a message: with LF appended to a line if missing, the length
    /// prefixed, or padded with NUL to the fixed size. Returns nullopt if the message exceeds the
    /// prefix, limit or fixed size. A line with LF inside is not changed: the receiver gets several
    /// messages.
    [[nodiscard]] static std::optional<QByteArray> frame(QByteArrayView message,
                                                         const Framing &framing);
    /// Returns the message without LF, CRLF, prefix or NUL padding.
    [[nodiscard]] static QByteArrayView content(QByteArrayView message, const Framing &framing);

private:
    struct Cut
    {
        qsizetype size = 0;
        bool complete = false;
        bool tooLong = false;
    };
    [[nodiscard]] Cut nextCut(QByteArrayView bytes) const;

    Framing m_framing;
    QByteArray m_pending;
    bool m_broken = false;
};

} // namespace socketchat
