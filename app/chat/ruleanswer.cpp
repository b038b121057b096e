// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/ruleanswer.h"

#include "app/chat/placeholders.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

RuleAnswer::RuleAnswer(const ReplyRule &rule, const TextEncoding &encoding)
    : m_rule(rule)
    , m_encoding(encoding)
{
    const QString &answer = rule.answer;
    Piece piece;
    for (qsizetype at = 0; at < answer.size(); ++at) {
        const QChar next = at + 1 < answer.size() ? answer[at + 1] : QChar();
        if (answer[at] == u'$' && next == u'$') {
            piece.text += answer[++at];
        } else if (answer[at] == u'$' && next >= u'0' && next <= u'9') {
            piece.group = answer[++at].unicode() - u'0';
            m_pieces.append(std::exchange(piece, {}));
        } else {
            piece.text += answer[at];
        }
    }
    m_pieces.append(piece);
}

int RuleAnswer::lastGroup() const
{
    return std::max(0, std::ranges::max(m_pieces, {}, &Piece::group).group);
}

bool RuleAnswer::hasGroupInBraces() const
{
    bool isOpen = false;
    for (const Piece &piece : m_pieces) {
        const qsizetype open = piece.text.lastIndexOf(u'{');
        const qsizetype close = piece.text.lastIndexOf(u'}');
        if (open != close)
            isOpen = open > close;
        if (m_rule.placeholders && isOpen && piece.group >= 0)
            return true;
    }
    return false;
}

EncodedPayload RuleAnswer::bytes(const QList<QByteArray> &groups, qint64 counter,
                                 const FileContent &files) const
{
    qsizetype size = m_rule.answer.size();
    for (const Piece &piece : m_pieces)
        size += groups.value(piece.group).size();
    if (size > longest)
        return {{}, PayloadProblem{}};
    if (m_rule.placeholders)
        return expanded(groups, counter, files);
    EncodedPayload answer;
    for (const Piece &piece : m_pieces) {
        const EncodedPayload text = encodePayload(piece.text, m_rule.form, m_encoding);
        if (text.problem)
            return text;
        answer.bytes += text.bytes + groups.value(piece.group);
    }
    return answer;
}

/// Expands placeholders; a checksum is of all before it, so the groups are written as escapes or
/// digits, which mean no more than their bytes.
EncodedPayload RuleAnswer::expanded(const QList<QByteArray> &groups, qint64 counter,
                                    const FileContent &files) const
{
    const bool isHex = m_rule.form == PayloadForm::Hex;
    QString typed;
    for (const Piece &piece : m_pieces) {
        QString text = piece.text;
        if (m_rule.form == PayloadForm::Text)
            text.replace(u'\\', "\\\\"_L1);
        typed += text;
        const QString digits = QString::fromLatin1(groups.value(piece.group).toHex());
        for (qsizetype at = 0; at < digits.size(); at += 2)
            typed += (isHex ? u" "_s : u"\\x"_s) + digits.sliced(at, 2);
        if (isHex)
            typed += u' ';
    }
    return expandPayload(typed, isHex ? PayloadForm::Hex : PayloadForm::Escapes, m_encoding,
                         counter, files);
}

} // namespace socketchat
