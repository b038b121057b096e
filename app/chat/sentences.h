// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "app/chat/payloadtext.h"
#include "app/chat/typedpayload.h"
#include "app/net/address/endpoint.h"
#include "app/net/conditions/networkconditions.h"
#include "app/net/engine.h"
#include "app/net/transporterror.h"

#include <QString>

namespace socketchat {

class Conversation;

/// What people are told, in their language: the one place where errors and events become sentences.
/// Each names what happened, where, the system's own name for it, and what to try next.

/// What somebody wrote, for a sentence that quotes it: characters that cannot be seen are named by
/// number, and a text of more than `longest` UTF-16 units is cut.
[[nodiscard]] QString quotable(const QString &text, qsizetype longest = 24);
/// A number for `%n`, which takes no more than an int.
[[nodiscard]] int pluralCount(qint64 count);

/// One sentence on what is wrong, one on what to do: "Port 8000 is already in use by another
/// program at 127.0.0.1:8000 (EADDRINUSE). Stop that program or choose another port."
[[nodiscard]] QString errorSentence(const TransportError &error);
/// "The port must be a number from 0 to 65535, and “80a” is not a number."
[[nodiscard]] QString endpointProblemSentence(const EndpointProblem &problem);
[[nodiscard]] QString payloadProblemSentence(const PayloadProblem &problem,
                                             const TextEncoding &encoding);
/// "“101” for “loss” is out of range: it must be a number from 0 to 100."
[[nodiscard]] QString conditionsProblemSentence(const ConditionsProblem &problem);
/// For a number that must be from `least` to `most`: "The buffer holds 1 to 65536 bytes …".
[[nodiscard]] QString receiveSizeSentence(const QString &asked);
[[nodiscard]] QString repetitionsSentence(const QString &asked);
/// "System calls", "Qt classes": what the choice is called.
[[nodiscard]] QString engineName(Engine engine);
/// What such a conversation cannot do and, where another engine of this build can, how to choose
/// that: "Qt classes do not say what waits in the kernel. Stop, and choose “System calls” beside
/// the protocol." Empty where it can.
[[nodiscard]] QString missingAbilitySentence(Ability ability, Engine engine, Protocol protocol,
                                             Role role);
/// The same where only the engine is known: empty where it can with some protocol and role.
[[nodiscard]] QString missingAbilitySentence(Ability ability, Engine engine);
/// For the rows that are no messages: "127.0.0.1:51324 connected", "Listening at 127.0.0.1:8000".
/// `connections`: whether the protocol has them, see ProtocolTraits.
[[nodiscard]] QString eventSentence(const Message &message, const SocketAddress &peer,
                                    bool connections, Role role);

} // namespace socketchat
