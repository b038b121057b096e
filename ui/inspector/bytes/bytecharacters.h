// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace socketchat {

/// Describes a character and its bytes, or the part of it that is in one row.
struct ByteCharacter
{
    enum class Kind : quint8 {
        Text,
        Sign, ///< `text` stands for a control character, a space or an invisible one
        NotText, ///< the bytes mean nothing in the encoding
        Cut, ///< the bytes begin a character whose rest came later
    };
    Kind kind = Kind::Text;
    int first = 0; ///< byte of the row
    int count = 1; ///< bytes in this row
    bool begins = true; ///< false: its first bytes stand before these
    bool ends = true; ///< false: its last bytes stand after these
    QString text;
    friend bool operator==(const ByteCharacter &, const ByteCharacter &) = default;
};

/// Finds which bytes of a message make which character.
class ByteCharacters
{
public:
    /// Reads `bytes`, which must outlive their use here, in `encoding`. `before` is what came just
    /// before in the same stream (see decodePayload()); `goesOn` says whether bytes may follow.
    void read(const QByteArray &bytes, const TextEncoding &encoding, const QByteArray &before,
              bool goesOn);
    /// Returns the characters of the bytes from `first` to before `end`, counted from `first`.
    [[nodiscard]] QList<ByteCharacter> between(qsizetype first, qsizetype end) const;

private:
    [[nodiscard]] ByteCharacter characterAt(qsizetype first, qsizetype end) const;

    QByteArray m_bytes;
    TextEncoding m_encoding;
    QByteArray m_lead; // the beginning of the first character, where that came before
    bool m_goesOn = false;
    std::vector<bool> m_begins; // by byte
};

} // namespace socketchat
