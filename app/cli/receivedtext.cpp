// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/receivedtext.h"

#include "app/chat/textcodec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype pieceOverhead = 32; // UTF-16 units, so that empty datagrams are bounded, too

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

TextPattern::Outcome ReceivedText::find(const TextPattern &pattern, Match *match)
{
    for (auto piece = m_pieces.begin(); piece != m_pieces.end(); ++piece) {
        QRegularExpressionMatch found;
        const TextPattern::Outcome outcome = pattern.find(*piece, &found);
        if (outcome == TextPattern::Outcome::TooSlow)
            return outcome;
        if (outcome == TextPattern::Outcome::NoMatch)
            continue;
        match->whole = found.captured();
        match->groups = found.capturedTexts().sliced(1);
        for (auto before = m_pieces.begin(); before != piece; ++before)
            m_size -= before->size() + pieceOverhead;
        m_size -= found.capturedEnd();
        piece->remove(0, found.capturedEnd());
        m_pieces.erase(m_pieces.begin(), piece);
        return outcome;
    }
    trim();
    return TextPattern::Outcome::NoMatch;
}

void ReceivedText::trim()
{
    while (m_size > longest && m_pieces.size() > 1) {
        m_size -= m_pieces.front().size() + pieceOverhead;
        m_pieces.pop_front();
    }
    if (m_pieces.empty() || m_pieces.front().size() <= longest)
        return;
    QString &piece = m_pieces.front();
    const qsizetype excess = piece.size() - longest;
    piece = piece.sliced(excess); // remove() would keep the capacity
    m_size -= excess;
}

QString ReceivedText::newest(qsizetype most) const
{
    QString text;
    for (auto piece = m_pieces.rbegin(); piece != m_pieces.rend() && text.size() < most; ++piece)
        text.prepend(*piece);
    return text.last(std::min(most, text.size()));
}

} // namespace socketchat
