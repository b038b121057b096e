// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/settingspage.h"

class QCheckBox;
class QPushButton;

namespace socketchat {

class ElidingLabel;
class Preferences;

/// Edits where recordings are stored, and whether new windows record.
class RecordingSettings : public SettingsPage
{
    Q_OBJECT

public:
    /// `preferences` must outlive the page.
    RecordingSettings(Preferences &preferences, QWidget *parent);

    void showStored() override;
    void retranslate() override;

private:
    void askForFolder(bool thenRecord);

    Preferences &m_preferences;
    ElidingLabel *m_folder;
    QPushButton *m_choose;
    QCheckBox *m_record;
    QLabel *m_folderName;
};

} // namespace socketchat
