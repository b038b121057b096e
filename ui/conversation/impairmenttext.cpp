// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/impairmenttext.h"

#include "app/chat/quantities.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class Impairments
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::Impairments)
};

} // namespace

QString impairmentText(const Message &message)
{
    const auto has = [&message](MessageFlag flag) { return message.flags.testFlag(flag); };
    QStringList words;
    if (has(MessageFlag::Lost))
        words << Impairments::tr("lost");
    if (has(MessageFlag::Duplicated))
        words << Impairments::tr("doubled");
    if (has(MessageFlag::Reordered))
        words << Impairments::tr("overtaken");
    if (has(MessageFlag::Corrupted))
        words << Impairments::tr("one bit changed");
    if (has(MessageFlag::Delayed)) {
        words << (message.detail >= 0 ? Impairments::tr("delayed by %1")
                                                .arg(formatDuration(message.detail * 1'000'000))
                                      : Impairments::tr("delayed"));
    }
    if (has(MessageFlag::Cut)) {
        words << (message.detail > message.size
                          ? Impairments::tr("cut off: %1 of %2 bytes")
                                    .arg(formatCount(message.size), formatCount(message.detail))
                          : Impairments::tr("cut off"));
    }
    return words.join(", "_L1);
}

QString impairmentExplanation(const Message &message)
{
    const auto has = [&message](MessageFlag flag) { return message.flags.testFlag(flag); };
    QStringList sentences;
    if (has(MessageFlag::Lost)) {
        sentences << Impairments::tr("Lost: the network conditions of this window never handed it "
                                     "to the system.");
    }
    if (has(MessageFlag::Duplicated))
        sentences << Impairments::tr("Doubled: it was handed to the system twice.");
    if (has(MessageFlag::Reordered)) {
        sentences << Impairments::tr(
                "Overtaken: one that was sent later was handed to the system first.");
    }
    if (has(MessageFlag::Corrupted)) {
        sentences << Impairments::tr("Changed: one bit of it was turned over before it was handed "
                                     "to the system.");
    }
    if (has(MessageFlag::Delayed)) {
        sentences << Impairments::tr("Delayed: it was held back before it was handed to the "
                                     "system.");
    }
    if (has(MessageFlag::Cut)) {
        sentences << Impairments::tr("Cut off: the receive buffer was smaller than the datagram, "
                                     "and the rest is lost.");
    }
    return sentences.join(u'\n');
}

} // namespace socketchat
