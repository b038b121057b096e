// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/focusedentry.h"

#include <QAbstractItemView>
#include <QFocusEvent>
#include <QItemSelectionModel>
#include <QSignalBlocker>

#include <utility>

namespace socketchat {

FocusedEntry::FocusedEntry(QAbstractItemView *list)
    : QObject(list)
    , m_list(list)
{
    list->installEventFilter(this);
    // Later, since the selection model goes on to tell of the row and the column.
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FocusedEntry::withdraw, Qt::QueuedConnection);
    withdraw();
}

QModelIndex FocusedEntry::index() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? current : QModelIndex(m_withdrawn);
}

void FocusedEntry::choose(const QModelIndex &index)
{
    m_withdrawn = QPersistentModelIndex();
    m_list->setCurrentIndex(index);
    withdraw();
}

void FocusedEntry::withdraw()
{
    const QModelIndex current = m_list->currentIndex();
    if (m_list->hasFocus() || !current.isValid())
        return;
    m_withdrawn = current;
    QItemSelectionModel *const selection = m_list->selectionModel();
    const QSignalBlocker blocker(selection);
    selection->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
}

bool FocusedEntry::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::FocusOut) {
        withdraw();
    } else if (watched == m_list && event->type() == QEvent::FocusIn) {
        // Before the list sees the event: without a current entry it would take the first one.
        const QModelIndex index = std::exchange(m_withdrawn, QPersistentModelIndex());
        QItemSelectionModel *const selection = m_list->selectionModel();
        if (index.isValid() && !selection->currentIndex().isValid()) {
            const QSignalBlocker blocker(selection);
            selection->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace socketchat
