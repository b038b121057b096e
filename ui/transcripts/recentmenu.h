// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QMenu>

namespace socketchat {

class Preferences;

/// Lists the saved conversations opened or saved last; what was moved or deleted since is left out.
class RecentMenu : public Adapting<QMenu>
{
    Q_OBJECT

public:
    /// `preferences` must outlive it.
    RecentMenu(Preferences &preferences, QWidget *parent);

Q_SIGNALS:
    void openRequested(const QString &path);

private:
    void retranslate() override { setTitle(tr("Open recen&t")); }
    void fill();

    Preferences &m_preferences;
};

} // namespace socketchat
