// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/placeholderfiles.h"
#include "app/chat/typedpayload.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace socketchat {

// Placeholders in what is typed, such as `{counter}`: each sending expands them anew. Only known
// names are placeholders; every other brace stays as it is, and a brace in front of a placeholder
// makes it text: `{{counter}` is `{counter}`. What a peer sends is never expanded.

/// Describes a placeholder for a menu.
struct PlaceholderExample
{
    QString text; ///< `{random 4}`
    QString meaning; ///< in the person's language
};
[[nodiscard]] QList<PlaceholderExample> placeholderExamples();

/// Limits the bytes of `{random N}`.
inline constexpr int mostRandomBytes = 1024;

/// Returns whether there is a placeholder in the text.
[[nodiscard]] bool hasPlaceholders(QStringView typed);
/// Returns what to type, where placeholders are expanded, to get this text.
[[nodiscard]] QString asLiteral(QStringView text);

/// Does what encodePayload() does, with placeholders expanded: `{counter}` is `counter`; a checksum
/// such as `{crc16-modbus}` is that of all bytes before it. In PayloadForm::Hex numbers are bytes,
/// high byte first. `files` says what is in the file of `{file NAME}`.
[[nodiscard]] EncodedPayload expandPayload(QStringView typed, PayloadForm form,
                                           const TextEncoding &encoding, qint64 counter,
                                           const FileContent &files = PlaceholderFiles::read);

} // namespace socketchat
