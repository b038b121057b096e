// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/symbols.h"

#include <QToolButton>

namespace socketchat {

/// Shows only a symbol. Needs a name, which is heard and is its tool tip unless it has another.
class SymbolButton : public QToolButton
{
    Q_OBJECT

public:
    explicit SymbolButton(Symbol symbol, QWidget *parent = nullptr);

    void setName(const QString &name, const QString &toolTip = {});
};

} // namespace socketchat
