// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/filemenu.h"

#include "ui/widgets/symbols.h"

using namespace Qt::StringLiterals;

namespace socketchat {

FileMenu::FileMenu(QWidget *parent)
    : QMenu(parent)
    , m_newWindow(addAction(QString(), this, &FileMenu::newWindowRequested))
    , m_matching(addAction(QString(), this, &FileMenu::matchingWindowRequested))
    , m_close((addSeparator(), addAction(QString(), this, &FileMenu::closeRequested)))
    , m_quit(addAction(QString(), this, &FileMenu::quitRequested))
    , m_ask(addAction(QString()))
{
    m_newWindow->setIcon(symbolIcon(Symbol::Plus));
    m_close->setIcon(symbolIcon(Symbol::Close));
    m_newWindow->setShortcut(QKeySequence::New);
    m_matching->setShortcut(u"Ctrl+M"_s);
    m_close->setShortcut(QKeySequence::Close);
    m_quit->setShortcut(u"Ctrl+Q"_s);
    m_quit->setMenuRole(QAction::QuitRole);
    m_ask->setCheckable(true);
    connect(m_ask, &QAction::triggered, this, &FileMenu::askBeforeClosingChosen);
    retranslate();
}

void FileMenu::setMatchingRole(bool server)
{
    m_matchingServer = server;
    m_matching->setIcon(symbolIcon(server ? Symbol::Server : Symbol::Client));
    m_matching->setText(server ? tr("Open a &matching server") : tr("Open a &matching client"));
}

void FileMenu::setLive(bool live) { m_matching->setEnabled(live); }

void FileMenu::setAsksBeforeClosing(bool asks) { m_ask->setChecked(asks); }

void FileMenu::addTranscripts(const QList<QAction *> &actions)
{
    insertActions(m_close, actions);
    insertSeparator(m_close);
}

void FileMenu::retranslate()
{
    setTitle(tr("&File"));
    m_newWindow->setText(tr("&New window"));
    setMatchingRole(m_matchingServer);
    m_close->setText(tr("&Close window"));
    m_quit->setText(tr("&Quit"));
    m_ask->setText(tr("As&k before closing"));
    m_ask->setToolTip(
            tr("Asks where clients would be disconnected, or a conversation is not saved"));
    m_ask->setStatusTip(m_ask->toolTip());
}

} // namespace socketchat
