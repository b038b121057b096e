// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/symbolbutton.h"

namespace socketchat {

SymbolButton::SymbolButton(Symbol symbol, QWidget *parent)
    : QToolButton(parent)
{
    setIcon(symbolIcon(symbol));
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SymbolButton::setName(const QString &name, const QString &toolTip)
{
    setAccessibleName(name);
    setToolTip(toolTip.isEmpty() ? name : toolTip);
}

} // namespace socketchat
