// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/messagecheck.h"

#include "app/chat/conversationsetup.h"
#include "app/chat/typedmessage.h"

#include <QCoreApplication>

#include <algorithm>

namespace socketchat {

namespace {
class MessageCheckTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::MessageCheck)
};
} // namespace

MessageCheck::MessageCheck(const ConversationSetup &setup)
    : checksum(setup.checksum)
    , lineEnd(lineEndBytes(setup))
    , framing(traitsOf(setup.protocol).isStream ? setup.framing : Framing())
{ }

std::optional<MessageCheck::Result> MessageCheck::check(QByteArrayView message) const
{
    if (checksum.isNone() || message.isEmpty() || message.size() > longest)
        return std::nullopt;
    const auto checkContent = [this](QByteArrayView content) {
        const qsizetype size = std::min(checksum.size(), content.size());
        const QByteArrayView found = content.last(size);
        const QByteArray expected = checksum.of(content.chopped(size));
        return Result{found == expected, expected, found.toByteArray()};
    };
    QByteArrayView content = Framer::content(message, framing);
    qsizetype doubtful = 0; // bytes behind it that may belong to the checksum
    const QByteArray frameEnd = framing.kind == Framing::Kind::Line && !lineEnd.endsWith('\n')
                                        ? QByteArray("\n")
                                        : QByteArray();
    const QByteArray end = lineEnd + frameEnd;
    if (framing.kind == Framing::Kind::Line && message.endsWith(end)) {
        if (lineEnd.isEmpty())
            doubtful = message.size() - 1 - content.size(); // the CR of a CR LF
        else
            content = message.chopped(end.size());
    } else if (!lineEnd.isEmpty() && content.endsWith(lineEnd)) {
        content.chop(lineEnd.size());
    } else if (framing.kind == Framing::Kind::FixedSize) {
        doubtful = std::min(checksum.size(), message.size() - content.size()); // NULs
    }
    Result result = checkContent(content);
    for (; doubtful > 0 && !result.isRight; --doubtful) {
        const Result longer = checkContent(message.first(content.size() + doubtful));
        result = longer.isRight ? longer : result;
    }
    return result;
}

QString MessageCheck::text(const Result &result) const
{
    const QString name = checksum.algorithm->name;
    if (result.isRight)
        return MessageCheckTexts::tr("✓ %1 right").arg(name);
    if (result.found.size() < result.expected.size())
        return MessageCheckTexts::tr("✗ %1 missing").arg(name);
    return MessageCheckTexts::tr("✗ %1 wrong: %2, should be %3")
            .arg(name, hexText(result.found), hexText(result.expected));
}

} // namespace socketchat
