// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QWidget>

class QPushButton;

namespace socketchat {

/// Offers the two ways to tell the other end of a stream that nothing more comes.
class EndingChoice : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit EndingChoice(QWidget *parent = nullptr);

    /// Sets whether sending alone can be finished; `toolTip` says what it does, or why it cannot.
    void setFinishing(bool possible, const QString &toolTip);

Q_SIGNALS:
    void finishRequested();
    void disconnectRequested();

private:
    void retranslate() override;

    QPushButton *m_finish;
    QPushButton *m_disconnect;
};

} // namespace socketchat
