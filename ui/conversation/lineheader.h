// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QWidget>

namespace socketchat {

struct RowStyle;

/// Names the columns above the lines of a conversation.
class LineHeader : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `style` must outlive it; call fit() when it has changed.
    LineHeader(const RowStyle &style, QWidget *parent);

    void fit();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate() override { fit(); }
    const RowStyle &m_style;
};

} // namespace socketchat
