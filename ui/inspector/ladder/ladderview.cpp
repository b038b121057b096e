// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/ladder/ladderview.h"

#include "ui/inspector/ladder/ladderaccessible.h"
#include "ui/inspector/ladder/ladderscreen.h"
#include "ui/inspector/ladder/ladderwording.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/textscale.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

constexpr qreal smallestLadder = 0.1;
constexpr qreal largestLadder = 3;

} // namespace

LadderView::LadderView(const LadderReader &reader, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_reader(reader)
{
    LadderAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its place is the right margin
    viewport()->setBackgroundRole(QPalette::Base);
    useFonts();
}

void LadderView::useFonts()
{
    m_text = font();
    m_fixed = fixedFont();
}

void LadderView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    useFonts();
    adjustBar(false);
}

void LadderView::setHeads(const LadderHeads &heads)
{
    m_heads = heads;
    viewport()->update();
}

LadderGeometry LadderView::ladderGeometry() const
{
    return {ladder(), QFontMetricsF(m_fixed), qreal(viewport()->width()), m_scale};
}

qreal LadderView::headHeight() const
{
    return std::ceil(2 * QFontMetricsF(shapes::semibold(m_text)).height() + 8);
}

void LadderView::refresh()
{
    const PeerId before = std::exchange(m_peer, m_reader.peer());
    if (before != m_peer && m_side == Ladder::Side::Other)
        m_number = m_message = -1; // the numbers of another end
    findChosen();
    const QScrollBar *bar = verticalScrollBar();
    adjustBar(bar->value() >= bar->maximum());
}

void LadderView::adjustBar(bool toEnd)
{
    QScrollBar *bar = verticalScrollBar();
    const LadderGeometry where = ladderGeometry();
    const int page = std::max(1, viewport()->height() - int(headHeight()));
    bar->setRange(0, std::max(0, int(where.height()) - page));
    bar->setPageStep(page);
    bar->setSingleStep(int(where.rowHeight()));
    if (toEnd)
        bar->setValue(bar->maximum());
    viewport()->update();
}

void LadderView::setScale(qreal scale)
{
    // The chosen row, or else the one in the middle, stays in place.
    const int seen = chosen();
    const qreal page = viewport()->height() - headHeight();
    QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    const bool keepsChosen = seen >= 0 && isSeen(seen);
    const qreal before = ladderGeometry().rowHeight();
    const qreal row = keepsChosen ? seen + 0.5 : (bar->value() + page / 2) / before;
    const qreal place = keepsChosen ? row * before - bar->value() : page / 2;
    m_scale = std::clamp(scale, smallestLadder, largestLadder);
    adjustBar(atEnd && !keepsChosen);
    if (!atEnd || keepsChosen)
        bar->setValue(int(row * ladderGeometry().rowHeight() - place));
}

void LadderView::findChosen()
{
    m_chosen = m_number >= 0 ? ladder().rowOfCall(m_side, m_number)
                             : ladder().rowOfMessage(m_side, m_message);
}

void LadderView::choose(int row)
{
    mark(row);
    setAccessibleDescription(ladderRowSentence(ladder(), row));
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(row);
    if (hasFocus())
        QAccessible::updateAccessibility(&event);
    Q_EMIT choiceChanged();
}

void LadderView::mark(int row)
{
    m_number = m_message = -1;
    if (row >= 0 && row < ladder().rowCount()) {
        m_side = ladder().row(row).side;
        m_number = ladder().row(row).call.number;
        m_message = ladder().row(row).call.message;
    }
    findChosen();
    showChosen();
}

void LadderView::showChosen()
{
    viewport()->update();
    const int row = chosen();
    if (row < 0)
        return;
    QScrollBar *bar = verticalScrollBar();
    const QRectF box = ladderGeometry().rowRect(row);
    if (box.top() < bar->value())
        bar->setValue(int(box.top()));
    else if (box.bottom() > bar->value() + bar->pageStep())
        bar->setValue(int(box.bottom()) - bar->pageStep());
}

int LadderView::rowAt(const QPoint &point) const
{
    const qreal y = point.y() - headHeight();
    return y < 0 ? -1
                 : ladderGeometry().rowAt(QPointF(point.x(), y + verticalScrollBar()->value()));
}

QRect LadderView::rowRect(int row) const
{
    return ladderGeometry()
            .rowRect(row)
            .translated(0, headHeight() - verticalScrollBar()->value())
            .toAlignedRect();
}

bool LadderView::isSeen(int row) const
{
    const QScrollBar *bar = verticalScrollBar();
    const QRectF box = ladderGeometry().rowRect(row);
    return box.bottom() > bar->value() && box.top() < bar->value() + bar->pageStep();
}

void LadderView::step(int rows)
{
    const int now = chosen() < 0 && rows < 0 ? ladder().rowCount() : chosen();
    chooseNear(now + rows, rows > 0 ? 1 : -1);
}

/// Chooses the call at a row, or the next one in that direction.
void LadderView::chooseNear(int row, int direction)
{
    const int last = ladder().rowCount() - 1;
    row = std::clamp(row, 0, std::max(0, last));
    while (row >= 0 && row <= last && ladder().row(row).kind != Ladder::Row::Kind::Call)
        row += direction;
    if (row >= 0 && row <= last)
        choose(row);
}

/// Goes to the end at `side` along an arrow of the chosen call.
void LadderView::follow(Ladder::Side side)
{
    const int now = chosen();
    if (now < 0 || ladder().row(now).side == side)
        return;
    for (const Ladder::Arrow &arrow : ladder().arrowsOf(now)) {
        const int there = arrow.fromRow == now ? arrow.toRow : arrow.fromRow;
        if (there >= 0) {
            choose(there);
            return;
        }
    }
}

void LadderView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    LadderScreen canvas(painter, m_text, m_fixed);
    const LadderGeometry where = ladderGeometry();
    const qreal head = headHeight();
    const int value = verticalScrollBar()->value();
    const qreal end = std::min<qreal>(viewport()->height(), where.height() - value + head);
    LadderPainter ladderPainter(canvas, ladder(), where, Tones::of(palette()), head - value);
    ladderPainter.paint(where.rowAt(qreal(value)), where.rowAt(value + viewport()->height() - head),
                        head, end, chosen(), m_heads.isOtherKnown);
    ladderPainter.paintHeads(m_heads, head);
    if (hasFocus() && chosen() < 0)
        shapes::ring(painter, viewport()->rect(), Tones::of(palette()).ring);
}

void LadderView::keyPressEvent(QKeyEvent *event)
{
    const int page =
            std::max(1, int(verticalScrollBar()->pageStep() / ladderGeometry().rowHeight()));
    switch (event->key()) {
    case Qt::Key_Up:
        step(-1);
        break;
    case Qt::Key_Down:
        step(1);
        break;
    case Qt::Key_PageUp:
        step(-page);
        break;
    case Qt::Key_PageDown:
        step(page);
        break;
    case Qt::Key_Home:
        chooseNear(0, 1);
        break;
    case Qt::Key_End:
        chooseNear(ladder().rowCount() - 1, -1);
        break;
    case Qt::Key_Left:
        follow(Ladder::Side::Own);
        break;
    case Qt::Key_Right:
        follow(Ladder::Side::Other);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setScale(m_scale * 1.25);
        break;
    case Qt::Key_Minus:
        setScale(m_scale / 1.25);
        break;
    case Qt::Key_0:
        setScale(usualScale);
        break;
    default:
        event->ignore();
    }
}

void LadderView::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos());
    if (row >= 0 && ladder().row(row).kind == Ladder::Row::Kind::Call)
        choose(row);
}

void LadderView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        setScale(m_scale * (event->angleDelta().y() > 0 ? 1.25 : 0.8));
    event->accept();
}

bool LadderView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), ladderRowSentence(ladder(), rowAt(help->pos())),
                           viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void LadderView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const QScrollBar *bar = verticalScrollBar();
    adjustBar(bar->value() >= bar->maximum());
}

void LadderView::scrollContentsBy(int, int) { viewport()->update(); }

} // namespace socketchat
