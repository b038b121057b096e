// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/address/endpointbar.h"

#include "app/chat/enginechoice.h"
#include "app/chat/enginesentences.h"
#include "app/chat/problemsentences.h"
#include "app/net/address/endpointparser.h"
#include "app/net/address/typedtext.h"
#include "ui/address/addressfield.h"
#include "ui/address/urlanatomy.h"
#include "ui/address/urlwording.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/labelledbox.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbols.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int typingPause = 700; // ms
constexpr int spacing = 8; // px
constexpr int usualProtocols = 2; // TCP and UDP, first in the table; a menu has the others
// The order of the roles in their switch.
constexpr int serverIndex = 0;
constexpr int clientIndex = 1;
constexpr int relayIndex = 2;

int roleIndex(const ConversationSetup &setup)
{
    return setup.relays() ? relayIndex : setup.role == Role::Server ? serverIndex : clientIndex;
}

// The switch lists the protocols in the order of their table.
int indexOf(Protocol protocol) { return int(protocol); }

} // namespace

EndpointBar::EndpointBar(QWidget *parent, const QList<Engine> &engines)
    : Adapting(parent)
    , m_engines(engines)
    , m_protocolSwitch(
              named(new SegmentedSwitch(int(protocols().size()), this), "protocolSwitch"_L1))
    , m_engineBox(named(new LabelledBox(this), "sockets"_L1))
    , m_roleSwitch(named(new SegmentedSwitch(3, this), "roleSwitch"_L1))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_switches(new QHBoxLayout)
    , m_field(named(new AddressField(this), "address"_L1))
    , m_button(named(new QPushButton(this), "startStop"_L1))
    , m_start(new QAction(symbolIcon(Symbol::Start), {}, this))
    , m_stop(new QAction(symbolIcon(Symbol::Stop), {}, this))
    , m_anatomy(new UrlAnatomy(this))
    , m_problem(named(wrappingLabel(this), "addressProblem"_L1))
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    for (const Engine engine : m_engines)
        m_engineBox->addItem(engineName(engine));
    m_engineBox->fitToChoice();
    for (SegmentedSwitch *choice : {m_protocolSwitch, m_roleSwitch})
        choice->setUsualHeight(32);

    m_button->setFont(shapes::semibold(m_button->font()));
    m_problem->hide();

    m_switches->setSpacing(spacing);
    m_switches->addWidget(m_protocolSwitch);
    m_switches->addWidget(m_engineBox);
    m_switches->addWidget(m_roleSwitch);
    m_switches->addStretch(1);
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing);
    line->addWidget(m_field, 1);
    line->addWidget(m_button);
    auto *where = new QVBoxLayout;
    where->setSpacing(spacing);
    where->addLayout(line);
    where->addWidget(m_problem);
    where->addWidget(m_anatomy);
    m_row->setSpacing(spacing);
    m_row->addLayout(m_switches);
    m_row->setAlignment(m_switches, Qt::AlignTop);
    m_row->addLayout(where, 1);
    spaced(new QVBoxLayout(this), {16, 8, 16, 8})->addLayout(m_row);
    refit();

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &EndpointBar::showProblem);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_sinceTyped.start();
        edit(text);
    });
    connect(m_field, &QLineEdit::cursorPositionChanged, this, &EndpointBar::reportPartAtCursor);
    connect(m_anatomy, &UrlAnatomy::partPointed, this, &EndpointBar::markPart);
    connect(m_field, &AddressField::chosen, this, &EndpointBar::edit);
    connect(m_field, &AddressField::historyCleared, this, &EndpointBar::historyCleared);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        // Enter starts but never stops, for instance while the person types ahead.
        if (m_state == Transport::State::Closed)
            activate();
    });
    m_start->setShortcut(QKeySequence(Qt::Key_F5));
    m_stop->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F5));
    for (QAction *action : {m_start, m_stop})
        connect(action, &QAction::triggered, this, &EndpointBar::activate);
    connect(m_button, &QPushButton::clicked, this, &EndpointBar::activate);
    connect(m_protocolSwitch, &SegmentedSwitch::chosen, this,
            [this](int index) { switchTo(protocols()[size_t(index)].protocol); });
    connect(m_engineBox, &QComboBox::activated, this, [this](int index) {
        m_setup.transport.engine = m_engines.at(index);
        showSetup();
    });
    connect(m_roleSwitch, &SegmentedSwitch::chosen, this, [this](int index) {
        m_setup.role = index == clientIndex ? Role::Client : Role::Server;
        m_setup.relay = index == relayIndex;
        showSetup();
    });
    retranslate();
    m_setup.transport.engine = m_engines.front();
    m_setup.address = ConversationSetup::tutorialAddress(m_setup.protocol);
    m_field->setText(m_setup.address);
    showSetup();
}

void EndpointBar::setSetup(const ConversationSetup &setup)
{
    const auto shown = [](const ConversationSetup &of) {
        return std::tie(of.protocol, of.role, of.relay, of.transport.engine, of.address);
    };
    const ConversationSetup before = std::exchange(m_setup, setup);
    if (!m_engines.contains(setup.transport.engine))
        m_setup.transport.engine = before.transport.engine;
    if (shown(before) == shown(m_setup))
        return;
    if (m_setup.address != before.address)
        showAddress();
    showSetup();
}

void EndpointBar::showAddress()
{
    m_field->setText(m_state == Transport::State::Closed
                             ? m_setup.address
                             : withoutPassword(m_setup.address, PasswordStyle::Bullets));
    colourParts();
}

void EndpointBar::edit(const QString &address)
{
    m_setup.address = address;
    m_setup.followScheme();
    showSetup();
}

void EndpointBar::switchTo(Protocol protocol)
{
    ConversationSetup setup = m_setup;
    const bool hadPath = traitsOf(m_parsed.endpoint.protocol).usesPaths;
    const bool needsPath = traitsOf(protocol).usesPaths;
    if (hadPath != needsPath) {
        const bool isTyped =
                setup.address != ConversationSetup::tutorialAddress(m_parsed.endpoint.protocol);
        m_left[size_t(hadPath)] = isTyped ? setup.address : QString();
    }
    setup.switchTo(protocol);
    if (const QString &before = m_left[size_t(needsPath)];
        hadPath != needsPath && !before.isEmpty()) {
        setup.address = before;
        setup.switchTo(protocol); // TCP's may come back for UDP
    }
    setSetup(setup);
}

void EndpointBar::showSetup()
{
    m_protocolSwitch->setCurrent(indexOf(m_setup.protocol));
    m_roleSwitch->setCurrent(roleIndex(m_setup));
    m_engineBox->setCurrentIndex(int(m_engines.indexOf(m_setup.engine())));
    parse();
    retranslateEngine();
    retranslateButton();
    Q_EMIT changed(m_setup);
}

void EndpointBar::setHistory(const QStringList &addresses) { m_field->setHistory(addresses); }

void EndpointBar::setState(Transport::State state)
{
    if (state == m_state)
        return; // reported with every snapshot of the session
    const bool wasClosed = m_state == Transport::State::Closed;
    const bool closed = state == Transport::State::Closed;
    m_state = state;
    m_protocolSwitch->setEnabled(closed);
    m_roleSwitch->setEnabled(closed);
    retranslateEngine();
    m_field->setReadOnly(!closed); // not disabled, so that the address can still be copied
    if (closed != wasClosed) {
        showAddress();
        if (!m_field->hasFocus())
            m_field->setCursorPosition(0);
        m_pause.stop();
        m_problem->hide();
    }
    retranslateButton();
    retranslateEngine();
    arrange();
}

void EndpointBar::focusAddress()
{
    m_field->setFocus();
    m_field->selectAll();
}

void EndpointBar::focusPort()
{
    focusAddress();
    const QString text = m_field->text();
    const bool usesPath = traitsOf(m_setup.protocol).usesPaths;
    const qsizetype start = (usesPath ? std::max(text.lastIndexOf(u'/'), text.lastIndexOf(u'@'))
                                      : text.lastIndexOf(u':'))
                            + 1;
    if (usesPath) {
        m_field->setSelection(int(start), int(text.size() - start));
        return;
    }
    qsizetype end = start;
    while (end < text.size() && text.at(end).isDigit())
        ++end;
    if (start > 0 && end > start && (end == text.size() || text.at(end) == u'/'))
        m_field->setSelection(int(start), int(end - start));
}

bool EndpointBar::isBeingTyped() const
{
    return m_sinceTyped.isValid() && !m_sinceTyped.hasExpired(typingPause);
}

const NameLookup &EndpointBar::lookup() const { return m_anatomy->lookup(); }

void EndpointBar::markPart(std::optional<EndpointPartKind> part)
{
    // While running, the field shows bullets for a password, so positions differ from the typed
    // text.
    const ParsedEndpoint shown = parseEndpoint(m_field->text(), m_setup.role, m_setup.protocol);
    const EndpointPart *marked = part ? shown.part(*part) : nullptr;
    if (marked && marked->typed)
        m_field->mark(int(marked->start), int(marked->length), *part);
    else
        m_field->unmark();
}

void EndpointBar::colourParts()
{
    m_field->colour(parseEndpoint(m_field->text(), m_setup.role, m_setup.protocol));
}

void EndpointBar::reportPartAtCursor()
{
    if (!m_field->hasFocus())
        return;
    const ParsedEndpoint shown = parseEndpoint(m_field->text(), m_setup.role, m_setup.protocol);
    const int at = m_field->cursorPosition();
    std::optional<EndpointPartKind> under;
    for (const EndpointPart &part : shown.parts) {
        if (part.typed && part.start <= at && at <= part.start + part.length)
            under = part.kind;
    }
    Q_EMIT partAtCursor(under);
}

void EndpointBar::activate()
{
    if (m_state != Transport::State::Closed) {
        Q_EMIT stopRequested();
        return;
    }
    const std::optional<EndpointProblem> problem = m_parsed.problem;
    if (!problem && !m_setup.problemOfStarting()) {
        Q_EMIT startRequested();
        return;
    }
    if (!problem) {
        Q_EMIT targetNeeded();
        return;
    }
    showProblem();
    m_field->setFocus();
    if (problem->length > 0)
        m_field->setSelection(int(problem->at), int(problem->length));
    else
        m_field->setCursorPosition(int(problem->at));
}

void EndpointBar::recolour()
{
    retranslateButton();
    colourParts();
}

void EndpointBar::refit()
{
    const int height = m_protocolSwitch->sizeHint().height();
    for (QWidget *control : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_engineBox),
                             static_cast<QWidget *>(m_button)})
        control->setMinimumHeight(height);
    const int inset = shapes::scaled(10); // that of the field's text, without a part's margin
    m_anatomy->setContentsMargins(inset, 0, 0, 0);
    m_problem->setContentsMargins(inset + 2, 0, 0, 0);
    arrange();
}

void EndpointBar::arrange()
{
    // Folding one switch may make the window wider while the other is not folded yet.
    if (m_arranging)
        return;
    m_arranging = true;
    const QMargins around = layout()->contentsMargins();
    const bool offersEngines = m_engines.size() > 1;
    const int engine = offersEngines ? m_engineBox->minimumSizeHint().width() + spacing : 0;
    const int open = m_protocolSwitch->openWidth() + spacing + m_roleSwitch->openWidth();
    const int boxes = m_protocolSwitch->boxWidth() + spacing + m_roleSwitch->boxWidth();
    const int others = around.left() + around.right() + 2 * spacing
                       + std::max(m_button->sizeHint().width(), m_button->minimumWidth())
                       + m_field->fontMetrics().horizontalAdvance(u'0') * 22 + 48;
    // Where there is little room, the label goes first, then all but what is chosen, then what
    // cannot be changed while running.
    const bool fits = width() >= open + engine + others;
    const bool withEngine = width() >= boxes + engine + others;
    const bool boxed =
            !fits
            && (withEngine || (m_state != Transport::State::Closed && width() >= boxes + others));
    const bool below = !fits && !boxed;
    const int shown = (below ? open + around.left() + around.right() : open + others) + engine;
    m_row->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_engineBox->setVisible(offersEngines && (withEngine || below));
    m_engineBox->setLabelShown(width() >= shown + m_engineBox->labelWidth());
    for (SegmentedSwitch *choice : {m_protocolSwitch, m_roleSwitch})
        choice->setBoxed(boxed);
    m_arranging = false;
    // While the address cannot be changed, its colours do. Low windows need every line. The URL
    // page names the parts too.
    m_anatomy->setOneRow(window()->height() < fontMetrics().height() * 36);
    m_anatomy->setVisible(m_state == Transport::State::Closed && !m_tight
                          && window()->height() > fontMetrics().height() * 24);
    showReach();
}

void EndpointBar::setTight(bool tight)
{
    if (std::exchange(m_tight, tight) != tight)
        arrange();
}

QSize EndpointBar::minimumSizeHint() const
{
    const QMargins around = layout()->contentsMargins();
    return {m_switches->minimumSize().width() + around.left() + around.right(),
            QWidget::minimumSizeHint().height()};
}

void EndpointBar::parse()
{
    m_parsed = m_setup.parsed();
    colourParts();
    m_anatomy->setEndpoint(m_parsed, m_setup.role);
    offerOwnAddresses();
    showReach();
    if (m_parsed.ok() || m_parsed.problem->kind == EndpointProblemKind::Empty) {
        m_pause.stop();
        m_problem->hide();
    } else {
        m_pause.start();
        if (!m_problem->isHidden())
            showProblem(); // update a problem that is already shown while it is being corrected
    }
}

void EndpointBar::offerOwnAddresses()
{
    if (m_setup.role != Role::Server || traitsOf(m_setup.protocol).usesPaths) {
        m_field->setServer(std::nullopt);
        return;
    }
    Endpoint server;
    server.protocol = m_setup.protocol;
    server.port = m_parsed.ok() ? m_parsed.endpoint.port : traitsOf(m_setup.protocol).defaultPort;
    m_field->setServer(server);
}

// The parts of the address say it while they are shown.
void EndpointBar::showReach()
{
    m_field->setRemark(m_anatomy->isHidden() && m_parsed.ok()
                               ? reachOf(m_parsed.endpoint, m_setup.role)
                               : QString());
}

void EndpointBar::showProblem()
{
    const std::optional<EndpointProblem> problem = m_parsed.problem;
    if (!problem)
        return;
    m_problem->setPalette(withTextColour(palette(), badColour(palette())));
    m_problem->setText(endpointProblemSentence(*problem));
    m_problem->show();
}

void EndpointBar::retranslate()
{
    m_protocolSwitch->setAccessibleName(tr("Protocol"));
    m_protocolSwitch->setUsual(usualProtocols, tr("More protocols"));
    for (const ProtocolTraits &traits : protocols()) {
        m_protocolSwitch->setText(
                indexOf(traits.protocol), traits.name,
                traits.usesPaths && traits.isStream
                        ? tr("A stream of bytes between programs of this "
                             "machine, at the path of a file")
                : traits.usesPaths ? tr("Datagrams between programs of this machine, at the "
                                        "path of a file")
                : traits.isEchoed  ? tr("Echo requests, as ping sends them: the "
                                         "system at the other end answers")
                : traits.isStream  ? tr("A stream of bytes over a connection")
                                   : tr("Datagrams, each on its own, without a connection"));
    }
    retranslateEngine();
    m_roleSwitch->setAccessibleName(tr("Role"));
    m_roleSwitch->setText(serverIndex, tr("Server"), tr("Waits at the address for clients"));
    m_roleSwitch->setText(clientIndex, tr("Client"), tr("Talks to the server at the address"));
    m_roleSwitch->setText(relayIndex, tr("Relay"),
                          tr("Waits at the address for clients, connects each on to a target, and "
                             "shows what both say"));
    retranslateButton();
    if (!m_problem->isHidden())
        showProblem();
}

void EndpointBar::retranslateEngine()
{
    for (qsizetype index = 0; index < m_engines.size(); ++index) {
        const Engine engine = m_engines.at(index);
        m_engineBox->setItemText(int(index), engineName(engine));
        m_engineBox->setItemData(int(index),
                                 engine == Engine::Qt
                                         ? tr("QTcpServer, QTcpSocket and QUdpSocket")
                                         : tr("socket(), bind(), listen() … one by one"),
                                 Qt::ToolTipRole);
    }
    const bool isClosed = m_state == Transport::State::Closed;
    const QList<Engine> able = enginesOf(m_setup.protocol, m_setup.role);
    m_engineBox->setEnabled(isClosed && able.size() > 1);
    m_engineBox->setLabel(tr("Sockets"));
    m_engineBox->setAccessibleName(tr("Sockets"));
    m_engineBox->setToolTip(
            isClosed && able.size() == 1
                    ? tr("Only “%1” can carry %2.")
                              .arg(engineName(able.front()), traitsOf(m_setup.protocol).name)
            : isClosed ? tr("Whose sockets carry the conversation: those of the system, or Qt's")
                       : tr("Whose sockets carry the conversation cannot change while it goes on. "
                            "Stop first."));
    arrange();
}

QString EndpointBar::verb() const
{
    switch (m_state) {
    case Transport::State::Closed:
        break;
    case Transport::State::LookingUp:
    case Transport::State::Opening:
        return tr("Cancel");
    case Transport::State::Open:
        return tr("Stop");
    case Transport::State::Closing:
        return tr("Stop now");
    }
    if (m_setup.role == Role::Server)
        return tr("Start");
    return traitsOf(m_setup.protocol).hasConnections ? tr("Connect") : tr("Open");
}

void EndpointBar::retranslateButton()
{
    const bool starts = m_state == Transport::State::Closed;
    QString does;
    switch (m_state) {
    case Transport::State::Closed:
        does = verb();
        break;
    case Transport::State::LookingUp:
    case Transport::State::Opening:
        does = tr("Give up connecting");
        break;
    case Transport::State::Open:
        does = tr("Sends what is queued, then closes");
        break;
    case Transport::State::Closing:
        does = tr("Drops what is still queued");
        break;
    }
    const QAction *key = starts ? m_start : m_stop;
    m_button->setText(verb());
    m_button->setIcon(symbolIcon(starts ? Symbol::Start : Symbol::Stop,
                                 starts ? QColor() : badColour(palette())));
    m_button->setAccessibleName(verb());
    //: What a button does, and the key that does it, too.
    m_button->setToolTip(
            tr("%1 (%2)").arg(does, key->shortcut().toString(QKeySequence::NativeText)));
    m_start->setEnabled(starts);
    m_stop->setEnabled(!starts);
    if (starts)
        m_start->setText(verb());
    m_stop->setText(starts ? tr("Stop") : verb());
    m_button->setPalette(starts ? primaryButtonPalette(palette()) : palette());
    // The address keeps its place while the verb changes.
    m_button->setMinimumWidth(std::max(shapes::scaled(104), m_button->sizeHint().width()));
    if (!m_problem->isHidden())
        showProblem();
}

} // namespace socketchat
