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
    QAbstractItemView::keyPressEvent(event);
}

void ConversationView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressing = true;
        m_pressed = rowCount() > 0 ? nearestIndex(event->position().toPoint().y()) : QModelIndex();
    }
    QAbstractItemView::mousePressEvent(event);
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
            QTextLayout layout(u"A你好，✓·…⋯↵⚠"_s, font);
            layout.beginLayout();
            layout.createLine();
            layout.endLayout();
        }
    });
}

} // namespace socketchat
