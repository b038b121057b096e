// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/wrappinglabel.h"

namespace socketchat {

WrappingLabel::WrappingLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

int WrappingLabel::heightForWidth(int width) const
{
    constexpr qsizetype most = 64; // while a window is resized
    if (m_measured != text() || m_heights.size() == most) {
        m_measured = text();
        m_heights.clear();
    }
    const auto known = m_heights.constFind(width);
    if (known != m_heights.cend())
        return *known;
    return *m_heights.insert(width, QLabel::heightForWidth(width));
}

void WrappingLabel::changeEvent(QEvent *event)
{
    m_heights.clear(); // the font or the style may be another
    QLabel::changeEvent(event);
}

} // namespace socketchat
