// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace socketchat {

/// Shows a line of plain text, elided with "…" where space is short; the tool tip then has the
/// whole text.
class ElidingLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidingLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    /// Sets the text colour. An invalid colour restores the palette's.
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
