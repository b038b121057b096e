// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/windowsetup.h"

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

/// Opens windows, each a little aside of the last. They own themselves.
class Windows : public QObject
{
    Q_OBJECT

public:
    /// `preferences` and `language` must outlive every window.
    Windows(Preferences &preferences, Language &language, QObject *parent = nullptr);

    MainWindow *open(const WindowSetup &setup);
    /// For a saved conversation.
    MainWindow *open(const ReadTranscript &read);
    /// Asks all of them to close, as their title bars would.
    void closeAll();
    /// The same at the wish of the person at `window`, who is asked first where something would be
    /// lost.
    void quit(MainWindow &window);

private:
    [[nodiscard]] static QList<MainWindow *> visible();
    MainWindow *open(const WindowSetup &setup, std::unique_ptr<Session> session);

    Preferences &m_preferences;
    Language &m_language;
    std::shared_ptr<StreamRegistry> m_streams; // the windows may outlive this
};

} // namespace socketchat
