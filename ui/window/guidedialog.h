// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QDialog>

class QPushButton;
class QTextBrowser;

namespace socketchat {

/// Shows how the program is used: that part of the README, in the person's language.
class GuideDialog : public Adapting<QDialog>
{
    Q_OBJECT

public:
    /// `window` becomes the parent. Deletes itself when closed.
    explicit GuideDialog(QWidget *window);

private:
    void retranslate() override;

    QTextBrowser *m_text;
    QPushButton *m_close;
};

} // namespace socketchat
