// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/clearbutton.h"

#include <QLineEdit>

namespace socketchat {

void addClearButton(QLineEdit *edit)
{
    QObject::connect(edit, &QLineEdit::textChanged, edit, [edit] {
        if (!edit->isClearButtonEnabled())
            edit->setClearButtonEnabled(true);
    });
}

} // namespace socketchat
