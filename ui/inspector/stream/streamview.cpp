// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/stream/streamview.h"

#include "ui/inspector/stream/streampainter.h"
#include "ui/inspector/stream/streamwording.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace socketchat {

namespace {

constexpr double largestScale = 64;
constexpr double smallestScale = 1e-6;
constexpr double barUnits = 1e9;

} // namespace

StreamView::StreamView(const StreamRows &rows, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_rows(rows)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always on, so that the content does not move.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setMouseTracking(true);
}

QSize StreamView::sizeHint() const
{
    return {300, streamGeometry().rowTop(StreamRows::RowCount) + fontMetrics().height() + 10
                         + horizontalScrollBar()->sizeHint().height()};
}

QSize StreamView::minimumSizeHint() const { return {120, sizeHint().height()}; }

qint64 StreamView::begin() const
{
    qint64 first = -1;
    for (const StreamRows::Row row : {StreamRows::Send, StreamRows::Recv}) {
        const StreamRows::Blocks &blocks = m_rows.blocks(row);
        if (!blocks.empty())
            first = first < 0 ? blocks.front().offset : std::min(first, blocks.front().offset);
    }
    return std::max<qint64>(first, 0);
}

double StreamView::left() const
{
    return double(begin()) + horizontalScrollBar()->value() / m_unitsPerByte;
}

void StreamView::refresh()
{
    const QScrollBar *bar = horizontalScrollBar();
    adjustBar(bar->value() >= bar->maximum());
    if (height() != sizeHint().height())
        updateGeometry();
    viewport()->update();
}

void StreamView::adjustBar(bool toEnd)
{
    QScrollBar *bar = horizontalScrollBar();
    const double first = left();
    const double bytes = std::max(1.0, double(m_rows.end() - begin()));
    m_unitsPerByte = std::min(m_scale, barUnits / bytes);
    const double seen =
            std::max(1.0, (viewport()->width() - streamGeometry().labelWidth() - 12) / m_scale);
    bar->setRange(0, int(std::max(0.0, std::ceil((bytes - seen) * m_unitsPerByte))));
    bar->setPageStep(std::max(1, int(seen * m_unitsPerByte)));
    bar->setSingleStep(std::max(1, bar->pageStep() / 10));
    bar->setValue(toEnd ? bar->maximum() : int((first - double(begin())) * m_unitsPerByte));
}

void StreamView::zoom(double factor)
{
    // The chosen block, or else the centre, stays in place.
    const StreamBlockIndex place = chosen();
    const double seen = (viewport()->width() - streamGeometry().labelWidth()) / m_scale;
    const double middle = place.index >= 0 ? double(m_offset) : left() + seen / 2;
    const double x = streamGeometry().xOf(middle);
    m_scale = std::clamp(m_scale * factor, smallestScale, largestScale);
    adjustBar(false);
    horizontalScrollBar()->setValue(
            int((middle - (x - streamGeometry().labelWidth()) / m_scale - double(begin()))
                * m_unitsPerByte));
    viewport()->update();
}

void StreamView::fit()
{
    const double bytes = std::max(1.0, double(m_rows.end() - begin()));
    m_scale = std::clamp((viewport()->width() - streamGeometry().labelWidth() - 12) / bytes,
                         smallestScale, largestScale);
    adjustBar(false);
    viewport()->update();
}

StreamBlockIndex StreamView::chosen() const
{
    const qsizetype index = m_offset < 0 ? -1 : m_rows.blockAt(m_row, m_offset);
    return {m_row, index};
}

void StreamView::choose(StreamRows::Row row, qint64 offset)
{
    m_row = row;
    m_offset = offset;
    showChosen();
    reportChoice();
}

void StreamView::showChosen()
{
    const StreamBlockIndex place = chosen();
    if (place.index >= 0) {
        const QRectF box = blockRect(place.row, place.index);
        QScrollBar *bar = horizontalScrollBar();
        const double units = m_unitsPerByte / m_scale;
        if (box.left() < streamGeometry().labelWidth())
            bar->setValue(bar->value()
                          + int((box.left() - streamGeometry().labelWidth() - 8) * units));
        else if (box.right() > viewport()->width())
            bar->setValue(bar->value()
                          + int((std::min(box.right() - viewport()->width() + 8,
                                          box.left() - streamGeometry().labelWidth()))
                                * units));
    }
    viewport()->update();
}

void StreamView::reportChoice()
{
    setAccessibleDescription(blockSentence(m_rows, chosen().row, chosen().index));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    Q_EMIT choiceChanged();
}

void StreamView::step(int direction)
{
    const StreamRows::Blocks &blocks = m_rows.blocks(m_row);
    if (blocks.empty())
        return;
    const qsizetype last = qsizetype(blocks.size()) - 1;
    const qsizetype now = chosen().index;
    const qsizetype next =
            now < 0 ? (direction > 0 ? 0 : last) : std::clamp<qsizetype>(now + direction, 0, last);
    choose(m_row, blocks[size_t(next)].offset);
}

void StreamView::changeRow(int direction)
{
    for (int row = int(m_row) + direction; row >= 0 && row < StreamRows::RowCount;
         row += direction) {
        const auto to = StreamRows::Row(row);
        const StreamRows::Blocks &blocks = m_rows.blocks(to);
        if (blocks.empty())
            continue;
        const qsizetype index =
                std::max<qsizetype>(0, m_rows.blockAt(to, std::max<qint64>(0, m_offset)));
        choose(to, blocks[size_t(index)].offset);
        return;
    }
}

void StreamView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const StreamGeometry where = streamGeometry();
    StreamPainter(painter, m_rows, where, viewport()->rect(), palette(), chosen()).paint();
}

void StreamView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        step(-1);
        break;
    case Qt::Key_Right:
        step(1);
        break;
    case Qt::Key_Up:
        changeRow(-1);
        break;
    case Qt::Key_Down:
        changeRow(1);
        break;
    case Qt::Key_Home:
        m_offset = -1;
        step(1);
        break;
    case Qt::Key_End:
        m_offset = -1;
        step(-1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1.5);
        break;
    case Qt::Key_Minus:
        zoom(1 / 1.5);
        break;
    default:
        event->ignore(); // arrow keys move the choice, not the scroll area
    }
}

void StreamView::mousePressEvent(QMouseEvent *event)
{
    const StreamBlockIndex place = indexAt(event->pos());
    if (place.index >= 0)
        choose(place.row, m_rows.blocks(place.row)[size_t(place.index)].offset);
}

void StreamView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() != 0)
            zoom(event->angleDelta().y() > 0 ? 1.25 : 0.8);
        event->accept();
        return;
    }
    if (event->angleDelta().x() != 0)
        QAbstractScrollArea::wheelEvent(event);
    else
        event->ignore(); // vertical scrolling belongs to the page
}

bool StreamView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const StreamBlockIndex place = indexAt(help->pos());
        QString text = blockSentence(m_rows, place.row, place.index);
        const QString bytes = blockBytes(m_rows, place.row, place.index, 16);
        if (!bytes.isEmpty())
            text += QChar(u'\n') + bytes;
        // Escaped, since a peer's bytes may look like markup.
        QToolTip::showText(help->globalPos(),
                           text.toHtmlEscaped().replace(QChar(u'\n'), QStringLiteral("<br>")),
                           viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void StreamView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const QScrollBar *bar = horizontalScrollBar();
    adjustBar(bar->value() >= bar->maximum());
}

void StreamView::scrollContentsBy(int, int) { viewport()->update(); }

} // namespace socketchat
