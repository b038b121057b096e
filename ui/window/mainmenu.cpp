// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/mainmenu.h"

#include "ui/widgets/quantities.h"
#include "ui/window/filemenu.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qint64 mebi = 1024 * 1024;
constexpr qint64 keepLimits[] = {16 * mebi, 64 * mebi, 256 * mebi, 1024 * mebi, 4096 * mebi};

} // namespace

MainMenu::MainMenu(QMainWindow &window, Language &language)
    : QObject(&window)
    , m_language(language)
    , m_file(new FileMenu(&window))
    , m_edit((window.menuBar()->addMenu(m_file), window.menuBar()->addMenu(QString())))
    , m_view(window.menuBar()->addMenu(QString()))
    , m_appearances(new QMenu(&window))
    , m_languages(window.menuBar()->addMenu(QString()))
    , m_help(window.menuBar()->addMenu(QString()))
    , m_copy(m_edit->addAction(QString(), this, &MainMenu::copyRequested))
    , m_find(m_edit->addAction(QString(), this, &MainMenu::findRequested))
    , m_address(m_edit->addAction(QString(), this, &MainMenu::addressRequested))
    , m_program(m_edit->addAction(QString(), this, &MainMenu::programRequested))
    , m_clear((m_edit->addSeparator(),
               m_edit->addAction(QString(), this, &MainMenu::clearConversationRequested)))
    , m_keep(m_edit->addMenu(QString()))
    , m_inspector(m_view->addAction(QString()))
    , m_peers(m_view->addAction(QString()))
    , m_lessons(m_help->addAction(QString()))
    , m_about(m_help->addAction(QString(), this, &MainMenu::aboutRequested))
    , m_keepGroup(new QActionGroup(this))
    , m_appearanceGroup(new QActionGroup(this))
    , m_languageGroup(new QActionGroup(this))
{
    m_find->setShortcut(QKeySequence::Find);
    m_address->setShortcut(u"Ctrl+L"_s);
    m_program->setShortcut(u"Ctrl+P"_s);
    m_about->setMenuRole(QAction::AboutRole);
    m_inspector->setShortcut(u"F9"_s);
    m_peers->setShortcut(u"F8"_s);
    m_lessons->setShortcut(u"F1"_s);
    m_lessons->setCheckable(true);
    for (QAction *action : {m_inspector, m_peers}) {
        action->setCheckable(true);
        action->setChecked(true);
    }
    connect(m_inspector, &QAction::triggered, this, &MainMenu::inspectorToggled);
    connect(m_peers, &QAction::triggered, this, &MainMenu::peersToggled);
    connect(m_lessons, &QAction::triggered, this, &MainMenu::lessonsToggled);

    for (const qint64 bytes : keepLimits)
        addKeepLimit(bytes);
    m_view->addSeparator();
    m_view->addMenu(m_appearances);
    for (const auto appearance : {Appearance::System, Appearance::Light, Appearance::Dark}) {
        QAction *action = m_appearances->addAction(
                {}, this, [this, appearance] { Q_EMIT appearanceChosen(appearance); });
        action->setCheckable(true);
        m_appearanceGroup->addAction(action);
    }
    for (const auto name : {Language::Name::English, Language::Name::Chinese}) {
        // Each language is named in itself, for people who cannot read the other.
        QAction *action = m_languages->addAction(
                name == Language::Name::Chinese ? u"中文(&C)"_s : u"&English"_s, this,
                [this, name] { Q_EMIT languageChosen(name); });
        action->setCheckable(true);
        m_languageGroup->addAction(action);
    }
    setAppearance(Appearance::System);
    retranslate();
}

void MainMenu::setPeersOffered(bool offered) { m_peers->setEnabled(offered); }

void MainMenu::setLive(bool live)
{
    m_file->setLive(live);
    for (QAction *action : {m_address, m_program, m_lessons})
        action->setEnabled(live);
}

void MainMenu::setAppearance(Appearance appearance)
{
    m_appearanceGroup->actions().at(int(appearance))->setChecked(true);
}

QAction *MainMenu::addKeepLimit(qint64 bytes)
{
    QAction *action = m_keep->addAction({}, this, [this, bytes] { Q_EMIT keepLimitChosen(bytes); });
    action->setData(bytes);
    action->setCheckable(true);
    m_keepGroup->addAction(action);
    return action;
}

void MainMenu::setKeepLimit(qint64 bytes)
{
    const QList<QAction *> actions = m_keepGroup->actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [bytes](const QAction *each) {
        return each->data().toLongLong() == bytes;
    });
    // The command line may have set another limit than those listed.
    QAction *action = found != actions.end() ? *found : addKeepLimit(bytes);
    action->setChecked(true);
    retranslateKeepLimits();
}

void MainMenu::retranslateKeepLimits()
{
    m_keep->setTitle(tr("&History limit"));
    m_keep->setToolTip(tr("Beyond that, the oldest messages of this window are dropped"));
    m_keep->menuAction()->setStatusTip(m_keep->toolTip());
    const QList<QAction *> actions = m_keepGroup->actions();
    for (QAction *action : actions)
        action->setText(formatBytes(action->data().toLongLong()));
}

void MainMenu::setInspectorShown(bool shown) { m_inspector->setChecked(shown); }

void MainMenu::addCopying(QMenu *copyAs, QAction *selectAll)
{
    m_edit->insertMenu(m_find, copyAs);
    m_edit->insertAction(m_find, selectAll);
    m_edit->insertSeparator(m_find);
}

void MainMenu::addViewing(const QList<QAction *> &actions)
{
    m_view->insertSeparator(m_appearances->menuAction());
    m_view->insertActions(m_appearances->menuAction(), actions);
}

void MainMenu::addFinding(const QList<QAction *> &actions)
{
    m_edit->insertActions(m_address, actions);
    m_edit->insertSeparator(m_address);
}

bool MainMenu::inspectorShown() const { return m_inspector->isChecked(); }

void MainMenu::setLessonsShown(bool shown) { m_lessons->setChecked(shown); }

bool MainMenu::lessonsShown() const { return m_lessons->isChecked(); }

bool MainMenu::peersShown() const { return m_peers->isChecked(); }

void MainMenu::retranslate()
{
    m_file->retranslate();
    m_edit->setTitle(tr("&Edit"));
    // Text after the tab is displayed as a shortcut, but the focused widget handles the key.
    m_copy->setText(tr("&Copy") % u'\t'
                    % QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    m_find->setText(tr("&Find in conversation"));
    m_address->setText(tr("Focus &address bar"));
    m_program->setText(tr("Generate equivalent &program…"));
    m_clear->setText(tr("C&lear conversation"));
    retranslateKeepLimits();
    m_view->setTitle(tr("&View"));
    m_inspector->setText(tr("&Inspector"));
    m_peers->setText(tr("&Clients"));
    m_appearances->setTitle(tr("&Appearance"));
    m_appearanceGroup->actions().at(0)->setText(tr("Follow &system"));
    m_appearanceGroup->actions().at(1)->setText(tr("&Light"));
    m_appearanceGroup->actions().at(2)->setText(tr("&Dark"));
    m_languages->setTitle(tr("&Language"));
    m_languageGroup->actions().at(int(m_language.current()))->setChecked(true);
    m_help->setTitle(tr("&Help"));
    m_lessons->setText(tr("&Lessons"));
    m_about->setText(tr("&About Socket Chat"));
}

} // namespace socketchat
