// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/address/urlpart.h"

#include "ui/address/urlwording.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/textscale.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace socketchat {

namespace {

constexpr int widest = 420;
constexpr int widestValue = 130; // that is whole at the least

} // namespace

UrlPart::UrlPart(EndpointPartKind kind, QWidget *parent)
    : Adapting(parent)
    , m_kind(kind)
    , m_sign(new QLabel(this))
    , m_value(new ElidingLabel(this))
    , m_caption(new ElidingLabel(this))
{
    setAccessibleRole(this, QAccessible::StaticText, AccessibleParts::Hidden);
    m_value->setElideMode(Qt::ElideMiddle);
    m_sign->hide();

    auto *first = new QHBoxLayout;
    first->setSpacing(4);
    first->addWidget(m_sign);
    first->addWidget(m_value, 1);
    auto *column = spaced(new QVBoxLayout(this), {2, 5, 2, 0}, 1);
    column->addLayout(first);
    column->addWidget(m_caption);
    refit();
    recolour();
}

void UrlPart::refit()
{
    m_value->setFont(inBold(fixedFont()));
    QFont small = QApplication::font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_caption->setFont(small);
    setMaximumWidth(int(widest * TextScale::factor()));
}

void UrlPart::setTexts(const QString &value, const QString &caption)
{
    setToolTip(partMeaning(m_kind));
    m_value->setText(value);
    m_caption->setText(caption);
    setAccessibleName(
            tr("%1: %2", "the name of a part of the address, and its value").arg(caption, value));
    updateGeometry();
}

void UrlPart::setMarked(bool marked)
{
    if (marked == m_marked)
        return;
    m_marked = marked;
    const int size = m_value->fontMetrics().height() - 2;
    m_sign->setPixmap(symbolIcon(Symbol::Error, badColour(palette()))
                              .pixmap(QSize(size, size), devicePixelRatioF()));
    m_sign->setVisible(marked);
    recolour();
}

void UrlPart::setAbsent(bool absent)
{
    if (absent == m_absent)
        return;
    m_absent = absent;
    recolour();
}

QString UrlPart::value() const { return m_value->text(); }

QString UrlPart::caption() const { return m_caption->text(); }

QSize UrlPart::minimumSizeHint() const
{
    const QMargins around = layout()->contentsMargins();
    const int value = std::min(m_value->sizeHint().width(), int(widestValue * TextScale::factor()));
    return QWidget::minimumSizeHint().expandedTo({around.left() + value + around.right(), 0});
}

bool UrlPart::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        Q_EMIT pointed(event->type() == QEvent::Enter);
    return QWidget::event(event);
}

void UrlPart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 2, colour());
}

void UrlPart::recolour()
{
    m_value->setColour(m_absent && !m_marked ? quietColour(palette()) : colour());
    m_caption->setColour(m_marked ? badColour(palette()) : quietColour(palette()));
    update();
}

QColor UrlPart::colour() const
{
    return m_marked ? badColour(palette()) : partColour(m_kind, palette());
}

} // namespace socketchat
