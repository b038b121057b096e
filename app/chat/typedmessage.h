// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"

namespace socketchat {

// What is typed becomes a message by the form, encoding, placeholders, checksum and line end of a
// setup, for the window and the command line alike.

/// Converts what was typed to the message to be sent, before framing. `counter` is the value of
/// `{counter}`, which counts the messages from 1.
[[nodiscard]] EncodedPayload encodeMessage(QStringView typed, const ConversationSetup &setup,
                                           qint64 counter);

/// Returns the bytes of the line end: in the encoding of text, or for PayloadForm::Hex 0D and 0A.
[[nodiscard]] QByteArray lineEndBytes(const ConversationSetup &setup);

/// Appends to the bytes of a message what the setup adds to each: the checksum, unless it is
/// empty, then the line end.
void completeMessage(QByteArray &message, const ConversationSetup &setup);

/// Converts a line of input without its line end. In PayloadForm::Text its bytes stay as they are,
/// whatever they mean, but for placeholders; in the other forms it is read as UTF-8.
[[nodiscard]] EncodedPayload messageOfLine(QByteArrayView line, const ConversationSetup &setup,
                                           qint64 counter);
/// Returns whether lines of input are sent in another way than with their own line end.
[[nodiscard]] bool convertsLines(const ConversationSetup &setup);

} // namespace socketchat
