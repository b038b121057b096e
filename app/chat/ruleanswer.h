// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/placeholderfiles.h"
#include "app/chat/replyrules.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace socketchat {

/// Makes the answers of one rule: its text, with the groups of a match in it.
class RuleAnswer
{
public:
    RuleAnswer(const ReplyRule &rule, const TextEncoding &encoding);

    static constexpr qsizetype longest = 1024 * 1024; ///< bytes

    /// Returns the highest number of a group in it; 0 if there is none.
    [[nodiscard]] int lastGroup() const;
    /// Returns whether a group would be part of a placeholder.
    [[nodiscard]] bool hasGroupInBraces() const;
    /// Returns the answer. `groups` are bytes that stay as they are, whatever they say; `counter`
    /// is that of `{counter}`, `files` says what is in the file of `{file NAME}`. Too long an
    /// answer is empty and has a problem.
    [[nodiscard]] EncodedPayload bytes(const QList<QByteArray> &groups, qint64 counter,
                                       const FileContent &files = PlaceholderFiles::read) const;

private:
    struct Piece
    {
        QString text;
        int group = -1; ///< behind the text; -1: none
    };
    [[nodiscard]] EncodedPayload expanded(const QList<QByteArray> &groups, qint64 counter,
                                          const FileContent &files) const;

    const ReplyRule m_rule;
    const TextEncoding m_encoding;
    QList<Piece> m_pieces;
};

} // namespace socketchat
