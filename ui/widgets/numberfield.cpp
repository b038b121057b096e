// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/numberfield.h"

#include <QSignalBlocker>
#include <QWheelEvent>

namespace socketchat {

namespace {
// Beyond any range; whole numbers of this size are exact in a double.
constexpr double farOut = 1e15;
} // namespace

NumberField::NumberField(double least, double most, int places, QWidget *parent)
    : QDoubleSpinBox(parent)
    , m_least(least)
    , m_most(most)
    , m_number(least)
{
    setDecimals(places);
    setRange(-farOut, farOut);
    setGroupSeparatorShown(true);
    setKeyboardTracking(false); // report a number only when editing ends
    setStepType(AdaptiveDecimalStepType);
    setAlignment(Qt::AlignRight);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setNumber(least);
    connect(this, &QDoubleSpinBox::valueChanged, this, &NumberField::take);
}

void NumberField::setNumber(double number)
{
    const QSignalBlocker silent(this);
    m_number = number;
    setValue(number);
}

void NumberField::take(double number)
{
    if (number < m_least || number > m_most) {
        const QString asked = locale().toString(number, 'f', decimals());
        setNumber(m_number);
        Q_EMIT refused(asked);
        return;
    }
    m_number = number;
    Q_EMIT chosen(number);
}

void NumberField::stepBy(int steps)
{
    const double before = value();
    {
        const QSignalBlocker silent(this);
        QDoubleSpinBox::stepBy(steps);
        setValue(qBound(m_least, value(), m_most));
    }
    if (value() != before)
        take(value());
}

QSize NumberField::sizeHint() const
{
    // As wide as its largest allowed number; the base class allows for the largest that can be
    // typed.
    QSize size = QDoubleSpinBox::sizeHint();
    const QString widest = locale().toString(m_most, 'f', decimals()) + suffix();
    size.setWidth(fontMetrics().horizontalAdvance(widest) + 2 * size.height());
    return size;
}

void NumberField::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore(); // let the page scroll instead
}

} // namespace socketchat
