// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>
#include <QTimer>

// What the view does when it is painted, pressed, typed into or changed; see conversationview.cpp
// for where its rows stand.

namespace socketchat {

using namespace Qt::StringLiterals;

void ConversationView::paintEvent(QPaintEvent *event)
{
    place();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_style.colors.background);
    if (m_placement.placed().empty()) {
        paintHint(painter);
        return;
    }
    MessageLayout::Look look;
    look.find = m_find;
    look.findTurn = m_findTurn;
    const bool focused = hasFocus();
    for (const RowPlacement::Placed &row : m_placement.placed()) {
        if (row.top > event->rect().bottom() || row.bottom() <= event->rect().top())
            continue;
        const QModelIndex index = m_model.index(row.row);
        look.selected = selectionModel()->isSelected(index);
        look.focused = focused && index == currentIndex();
        const bool inPart =
                m_textCursor.number >= 0 && m_model.numberAt(row.row) == m_textCursor.number;
        const Part part = inPart ? selectedPart() : Part();
        look.partStart = part.start;
        look.partLength = part.length;
        look.cursor = inPart && focused ? m_textCursor.place : -1;
        layoutOf(row.row)->paint(painter, m_style, row.top, viewport()->width(), look);
    }
}

void ConversationView::paintHint(QPainter &painter) const
{
    const int margin = 8 * m_style.unit;
    const QRect room = viewport()->rect().adjusted(margin, margin, -margin, -margin);
    painter.setFont(m_style.textFont);
    painter.setPen(m_style.colors.system.faint);
    painter.drawText(
            room, int(Qt::AlignCenter) | int(Qt::TextWordWrap),
            tr("Nothing has been said yet.\nWhat is received will stand on the left, what is "
               "sent on the right."));
}

void ConversationView::updateGeometries()
{
    // The bar is set by adoptPlace(), from where the rows are: the base class knows only pixels.
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    if (m_style.width != rowWidth())
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
        event->ignore(); // zooming is not ours
        return;
    }
    place();
    int pixels = event->pixelDelta().y();
    if (event->pixelDelta().isNull()) {
        // A fine wheel turns by less than a pixel at a time.
        const int line = QFontMetrics(m_style.textFont).height();
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
    // Before a menu of the window takes the keys.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QAbstractItemView::event(event);
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
        break;
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

/// Left and Right go through the text of the current row, with Shift they select.
bool ConversationView::moveTextCursor(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const qint64 number = m_model.numberAt(row);
    if (number < 0)
        return false;
    const MessageLayout &layout = *layoutOf(row);
    const bool forward = event->key() == Qt::Key_Right;
    const bool words = event->modifiers().testFlag(Qt::ControlModifier);
    TextCursor cursor = m_textCursor;
    if (cursor.number != number) {
        const int begin = forward ? 0 : layout.lastPlace();
        cursor = {number, begin, begin};
    }
    const Part part = selectedPart();
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        cursor.place = forward ? layout.placeAfter(cursor.place, words)
                               : layout.placeBefore(cursor.place, words);
    } else {
        if (m_textCursor.number == number && part.length > 0)
            cursor.place = part.start + (forward ? part.length : 0);
        else if (m_textCursor.number == number)
            cursor.place = forward ? layout.placeAfter(cursor.place, words)
                                   : layout.placeBefore(cursor.place, words);
        cursor.anchor = cursor.place;
    }
    setTextCursor(cursor);
    const QRect at = layout.cursorRect(cursor.place).translated(0, m_placement.span(row).top);
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
    TextCursor cursor;
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
            cursor = {number, layout.placeAt(at), layout.placeAt(at)};
    }
    setTextCursor(cursor);
}

void ConversationView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const int row = m_pressing && m_pressedText ? m_pressed.row() : -1;
    if (row < 0) {
        showMouseShape(at);
        QAbstractItemView::mouseMoveEvent(event);
        return;
    }
    // As long as the mouse stays in the row it selects text; beyond, it selects rows.
    const QRect rect = visualRect(m_pressed);
    TextCursor cursor = m_textCursor;
    const bool within = at.y() >= rect.top() && at.y() <= rect.bottom();
    cursor.place = within ? layoutOf(row)->placeAt(inRow(row, at)) : cursor.anchor;
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
    // From the end of the character before: at the beginning of a word that is the word itself.
    const int place = layout.placeAt(at);
    const int start = layout.placeBefore(layout.placeAfter(place, false), true);
    const QString word = layout.part(start, layout.placeAfter(start, true) - start);
    setTextCursor({number, start, start + int(word.trimmed().size())});
}

/// Of the mouse over what can be selected or pressed.
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
        rereadRows();
        break;
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        restyle();
        break;
    default:
        break;
    }
}

void ConversationView::showEvent(QShowEvent *event)
{
    QAbstractItemView::showEvent(event);
    // The first character of a script makes Qt look for a font that has it, which takes tens of
    // milliseconds: better now than when the first message comes.
    QTimer::singleShot(0, this, [this] {
        for (const QFont &font : {m_style.textFont, m_style.detailFont}) {
            QTextLayout layout(u"A你好，✓·…␍␊␉⚠"_s, font);
            layout.beginLayout();
            layout.createLine();
            layout.endLayout();
        }
    });
}

} // namespace socketchat
