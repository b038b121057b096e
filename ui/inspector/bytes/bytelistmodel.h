// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>
#include <QByteArray>

namespace socketchat {

/// Bytes as rows of offset, hexadecimal and text.
class ByteListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Offset, Hex, Text, ColumnCount };

    explicit ByteListModel(QObject *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// How many bytes stand in a row.
    void setWidth(int width);
    [[nodiscard]] int width() const { return m_width; }
    /// The row as it would be printed by `hexdump -C`.
    [[nodiscard]] QString lineOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QByteArrayView rowOf(int row) const;
    [[nodiscard]] QString offsetText(int row) const;

    QByteArray m_bytes;
    int m_width = 8;
};

} // namespace socketchat
