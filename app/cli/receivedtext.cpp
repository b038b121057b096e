// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/receivedtext.h"

#include "app/chat/textcodec.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype pieceOverhead = 32; // UTF-16 units, so that empty datagrams are bounded, too
// What `^`, `\b` and a look behind see of what was searched already, in units.
constexpr qsizetype context = 1024;

class TextSink : public TextCodec::Sink
{
public:
    explicit TextSink(QString &to)
        : m_to(to)
    { }
    void text(QStringView text) override { m_to += text; }
    void invalid(QByteArrayView bytes) override
    {
        for (const char byte : bytes)
            m_to += u"\\x%1"_s.arg(uint(uchar(byte)), 2, 16, QLatin1Char('0'));
    }

private:
    QString &m_to;
};

} // namespace

ReceivedText::ReceivedText(const TextEncoding &encoding, bool isStream)
    : m_encoding(encoding)
    , m_isStream(isStream)
{ }

void ReceivedText::add(QByteArrayView bytes)
{
    if (!m_isStream || m_pieces.empty()) {
        m_pieces.emplace_back();
        m_size += pieceOverhead;
    }
    QString &piece = m_pieces.back();
    const qsizetype before = piece.size();
    m_cut += bytes;
    TextSink sink(piece);
    TextCodec *const codec = TextCodec::named(m_encoding.name());
    const qsizetype used = codec ? codec->decode(m_cut, sink) : 0;
    m_cut.remove(0, used);
    if (!m_isStream && !m_cut.isEmpty()) {
        sink.invalid(m_cut);
        m_cut.clear();
    }
    m_size += piece.size() - before;
}

TextPattern::Outcome ReceivedText::find(const TextPattern &pattern, bool isWhole, Match *match)
{
    for (auto piece = m_pieces.begin(); piece != m_pieces.end(); ++piece) {
        const qsizetype from = piece == m_pieces.begin() ? m_at : 0;
        const bool isComplete = isWhole || !m_isStream;
        QRegularExpressionMatch found;
        const TextPattern::Outcome outcome = pattern.find(*piece, from, isComplete, &found);
        if (outcome == TextPattern::Outcome::TooSlow)
            return outcome;
        if (outcome == TextPattern::Outcome::NoMatch)
            continue;
        match->whole = found.captured();
        match->groups = found.capturedTexts().sliced(1);
        while (m_pieces.begin() != piece)
            dropFirst();
        qsizetype end = found.capturedEnd();
        if (found.capturedLength() == 0) // the empty line is not found again
            end += TextPattern::lineEndAt(*piece, end, isComplete);
        m_size -= end - m_at;
        m_at = end;
        cutContext();
        return outcome;
    }
    trim();
    return TextPattern::Outcome::NoMatch;
}

void ReceivedText::dropFirst()
{
    m_size -= m_pieces.front().size() - std::exchange(m_at, 0) + pieceOverhead;
    m_pieces.pop_front();
}

void ReceivedText::cutContext()
{
    QString &piece = m_pieces.front();
    if (m_at < 2 * context)
        return;
    qsizetype excess = m_at - context;
    if (piece[excess].isLowSurrogate())
        ++excess;
    piece = piece.sliced(excess); // remove() would keep the capacity
    m_at -= excess;
}

void ReceivedText::trim()
{
    while (m_size > longest && m_pieces.size() > 1)
        dropFirst();
    if (m_pieces.empty() || m_pieces.front().size() - m_at <= longest)
        return;
    const QString &piece = m_pieces.front();
    qsizetype at = piece.size() - longest;
    if (piece[at].isLowSurrogate())
        ++at;
    m_size -= at - m_at;
    m_at = at;
    cutContext();
}

QString ReceivedText::newest(qsizetype most) const
{
    if (m_pieces.empty())
        return {};
    const QString &piece = m_pieces.back();
    const qsizetype from = m_pieces.size() == 1 ? m_at : 0;
    return piece.sliced(std::max(from, piece.size() - most));
}

} // namespace socketchat
