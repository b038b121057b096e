// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace socketchat {

class Preferences;

/// Offers larger, smaller and usual text size and the projector mode, in the View menu and with
/// Ctrl and the wheel. The choice applies to all windows and is stored.
class ViewActions : public QObject
{
    Q_OBJECT

public:
    /// `preferences` must outlive it; `window` becomes the parent.
    ViewActions(QWidget *window, Preferences &preferences);

    [[nodiscard]] QList<QAction *> actions() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void step(int steps);
    void show();

    Preferences &m_preferences;
    QAction *m_larger;
    QAction *m_smaller;
    QAction *m_usual;
    QAction *m_projector;
    int m_turned = 0; // rotation of the wheel below one whole step
};

} // namespace socketchat
