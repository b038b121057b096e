// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

#include <functional>

namespace socketchat {

/// A table of lines of the same height in a fixed-width font, to be read and copied from. It
/// follows its end while the end is seen.
class LineTable : public QTableView
{
    Q_OBJECT

public:
    /// `line` gives a row as text for copying.
    LineTable(QAbstractItemModel *model, std::function<QString(int row)> line,
              QWidget *parent = nullptr);

    /// Runs a change of the model, and stays at the end if that is where it was.
    void follow(const std::function<void()> &change);
    /// What the keys and the menu for copying do instead of copying line after line: for tables
    /// where that may be too many at once.
    void setCopy(std::function<void()> copy) { m_copy = std::move(copy); }
    /// From the top, each once.
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
