// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/rulematcher.h"

#include "app/chat/textcodec.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class StrictText : public TextCodec::Sink
{
public:
    void text(QStringView text) override { whole += text; }
    void invalid(QByteArrayView) override { isValid = false; }

    QString whole;
    bool isValid = true;
};

QByteArrayView withoutLineEnd(QByteArrayView bytes, const TextEncoding &encoding)
{
    for (const QString &end : {u"\r\n"_s, u"\n"_s, u"\r"_s}) {
        const QByteArray coded = encodePayload(end, PayloadForm::Text, encoding).bytes;
        if (!coded.isEmpty() && bytes.endsWith(coded))
            return bytes.chopped(coded.size());
    }
    return bytes;
}

} // namespace

RuleSubject::RuleSubject(QByteArrayView content, const TextEncoding &encoding)
    : m_content(content)
    , m_line(withoutLineEnd(content, encoding))
    , m_encoding(encoding)
{ }

const std::optional<QString> &RuleSubject::text() const
{
    if (m_isDecoded)
        return m_text;
    m_isDecoded = true;
    TextCodec *const codec = TextCodec::named(m_encoding.name());
    if (!codec || m_line.size() > longestText)
        return m_text;
    StrictText decoded;
    const qsizetype used = codec->decode(m_line, decoded);
    if (decoded.isValid && used == m_line.size())
        m_text = decoded.whole;
    return m_text;
}

RuleMatcher::RuleMatcher(const ReplyRule &rule, const TextEncoding &encoding)
    : m_rule(rule)
    , m_encoding(encoding)
{
    switch (rule.when) {
    case ReplyRule::When::Text: {
        const EncodedPayload text = encodePayload(rule.pattern, PayloadForm::Text, encoding);
        m_text = text.bytes;
        m_problem = text.problem;
        break;
    }
    case ReplyRule::When::Wildcard:
        break;
    case ReplyRule::When::Regex:
        m_expression = TextPattern({rule.pattern, SearchTerm::Form::Expression, true});
        m_groupCount = std::max(QRegularExpression(rule.pattern).captureCount(), 0);
        break;
    case ReplyRule::When::Hex:
        m_hex = encodeHexPattern(rule.pattern);
        m_problem = m_hex.problem;
        for (qsizetype at = 0; at < m_hex.mask.size(); ++at)
            m_groupCount += m_hex.mask[at] != '\xff' && (at == 0 || m_hex.mask[at - 1] == '\xff');
        break;
    }
}

TextPattern::Outcome RuleMatcher::match(const RuleSubject &subject, QList<QByteArray> *groups) const
{
    using Outcome = TextPattern::Outcome;
    bool matches = false;
    groups->clear();
    switch (m_rule.when) {
    case ReplyRule::When::Text:
        matches = subject.content() == m_text || subject.line() == m_text;
        groups->append(subject.line().toByteArray());
        break;
    case ReplyRule::When::Wildcard:
        matches = subject.text() && matchesWildcard(*subject.text(), m_rule.pattern);
        groups->append(subject.line().toByteArray());
        break;
    case ReplyRule::When::Regex: {
        if (!subject.text())
            return Outcome::NoMatch;
        QRegularExpressionMatch found;
        const Outcome outcome = m_expression.find(*subject.text(), 0, true, &found);
        for (int group = 0; outcome == Outcome::Match && group <= m_groupCount; ++group)
            groups->append(
                    encodePayload(found.captured(group), PayloadForm::Text, m_encoding).bytes);
        return outcome;
    }
    case ReplyRule::When::Hex:
        matches = matchHex(subject.content(), groups);
        break;
    }
    return matches ? Outcome::Match : Outcome::NoMatch;
}

bool RuleMatcher::matchHex(QByteArrayView bytes, QList<QByteArray> *groups) const
{
    if (bytes.size() != m_hex.bytes.size())
        return false;
    groups->append(bytes.toByteArray());
    bool inGroup = false;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (((bytes[at] ^ m_hex.bytes[at]) & m_hex.mask[at]) != 0)
            return false;
        const bool isFree = m_hex.mask[at] != '\xff';
        if (isFree && !inGroup)
            groups->append(QByteArray());
        if (isFree)
            groups->last().append(bytes[at]);
        inGroup = isFree;
    }
    return true;
}

bool RuleMatcher::isForPeer(QStringView host, QStringView hostAndPort) const
{
    return m_rule.peer.isEmpty() || matchesWildcard(host, m_rule.peer)
           || matchesWildcard(hostAndPort, m_rule.peer);
}

bool RuleMatcher::matchesWildcard(QStringView text, QStringView wildcard)
{
    qsizetype at = 0;
    qsizetype in = 0;
    qsizetype star = -1; // the last one, which takes one character more after each failure
    qsizetype behindStar = 0;
    while (at < text.size()) {
        if (in < wildcard.size() && wildcard[in] == u'*') {
            star = in++;
            behindStar = at;
        } else if (in < wildcard.size() && (wildcard[in] == u'?' || wildcard[in] == text[at])) {
            ++at;
            ++in;
        } else if (star >= 0) {
            in = star + 1;
            at = ++behindStar;
        } else {
            return false;
        }
    }
    while (in < wildcard.size() && wildcard[in] == u'*')
        ++in;
    return in == wildcard.size();
}

} // namespace socketchat
