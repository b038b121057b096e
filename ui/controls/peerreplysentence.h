// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/peerreply.h"

#include <QString>

namespace socketchat {

/// Returns how a client is answered that is answered in its own way, in a sentence without a full
/// stop; empty for the usual way.
[[nodiscard]] QString peerReplySentence(PeerReply reply);
/// Returns the same in a word or two.
[[nodiscard]] QString peerReplyWord(PeerReply reply);

} // namespace socketchat
