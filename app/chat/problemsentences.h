// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/typedpayload.h"
#include "app/net/address/endpoint.h"
#include "app/net/conditions/networkconditions.h"

#include <QString>

namespace socketchat {

// Sentences on what is wrong with typed input and what to type instead.

/// Returns a sentence such as "Port must be a number from 0 to 65535 (got “80a”)."
[[nodiscard]] QString endpointProblemSentence(const EndpointProblem &problem);
[[nodiscard]] QString payloadProblemSentence(const PayloadProblem &problem,
                                             const TextEncoding &encoding);
/// Returns a sentence such as "“101” for “loss” is out of range: it must be a number from 0 to
/// 100."
[[nodiscard]] QString conditionsProblemSentence(const ConditionsProblem &problem);
/// Returns a sentence for a number out of range, such as "The buffer holds 1 to 65536 bytes …"; so
/// do repetitionsSentence() and backlogSentence().
[[nodiscard]] QString receiveSizeSentence(const QString &asked);
[[nodiscard]] QString repetitionsSentence(const QString &asked);
[[nodiscard]] QString backlogSentence(const QString &asked);

} // namespace socketchat
