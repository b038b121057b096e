// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/sessionfileactions.h"

#include "app/chat/session.h"
#include "app/chat/sessionfile.h"
#include "ui/settings/preferences.h"
#include "ui/transcripts/jobbar.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/textfile.h"

#include <QAction>
#include <QDir>

using namespace Qt::StringLiterals;

namespace socketchat {

SessionFileActions::SessionFileActions(const Session &session, JobBar &bar,
                                       Preferences &preferences, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_bar(bar)
    , m_preferences(preferences)
    , m_window(window)
    , m_save(new QAction(symbolIcon(Symbol::Settings), {}, this))
{
    connect(m_save, &QAction::triggered, this, &SessionFileActions::askWhereToSave);
}

void SessionFileActions::askWhereToSave()
{
    const ConversationSetup &setup = m_session.setup();
    const QString name = traitsOf(setup.protocol).scheme
                         + (setup.role == Role::Server ? "-server"_L1 : "-client"_L1);
    askForTextFile(
            &m_window, tr("Save session"),
            QDir(m_preferences.transcriptFolder()).filePath(name + ".socketchat"_L1),
            [this](const QString &path) { saveTo(path); },
            tr("Sessions of Socket Chat (*.socketchat)"));
}

void SessionFileActions::saveTo(const QString &path)
{
    const QByteArray text =
            sessionFileText(m_session.setup(), m_preferences.savedMessages().messages(),
                            *m_preferences.peerNotes().notes());
    const QString problem = writeTextFile(path, QString::fromUtf8(text));
    const QString native = QDir::toNativeSeparators(path);
    if (!problem.isEmpty()) {
        m_bar.say(InlineMessage::Tone::Problem, [native, problem] {
            return tr("“%1” could not be saved: %2.").arg(native, problem);
        });
        return;
    }
    m_preferences.addRecentTranscript(path);
    m_bar.note([native] { return tr("Saved as “%1”.").arg(native); }, path);
}

void SessionFileActions::open(const QString &path)
{
    const ReadSessionFile read = readSessionFile(path, m_preferences.setup());
    if (!read.problem.isEmpty()) {
        m_bar.say(InlineMessage::Tone::Problem, [problem = read.problem] { return problem; });
        return;
    }
    m_preferences.addRecentTranscript(path);
    if (const QString problem = m_preferences.savedMessages().add(read.messages);
        !problem.isEmpty())
        m_bar.say(InlineMessage::Tone::Problem, [problem] { return problem; });
    if (const QString problem = m_preferences.peerNotes().add(read.peers); !problem.isEmpty())
        m_bar.say(InlineMessage::Tone::Problem, [problem] { return problem; });
    Q_EMIT opened(read.setup);
}

void SessionFileActions::retranslate() { m_save->setText(tr("Save sess&ion…")); }

} // namespace socketchat
