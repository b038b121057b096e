// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/startup.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/headless.h"
#include "app/cli/terminaltext.h"
#include "app/cli/terminationsignals.h"
#include "ui/settings/appearance.h"
#include "ui/settings/desktopscheme.h"
#include "ui/settings/language.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/cursorblinktimeout.h"
#include "ui/widgets/textscale.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windows.h"

#include <QApplication>
#include <QIcon>
#include <QNetworkProxy>
#include <QStyle>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(u"socketchat"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SOCKETCHAT_VERSION));
    // Sockets connect to the address given; the desktop's proxy is meant for the web.
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

// Order of precedence: command line, stored preference, system.
Language::Name languageFor(const QString &asked, const Preferences &preferences)
{
    if (const auto name = Language::ofCode(asked))
        return *name;
    return Language::ofCode(preferences.language()).value_or(Language::ofSystem());
}

void complain(const Preferences &preferences)
{
    if (const QString sentence = preferences.file().sentence(); !sentence.isEmpty())
        std::fputs(terminalLine(sentence).constData(), stderr);
}

bool isNamed(QByteArrayView platform, QByteArrayView name) { return platform.startsWith(name); }

} // namespace

bool hasDisplay(int argc, char **argv)
{
#ifdef Q_OS_LINUX
    QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    for (int i = 1; i + 1 < argc; ++i) {
        if (const QByteArrayView option(argv[i]); option == "-platform" || option == "--platform")
            platform = argv[i + 1];
    }
    const bool x = !qEnvironmentVariableIsEmpty("DISPLAY");
    const bool wayland = !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (platform.isEmpty())
        return x || wayland;
    if (isNamed(platform, "xcb"))
        return x;
    if (isNamed(platform, "wayland"))
        return wayland;
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
#endif
    return true;
}

int runInWindows(int &argc, char **argv)
{
    ignoreBrokenPipes();
    ignoreFileSizeLimit();
    QApplication application(argc, argv);
    nameApplication();
    QGuiApplication::setDesktopFileName(u"io.github.socketchat.SocketChat"_s);
    QIcon icon;
    for (const QString &size : {u"48"_s, u"128"_s, u"256"_s})
        icon.addFile(u":/icons/socketchat-%1.png"_s.arg(size));
    QApplication::setWindowIcon(icon);

    Preferences preferences;
    const QStringList arguments = argumentsOf(argc, argv);
    Language language;
    language.use(languageFor(commandLineLanguage(arguments), preferences));
    const CommandLine line = parseCommandLine(arguments, preferences.setup());
    complain(preferences);
    if (line.isForConsole())
        return runWithoutWindow(line, application);
    TextScale::apply(preferences.textScale(), preferences.projector());
    applyAppearance(appearanceNamed(line.appearance).value_or(preferences.appearance()));

    DesktopScheme desktop;
    QObject::connect(&desktop, &DesktopScheme::answered, &application, applyDesktopScheme);
    desktop.follow();

    const CursorBlinkTimeout cursor;
    Windows windows(preferences, language);
    TerminationSignals signalsOfTheSystem;
    QObject::connect(&signalsOfTheSystem, &TerminationSignals::terminationRequested, &windows,
                     &Windows::closeAll);
    MainWindow *first = windows.open(line.setup);
    if (preferences.lessonsShown())
        first->setLessonsShown(true);
    if (line.action == CommandLine::Action::Open)
        first->openFile(line.file);
    return QApplication::exec();
}

int runOnConsole(int &argc, char **argv)
{
    QCoreApplication application(argc, argv);
    nameApplication();
    Preferences preferences;
    Language language;
    const QStringList arguments = argumentsOf(argc, argv);
    language.use(languageFor(commandLineLanguage(arguments), preferences));
    complain(preferences);
    return runWithoutWindow(parseCommandLine(arguments), application);
}

int refuseWithoutDisplay(int &argc, char **argv)
{
    QCoreApplication application(argc, argv);
    nameApplication();
    Preferences preferences;
    Language language;
    language.use(languageFor(commandLineLanguage(argumentsOf(argc, argv)), preferences));
    const QString sentence = QCoreApplication::translate(
            "Startup", "There is no display to open a window on: start Socket Chat in a desktop "
                       "session, or use it without a window (socketchat --headless; see "
                       "socketchat --help).");
    std::fputs(qPrintable(sentence + u'\n'), stderr);
    return 1;
}

} // namespace socketchat
