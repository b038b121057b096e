// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationview.h"

#include "ui/conversation/conversationaccessible.h"
#include "ui/widgets/markedscrollbar.h"

#include <QAccessible>
#include <QItemSelection>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

// Several screenfuls of the smallest rows: enough to scroll back and forth without a new layout.
constexpr int keptLayouts = 400;

} // namespace

ConversationView::ConversationView(ConversationModel &model, QWidget *parent)
    : QAbstractItemView(parent)
    , m_model(model)
    , m_layouts(keptLayouts)
{
    ConversationAccessible::install();
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    setVerticalScrollBar(new MarkedScrollBar(
            [this](qreal from, qreal to) {
                // The rows whose middle lies there, all of them taken to be of one height.
                const int first = int(std::ceil(from * rowCount() - 0.5));
                const int last = int(std::ceil(to * rowCount() - 0.5)) - 1;
                return m_found && first <= last
                       && m_found->anyWithin(m_model.numberAt(first), m_model.numberAt(last) + 1);
            },
            this));
    setModel(&model);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                m_placement.rowsInserted(first, last - first + 1);
                m_layouts.remove(m_model.numberAt(last + 1)); // another row is above it now
                placeAgain();
            });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                m_placement.rowsRemoved(first, last - first + 1);
                placeAgain();
            });
    restyle();
}

void ConversationView::restyle()
{
    m_style = RowStyle(font(), palette(), rowWidth());
    rereadRows();
}

// Room is kept for the scroll bar: as it comes and goes, no row has to be laid out again.
int ConversationView::rowWidth() const
{
    const QScrollBar *bar = verticalScrollBar();
    const bool floats = style()->styleHint(QStyle::SH_ScrollBar_Transient, nullptr, bar) != 0;
    return contentsRect().width() - (floats ? 0 : bar->sizeHint().width());
}

void ConversationView::rereadRows()
{
    m_layouts.clear();
    m_textCursor = {};
    placeAgain();
}

void ConversationView::placeAgain()
{
    m_placed = false;
    viewport()->update();
}

MessageLayout *ConversationView::layoutOf(int row) const
{
    const qint64 number = m_model.numberAt(row);
    if (MessageLayout *kept = m_layouts.object(number))
        return kept;
    const bool unfolded = m_unfolded.contains(number);
    const qint64 limit = unfolded ? MessageWording::unfoldedBytes : MessageWording::shownBytes;
    const std::optional<Message> message = m_model.message(row, limit);
    auto *made = new MessageLayout(message ? m_model.wording().words(*message, limit)
                                           : m_model.words(row),
                                   m_style, unfolded);
    if (message) {
        made->flags = message->flags;
        made->roundTrip = message->roundTrip;
        const RowBreak above = m_model.breakAbove(row);
        made->setOff(above.day ? MessageWording::day(message->time) : QString(), above.run,
                     m_style);
    }
    ++m_layoutsMade;
    m_layouts.insert(number, made, made->cost());
    return made;
}

// Asked when rows are placed anew: the moment to notice that a message has been sent or has failed
// since it was laid out.
int ConversationView::heightOf(int row) const
{
    const qint64 number = m_model.numberAt(row);
    if (const MessageLayout *kept = m_layouts.object(number); kept && number >= 0) {
        const std::optional<Message> now = m_model.message(row, 0);
        if (now && (now->flags != kept->flags || now->roundTrip != kept->roundTrip))
            m_layouts.remove(number);
    }
    return layoutOf(row)->height();
}

RowPlacement::HeightOf ConversationView::heights() const
{
    return [this](int row) { return heightOf(row); };
}

void ConversationView::place() const
{
    if (m_placed)
        return;
    m_placed = true;
    m_placement.place(rowCount(), viewport()->height(), heights());
    const qint64 end = m_model.range().end;
    if (m_placement.isFollowing() || m_seenEnd > end)
        m_seenEnd = end;
    else if (const qint64 last = m_model.numberAt(m_placement.placed().back().row); last >= 0)
        m_seenEnd = std::max(m_seenEnd, last + 1);
    // What follows tells others (the bar, the button), which is nothing to do within a question.
    if (!m_adoptionPending) {
        m_adoptionPending = true;
        auto *self = const_cast<ConversationView *>(this);
        QMetaObject::invokeMethod(self, &ConversationView::adoptPlace, Qt::QueuedConnection);
    }
}

void ConversationView::adoptPlace()
{
    m_adoptionPending = false;
    place();
    m_settingBar = true;
    QScrollBar *bar = verticalScrollBar();
    bar->setSingleStep(RowPlacement::stepsPerRow);
    bar->setPageStep(m_placement.pageSteps());
    bar->setRange(0, m_placement.maximumStep());
    bar->setValue(m_placement.step());
    m_settingBar = false;
    const qint64 unseen = m_model.shownFrom(m_seenEnd);
    if (unseen == m_unseen)
        return;
    m_unseen = unseen;
    Q_EMIT unseenChanged(unseen);
}

void ConversationView::scrollToNewest()
{
    m_placement.follow();
    placeAgain();
}

int ConversationView::firstVisibleRow() const
{
    place();
    return m_placement.placed().empty() ? -1 : m_placement.placed().front().row;
}

int ConversationView::lastVisibleRow() const
{
    place();
    return m_placement.placed().empty() ? -1 : m_placement.placed().back().row;
}

void ConversationView::setFind(const TextPattern *pattern, const RowNumbers *found)
{
    m_find = pattern;
    m_found = found;
    ++m_findTurn;
    viewport()->update();
    verticalScrollBar()->update();
}

void ConversationView::updateFound() { verticalScrollBar()->update(); }

qint64 ConversationView::selectedMessage() const
{
    const QModelIndex current = currentIndex();
    const bool selected = current.isValid() && selectionModel()->isSelected(current);
    return selected ? m_model.numberAt(current.row()) : -1;
}

bool ConversationView::canFold(qint64 number) const
{
    const int row = m_model.rowOf(number);
    return row >= 0 && layoutOf(row)->canFold();
}

void ConversationView::setUnfolded(qint64 number, bool unfolded)
{
    if (unfolded == isUnfolded(number) || !canFold(number))
        return;
    if (unfolded)
        m_unfolded.insert(number);
    else
        m_unfolded.remove(number);
    // Where it began stays where it is, unless it began above: then the person sees its beginning.
    const int row = m_model.rowOf(number);
    const bool hidden = visualRect(m_model.index(row)).top() < 0;
    const bool newest = unfolded && isFollowing();
    m_layouts.remove(number);
    setTextCursor({});
    if (hidden || newest)
        m_placement.putAtTop(row);
    placeAgain();
}

ConversationView::Part ConversationView::selectedPart() const
{
    const int start = std::min(m_textCursor.anchor, m_textCursor.place);
    return {m_textCursor.number, start, std::max(m_textCursor.anchor, m_textCursor.place) - start};
}

QString ConversationView::selectedPartText() const
{
    const Part part = selectedPart();
    const int row = m_model.rowOf(part.number);
    return row >= 0 ? layoutOf(row)->part(part.start, part.length) : QString();
}

void ConversationView::setTextCursor(const TextCursor &cursor)
{
    m_textCursor = cursor;
    viewport()->update();
    Q_EMIT choiceChanged();
}

QPoint ConversationView::inRow(int row, const QPoint &point) const
{
    return point - QPoint(0, m_placement.span(row).top);
}

QRect ConversationView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    place();
    const RowPlacement::Placed span = m_placement.span(index.row());
    return {0, span.top, viewport()->width(), span.height};
}

QRect ConversationView::bubbleRect(int row) const
{
    place();
    return layoutOf(row)->bubble().translated(0, m_placement.span(row).top);
}

QModelIndex ConversationView::indexAt(const QPoint &point) const
{
    place();
    const int row = m_placement.rowAt(point.y());
    return row < rowCount() ? m_model.index(row) : QModelIndex();
}

QModelIndex ConversationView::nearestIndex(int y) const
{
    place();
    return m_model.index(std::clamp(m_placement.rowAt(y), 0, std::max(0, rowCount() - 1)));
}

void ConversationView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    place();
    const int row = index.row();
    const int bottom = viewport()->height();
    const RowPlacement::Placed span = m_placement.span(row);
    const bool visible = row >= firstVisibleRow() && row <= lastVisibleRow();
    const bool whole = visible && span.top >= 0 && span.bottom() <= bottom;
    const bool fills = visible && span.top <= 0 && span.bottom() >= bottom;
    if (hint == EnsureVisible && (whole || fills))
        return;
    if (hint == PositionAtCenter)
        m_placement.putInMiddle(row, bottom, heights());
    else if (hint == PositionAtBottom || (hint == EnsureVisible && span.top > 0))
        m_placement.putAtBottom(row, bottom, heights());
    else
        m_placement.putAtTop(row);
    placeAgain();
}

QModelIndex ConversationView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rowCount() == 0)
        return {};
    const int last = rowCount() - 1;
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return m_model.index(action == MoveHome ? 0 : lastVisibleRow());
    int row = current.row();
    switch (action) {
    case MoveUp:
    case MovePrevious:
    case MoveLeft: // only where the row has no text
        --row;
        break;
    case MoveDown:
    case MoveNext:
    case MoveRight:
        ++row;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = last;
        break;
    case MovePageUp:
    case MovePageDown: {
        const int step = action == MovePageUp ? -1 : 1;
        int left = viewport()->height() - heightOf(row);
        do {
            row += step;
            left -= row >= 0 && row <= last ? heightOf(row) : left;
        } while (left > 0);
        break;
    }
    }
    return m_model.index(std::clamp(row, 0, last));
}

void ConversationView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    // A rectangle that the mouse draws ends where the mouse is; it began on a row that may have
    // moved.
    const bool dragging = m_pressing && state() == DragSelectingState && m_pressed.isValid();
    const QModelIndex from =
            dragging ? QModelIndex(m_pressed) : nearestIndex(rect.normalized().top());
    const QModelIndex to = nearestIndex(dragging ? rect.bottom() : rect.normalized().bottom());
    if (!dragging && !indexAt({0, rect.normalized().top()}).isValid()) {
        selectionModel()->select(QItemSelection(), flags);
        return;
    }
    const int first = std::min(from.row(), to.row());
    const int last = std::max(from.row(), to.row());
    selectionModel()->select(QItemSelection(m_model.index(first), m_model.index(last)), flags);
}

QRegion ConversationView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    place();
    for (const RowPlacement::Placed &row : m_placement.placed()) {
        if (selection.contains(m_model.index(row.row)))
            region += QRect(0, row.top, viewport()->width(), row.height);
    }
    return region;
}

QList<int> ConversationView::selectedRows(int most) const
{
    QList<int> rows;
    QItemSelection ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(),
              [](const auto &one, const auto &other) { return one.top() < other.top(); });
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        for (int row = range.top(); row <= range.bottom() && rows.size() < most; ++row)
            rows << row;
    }
    return rows;
}

void ConversationView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                   const QList<int> &roles)
{
    Q_UNUSED(bottomRight)
    Q_UNUSED(roles)
    // Which of them really look different is found out when they are placed.
    if (m_model.numberAt(topLeft.row()) < 0)
        m_layouts.remove(-1);
    placeAgain();
}

void ConversationView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // The next row would become the current one, and the view would scroll there, away from where
    // the person is.
    if (const int current = currentIndex().row(); current >= start && current <= end)
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
}

void ConversationView::selectionChanged(const QItemSelection &selected,
                                        const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    Q_EMIT choiceChanged();
}

void ConversationView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (m_model.numberAt(current.row()) != m_textCursor.number)
        m_textCursor = {};
    if (QAccessible::isActive() && current.isValid() && hasFocus()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(current.row());
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT choiceChanged();
}

void ConversationView::doItemsLayout() { placeAgain(); }

void ConversationView::reset()
{
    QAbstractItemView::reset();
    m_layouts.clear();
    m_textCursor = {};
    m_unfolded.clear();
    m_pressed = QPersistentModelIndex();
    m_placement = RowPlacement();
    m_seenEnd = m_model.range().end;
    placeAgain();
    Q_EMIT choiceChanged();
}

// Typing a letter would otherwise ask for the text of every row.
void ConversationView::keyboardSearch(const QString &) { }

QSize ConversationView::sizeHint() const { return fontMetrics().size(0, u"M"_s) * 30; }

QSize ConversationView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 5};
}

} // namespace socketchat
