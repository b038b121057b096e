// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/bytes/bytecharacters.h"
#include "ui/inspector/columnmodel.h"

#include <QByteArray>

namespace socketchat {

/// Lists bytes in rows: offset, hexadecimal digits, and the characters that they make.
class ByteListModel : public ColumnModel
{
    Q_OBJECT

public:
    enum Column { Offset, Hex, ColumnCount };

    explicit ByteListModel(QObject *parent = nullptr);

    /// Sets the bytes of a message. `before` came just before in the same stream; `goesOn` says
    /// whether bytes may follow.
    void setBytes(const QByteArray &bytes, const QByteArray &before = {}, bool goesOn = false);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// Sets the encoding in which characters are found.
    void setEncoding(const TextEncoding &encoding);
    /// Sets the number of bytes in a row.
    void setWidth(int width);
    [[nodiscard]] int width() const { return m_width; }
    /// Returns a row in the format of `hexdump -C`.
    [[nodiscard]] QString lineOf(int row) const;
    /// Returns the characters of a row from left to right.
    [[nodiscard]] QList<ByteCharacter> charactersOf(int row) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] int rows() const override
    {
        return int((m_bytes.size() + m_width - 1) / m_width);
    }
    [[nodiscard]] QStringList headings() const override;
    [[nodiscard]] QByteArrayView rowOf(int row) const;
    [[nodiscard]] QString offsetText(int row) const;
    [[nodiscard]] QString spokenRow(int row) const;

    QByteArray m_bytes;
    QByteArray m_before;
    bool m_goesOn = false;
    TextEncoding m_encoding;
    ByteCharacters m_characters;
    int m_width = 8;
};

} // namespace socketchat
