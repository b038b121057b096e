// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/mainwindow.h"

#include "app/chat/peernotelist.h"
#include "app/lesson/lessonreader.h"
#include "ui/address/endpointbar.h"
#include "ui/address/targetbar.h"
#include "ui/controls/composer.h"
#include "ui/controls/peernotedialog.h"
#include "ui/controls/peerpane.h"
#include "ui/controls/relaybar.h"
#include "ui/controls/savedpanel.h"
#include "ui/controls/statusline.h"
#include "ui/controls/steppane.h"
#include "ui/controls/tlsdialog.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/emptyconversation.h"
#include "ui/conversation/lookactions.h"
#include "ui/conversation/messageactions.h"
#include "ui/conversation/messagefinder.h"
#include "ui/conversation/remedybar.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/inspectorlinks.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonmenu.h"
#include "ui/lessons/lessonpane.h"
#include "ui/lessons/windowdriver.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/transcripts/conversationclearing.h"
#include "ui/transcripts/fileactions.h"
#include "ui/transcripts/filebar.h"
#include "ui/transcripts/jobbar.h"
#include "ui/transcripts/programdialog.h"
#include "ui/transcripts/recordingactions.h"
#include "ui/transcripts/sessionfileactions.h"
#include "ui/transcripts/transcriptactions.h"
#include "ui/transcripts/transcriptbanner.h"
#include "ui/widgets/building.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/refreshclock.h"
#include "ui/widgets/tabstops.h"
#include "ui/window/aboutbox.h"
#include "ui/window/addresslink.h"
#include "ui/window/editmenu.h"
#include "ui/window/filemenu.h"
#include "ui/window/guidedialog.h"
#include "ui/window/mainmenu.h"
#include "ui/window/matchingwindow.h"
#include "ui/window/messagenotice.h"
#include "ui/window/noticebar.h"
#include "ui/window/panelayout.h"
#include "ui/window/replyactions.h"
#include "ui/window/settingsdialog.h"
#include "ui/window/shortcutsdialog.h"
#include "ui/window/sidecolumn.h"
#include "ui/window/viewactions.h"
#include "ui/window/windowcloser.h"
#include "ui/window/windowplacement.h"
#include "ui/window/windowtitle.h"

#include <QCloseEvent>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace socketchat {

namespace {

void chooseLanguage(Language &language, Preferences &preferences, Language::Name name)
{
    preferences.setLanguage(Language::code(name));
    language.use(name);
}

void chooseAppearance(Preferences &preferences, Appearance appearance)
{
    preferences.setAppearance(appearance);
    applyAppearance(appearance);
}

} // namespace

MainWindow::MainWindow(const ConversationSetup &setup, Preferences &preferences, Language &language,
                       std::unique_ptr<Session> session)
    : m_preferences(preferences)
    , m_session(std::move(session))
    , m_clock(new RefreshClock(*m_session, this))
{
    buildPanes();
    m_menu = new MainMenu(*this, language);
    m_bar->setHistory(m_preferences.history());
    m_menu->setInspectorShown(m_preferences.inspectorShown());
    m_menu->setSavedShown(m_preferences.savedShown());
    arrangeSide();
    connectPanes(language);
    connectMenu(language);
    linkInspector(*m_inspector, {*m_bar, m_side->peers(), *m_conversation, *m_composer,
                                 m_panes->steps(), m_preferences});
    m_session->change([&setup](ConversationSetup &chosen) {
        chosen = setup;
        chosen.proposedProgram.clear();
        if (setup.address.isEmpty())
            chosen.address = ConversationSetup::tutorialAddress(setup.protocol);
    });
    showSetup();
    connect(m_session.get(), &Session::setupChanged, this, [this](const ConversationSetup &before) {
        if (!m_driver->isOnStage()) // a lesson's choices are not the person's
            m_preferences.setChosen(m_session->setup(), before);
        showSetup();
    });

    fitToScreen(*this, QSize(1200, 760));
    restoreGeometry(m_preferences.geometry());
    m_panes->restoreWidths(m_preferences.splitter());
    refresh();
    refreshCalmly();
    m_bar->focusAddress();
    if (setup.start)
        m_bar->activate();
    if (!setup.proposedProgram.isEmpty()) // queued: first the window is seen
        QMetaObject::invokeMethod(
                this,
                [this, command = setup.proposedProgram] {
                    findChild<ReplyActions *>()->propose(command);
                },
                Qt::QueuedConnection);
}

MainWindow::~MainWindow()
{
    // The panes use the session until they are deleted, and the recording its last signals.
    delete m_transcripts;
    delete takeCentralWidget();
    delete m_clock;
}

void MainWindow::setStreams(std::shared_ptr<StreamRegistry> streams)
{
    m_panes->lessons().setStreams(streams);
    m_inspector->setStreams(std::move(streams));
}

ConversationSetup MainWindow::matchingSetup() const
{
    return matchingWindow(*m_session, defaults());
}

/// A lesson's windows begin with the program's own defaults, which its steps speak of.
ConversationSetup MainWindow::defaults() const
{
    return m_driver->isOnStage() ? ConversationSetup() : m_preferences.setup();
}

/// Paints a change of all in a turn of its own, when it is laid out and what came meanwhile is
/// done. Qt paints first where something was to be painted before the change, such as the button
/// that was pressed, and then once more at the right places.
bool MainWindow::event(QEvent *event)
{
    if (event->type() != QEvent::UpdateRequest || !std::exchange(m_allChanges, false))
        return QMainWindow::event(event);
    QTimer::singleShot(0, this, [this] {
        QEvent request(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(this, &request);
    });
    return true;
}

void MainWindow::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
        m_allChanges = true;
        break;
    default:
        break;
    }
    if (event->type() == QEvent::LanguageChange && m_menu) {
        setLocale(QLocale()); // which Language has set; what shows numbers takes it from here
        m_menu->retranslate();
        retranslateTitle();
    }
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        foldPanes();
    else if (event->type() == QEvent::WindowStateChange && m_menu)
        m_menu->setFullScreen(isFullScreen());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    foldPanes();
}

// In a narrow window the conversation takes precedence over other panes.
void MainWindow::foldPanes()
{
    if (!m_menu)
        return;
    m_panes->arrangeLesson(*this);
    showPanes();
}

void MainWindow::arrangeSide()
{
    m_panes->lessons().setVisible(m_menu->lessons().isShown());
    m_conversation->emptiness().setLessonOffered(!m_menu->lessons().isShown());
    foldPanes();
}

void MainWindow::showPanes()
{
    const bool clients = m_session->setup().role == Role::Server && m_live;
    m_menu->setPeersOffered(clients);
    const bool peers = clients && m_menu->peersShown();
    const bool saved = m_live && m_menu->savedShown();
    if (m_panes->fold(*this, peers || saved)) {
        // What a lesson speaks of stays.
        const bool wanted = wantsInspector();
        m_panes->setInspectorIsForLesson(!wanted && m_driver->isOnStage()
                                         && m_menu->lessons().isShown()
                                         && m_preferences.inspectorShown());
        m_menu->setInspectorShown(wanted || m_panes->inspectorIsForLesson());
    }
    m_panes->show(peers, saved, m_menu->inspectorShown());
}

bool MainWindow::wantsInspector() const
{
    switch (m_panes->inspectorPlace()) {
    case PaneLayout::InspectorPlace::Own:
        return m_preferences.inspectorShown();
    case PaneLayout::InspectorPlace::Tight:
        return m_preferences.inspectorUnfolded();
    case PaneLayout::InspectorPlace::Shared:
        break;
    }
    return false;
}

void MainWindow::showConversation()
{
    m_panes->turnTo(Pane::Conversation);
    if (m_panes->inspectorPlace() == PaneLayout::InspectorPlace::Shared)
        m_menu->setInspectorShown(m_panes->inspectorIsForLesson());
    showPanes();
}

void MainWindow::showInspector(bool shown)
{
    const PaneLayout::InspectorPlace place = m_panes->inspectorPlace();
    if (place == PaneLayout::InspectorPlace::Own)
        m_preferences.setInspectorShown(shown);
    else if (m_panes->inspectorIsForLesson())
        m_panes->setInspectorIsForLesson(shown);
    else if (place == PaneLayout::InspectorPlace::Tight)
        m_preferences.setInspectorUnfolded(shown);
    else
        m_panes->turnTo(shown ? Pane::Inspector : Pane::Conversation);
    m_menu->setInspectorShown(shown);
    arrangeSide();
}

void MainWindow::showSaved(bool shown)
{
    m_preferences.setSavedShown(shown);
    m_menu->setSavedShown(shown);
    m_panes->turnTo(shown ? Pane::Saved : Pane::Conversation);
    if (m_panes->inspectorPlace() == PaneLayout::InspectorPlace::Shared)
        m_menu->setInspectorShown(m_panes->inspectorIsForLesson());
    showPanes();
}

void MainWindow::retranslateTitle()
{
    const QString read = m_transcripts->readTitle();
    const bool closed = m_session->state() == Transport::State::Closed;
    setWindowTitle(!read.isEmpty() && closed ? read : liveWindowTitle(*m_session));
}

void MainWindow::showProgram()
{
    auto *dialog = new ProgramDialog(*m_session, this);
    dialog->show();
}

/// Goes on as the eye does. The order in which Qt would go is that in which widgets were made, and
/// many are made late.
bool MainWindow::focusNextPrevChild(bool next)
{
    const QList<QWidget *> stops = tabStops(*this, focusWidget());
    if (stops.isEmpty())
        return false;
    const qsizetype now = stops.indexOf(focusWidget());
    const qsizetype count = stops.size();
    const qsizetype to = now < 0 ? (next ? 0 : count - 1) : (now + (next ? 1 : count - 1)) % count;
    stops.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Enter presses the focused button like Space, which Qt only does in dialogs.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    const bool presses = qobject_cast<QPushButton *>(button) || qobject_cast<QToolButton *>(button);
    if (enter && presses && !event->isAutoRepeat())
        button->click();
    else if (!m_live || event->isAutoRepeat() || !m_side->pressed(*event))
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Only the person is asked; the program itself (SIGTERM, a lesson) may close without an answer.
    if (event->spontaneous() && !m_closer->isClosing() && m_closer->ask()) {
        event->ignore();
        return;
    }
    m_panes->lessons().stage().leaveAtOnce();
    m_session->refresh();
    if (!m_closer->isClosing())
        keepPreferences();
    m_closer->close(*event);
}

ClosingLoss MainWindow::closingLoss() const { return m_closer->loss(); }

void MainWindow::buildPanes()
{
    auto *all = new QWidget(this);
    m_bar = new EndpointBar(all);
    m_banner = new TranscriptBanner(all);
    auto *notice = new NoticeBar(all);
    if (!m_preferences.takeNotice().isEmpty())
        notice->say([&preferences = m_preferences] { return preferences.file().sentence(); });
    // Without a parent for now: the Tab key follows the order in which widgets come into the
    // window.
    auto *splitter = new QSplitter;
    auto *middle = new QWidget(splitter);
    m_conversation = new ConversationPane(*m_session, middle);
    m_writing = new QWidget(middle);
    m_composer = new Composer(*m_session, m_writing);
    m_side = new SideColumn(*m_session, *m_composer, m_preferences.savedMessages(),
                            m_preferences.peerNotes(), splitter);
    m_status = new StatusLine(*m_session, nullptr);
    m_driver = new WindowDriver(*m_session, *m_bar, *m_composer, *m_conversation, this);
    m_inspector = new Inspector(*m_session, splitter);
    m_inspector->setMinimumWidth(230);
    auto *lessons = new LessonPane(*m_session, *m_driver, m_preferences, all);
    auto *steps = new StepPane(*m_session, all);

    auto *talk = spaced(new QVBoxLayout(middle), {}, 0);
    talk->addWidget(m_conversation, 1);
    auto *jobs = new JobBar(middle);
    talk->addWidget(jobs);
    auto *files = new FileActions(*m_session, *m_composer, m_preferences, *this);
    talk->addWidget(files->received());
    talk->addWidget(files->sent());
    talk->addWidget(m_writing);
    auto *writing = spaced(new QVBoxLayout(m_writing), {}, 0);
    writing->addWidget(new Hairline(m_writing));
    auto *relay = new RelayBar(*m_session, m_writing);
    writing->addWidget(relay);
    writing->addWidget(m_composer);
    connect(m_clock, &RefreshClock::refreshed, relay, &RelayBar::refresh);
    connect(m_conversation, &ConversationPane::messageSelected, relay, &RelayBar::setSelected);
    connect(relay, &RelayBar::directionChosen, m_composer, &Composer::setToTarget);
    connect(relay, &RelayBar::changeRequested, m_composer, &Composer::takeHeld);
    m_panes = std::make_unique<PaneLayout>(
            PaneLayout::Parts{*splitter, *m_side, *middle, *m_conversation, *m_inspector, *lessons,
                              *steps, *m_bar},
            [this] {
                if (m_panes->inspectorPlace() == PaneLayout::InspectorPlace::Shared
                    && !m_panes->inspectorIsForLesson())
                    m_menu->setInspectorShown(m_panes->turned() == Pane::Inspector);
                showPanes();
            });
    auto *column = spaced(new QVBoxLayout(all), {}, 0);
    column->addWidget(m_bar);
    auto *target = new TargetBar(*m_session, all);
    target->setHistory(m_preferences.history());
    column->addWidget(target);
    connect(m_bar, &EndpointBar::targetNeeded, target, &TargetBar::askForTarget);
    connect(target, &TargetBar::startRequested, m_bar, &EndpointBar::activate);
    connect(m_clock, &RefreshClock::refreshed, target, &TargetBar::refresh);
    connect(target, &TargetBar::historyCleared, m_bar, &EndpointBar::historyCleared);
    connect(m_bar, &EndpointBar::historyCleared, target, [target] { target->setHistory({}); });
    connect(m_session.get(), &Session::stateChanged, target,
            [this, target] { target->setHistory(m_preferences.history()); });
    column->addWidget(m_banner);
    column->addWidget(notice);
    column->addWidget(new Hairline(all));
    column->addLayout(m_panes->layout(), 1);
    column->addWidget(new Hairline(all));
    column->addWidget(m_status);
    setCentralWidget(all);
    connect(new ConversationClearing(*m_session, *jobs, this), &ConversationClearing::changed, this,
            [this] {
                m_inspector->setMessage(-1);
                refresh();
                m_writing->findChild<RelayBar *>()->refresh();
            });
    m_transcripts = new TranscriptActions(*m_session, *m_conversation, *jobs, *m_status,
                                          m_preferences, *this);
    connect(m_transcripts, &TranscriptActions::filesDropped, files, &FileActions::offer);
    connect(m_clock, &RefreshClock::refreshed, files, &FileActions::refresh);
    m_closer = std::make_unique<WindowCloser>(*this, *m_session, *m_transcripts, m_preferences);
    setMinimumSize(500, 420); // fixed, since the inspector would count until it is first hidden
}

void MainWindow::connectPanes(Language &language)
{
    connect(m_clock, &RefreshClock::refreshed, this, &MainWindow::refresh);
    connect(m_clock, &RefreshClock::refreshedCalmly, this, &MainWindow::refreshCalmly);
    connect(m_clock, &RefreshClock::refreshed, new MessageNotice(*m_session, m_preferences, *this),
            &MessageNotice::refresh);
    connect(m_bar, &EndpointBar::startRequested, this, &MainWindow::start);
    connect(m_bar, &EndpointBar::stopRequested, m_session.get(), &Session::stop);
    connect(m_bar, &EndpointBar::changed, m_session.get(), &Session::choose);
    connect(m_bar, &EndpointBar::historyCleared, this, [this] {
        m_preferences.clearHistory();
        m_bar->setHistory({});
    });

    linkAddress(m_bar, m_inspector->urlPage());
    PeerPane *const peers = &m_side->peers();
    connect(peers, &PeerPane::addresseeChanged, m_composer, &Composer::setAddressee);
    connect(peers, &PeerPane::severalChosen, m_composer, &Composer::setSeveral);
    connect(m_composer, &Composer::addresseeChanged, peers, &PeerPane::setAddressee);
    connect(m_composer, &Composer::severalChanged, peers, &PeerPane::setSeveral);
    connect(&m_preferences.peerNotes(), &PeerNoteList::changed, this, &MainWindow::showNotes);
    showNotes();
    connect(m_side, &SideColumn::savedChosen, this, &MainWindow::showSaved);
    connect(m_side, &SideColumn::fieldFilled, this, [this] {
        if (!m_composer->isVisible())
            showConversation();
    });
    connect(peers, &PeerPane::disconnectRequested, m_session.get(), &Session::disconnectPeer);
    const auto writeTo = [this](PeerId peer) {
        showConversation();
        m_composer->setAddressee(peer);
        m_side->peers().setAddressee(m_composer->addressee());
        m_composer->focusText();
    };
    connect(m_conversation, &ConversationPane::addresseeRequested, this, writeTo);
    connect(m_conversation, &ConversationPane::nameRequested, this, [this](PeerId peer) {
        (new PeerNoteDialog(m_preferences.peerNotes(), m_session->conversation().peerAddress(peer),
                            qint64(peer), this))
                ->open();
    });
    connect(m_conversation, &ConversationPane::clearRequested, this,
            &MainWindow::clearConversation);
    connect(peers, &PeerPane::messageRequested, this, [this, writeTo](PeerId peer) {
        if (peer != PeerId::None) {
            writeTo(peer);
            return;
        }
        showConversation(); // several, which the composer knows
        m_composer->focusText();
    });
    StepPane *const steps = &m_panes->steps();
    connect(peers, &PeerPane::addresseeChanged, steps, &StepPane::setPeer);
    connect(m_composer, &Composer::addresseeChanged, steps, &StepPane::setPeer);
    connect(steps, &StepPane::peerChosen, this, [this](PeerId peer) {
        m_composer->setAddressee(peer);
        m_side->peers().setAddressee(peer);
    });
    connect(steps, &StepPane::messageWanted, this, [this] {
        showConversation();
        m_composer->focusText();
    });
    connect(&m_conversation->remedies(), &RemedyBar::chosen, this, [this](Remedy remedy) {
        switch (remedy) {
        case Remedy::StartServer:
            Q_EMIT windowRequested(matchingSetup());
            break;
        case Remedy::ReuseAddress:
            m_session->change(
                    [](ConversationSetup &setup) { setup.transport.reuseAddress = true; });
            m_bar->activate();
            break;
        case Remedy::TrustCertificate: // done
            m_bar->activate();
            break;
        case Remedy::ChoosePort:
            m_bar->focusPort();
            break;
        case Remedy::RemoveFile: // done
            if (m_session->setup().role == Role::Server)
                m_bar->activate();
            break;
        case Remedy::TryAgain:
            m_bar->activate();
            break;
        }
    });
    connect(m_driver, &WindowDriver::pageRequested, this, [this](const QString &page) {
        m_inspector->setPageNamed(page);
        if (m_driver->isOnStage() && !m_menu->inspectorShown()) { // what a lesson speaks of
            m_panes->setInspectorIsForLesson(true);
            m_menu->setInspectorShown(true);
            arrangeSide();
        }
    });
    connect(m_driver, &WindowDriver::stageLeft, this, [this] {
        if (!m_panes->inspectorIsForLesson())
            return;
        m_panes->setInspectorIsForLesson(false);
        m_menu->setInspectorShown(false);
        arrangeSide();
    });
    connect(m_driver, &WindowDriver::lessonToggled, m_inspector, &Inspector::setLesson);
    connect(m_driver, &WindowDriver::lessonToggled, m_conversation, &ConversationPane::setLesson);
    connect(m_inspector, &Inspector::pageChanged, m_driver, &WindowDriver::setPage);
    connect(m_inspector, &Inspector::statesShown, m_driver, &WindowDriver::setTcpStates);
    m_driver->setPage(m_inspector->pageName());
    connect(&m_panes->lessons(), &LessonPane::fitRequested, this,
            [this] { m_panes->arrangeLesson(*this); });
    connect(&m_panes->lessons(), &LessonPane::closeRequested, this, [this] { showLessons(false); });
    connect(m_driver, &WindowDriver::matchingWindowRequested, this,
            [this] { Q_EMIT windowRequested(matchingSetup()); });
    connect(m_driver, &WindowDriver::newWindowRequested, this,
            [this] { Q_EMIT windowRequested(m_session->setup().forNewWindow(defaults())); });
    connect(m_status, &StatusLine::languageSwitchRequested, this, [this, &language] {
        chooseLanguage(language, m_preferences,
                       language.current() == Language::Name::Chinese ? Language::Name::English
                                                                     : Language::Name::Chinese);
    });
}

void MainWindow::connectMenu(Language &language)
{
    FileMenu *const file = &m_menu->file();
    connect(file, &FileMenu::newWindowRequested, this,
            [this] { Q_EMIT windowRequested(m_session->setup().forNewWindow(defaults())); });
    connect(file, &FileMenu::matchingWindowRequested, this,
            [this] { Q_EMIT windowRequested(matchingSetup()); });
    connect(file, &FileMenu::closeRequested, this, [this] {
        if (!m_closer->ask())
            close();
    });
    connect(file, &FileMenu::quitRequested, this, &MainWindow::quitRequested);
    connect(file, &QMenu::aboutToShow, this,
            [this, file] { file->setAsksBeforeClosing(m_preferences.asksBeforeClosing()); });
    connect(file, &FileMenu::askBeforeClosingChosen, this,
            [this](bool asks) { m_preferences.setAsksBeforeClosing(asks); });
    EditMenu *const edit = &m_menu->edit();
    connect(edit, &EditMenu::addressRequested, m_bar, &EndpointBar::focusAddress);
    m_menu->addConnecting({m_bar->startAction(), m_bar->stopAction(), file->matchingWindow()});
    EmptyConversation &empty = m_conversation->emptiness();
    empty.offer(m_bar->startAction(), file->matchingWindow());
    m_side->peers().offerClient(file->matchingWindow());
    connect(&empty, &EmptyConversation::lessonRequested, this, [this] {
        showLessons(true); // which reads them
        m_panes->lessons().open(0);
    });
    m_menu->addConnecting(m_composer->sendMenu()->actions());
    auto *replies = new ReplyActions(*m_session, *m_clock, *this);
    m_menu->addConnecting(replies->actions());
    connect(m_status, &StatusLine::rulesRequested, replies, &ReplyActions::showRules);
    connect(m_status, &StatusLine::programRequested, replies, &ReplyActions::chooseProgram);
    m_menu->addConnecting({findChild<FileActions *>()->receive()});
    m_menu->addConnecting({m_side->peers().acceptAction()});
    m_menu->addConnecting(m_side->peers().clientActions());
    m_menu->addViewing((new ViewActions(this, m_preferences))->actions());
    m_menu->addViewing(m_inspector->pageActions());
    m_menu->addViewing(m_conversation->look().actions());
    m_conversation->setLook(m_preferences.conversationLook());
    connect(&m_conversation->look(), &LookActions::chosen, this,
            [this](const ConversationLook &look) { m_preferences.setConversationLook(look); });
    const MessageFinder &finder = m_conversation->finder();
    edit->addCopying(m_conversation->actions().copyMenu(), m_conversation->actions().selectAll());
    edit->addFinding({finder.older(), finder.newer(), m_conversation->filterAction()});
    file->addTranscripts(m_transcripts->actions());
    connect(&m_transcripts->sessionFiles(), &SessionFileActions::opened, this,
            [this](const ConversationSetup &setup) {
                const bool isUnused = m_session->state() == Transport::State::Closed
                                      && m_session->conversation().range().end == 0
                                      && m_composer->isEmpty() && !m_driver->isOnStage()
                                      && !m_transcripts->isWorking();
                Q_EMIT windowRequested(setup);
                if (isUnused) // queued: the last window's closing would quit
                    QMetaObject::invokeMethod(this, &MainWindow::close, Qt::QueuedConnection);
            });
    const auto retitle = &MainWindow::retranslateTitle;
    connect(m_transcripts, &TranscriptActions::readTitleChanged, this, retitle);
    connect(edit, &EditMenu::findRequested, this, [this] {
        showConversation();
        m_conversation->startFind();
    });
    // Before these show the conversation's bars.
    for (QAction *action : {finder.older(), finder.newer(), m_conversation->filterAction()})
        connect(action, &QAction::triggered, this, &MainWindow::showConversation);
    for (QAction *action : {m_transcripts->recording().record(), edit->clearing()})
        m_conversation->addTool(action);
    connect(edit, &EditMenu::programRequested, this, &MainWindow::showProgram);
    connect(edit, &EditMenu::certificatesRequested, this,
            [this] { (new TlsDialog(*m_session, this))->open(); });
    connect(edit, &EditMenu::clearConversationRequested, this, &MainWindow::clearConversation);
    connect(edit, &EditMenu::keepLimitChosen, this, [this](qint64 bytes) {
        m_session->change([bytes](ConversationSetup &setup) { setup.keep = bytes; });
        refresh();
    });
    connect(m_menu, &MainMenu::inspectorToggled, this, &MainWindow::showInspector);
    connect(m_inspector, &Inspector::pageRequested, this, [this] {
        if (!m_inspector->isVisibleTo(this))
            showInspector(true);
        m_inspector->focusSwitch();
    });
    LessonList &lessons = m_panes->lessons().list();
    m_menu->lessons().setList(lessons);
    connect(&m_menu->lessons(), &LessonMenu::toggled, this, &MainWindow::showLessons);
    connect(&lessons, &LessonList::chosen, this, [this] { showLessons(true); });
    connect(m_menu, &MainMenu::peersToggled, this, &MainWindow::showPanes);
    connect(m_menu, &MainMenu::savedToggled, this, [this] {
        const bool shown = !m_side->showsSaved(); // it may be behind another pane
        showSaved(shown);
        if (shown)
            m_side->saved().setFocus(Qt::ShortcutFocusReason);
    });
    connect(edit, &EditMenu::settingsRequested, this,
            [this, &language] { showSettings(language); });
    connect(m_menu, &MainMenu::appearancesAsked, this,
            [this] { m_menu->setAppearance(m_preferences.appearance()); });
    connect(m_menu, &MainMenu::appearanceChosen, this,
            [this](Appearance appearance) { chooseAppearance(m_preferences, appearance); });
    connect(m_menu, &MainMenu::languageChosen, this, [this, &language](Language::Name name) {
        chooseLanguage(language, m_preferences, name);
    });
    connect(m_menu, &MainMenu::fullScreenToggled, this, [this](bool full) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
    });
    connect(m_menu, &MainMenu::guideRequested, this, [this] { (new GuideDialog(this))->show(); });
    connect(m_menu, &MainMenu::shortcutsRequested, this,
            [this] { (new ShortcutsDialog(this))->show(); });
    connect(m_menu, &MainMenu::aboutRequested, this, [this] { showAbout(this); });
}

void MainWindow::showSettings(Language &language)
{
    auto *dialog = findChild<SettingsDialog *>();
    if (!dialog) {
        dialog = new SettingsDialog(m_preferences, language, this);
        connect(dialog, &SettingsDialog::languageChosen, this,
                [this, &language](Language::Name name) {
                    chooseLanguage(language, m_preferences, name);
                });
        connect(dialog, &SettingsDialog::appearanceChosen, this,
                [this](Appearance appearance) { chooseAppearance(m_preferences, appearance); });
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::refresh()
{
    if (m_closer->refresh())
        return;
    const Transport::State state = m_session->state();
    if (!m_live && state != Transport::State::Closed)
        showLive(true);
    m_bar->setState(state);
    m_conversation->refresh();
    m_panes->steps().refresh();
    if (state == Transport::State::Closed && std::exchange(m_opening, false))
        leadBackToAddress();
    m_opening = m_opening && state != Transport::State::Open;
}

// After a failed start, focus the address, unless the person has moved on.
void MainWindow::leadBackToAddress()
{
    const Conversation &conversation = m_session->conversation();
    const auto last = conversation.message(conversation.range().end - 1, 0);
    const bool failed = last && last->kind == MessageKind::Error;
    if (failed && m_composer->isAncestorOf(focusWidget()) && m_composer->isEmpty())
        m_bar->focusAddress();
}

void MainWindow::refreshCalmly()
{
    if (m_closer->isClosing() && !isVisible())
        return;
    m_side->refresh();
    m_panes->setClients(m_side->peers().count());
    m_composer->refresh();
    m_inspector->refresh();
    m_panes->lessons().refresh();
    m_status->refresh();
    retranslateTitle();
}

void MainWindow::start()
{
    m_closer->runStarted();
    m_opening = true;
    m_session->start();
    if (m_session->setup().relays())
        m_preferences.addToHistory(m_session->setup().target);
    m_preferences.addToHistory(m_session->setup().address);
    if (!m_driver->isOnStage())
        m_preferences.setSetup(m_session->setup());
    m_bar->setHistory(m_preferences.history());
    showConversation();
    m_composer->focusText();
    if (m_session->stepsByHand())
        m_panes->steps().focusNext();
}

void MainWindow::showSetup()
{
    const ConversationSetup &setup = m_session->setup();
    m_bar->setSetup(setup);
    m_conversation->setSetup(setup);
    m_menu->edit().setKeepLimit(setup.keep);
    m_menu->edit().setProtocol(setup.protocol);
    m_menu->file().setMatchingRole(setup.role == Role::Client);
    foldPanes();
    retranslateTitle();
}

void MainWindow::showNotes()
{
    m_session->conversation().setNotes(m_preferences.peerNotes().notes());
    m_conversation->reread();
    refreshCalmly();
}

void MainWindow::setLessonsShown(bool shown)
{
    m_menu->lessons().setShown(shown);
    m_preferences.setLessonsShown(shown);
    arrangeSide();
}

void MainWindow::showLessons(bool shown)
{
    LessonPane &lessons = m_panes->lessons();
    const bool leaves = !shown && lessons.isAncestorOf(focusWidget());
    setLessonsShown(shown);
    if (shown)
        m_panes->lessons().focusNow();
    else if (leaves && m_session->state() == Transport::State::Closed)
        m_bar->focusAddress();
    else if (leaves)
        m_composer->focusText();
}

void MainWindow::openFile(const QString &path)
{
    if (isLessonFile(path)) {
        showLessons(true);
        m_panes->lessons().openFile(path);
        return;
    }
    // Queued, as is the new window's first showing: the last window's closing would quit.
    connect(
            m_transcripts, &TranscriptActions::transcriptRead, this,
            [this] {
                if (m_session->conversation().range().end == 0)
                    close();
            },
            Qt::QueuedConnection);
    m_transcripts->open(path);
}

void MainWindow::showTranscript(const ReadTranscript &read)
{
    m_transcripts->showRead(read);
    m_banner->showTranscript(m_transcripts->readName(), read.summary.title, read.totals);
    m_inspector->setPage(Inspector::Bytes);
    showLive(false);
    m_conversation->view()->setFocus();
    refreshCalmly();
}

void MainWindow::showLive(bool live)
{
    m_live = live;
    m_banner->setVisible(!live);
    m_bar->setVisible(live);
    for (QAction *action : {m_bar->startAction(), m_bar->stopAction()})
        action->setVisible(live);
    m_writing->setVisible(live);
    m_status->setLive(live);
    m_panes->steps().setLive(live);
    m_menu->setLive(live);
    m_conversation->setAnswering(live);
    m_conversation->emptiness().setLive(live);
    m_inspector->setLive(live);
    m_transcripts->recording().record()->setEnabled(live);
    findChild<FileActions *>()->setLive(live);
    showPanes();
    retranslateTitle();
}

void MainWindow::clearConversation() { findChild<ConversationClearing *>()->clear(); }

void MainWindow::keepPreferences()
{
    m_preferences.setGeometry(m_placeKept ? saveGeometry() : m_preferences.geometry(),
                              m_panes->widths());
    // The content of a file or a lesson is not the person's choice.
    if (m_transcripts->readTitle().isEmpty() && !m_driver->isOnStage())
        m_preferences.setSetup(m_session->setup());
}

} // namespace socketchat
