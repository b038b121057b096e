// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QDoubleSpinBox>

namespace socketchat {

/// Edits a number and rejects one out of range with a signal; a spin box would silently change it.
/// The arrows stay within the range. Shows the number in force.
class NumberField : public QDoubleSpinBox
{
    Q_OBJECT

public:
    NumberField(double least, double most, int places, QWidget *parent);

    /// Shows a number without emitting a signal; it may be out of range.
    void setNumber(double number);
    [[nodiscard]] double number() const { return m_number; }
    [[nodiscard]] double least() const { return m_least; }
    [[nodiscard]] double most() const { return m_most; }

    void stepBy(int steps) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Reports that the person entered this number, which is within the range.
    void chosen(double number);
    /// Reports a number out of range; the field shows the previous number again.
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
