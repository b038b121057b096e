// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"

#include <QList>
#include <QObject>

#include <memory>

namespace socketchat {

class Language;
class MainWindow;
class Preferences;
class StreamRegistry;
class Session;
struct ReadTranscript;

/// Opens windows, each at an offset from the last. Windows delete themselves.
class Windows : public QObject
{
    Q_OBJECT

public:
    /// `preferences` and `language` must outlive every window.
    Windows(Preferences &preferences, Language &language, QObject *parent = nullptr);

    MainWindow *open(const ConversationSetup &setup);
    /// Opens a window for a saved conversation; it is shown from the event loop.
    MainWindow *open(const ReadTranscript &read);
    /// Closes all windows, like their title bars do.
    void closeAll();
    /// Quits at the person's request in `window`. Asks first if something would be lost.
    void quit(MainWindow &window);

private:
    [[nodiscard]] static QList<MainWindow *> visible();
    MainWindow *make(const ConversationSetup &setup, std::unique_ptr<Session> session);

    Preferences &m_preferences;
    Language &m_language;
    std::shared_ptr<StreamRegistry> m_streams; // shared, since windows may outlive this object
};

} // namespace socketchat
