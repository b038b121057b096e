// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/fileactions.h"

#include "app/chat/samefile.h"
#include "app/chat/session.h"
#include "ui/controls/composer.h"
#include "ui/settings/preferences.h"
#include "ui/transcripts/filebar.h"
#include "ui/widgets/symbols.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

FileActions::FileActions(Session &session, Composer &composer, Preferences &preferences,
                         QWidget &window)
    : QObject(&window)
    , m_session(session)
    , m_composer(composer)
    , m_preferences(preferences)
    , m_window(window)
    , m_sent(new FileBar(session, FileBar::Direction::Sent, &window))
    , m_received(new FileBar(session, FileBar::Direction::Received, &window))
    , m_receive(new QAction(symbolIcon(Symbol::File), {}, this))
{
    m_receive->setObjectName("receiveToFile"_L1);
    connect(m_receive, &QAction::triggered, this, &FileActions::askForTarget);
    connect(&composer, &Composer::fileRequested, this, &FileActions::askForFiles);
    window.installEventFilter(this);
    retranslate();
}

bool FileActions::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::LanguageChange)
        retranslate();
    return false;
}

void FileActions::refresh()
{
    m_sent->refresh();
    m_received->refresh();
}

PeerId FileActions::addressee() const
{
    const QList<PeerId> all = m_composer.addressees();
    return all.size() == 1 ? all.first() : PeerId::None;
}

/// Says why not, if these files cannot be sent.
bool FileActions::mayBeSent(const QStringList &paths)
{
    const FileProgress &target = m_session.counters().fileReceiving;
    if (m_session.stepsByHand())
        m_sent->refuse([] {
            return tr(
                    "No file is sent while each call is made by hand. Start it without stepping.");
        });
    else if (m_session.run().relays())
        m_sent->refuse(
                [] { return tr("A relay passes on what others send, and sends no files."); });
    else if (m_composer.addressees().size() > 1)
        m_sent->refuse([] {
            return tr("A file goes to one client or to all. Choose one, or All clients.");
        });
    else if (target.isActive && std::ranges::any_of(paths, [&target](const QString &path) {
                 return isSameFile(path, target.path);
             }))
        m_sent->refuse(
                [] { return tr("What is received goes to this file, so it cannot be sent now."); });
    else
        return true;
    return false;
}

void FileActions::askForFiles()
{
    if (!mayBeSent({}))
        return;
    auto *dialog = new QFileDialog(&m_window, tr("Send a file"), m_preferences.transcriptFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setLabelText(QFileDialog::Accept, tr("Send"));
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        m_preferences.setTranscriptFolder(QFileInfo(paths.first()).absolutePath());
        if (!mayBeSent(paths))
            return;
        if (traitsOf(m_session.run().protocol).isStream)
            m_sent->send(paths, addressee());
        else
            m_sent->offer(paths, addressee());
    });
    dialog->open();
}

void FileActions::offer(const QStringList &paths)
{
    if (!m_live)
        m_sent->send(paths, PeerId::Everyone); // which says why not
    else if (mayBeSent(paths))
        m_sent->offer(paths, addressee());
}

void FileActions::askForTarget()
{
    auto *dialog =
            new QFileDialog(&m_window, tr("Receive to a file"), m_preferences.transcriptFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it overwrites
    dialog->setLabelText(QFileDialog::Accept, tr("Receive"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_preferences.setTranscriptFolder(QFileInfo(path).absolutePath());
        const FileProgress &sent = m_session.counters().fileSending;
        if (sent.isActive && isSameFile(path, sent.path)) {
            m_received->refuse([] {
                return tr("This file is being sent, so nothing can be received to it now.");
            });
            return;
        }
        m_session.receiveTo({path, true});
        m_received->refresh();
    });
    dialog->open();
}

void FileActions::setLive(bool live)
{
    m_live = live;
    m_receive->setVisible(live);
}

void FileActions::retranslate()
{
    m_receive->setText(tr("Receive to a fi&le…"));
    m_receive->setToolTip(tr("What the first peer sends goes to a file, too, until it has finished "
                             "sending"));
    m_receive->setStatusTip(m_receive->toolTip());
}

} // namespace socketchat
