// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QAbstractItemView;

namespace socketchat {

/// Takes the current entry from a list that loses the focus, and gives it back with the focus: Qt
/// reports a current entry as focused to assistive technology wherever the focus is. What is
/// selected stays. The list's signals tell of neither.
class FocusedEntry : public QObject
{
public:
    /// Serves the list that owns it. The list must have its model already.
    explicit FocusedEntry(QAbstractItemView *list);

    /// Returns the current entry, or the one that will be current when the list has the focus.
    [[nodiscard]] QModelIndex index() const;
    /// Makes an entry that one, and selects it as QAbstractItemView::setCurrentIndex() does.
    void choose(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void withdraw();

    QAbstractItemView *const m_list;
    QPersistentModelIndex m_withdrawn; // valid only without the focus
};

} // namespace socketchat
