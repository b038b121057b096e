// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"
#include "ui/window/settingspage.h"

#include <functional>

class QComboBox;
class QPushButton;

namespace socketchat {

class NumberField;
class Preferences;

/// Edits what new windows begin with, except the address: Preferences::setup(). Open windows keep
/// their settings.
class WindowDefaults : public SettingsPage
{
    Q_OBJECT

public:
    /// `preferences` must outlive the page.
    WindowDefaults(Preferences &preferences, QWidget *parent);

    void showStored() override;
    void retranslate() override;

private:
    void change(const std::function<void(ConversationSetup &)> &change);
    void connectFields();

    Preferences &m_preferences;
    QComboBox *m_framing;
    QComboBox *m_encoding;
    QComboBox *m_keep;
    NumberField *m_receiveSize;
    NumberField *m_backlog;
    NumberField *m_keepAlive;
    QPushButton *m_reset;
    QLabel *m_framingName;
    QLabel *m_encodingName;
    QLabel *m_keepName;
    QLabel *m_receiveSizeName;
    QLabel *m_backlogName;
    QLabel *m_keepAliveName;
};

} // namespace socketchat
