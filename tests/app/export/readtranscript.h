// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/transcriptreader.h"

namespace socketchat {

/// Reads a whole saved conversation from memory.
inline TranscriptSummary readTranscript(QByteArrayView bytes, Conversation &conversation)
{
    TranscriptReader reader(conversation);
    reader.feed(bytes);
    reader.finish();
    return reader.summary();
}

} // namespace socketchat
