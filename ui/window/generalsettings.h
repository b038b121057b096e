// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/appearance.h"
#include "ui/settings/language.h"
#include "ui/window/settingspage.h"

class QCheckBox;
class QComboBox;

namespace socketchat {

class NumberField;
class Preferences;

/// Settings of the whole program, which take effect at once.
class GeneralSettings : public SettingsPage
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    GeneralSettings(Preferences &preferences, const Language &language, QWidget *parent);

    void showStored() override;
    void retranslate() override;

Q_SIGNALS:
    void languageChosen(socketchat::Language::Name name);
    void appearanceChosen(socketchat::Appearance appearance);

private:
    void applyTextScale();

    Preferences &m_preferences;
    const Language &m_language;
    QComboBox *m_languages;
    QComboBox *m_appearances;
    NumberField *m_textScale;
    QCheckBox *m_projector;
    QCheckBox *m_notify;
    QCheckBox *m_ask;
    QLabel *m_languagesName;
    QLabel *m_appearancesName;
    QLabel *m_textScaleName;
};

} // namespace socketchat
