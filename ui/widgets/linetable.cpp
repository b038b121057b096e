// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/linetable.h"

#include "ui/widgets/textscale.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace socketchat {

LineTable::LineTable(QAbstractItemModel *model, std::function<QString(int row)> line,
                     QWidget *parent)
    : QTableView(parent)
    , m_line(std::move(line))
{
    setModel(model);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(false);
    useFixedFont();
}

void LineTable::follow(const std::function<void()> &change)
{
    const QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    change();
    if (atEnd)
        scrollToBottom();
}

void LineTable::copy()
{
    if (m_copy) {
        m_copy();
        return;
    }
    QString text;
    for (const int row : selectedRows())
        text += m_line(row) + u'\n';
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

QList<int> LineTable::selectedRows() const
{
    QItemSelection selected = selectionModel()->selection();
    std::sort(selected.begin(), selected.end(),
              [](const auto &one, const auto &other) { return one.top() < other.top(); });
    QList<int> rows;
    int next = 0;
    for (const QItemSelectionRange &range : std::as_const(selected)) {
        for (int row = qMax(next, range.top()); row <= range.bottom(); ++row)
            rows.append(row);
        next = qMax(next, range.bottom() + 1);
    }
    return rows;
}

void LineTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        useFixedFont();
    QTableView::changeEvent(event);
}

void LineTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(tr("&Copy"), this, &LineTable::copy);
    copyAction->setEnabled(selectionModel()->hasSelection());
    menu->addAction(tr("Select &all"), this, &LineTable::selectAll);
    menu->popup(event->globalPos());
}

void LineTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy(); // copies all selected rows; Qt would copy one cell
    else
        QTableView::keyPressEvent(event);
}

void LineTable::useFixedFont()
{
    setFont(fixedFont(0.92));
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 5);
    verticalHeader()->setMinimumSectionSize(fontMetrics().height());
}

} // namespace socketchat
