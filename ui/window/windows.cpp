// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/windows.h"

#include "app/lesson/streamregistry.h"
#include "app/net/address/endpointparser.h"
#include "ui/lessons/windowdriver.h"
#include "ui/settings/preferences.h"
#include "ui/transcripts/transcriptactions.h"
#include "ui/window/closingquestion.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowplacement.h"

#include <QApplication>

namespace socketchat {

Windows::Windows(Preferences &preferences, Language &language, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_language(language)
    , m_streams(std::make_shared<StreamRegistry>())
{ }

MainWindow *Windows::open(const ConversationSetup &setup)
{
    MainWindow *window = make(setup, std::make_unique<Session>());
    window->show();
    return window;
}

MainWindow *Windows::open(const ReadTranscript &read)
{
    const TranscriptTitle &title = read.summary.title;
    ConversationSetup run;
    run.protocol = title.protocol;
    run.role = title.role;
    run.transport.engine = title.engine;
    if (parseEndpoint(title.endpoint, title.role, title.protocol).ok())
        run.address = title.endpoint;
    ConversationSetup setup = run;
    setup.encoding = m_preferences.setup().encoding;
    setup.form = m_preferences.setup().form;
    auto session = std::make_unique<Session>(read.conversation, run);
    session->restoreTotals(read.totals.counters, read.totals.roundTrips);
    MainWindow *window = make(setup, std::move(session));
    // In a turn of its own, so that other windows need not wait for both.
    QMetaObject::invokeMethod(
            window,
            [window, read] {
                window->showTranscript(read);
                window->show();
            },
            Qt::QueuedConnection);
    return window;
}

MainWindow *Windows::make(const ConversationSetup &setup, std::unique_ptr<Session> session)
{
    auto *last = qobject_cast<MainWindow *>(QApplication::activeWindow());
    if (const QList<MainWindow *> others = visible(); !last && !others.isEmpty())
        last = others.constLast();
    auto *window = new MainWindow(setup, m_preferences, m_language, std::move(session));
    window->setStreams(m_streams);
    connect(&window->transcripts(), &TranscriptActions::transcriptRead, this,
            [this](const ReadTranscript &read) { open(read); });
    connect(window, &MainWindow::windowRequested, this,
            [this, window](const ConversationSetup &wanted) {
                window->driver().tellOfWindow(open(wanted)->driver());
            });
    connect(window, &MainWindow::quitRequested, this, [this, window] { quit(*window); });
    if (last) {
        window->forgetPlace();
        if (!last->isMaximized() && !last->isFullScreen())
            cascade(*window, *last);
    }
    return window;
}

QList<MainWindow *> Windows::visible()
{
    QList<MainWindow *> windows;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *each : all) {
        if (auto *window = qobject_cast<MainWindow *>(each); window && window->isVisible())
            windows += window;
    }
    return windows;
}

void Windows::closeAll()
{
    // QApplication::closeAllWindows() stops at the first window that stays open for a while.
    const QList<MainWindow *> all = visible();
    for (MainWindow *each : all)
        each->close();
}

void Windows::quit(MainWindow &window)
{
    ClosingLoss loss;
    const QList<MainWindow *> all = visible();
    for (const MainWindow *each : all)
        loss += each->closingLoss();
    if (!ClosingQuestion::isNeeded(loss, m_preferences)) {
        closeAll();
        return;
    }
    auto *question =
            new ClosingQuestion(ClosingQuestion::Of::Program, loss, m_preferences, &window);
    connect(question, &ClosingQuestion::confirmed, this, &Windows::closeAll);
    question->open();
}

} // namespace socketchat
