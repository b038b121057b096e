// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace socketchat {

/// A line of plain text that ends in "…" where there is no room for all of it; all of it is in the
/// tool tip then.
class ElidingLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidingLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    /// The role of the palette is used where no colour was set.
    void setColour(const QColor &colour);
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QColor m_colour;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace socketchat
