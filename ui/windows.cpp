// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/windows.h"

#include "app/lesson/streamregistry.h"
#include "ui/mainwindow.h"
#include "ui/preferences.h"
#include "ui/windowstage.h"

#include <QApplication>
#include <QScreen>

namespace socketchat {

namespace {

constexpr int cascade = 32; // px

} // namespace

Windows::Windows(Preferences &preferences, Language &language, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_language(language)
    , m_streams(std::make_shared<StreamRegistry>())
{ }

MainWindow *Windows::open(const WindowSetup &setup)
{
    QWidget *last = QApplication::activeWindow();
    if (!qobject_cast<MainWindow *>(last)) {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (qobject_cast<MainWindow *>(window) && window->isVisible())
                last = window;
        }
    }
    auto *window = new MainWindow(setup, m_preferences, m_language);
    window->setStreams(m_streams);
    connect(window, &MainWindow::windowRequested, this, [this, window](const WindowSetup &wanted) {
        window->stage().setOther(&open(wanted)->stage());
    });
    if (qobject_cast<MainWindow *>(last) && !last->isMaximized() && !last->isFullScreen()) {
        const QRect room = last->screen()->availableGeometry();
        QPoint place = last->pos() + QPoint(cascade, cascade);
        if (!room.contains(QRect(place, QSize(cascade * 10, cascade * 10))))
            place = room.topLeft() + QPoint(cascade, cascade);
        window->resize(last->size());
        window->move(place);
    }
    window->show();
    return window;
}

void Windows::closeAll() { QApplication::closeAllWindows(); }

} // namespace socketchat
