// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QMetaType>
#include <QString>

#include <functional>
#include <optional>

namespace socketchat {

/// How a stream of bytes is cut into messages.
struct Framing
{
    enum class Kind : quint8 {
        Raw, ///< a message is what one read returned
        Line, ///< up to and including LF (CRLF too)
        LengthPrefix, ///< a big or little endian count of 1, 2 or 4 bytes, then that many bytes
        FixedSize, ///< the same number of bytes each; what is sent is filled up with NUL
    };
    Kind kind = Kind::Raw;
    quint8 prefixSize = 2; ///< 1, 2 or 4
    bool bigEndian = true;
    int fixedSize = 16; ///< bytes of each message, 1 to largestFixedSize
    qint64 limit = 16 * 1024 * 1024; ///< bytes of one message, its frame included

    static constexpr int largestFixedSize = 65'536;

    /// `raw`, `line`, `length1`, `length2be`, `length4le`, `fixed16` …: for the command line and
    /// settings.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<Framing> fromString(QStringView text);
    friend bool operator==(const Framing &, const Framing &) = default;
};

enum class FrameProblem : quint8 {
    TooLong, ///< a line or a length over the limit, or longer than there is room for
    Unfinished, ///< the stream ended within a message
};

/// Cuts the bytes of one peer into messages. The bytes of the frame (LF, prefix) stay part of the
/// message: nothing is hidden. Bounded: it keeps no more than one message of `limit` bytes.
///
/// After a problem the framer passes everything on as Raw, since where the next message begins can
/// no longer be known.
class Framer
{
public:
    explicit Framer(const Framing &framing = {});

    using Deliver = std::function<void(QByteArrayView message)>;
    using Refuse = std::function<void(FrameProblem problem, QByteArrayView bytes)>;

    /// Hands out every message that is complete now. The views are valid during the call only. What
    /// is refused as TooLong is all of `bytes` from that message on: nothing of it comes twice.
    void feed(QByteArrayView bytes, const Deliver &deliver, const Refuse &refuse);
    /// The stream has ended: what is left of an unfinished message is refused, and delivered
    /// nowhere.
    void finish(const Refuse &refuse);
    /// Refuses an unfinished message as TooLong, to make room. Does nothing where there is none.
    void giveUp(const Refuse &refuse);
    /// Bytes of a message that is not complete yet.
    [[nodiscard]] qint64 pending() const;
    /// The memory that they take.
    [[nodiscard]] qint64 memory() const { return m_pending.capacity(); }

    /// What goes on the wire for a message that a person or a reply mode sends: LF added where a
    /// line has none, the prefix put in front, NUL after what is shorter than fixed. Nothing where
    /// the message does not fit the prefix or limit, or is longer than fixed. A line that has LF
    /// within stays as it was typed: the other side reads several.
    [[nodiscard]] static std::optional<QByteArray> frame(QByteArrayView message,
                                                         const Framing &framing);
    /// The message without LF, CRLF, prefix, or the NUL bytes that fill it up.
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

Q_DECLARE_METATYPE(socketchat::Framing)
