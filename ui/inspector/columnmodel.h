// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>

namespace socketchat {

/// Gives a table fixed headings of its columns.
class ColumnModel : public QAbstractTableModel
{
public:
    ColumnModel(int columns, QObject *parent)
        : QAbstractTableModel(parent)
        , m_columns(columns)
    { }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : rows();
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : m_columns;
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        const bool shown = orientation == Qt::Horizontal && role == Qt::DisplayRole;
        return shown ? headings().value(section) : QVariant();
    }

protected:
    [[nodiscard]] virtual int rows() const = 0;
    /// Returns the headings of all columns, translated.
    [[nodiscard]] virtual QStringList headings() const = 0;

private:
    const int m_columns;
};

} // namespace socketchat
