// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/linetable.h"

#include "ui/widgets/focusedentry.h"
#include "ui/widgets/symbols.h"
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
    m_entry = new FocusedEntry(this);
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
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LineTable::noticeScroll);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int end) {
        if (m_follows && m_atEnd)
            verticalScrollBar()->setValue(end);
    });
    useFixedFont();
}

QModelIndex LineTable::entry() const { return m_entry->index(); }

void LineTable::follow(const std::function<void()> &change)
{
    m_follows = true;
    const bool atEnd = m_atEnd;
    change();
    if (atEnd)
        stayAtEnd();
    else
        fitRows();
}

void LineTable::stayAtEnd()
{
    // As high as they will be there, or the end would not be the end.
    int room = viewport()->height();
    for (int row = model()->rowCount() - 1; m_lines && row >= 0 && room > 0; --row)
        room -= fitRow(row);
    updateGeometries();
    scrollToBottom();
    m_atEnd = true;
}

void LineTable::noticeScroll(int value)
{
    m_atEnd = value >= verticalScrollBar()->maximum();
    fitRows();
}

void LineTable::setLinesPerRow(int lines)
{
    m_linesPerRow = lines;
    useFixedFont();
}

void LineTable::setLines(std::function<int(int row)> lines)
{
    m_lines = std::move(lines);
    fitRows();
}

void LineTable::changeTogether(const std::function<void()> &change)
{
    const bool fits = std::exchange(m_fits, false);
    change();
    m_fits = fits;
    fitRows();
}

void LineTable::fitRows()
{
    if (!m_lines || !m_fits)
        return;
    const int end = model()->rowCount();
    int row = rowAt(0);
    // At the end the last row is seen whole, and of the first one perhaps only a part.
    int room = viewport()->height() - (row < 0 ? 0 : rowViewportPosition(row));
    for (; row >= 0 && row < end && room > 0; ++row)
        room -= fitRow(row);
}

int LineTable::fitRow(int row)
{
    const int height =
            verticalHeader()->defaultSectionSize() + (m_lines(row) - 1) * fontMetrics().height();
    if (rowHeight(row) != height)
        setRowHeight(row, height);
    return height;
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
    std::ranges::sort(selected, {}, &QItemSelectionRange::top);
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
    copyAction->setIcon(symbolIcon(Symbol::Copy));
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

void LineTable::resizeEvent(QResizeEvent *event)
{
    const QModelIndex chosen = entry();
    const bool wasSeen = selectionModel()->isRowSelected(chosen.row())
                         && QRect(QPoint(), event->oldSize()).intersects(visualRect(chosen));
    const bool atEnd = m_atEnd;
    QTableView::resizeEvent(event);
    if (!m_follows)
        return;
    if (atEnd)
        stayAtEnd();
    else
        fitRows();
    if (wasSeen && !viewport()->rect().contains(visualRect(chosen)))
        scrollTo(chosen);
}

void LineTable::useFixedFont()
{
    if (std::exchange(m_changesFont, true))
        return; // setFont() tells of its own change
    changeTogether([this] {
        setFont(fixedFont(0.92));
        verticalHeader()->setDefaultSectionSize(fontMetrics().height() * m_linesPerRow + 5);
        verticalHeader()->setMinimumSectionSize(fontMetrics().height());
    });
    m_changesFont = false;
}

} // namespace socketchat
