// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/replyrules.h"

#include <QByteArrayView>

namespace socketchat {

/// Tells what rules would do with a message.
struct RuleTrial
{
    qsizetype rule = -1; ///< index of the first that matches; -1: none
    qsizetype tooSlow = -1; ///< index of one that took too long, or came too late; -1: none
    QByteArray answer; ///< empty where it cannot be told, as with what is in a file
};

/// Tries a message, without its frame, on the rules that are on, whoever sends it and however often
/// they have answered. Reads no file.
[[nodiscard]] RuleTrial tryRules(const ReplyRules &rules, const TextEncoding &encoding,
                                 QByteArrayView message);

} // namespace socketchat
