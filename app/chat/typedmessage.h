// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"
#include "app/chat/placeholderfiles.h"

namespace socketchat {

// What is typed becomes a message by the form, encoding, placeholders, checksum and line end of a
// setup, for the window and the command line alike.

/// Converts what was typed to the message to be sent, before framing. `counter` is the value of
/// `{counter}`, which counts the messages from 1; `files` says what is in the file of `{file
/// NAME}`.
[[nodiscard]] EncodedPayload encodeMessage(QStringView typed, const ConversationSetup &setup,
                                           qint64 counter,
                                           const FileContent &files = PlaceholderFiles::read);

/// Returns the bytes of the line end: in the encoding of text, or for PayloadForm::Hex 0D and 0A.
[[nodiscard]] QByteArray lineEndBytes(const ConversationSetup &setup);

/// Appends to the bytes of a message what the setup adds to each: the checksum, unless it is
/// empty, then the line end.
void completeMessage(QByteArray &message, const ConversationSetup &setup);
/// Returns whether a line that ends in this checksum gets a line feed of its own: framing takes the
/// last byte of the checksum for the end of the line. True of the whole message as well.
[[nodiscard]] bool endsLikeALine(QByteArrayView message, const ConversationSetup &setup);

/// Converts a line of input, which is UTF-8, without its line end. In PayloadForm::Text one that is
/// no UTF-8 stays as it is.
[[nodiscard]] EncodedPayload messageOfLine(QByteArrayView line, const ConversationSetup &setup,
                                           qint64 counter);
/// Returns whether lines of input are sent in another way than with their own line end.
[[nodiscard]] bool convertsLines(const ConversationSetup &setup);

} // namespace socketchat
