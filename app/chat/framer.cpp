// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/framer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Returns the length in a complete prefix.
quint64 prefixValue(QByteArrayView bytes, const Framing &framing)
{
    quint64 value = 0;
    for (int i = 0; i < framing.prefixSize; ++i) {
        const int index = framing.bigEndian ? i : framing.prefixSize - 1 - i;
        value = value << 8 | uchar(bytes[index]);
    }
    return value;
}

void appendPrefix(QByteArray &to, quint64 value, const Framing &framing)
{
    for (int i = 0; i < framing.prefixSize; ++i) {
        const int byte = framing.bigEndian ? framing.prefixSize - 1 - i : i;
        to.append(char(value >> (8 * byte)));
    }
}

} // namespace

QString Framing::toString() const
{
    switch (kind) {
    case Kind::Raw:
        break;
    case Kind::Line:
        return u"line"_s;
    case Kind::LengthPrefix:
        if (prefixSize == 1)
            return u"length1"_s;
        return u"length%1%2"_s.arg(QString::number(prefixSize), bigEndian ? u"be"_s : u"le"_s);
    case Kind::FixedSize:
        return u"fixed%1"_s.arg(fixedSize);
    }
    return u"raw"_s;
}

std::optional<Framing> Framing::fromString(QStringView text)
{
    if (text.startsWith("fixed"_L1, Qt::CaseInsensitive)) {
        Framing framing;
        framing.kind = Kind::FixedSize;
        bool isNumber = false;
        framing.fixedSize = text.sliced(5).toInt(&isNumber);
        if (!isNumber || framing.fixedSize < 1 || framing.fixedSize > largestFixedSize)
            return std::nullopt;
        return framing;
    }
    for (const Framing &framing : every()) {
        if (text.compare(framing.toString(), Qt::CaseInsensitive) == 0)
            return framing;
    }
    return std::nullopt;
}

QList<Framing> Framing::every()
{
    return {
            {.kind = Kind::Raw},
            {.kind = Kind::Line},
            {.kind = Kind::LengthPrefix, .prefixSize = 1},
            {.kind = Kind::LengthPrefix, .prefixSize = 2},
            {.kind = Kind::LengthPrefix, .prefixSize = 2, .bigEndian = false},
            {.kind = Kind::LengthPrefix, .prefixSize = 4},
            {.kind = Kind::LengthPrefix, .prefixSize = 4, .bigEndian = false},
            {.kind = Kind::FixedSize},
    };
}

Framer::Framer(const Framing &framing)
    : m_framing(framing)
{ }

void Framer::feed(QByteArrayView bytes, const Deliver &deliver, const Refuse &refuse)
{
    // Delivers messages directly from `bytes`. Only a message begun in an earlier call is assembled
    // in m_pending, and only its bytes are copied.
    while (!bytes.isEmpty()) {
        if (m_broken || m_framing.kind == Framing::Kind::Raw)
            return deliver(bytes);
        const Cut cut = nextCut(bytes);
        if (cut.tooLong) {
            m_broken = true;
            if (m_pending.isEmpty())
                return refuse(FrameProblem::TooLong, bytes);
            QByteArray refused = std::exchange(m_pending, {});
            refused.append(bytes);
            return refuse(FrameProblem::TooLong, refused);
        }
        const QByteArrayView piece = bytes.first(cut.size);
        bytes = bytes.sliced(cut.size);
        if (m_pending.isEmpty() && cut.complete) {
            deliver(piece);
            continue;
        }
        m_pending.append(piece);
        if (cut.complete) {
            const QByteArray message = std::exchange(m_pending, {});
            deliver(message);
        }
    }
}

/// Returns how many of `bytes` belong to the current message (begun in m_pending or here).
Framer::Cut Framer::nextCut(QByteArrayView bytes) const
{
    Cut cut;
    if (m_framing.kind == Framing::Kind::Line) {
        const qsizetype end = bytes.indexOf('\n');
        cut.complete = end >= 0;
        cut.size = cut.complete ? end + 1 : bytes.size();
        cut.tooLong = m_pending.size() + cut.size > m_framing.limit;
        return cut;
    }

    if (m_framing.kind == Framing::Kind::FixedSize) {
        const qsizetype lacking = std::max<qsizetype>(1, m_framing.fixedSize) - m_pending.size();
        cut.complete = lacking <= bytes.size();
        cut.size = std::min(lacking, bytes.size());
        return cut;
    }

    const qsizetype prefix = m_framing.prefixSize;
    const qsizetype missing = std::max<qsizetype>(0, prefix - m_pending.size());
    if (bytes.size() < missing) {
        cut.size = bytes.size();
        return cut;
    }
    QByteArray head = m_pending.first(std::min(prefix, m_pending.size()));
    head.append(bytes.first(missing));
    const quint64 length = prefixValue(head, m_framing);
    if (length > quint64(std::max<qint64>(0, m_framing.limit - prefix))) {
        cut.tooLong = true;
        return cut;
    }
    const qsizetype wanted = prefix + qsizetype(length) - m_pending.size();
    cut.complete = wanted <= bytes.size();
    cut.size = std::min(wanted, bytes.size());
    return cut;
}

void Framer::finish(const Refuse &refuse)
{
    if (m_pending.isEmpty())
        return;
    const QByteArray rest = std::exchange(m_pending, {});
    refuse(FrameProblem::Unfinished, rest);
}

void Framer::giveUp(const Refuse &refuse)
{
    if (m_pending.isEmpty())
        return;
    m_broken = true;
    const QByteArray rest = std::exchange(m_pending, {});
    refuse(FrameProblem::TooLong, rest);
}

qint64 Framer::pending() const { return m_pending.size(); }

std::optional<QByteArray> Framer::frame(QByteArrayView message, const Framing &framing)
{
    QByteArray framed;
    switch (framing.kind) {
    case Framing::Kind::Raw:
        framed = message.toByteArray();
        break;
    case Framing::Kind::Line:
        framed.reserve(message.size() + 1);
        framed.append(message);
        if (!message.endsWith('\n'))
            framed.append('\n');
        break;
    case Framing::Kind::LengthPrefix:
        if (quint64(message.size()) >> (8 * framing.prefixSize))
            return std::nullopt;
        framed.reserve(message.size() + framing.prefixSize);
        appendPrefix(framed, quint64(message.size()), framing);
        framed.append(message);
        break;
    case Framing::Kind::FixedSize:
        if (message.size() > framing.fixedSize)
            return std::nullopt;
        framed = message.toByteArray().leftJustified(framing.fixedSize, '\0');
        break;
    }
    if (framing.kind != Framing::Kind::Raw && framed.size() > framing.limit)
        return std::nullopt;
    return framed;
}

QByteArrayView Framer::content(QByteArrayView message, const Framing &framing)
{
    switch (framing.kind) {
    case Framing::Kind::Raw:
        break;
    case Framing::Kind::Line:
        if (message.endsWith('\n'))
            message.chop(message.endsWith("\r\n") ? 2 : 1);
        break;
    case Framing::Kind::LengthPrefix:
        return message.sliced(std::min<qsizetype>(framing.prefixSize, message.size()));
    case Framing::Kind::FixedSize:
        while (message.endsWith('\0'))
            message.chop(1);
        break;
    }
    return message;
}

} // namespace socketchat
