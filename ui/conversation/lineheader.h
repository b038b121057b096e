// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace socketchat {

struct RowStyle;

/// Names the columns above the lines of a conversation.
class LineHeader : public QWidget
{
    Q_OBJECT

public:
    /// `style` must outlive it; call fit() when it has changed.
    LineHeader(const RowStyle &style, QWidget *parent);

    void fit();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const RowStyle &m_style;
};

} // namespace socketchat
