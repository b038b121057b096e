// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QDoubleSpinBox>

namespace socketchat {

/// A number that is refused, and said to be, where it is out of its range: a spin box would quietly
/// make another one of it. The arrows stay within the range. Shows what is in force.
class NumberField : public QDoubleSpinBox
{
    Q_OBJECT

public:
    NumberField(double least, double most, int places, QWidget *parent);

    /// Shows a number without a signal; it may be outside the range.
    void setNumber(double number);
    [[nodiscard]] double number() const { return m_number; }
    [[nodiscard]] double least() const { return m_least; }
    [[nodiscard]] double most() const { return m_most; }

    void stepBy(int steps) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The person has chosen this number, which is within the range.
    void chosen(double number);
    /// It is not, and the field shows again what it showed before.
    void refused(const QString &asked);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void take(double number);

    double m_least;
    double m_most;
    double m_number;
};

} // namespace socketchat
