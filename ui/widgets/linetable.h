// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

#include <functional>

namespace socketchat {

/// Shows lines of equal height in a fixed-width font, which can be copied. Follows the end while
/// the end is visible.
class LineTable : public QTableView
{
    Q_OBJECT

public:
    /// `line` returns the text of a row for copying.
    LineTable(QAbstractItemModel *model, std::function<QString(int row)> line,
              QWidget *parent = nullptr);

    /// Runs `change`, which modifies the model, and stays at the end if it was there.
    void follow(const std::function<void()> &change);
    /// Replaces line-by-line copying for the shortcut and the menu, for tables that may be too long
    /// to copy at once.
    void setCopy(std::function<void()> copy) { m_copy = std::move(copy); }
    /// Returns the selected rows in ascending order, each once.
    [[nodiscard]] QList<int> selectedRows() const;

public Q_SLOTS:
    void copy();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void useFixedFont();

    std::function<QString(int row)> m_line;
    std::function<void()> m_copy;
};

} // namespace socketchat
