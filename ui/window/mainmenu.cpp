// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/mainmenu.h"

#include "ui/lessons/lessonmenu.h"
#include "ui/widgets/symbols.h"
#include "ui/window/editmenu.h"
#include "ui/window/filemenu.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace socketchat {

MainMenu::MainMenu(QMainWindow &window, Language &language)
    : QObject(&window)
    , m_language(language)
    , m_file(new FileMenu(&window))
    , m_edit(new EditMenu(&window))
    , m_view(new QMenu(&window))
    , m_connection(new QMenu(&window))
    , m_lessons(new LessonMenu(&window))
    , m_appearances(new QMenu(&window))
    , m_languages(new QMenu(&window))
    , m_help(new QMenu(&window))
    , m_inspector(m_view->addAction(QString()))
    , m_peers(m_view->addAction(QString()))
    , m_saved(m_view->addAction(QString()))
    , m_fullScreen(m_view->addAction(QString()))
    , m_guide(m_help->addAction(QString(), this, &MainMenu::guideRequested))
    , m_shortcuts(m_help->addAction(QString(), this, &MainMenu::shortcutsRequested))
    , m_about(m_help->addAction(QString(), this, &MainMenu::aboutRequested))
    , m_appearanceGroup(new QActionGroup(this))
    , m_languageGroup(new QActionGroup(this))
{
    for (QMenu *menu : {static_cast<QMenu *>(m_file), static_cast<QMenu *>(m_edit), m_view,
                        m_connection, static_cast<QMenu *>(m_lessons), m_help})
        window.menuBar()->addMenu(menu);
    m_connection->setToolTipsVisible(true);
    m_guide->setIcon(symbolIcon(Symbol::File));
    m_about->setIcon(symbolIcon(Symbol::Info));
    m_appearances->setIcon(symbolIcon(Symbol::Settings));
    m_about->setMenuRole(QAction::AboutRole);
    m_inspector->setShortcut(u"F9"_s);
    m_peers->setShortcut(u"F8"_s);
    m_saved->setShortcut(u"Shift+F8"_s);
    m_fullScreen->setShortcut(u"Shift+F11"_s); // F11 is the projector's
    m_shortcuts->setShortcut(u"Ctrl+F1"_s);
    for (QAction *action : {m_inspector, m_peers, m_saved, m_fullScreen})
        action->setCheckable(true);
    for (QAction *action : {m_inspector, m_peers})
        action->setChecked(true);
    connect(m_inspector, &QAction::triggered, this, &MainMenu::inspectorToggled);
    connect(m_peers, &QAction::triggered, this, &MainMenu::peersToggled);
    connect(m_saved, &QAction::triggered, this, &MainMenu::savedToggled);
    connect(m_fullScreen, &QAction::triggered, this, &MainMenu::fullScreenToggled);

    m_view->addSeparator();
    m_view->addMenu(m_appearances);
    m_view->addMenu(m_languages);
    connect(m_appearances, &QMenu::aboutToShow, this, &MainMenu::appearancesAsked);
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

void MainMenu::setSavedShown(bool shown) { m_saved->setChecked(shown); }

void MainMenu::setLive(bool live)
{
    m_saved->setEnabled(live);
    m_file->setLive(live);
    m_edit->setLive(live);
    m_connection->menuAction()->setVisible(live);
    m_lessons->menuAction()->setVisible(live);
}

void MainMenu::setAppearance(Appearance appearance)
{
    m_appearanceGroup->actions().at(int(appearance))->setChecked(true);
}

void MainMenu::setInspectorShown(bool shown) { m_inspector->setChecked(shown); }

void MainMenu::addConnecting(const QList<QAction *> &actions)
{
    if (!m_connection->isEmpty())
        m_connection->addSeparator();
    m_connection->addActions(actions);
}

void MainMenu::addViewing(const QList<QAction *> &actions)
{
    m_view->insertSeparator(m_appearances->menuAction());
    m_view->insertActions(m_appearances->menuAction(), actions);
}

bool MainMenu::inspectorShown() const { return m_inspector->isChecked(); }

void MainMenu::setFullScreen(bool full) { m_fullScreen->setChecked(full); }

bool MainMenu::peersShown() const { return m_peers->isChecked(); }

bool MainMenu::savedShown() const { return m_saved->isChecked(); }

void MainMenu::retranslate()
{
    m_file->retranslate();
    m_edit->retranslate();
    m_lessons->retranslate();
    m_view->setTitle(tr("&View"));
    m_inspector->setText(tr("&Inspector"));
    m_peers->setText(tr("&Clients"));
    m_saved->setText(tr("Sa&ved messages"));
    m_fullScreen->setText(tr("F&ull screen"));
    m_connection->setTitle(tr("C&onnection"));
    m_appearances->setTitle(tr("&Appearance"));
    m_appearanceGroup->actions().at(0)->setText(tr("Follow &system"));
    m_appearanceGroup->actions().at(1)->setText(tr("&Light"));
    m_appearanceGroup->actions().at(2)->setText(tr("&Dark"));
    m_languages->setTitle(tr("Lan&guage"));
    m_languageGroup->actions().at(int(m_language.current()))->setChecked(true);
    m_help->setTitle(tr("&Help"));
    m_guide->setText(tr("&Guide"));
    m_shortcuts->setText(tr("&Keyboard shortcuts"));
    m_about->setText(tr("&About Socket Chat"));
}

} // namespace socketchat
