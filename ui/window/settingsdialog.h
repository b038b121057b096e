// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/appearance.h"
#include "ui/settings/language.h"
#include "ui/widgets/adapting.h"

#include <QDialog>
#include <QList>

class QPushButton;
class QStackedWidget;

namespace socketchat {

class Preferences;
class SegmentedSwitch;
class SettingsPage;

/// Shows the settings of the program in pages, and stores each as it changes. Not modal. Shows
/// what is stored again whenever it becomes the active window.
class SettingsDialog : public Adapting<QDialog>
{
    Q_OBJECT

public:
    /// Both must outlive the dialog. Deletes itself when closed.
    SettingsDialog(Preferences &preferences, const Language &language, QWidget *window);

Q_SIGNALS:
    void languageChosen(socketchat::Language::Name name);
    void appearanceChosen(socketchat::Appearance appearance);

protected:
    bool event(QEvent *event) override;

private:
    void add(SettingsPage *page);
    void retranslate() override;

    SegmentedSwitch *m_switch;
    QStackedWidget *m_places;
    QPushButton *m_close;
    QList<SettingsPage *> m_pages;
};

} // namespace socketchat
