// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

#include <functional>

namespace socketchat {

class FocusedEntry;

/// Shows lines in a fixed-width font, which can be copied. Follows the end unless somebody has
/// scrolled up.
class LineTable : public QTableView
{
    Q_OBJECT

public:
    /// `line` returns the text of a row for copying.
    LineTable(QAbstractItemModel *model, std::function<QString(int row)> line,
              QWidget *parent = nullptr);

    /// Runs `change`, which modifies the model, and stays at the end if it was there. From the
    /// first call on, the end also stays visible when the table shrinks.
    void follow(const std::function<void()> &change);
    /// Sets how many lines high every row is; one without it.
    void setLinesPerRow(int lines);
    /// Sets how many lines high a row is; one without it. Called for visible rows only.
    void setLines(std::function<int(int row)> lines);
    /// Runs `change`, which changes columns or the font, and fits the rows once after it.
    void changeTogether(const std::function<void()> &change);
    /// Gives the visible rows the height that they need.
    void fitRows();
    /// Replaces line-by-line copying for the shortcut and the menu, for tables that may be too long
    /// to copy at once.
    void setCopy(std::function<void()> copy) { m_copy = std::move(copy); }
    /// Returns the selected rows in ascending order, each once.
    [[nodiscard]] QList<int> selectedRows() const;
    /// Returns the current entry, or the one that will be current when the table has the focus.
    [[nodiscard]] QModelIndex entry() const;

public Q_SLOTS:
    void copy();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void useFixedFont();
    void noticeScroll(int value);
    void stayAtEnd();
    [[nodiscard]] int fitRow(int row);

    FocusedEntry *m_entry;
    std::function<QString(int row)> m_line;
    std::function<void()> m_copy;
    std::function<int(int row)> m_lines;
    int m_linesPerRow = 1;
    bool m_changesFont = false;
    bool m_fits = true; // not during changeTogether()
    bool m_follows = false; // it has a follow()
    bool m_atEnd = true; // unless somebody has scrolled up
};

} // namespace socketchat
