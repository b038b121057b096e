// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/elidinglabel.h"

#include "ui/widgets/textwidth.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace socketchat {

namespace {

/// Reports the label as static text; otherwise a screen reader would see an empty widget.
QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *label = qobject_cast<ElidingLabel *>(object);
    return label ? new QAccessibleWidget(label, QAccessible::StaticText) : nullptr;
}

} // namespace

ElidingLabel::ElidingLabel(QWidget *parent)
    : QWidget(parent)
{
    [[maybe_unused]] static const bool once = (QAccessible::installFactory(makeAccessible), true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidingLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    // A label of ignored width needs no new layout of the window for every change of a number.
    if (sizePolicy().horizontalPolicy() != QSizePolicy::Ignored)
        updateGeometry();
    update();
}

void ElidingLabel::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

QSize ElidingLabel::sizeHint() const
{
    return {textWidth(font(), m_text) + 2, fontMetrics().height()};
}

QSize ElidingLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 6), fontMetrics().height()};
}

bool ElidingLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && sizeHint().width() > width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), m_text.toHtmlEscaped(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void ElidingLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_colour.isValid() ? m_colour : palette().color(foregroundRole()));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     elided(font(), m_text, m_mode, width()));
}

} // namespace socketchat
