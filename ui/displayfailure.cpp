// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/displayfailure.h"

#include "app/cli/terminaltext.h"

#include <QMutex>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

QMutex failureMutex; // Qt's threads for X11 and D-Bus log messages too

/// Returns the variables that name a display, with their values: `DISPLAY=:0`.
QStringList namedDisplays()
{
    QStringList named;
    for (const char *variable : {"WAYLAND_DISPLAY", "DISPLAY"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            named += QLatin1StringView(variable) + u'=' + qEnvironmentVariable(variable);
    }
    return named;
}

} // namespace

DisplayFailure *DisplayFailure::s_current = nullptr;

DisplayFailure::DisplayFailure(Language::Name language)
    : m_language(language)
{
    const QMutexLocker lock(&failureMutex);
    s_current = this;
    m_before = qInstallMessageHandler(take);
}

DisplayFailure::~DisplayFailure()
{
    {
        const QMutexLocker lock(&failureMutex);
        qInstallMessageHandler(m_before);
        s_current = nullptr;
    }
    for (const Message &each : std::as_const(m_held)) {
        const QMessageLogContext context(nullptr, 0, nullptr, each.category.constData());
        m_before(each.type, context, each.text);
    }
}

void DisplayFailure::take(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QMutexLocker lock(&failureMutex);
    if (!s_current)
        return;
    if (type == QtFatalMsg)
        s_current->end(text);
    s_current->m_held.append({type, context.category, text});
}

void DisplayFailure::end(const QString &text) const
{
    std::fputs(errorLine(sentence(text)).constData(), stderr);
    std::fflush(stderr);
    // No destructors: the application object is only half constructed.
    std::_Exit(EXIT_FAILURE);
}

QString DisplayFailure::sentence(const QString &text) const
{
    QTranslator translator;
    // English is the fallback.
    [[maybe_unused]] const bool loaded = translator.load(Language::file(m_language));
    const auto said = [&translator](const char *source) {
        const QString translation = translator.translate("Startup", source);
        return translation.isEmpty() ? QString::fromUtf8(source) : translation;
    };
    // Messages of Qt's platform plugins for X11 and Wayland, which Qt does not translate.
    const bool unreachable = std::ranges::any_of(m_held, [](const Message &each) {
        return each.text.contains("could not connect to display"_L1)
               || each.text.contains("wl_display"_L1);
    });
    const QStringList named = namedDisplays();
    if (unreachable && named.isEmpty()) {
        return said(QT_TRANSLATE_NOOP(
                "Startup", "There is no display to open a window on: start Socket Chat in a "
                           "desktop session, or use it without a window (socketchat --headless; "
                           "see socketchat --help)."));
    }
    if (unreachable) {
        return said(QT_TRANSLATE_NOOP("Startup",
                                      "No window can be opened, because no display answers at "
                                      "%1: check that setting, start Socket Chat in a desktop "
                                      "session, or use it without a window (socketchat "
                                      "--headless; see socketchat --help)."))
                .arg(named.join(u", "));
    }
    QStringList reasons;
    for (const Message &each : m_held) {
        if (each.type == QtWarningMsg || each.type == QtCriticalMsg)
            reasons += each.text.simplified();
    }
    return said(QT_TRANSLATE_NOOP("Startup",
                                  "No window can be opened: Qt says “%1”. Mend that, or use "
                                  "Socket Chat without a window (socketchat --headless; see "
                                  "socketchat --help)."))
            .arg(reasons.isEmpty() ? text.simplified() : reasons.join(u' '));
}

} // namespace socketchat
