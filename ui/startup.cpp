// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/startup.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/headless.h"
#include "app/cli/terminaltext.h"
#include "app/cli/terminationsignals.h"
#include "ui/displayfailure.h"
#include "ui/fontreading.h"
#include "ui/settings/appearance.h"
#include "ui/settings/desktopscheme.h"
#include "ui/settings/language.h"
#include "ui/settings/otherlanguagefonts.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/cursorblinktimeout.h"
#include "ui/widgets/textscale.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windows.h"

#include <QApplication>
#include <QIcon>
#include <QNetworkProxy>
#include <QPixmap>

#include <cstdio>
#include <optional>

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
        std::fputs(errorLine(sentence).constData(), stderr);
}

QIcon windowIcon()
{
    QIcon icon;
    for (const QString &size : {u"48"_s, u"128"_s})
        icon.addPixmap(QPixmap(u":/icons/socketchat-%1.png"_s.arg(size), "PNG"));
    return icon;
}

int runInWindows(int &argc, char **argv)
{
    ignoreBrokenPipes();
    ignoreFileSizeLimit();
    FontReading fonts;
    nameApplication(); // which is where the preferences are looked for
    Preferences preferences;
    const Language::Name name =
            languageFor(commandLineLanguage(argumentsOf(argc, argv)), preferences);
    std::optional<DisplayFailure> failure(name);
    QApplication application(argc, argv);
    failure.reset();
    QGuiApplication::setDesktopFileName(u"io.github.socketchat.SocketChat"_s);

    Language language;
    language.use(name);
    const CommandLine line = parseCommandLine(argumentsOf(argc, argv), preferences.setup());
    complain(preferences);
    if (line.isForConsole())
        return runWithoutWindow(line, application);
    fonts.fillList();
    QApplication::setWindowIcon(windowIcon());
    TextScale::apply(preferences.textScale(), preferences.projector());
    applyAppearance(appearanceNamed(line.appearance).value_or(preferences.appearance()));

    DesktopScheme desktop;
    QObject::connect(&desktop, &DesktopScheme::answered, &application, applyDesktopScheme);
    QObject::connect(&desktop, &DesktopScheme::contrastAnswered, &application,
                     applyDesktopContrast);
    desktop.follow();

    const CursorBlinkTimeout cursor;
    Windows windows(preferences, language);
    TerminationSignals signalsOfTheSystem;
    QObject::connect(&signalsOfTheSystem, &TerminationSignals::terminationRequested, &windows,
                     &Windows::closeAll);
    if (!line.messages.isEmpty()) // the panel says if they cannot be kept
        (void)preferences.savedMessages().add(line.messages);
    if (!line.peers.isEmpty())
        (void)preferences.peerNotes().add(line.peers);
    MainWindow *first = windows.open(line.setup);
    const OtherLanguageFonts others;
    if (preferences.lessonsShown())
        first->setLessonsShown(true);
    for (MainWindow *window = first; const QString &file : line.files) {
        (window ? window : windows.open(line.setup))->openFile(file);
        window = nullptr; // each further file gets a window of its own
    }
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

} // namespace

int run(int argc, char **argv)
{
    reserveStandardDescriptors(); // before Qt opens any of its own
    raiseDescriptorLimit();
    if (isForConsole(argc, argv))
        return runOnConsole(argc, argv);
    return runInWindows(argc, argv);
}

} // namespace socketchat
