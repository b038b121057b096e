// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>

namespace socketchat {

class Preferences;

/// Lists the saved conversations opened or saved last; what was moved or deleted since is left out.
class RecentMenu : public QMenu
{
    Q_OBJECT

public:
    /// `preferences` must outlive it.
    RecentMenu(Preferences &preferences, QWidget *parent);

Q_SIGNALS:
    void openRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    Preferences &m_preferences;
};

} // namespace socketchat
