// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/boxwidth.h"

#include "ui/widgets/textwidth.h"

#include <QStyle>
#include <QStyleOptionComboBox>

namespace socketchat {

// Not with minimumSizeHint(): Qt keeps that of an earlier font.
int widthToShow(const QComboBox &box, const QString &text)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QSize size(textWidth(box.font(), text) + 2, box.fontMetrics().height());
    return box.style()->sizeFromContents(QStyle::CT_ComboBox, &option, size, &box).width();
}

} // namespace socketchat
