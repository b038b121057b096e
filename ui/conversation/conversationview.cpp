// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationview.h"

#include "ui/conversation/conversationaccessible.h"
#include "ui/conversation/lineheader.h"
#include "ui/widgets/markedscrollbar.h"

#include <QAccessible>
#include <QApplication>
#include <QItemSelection>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextLayout>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace socketchat {

using namespace Qt::StringLiterals;

ConversationView::ConversationView(ConversationModel &model, QWidget *parent)
    : QAbstractItemView(parent)
    , m_model(model)
    , m_layouts(model)
    , m_foot(m_layouts)
    , m_header(new LineHeader(m_layouts.style(), this))
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
                // The rows whose centre lies in this range, assuming equal heights.
                const int first = int(std::ceil(from * rowCount() - 0.5));
                const int last = int(std::ceil(to * rowCount() - 0.5)) - 1;
                return m_find.rows && first <= last
                       && m_find.rows->anyWithin(m_model.numberAt(first),
                                                 m_model.numberAt(last) + 1);
            },
            this));
    setModel(&model);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                m_placement.rowsInserted(first, last - first + 1);
                // A new row above it changes its separator.
                m_layouts.drop(m_model.numberAt(last + 1));
                placeAgain();
            });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                m_placement.rowsRemoved(first, last - first + 1);
                placeAgain();
            });
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { Q_EMIT columnsRequested(m_header->mapToGlobal(at)); });
    restyle();
}

void ConversationView::setLook(const ConversationLook &look)
{
    if (look == m_look)
        return;
    m_look = look;
    // The person's place: the current row where it is seen, or else the topmost.
    const int current = currentIndex().row();
    const int first = firstVisibleRow();
    const int row = current >= first && current <= lastVisibleRow() ? current : first;
    restyle();
    if (!isFollowing() && row >= 0)
        scrollTo(m_model.index(row), row == first ? PositionAtTop : PositionAtCenter);
}

void ConversationView::restyle()
{
    m_layouts.setStyle(RowStyle(font(), palette(), rowWidth(), m_look));
    const bool lines = m_look.form == RowForm::Lines;
    const int height = lines ? m_layouts.style().lineHeight + m_layouts.style().unit : 0;
    setViewportMargins(0, height, 0, 0);
    m_header->setGeometry(0, 0, width(), height);
    m_header->setVisible(lines);
    m_header->fit();
    rereadRows();
}

// The space of the scroll bar is the right margin, whether it is seen or not.
int ConversationView::rowWidth() const
{
    const QScrollBar *bar = verticalScrollBar();
    const bool floats = style()->styleHint(QStyle::SH_ScrollBar_Transient, nullptr, bar) != 0;
    return contentsRect().width() - (floats ? 0 : bar->sizeHint().width());
}

void ConversationView::rereadRows()
{
    m_layouts.clear();
    m_foot.fit();
    m_textCursor = {};
    placeAgain();
}

void ConversationView::placeAgain()
{
    m_placed = false;
    viewport()->update();
    if (!m_foot.isEmpty()) // before the next frame
        QMetaObject::invokeMethod(this, &ConversationView::placeFoot, Qt::QueuedConnection);
}

void ConversationView::setFoot(QWidget *foot, qint64 number)
{
    if (foot && foot->parentWidget() != viewport())
        foot->setParent(viewport());
    m_foot.set(foot, number);
    placeAgain();
}

QWidget *ConversationView::shownFoot() const
{
    return !m_foot.isEmpty() && m_foot.widget()->isVisibleTo(this) ? m_foot.widget() : nullptr;
}

void ConversationView::placeFoot()
{
    const int row = m_model.rowOf(m_foot.number());
    const bool seen = row >= 0 && row >= firstVisibleRow() && row <= lastVisibleRow();
    m_foot.place(seen ? row : -1, seen ? m_placement.span(row).top : 0);
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
    // Updating the scroll bar and the button is deferred, since place() may be called from a const
    // query.
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

void ConversationView::setFind(const TextPattern *pattern, const RowIndex *found)
{
    m_find.pattern = pattern;
    m_find.rows = found;
    ++m_find.revision;
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
    // The row's top stays in place. If it was above the viewport, scroll to it.
    const int row = m_model.rowOf(number);
    const bool hidden = visualRect(m_model.index(row)).top() < 0;
    const bool newest = unfolded && isFollowing();
    m_layouts.setUnfolded(number, unfolded);
    setTextCursor({});
    if (hidden || newest)
        m_placement.putAtTop(row);
    placeAgain();
}

ConversationView::Part ConversationView::selectedPart() const
{
    return {m_textCursor.number, m_textCursor.start(), m_textCursor.length()};
}

QString ConversationView::selectedPartText() const
{
    const Part part = selectedPart();
    const int row = m_model.rowOf(part.number);
    return row >= 0 ? layoutOf(row)->part(part.start, part.length) : QString();
}

void ConversationView::setTextCursor(const RowTextCursor &cursor)
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
    case MoveLeft: // only in rows without text
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
    // Use the row where dragging began, which may have moved since, rather than the rectangle's
    // start.
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
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
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
    // Layouts are compared with their messages when placed.
    if (m_model.numberAt(topLeft.row()) < 0)
        m_layouts.drop(-1);
    placeAgain();
}

void ConversationView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // Otherwise the next row would become the current one, and the view would scroll to it.
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
    m_layouts.foldAll();
    m_pressed = QPersistentModelIndex();
    m_placement = RowPlacement();
    m_seenEnd = m_model.range().end;
    placeAgain();
    Q_EMIT choiceChanged();
}

void ConversationView::paintEvent(QPaintEvent *event)
{
    place();
    loadFontsSoon();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_layouts.style().background());
    MessageLayout::PaintState paintState;
    paintState.find = m_find.pattern;
    paintState.findRevision = m_find.revision;
    const bool focused = hasFocus();
    for (const RowPlacement::Placed &row : m_placement.placed()) {
        if (row.top > event->rect().bottom() || row.bottom() <= event->rect().top())
            continue;
        const QModelIndex index = m_model.index(row.row);
        paintState.selected = selectionModel()->isSelected(index);
        paintState.focused = focused && index == currentIndex();
        paintState.hovered = m_hovered >= 0 && m_model.numberAt(row.row) == m_hovered;
        const bool inPart =
                m_textCursor.number >= 0 && m_model.numberAt(row.row) == m_textCursor.number;
        const Part part = inPart ? selectedPart() : Part();
        paintState.partStart = part.start;
        paintState.partLength = part.length;
        paintState.cursor = inPart && focused ? m_textCursor.position : -1;
        layoutOf(row.row)->paint(painter, m_layouts.style(), row.top, viewport()->width(),
                                 paintState);
    }
}

void ConversationView::updateGeometries()
{
    // adoptPlace() sets the scroll bar; the base class would count pixels.
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    if (m_layouts.style().width != rowWidth() || m_header->width() != width())
        restyle();
    else
        placeAgain();
    QAbstractItemView::resizeEvent(event);
}

void ConversationView::scrollContentsBy(int, int)
{
    if (m_settingBar)
        return;
    place();
    m_placement.scrollToStep(verticalScrollBar()->value());
    placeAgain();
}

void ConversationView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore(); // zooming is handled elsewhere
        return;
    }
    place();
    int pixels = event->pixelDelta().y();
    if (event->pixelDelta().isNull()) {
        // High-resolution wheels turn by less than a pixel at a time.
        const int line = QFontMetrics(m_layouts.style().textFont).height();
        const int turned =
                event->angleDelta().y() * QApplication::wheelScrollLines() * line + m_wheelRest;
        pixels = turned / QWheelEvent::DefaultDeltasPerStep;
        m_wheelRest = turned % QWheelEvent::DefaultDeltasPerStep;
    }
    const int most = 4 * std::max(1, viewport()->height());
    if (pixels != 0 && verticalScrollBar()->maximum() > 0) {
        m_placement.scrollBy(-std::clamp(pixels, -most, most));
        placeAgain();
    }
    event->accept();
}

bool ConversationView::event(QEvent *event)
{
    // Take precedence over a shortcut of the window's menu.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QAbstractItemView::event(event);
}

bool ConversationView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QAbstractItemView::viewportEvent(event);
}

void ConversationView::setHovered(qint64 number)
{
    if (number == m_hovered)
        return;
    for (const qint64 each : {std::exchange(m_hovered, number), number})
        viewport()->update(visualRect(m_model.index(m_model.rowOf(each))));
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        event->accept();
        return;
    }
    const qint64 number = m_model.numberAt(currentIndex().row());
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (number >= 0 && canFold(number)) {
            setUnfolded(number, !isUnfolded(number));
            return;
        }
        break;
    case Qt::Key_Escape:
        if (m_textCursor.number >= 0) {
            setTextCursor({});
            return;
        }
        event->ignore(); // else it would be searched for as a text
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (moveTextCursor(event))
            return;
        break;
    default:
        break;
    }
    QAbstractItemView::keyPressEvent(event);
}

/// Moves the cursor through the current row's text with Left and Right; selects with Shift.
bool ConversationView::moveTextCursor(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const qint64 number = m_model.numberAt(row);
    if (number < 0)
        return false;
    const MessageLayout &layout = *layoutOf(row);
    const RowTextCursor cursor =
            m_textCursor.moved(number, layout, event->key() == Qt::Key_Right,
                               event->modifiers().testFlag(Qt::ControlModifier),
                               event->modifiers().testFlag(Qt::ShiftModifier));
    setTextCursor(cursor);
    const QRect at = layout.cursorRect(cursor.position).translated(0, m_placement.span(row).top);
    if (const int hidden = std::min(at.top(), 0) + std::max(at.bottom() - viewport()->height(), 0);
        hidden != 0) {
        m_placement.scrollBy(hidden);
        placeAgain();
    }
    return true;
}

void ConversationView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressing = true;
        m_pressed = rowCount() > 0 ? nearestIndex(event->position().toPoint().y()) : QModelIndex();
    }
    QAbstractItemView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedText = false;
    RowTextCursor cursor;
    const QModelIndex index = indexAt(event->position().toPoint());
    const qint64 number = m_model.numberAt(index.row());
    if (number >= 0 && !(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))) {
        const MessageLayout &layout = *layoutOf(index.row());
        const QPoint at = inRow(index.row(), event->position().toPoint());
        if (layout.isLinkAt(at)) {
            setUnfolded(number, !layout.isUnfolded());
            return;
        }
        m_pressedText = layout.isTextAt(at);
        if (m_pressedText)
            cursor = {number, layout.positionAt(at), layout.positionAt(at)};
    }
    setTextCursor(cursor);
}

void ConversationView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    setHovered(m_model.numberAt(indexAt(at).row()));
    const int row = m_pressing && m_pressedText ? m_pressed.row() : -1;
    if (row < 0) {
        showMouseShape(at);
        QAbstractItemView::mouseMoveEvent(event);
        return;
    }
    // Within the row the mouse selects text, beyond it whole rows.
    const QRect rect = visualRect(m_pressed);
    RowTextCursor cursor = m_textCursor;
    const bool within = at.y() >= rect.top() && at.y() <= rect.bottom();
    cursor.position = within ? layoutOf(row)->positionAt(inRow(row, at)) : cursor.anchor;
    setTextCursor(cursor);
    if (!within || state() == DragSelectingState)
        QAbstractItemView::mouseMoveEvent(event);
}

void ConversationView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseDoubleClickEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    const qint64 number = m_model.numberAt(index.row());
    if (number < 0 || event->button() != Qt::LeftButton)
        return;
    const MessageLayout &layout = *layoutOf(index.row());
    const QPoint at = inRow(index.row(), point);
    if (!layout.isTextAt(at))
        return;
    setTextCursor(RowTextCursor::overWord(number, layout, at));
}

/// Sets the cursor shape over text and links.
void ConversationView::showMouseShape(const QPoint &at)
{
    const QModelIndex index = indexAt(at);
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_model.numberAt(index.row()) >= 0) {
        const MessageLayout &layout = *layoutOf(index.row());
        const QPoint point = inRow(index.row(), at);
        shape = layout.isLinkAt(point)   ? Qt::PointingHandCursor
                : layout.isTextAt(point) ? Qt::IBeamCursor
                                         : Qt::ArrowCursor;
    }
    if (viewport()->cursor().shape() != shape)
        viewport()->setCursor(shape);
}

void ConversationView::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseReleaseEvent(event);
    m_pressing = false;
}

void ConversationView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        restyle();
        break;
    default:
        break;
    }
}

/// Loads the fonts of the usual scripts, which takes tens of milliseconds: after the first frame,
/// rather than with the first message.
void ConversationView::loadFontsSoon()
{
    if (std::exchange(m_fontsLoaded, true))
        return;
    QTimer::singleShot(0, this, [this] {
        for (const QFont &font : {m_layouts.style().textFont, m_layouts.style().detailFont}) {
            QTextLayout layout(u"A你好，✓·…␍␊␉⚠"_s, font);
            layout.beginLayout();
            layout.createLine();
            layout.endLayout();
        }
    });
}

// The base class would compare the text of every row.
void ConversationView::keyboardSearch(const QString &) { }

QSize ConversationView::sizeHint() const { return fontMetrics().size(0, u"M"_s) * 30; }

QSize ConversationView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 5};
}

} // namespace socketchat
