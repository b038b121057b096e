// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/language.h"
#include "ui/settings/preferences.h"
#include "ui/window/mainwindow.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QList>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <utility>

namespace socketchat {

/// Gives each test function fresh settings in a temporary folder, and closes its windows.
class WindowTest
{
protected:
    /// Keeps the application running without a window. Call it from initTestCase().
    static void keepRunning()
    {
        QGuiApplication::setQuitOnLastWindowClosed(false);
        QCoreApplication::setQuitLockEnabled(false);
    }

    /// Call it from init().
    void begin()
    {
        const QString settings = m_folder.filePath(QStringLiteral("s.ini"));
        QFile::remove(settings);
        for (const char *kept : {"messages.json", "peers.json"})
            QFile::remove(m_folder.filePath(QLatin1StringView(kept)));
        m_preferences = std::make_unique<Preferences>(settings);
        m_language = std::make_unique<Language>();
        m_language->use(Language::Name::English);
    }

    /// Opens a window and adds it to m_windows.
    MainWindow *open(const ConversationSetup &setup)
    {
        auto *window = new MainWindow(setup, *m_preferences, *m_language);
        window->show();
        m_windows.append(window);
        return window;
    }

    /// Closes the windows in m_windows. Call it from cleanup().
    void end()
    {
        for (const QPointer<MainWindow> &window : std::as_const(m_windows)) {
            if (window)
                window->close();
        }
        // QTRY_VERIFY would not wait after an earlier failure.
        QVERIFY(QTest::qWaitFor(
                [this] {
                    return std::all_of(m_windows.begin(), m_windows.end(),
                                       [](const auto &window) { return window.isNull(); });
                },
                60'000));
        m_windows.clear();
        m_language.reset();
        m_preferences.reset();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Language> m_language;
    QList<QPointer<MainWindow>> m_windows;
};

} // namespace socketchat
