// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/emptyconversation.h"

#include "ui/conversation/connectionpicture.h"
#include "ui/widgets/actioncard.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/tones.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qreal maxWidth = 440; // of the column, px at 100 %

QString keysOfStep(const QAction *action)
{
    return action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
}

} // namespace

EmptyConversation::EmptyConversation(const Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_picture(new ConnectionPicture(this))
    , m_symbol(new QLabel(this))
    , m_title(named(wrappingLabel(this), "emptyTitle"_L1))
    , m_about(wrappingLabel(this))
    , m_start(named(new ActionCard(Symbol::Start, this), "stepStart"_L1))
    , m_matching(named(new ActionCard(Symbol::Plus, this), "stepMatching"_L1))
    , m_lesson(named(new ActionCard(Symbol::Lesson, this), "stepLesson"_L1))
    , m_all(named(new ActionCard(Symbol::Bubbles, this), "stepAll"_L1))
{
    for (QLabel *label : {m_symbol, m_title, m_about})
        label->setAlignment(Qt::AlignCenter);
    m_about->setContentsMargins(0, 0, 0, 12); // apart from the cards
    m_start->setFirst(true);
    connect(m_start, &QPushButton::clicked, this, [this] { m_startAction->trigger(); });
    connect(m_matching, &QPushButton::clicked, this, [this] { m_matchingAction->trigger(); });
    connect(m_lesson, &QPushButton::clicked, this, &EmptyConversation::lessonRequested);
    connect(m_all, &QPushButton::clicked, this, &EmptyConversation::allRequested);
    connect(&session, &Session::setupChanged, this, &EmptyConversation::refresh);
    connect(&session, &Session::stateChanged, this, &EmptyConversation::refresh);

    auto *holder = new QWidget(this);
    auto *column = spaced(new QVBoxLayout(holder), {16, 8, 16, 8}, 8);
    for (QWidget *each : std::initializer_list<QWidget *>{m_picture, m_symbol, m_title, m_about,
                                                          m_start, m_matching, m_lesson, m_all})
        column->addWidget(each);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(holder, 1000);
    across->addStretch(1);
    auto *down = spaced(new QVBoxLayout(this), {});
    down->setSizeConstraint(QLayout::SetNoConstraint);
    down->addStretch(1);
    down->addLayout(across);
    down->addStretch(1);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    refit();
}

void EmptyConversation::offer(QAction *start, QAction *matching)
{
    m_startAction = start;
    m_matchingAction = matching;
    for (QAction *action : {start, matching})
        connect(action, &QAction::changed, this, &EmptyConversation::refresh);
    refresh();
}

void EmptyConversation::setLessonOffered(bool offered)
{
    m_lessonOffered = offered;
    refresh();
}

void EmptyConversation::setLive(bool live)
{
    m_live = live;
    refresh();
}

void EmptyConversation::setFiltered(bool filtered)
{
    if (std::exchange(m_filtered, filtered) != filtered)
        refresh();
}

void EmptyConversation::refresh()
{
    if (!isVisible())
        return; // as nearly always; shown, it begins here
    const ConversationSetup &setup = m_session.setup();
    const ParsedEndpoint parsed = setup.parsed();
    const QString where = parsed.ok() ? parsed.endpoint.hostAndPort() : QString();
    const bool server = setup.role == Role::Server;
    const bool connects = traitsOf(setup.protocol).hasConnections;
    QString start;
    QString startDetail;
    if (setup.relays()) {
        start = tr("Start the relay");
        const ParsedEndpoint target = setup.parsedTarget();
        startDetail = target.ok() ? tr("Listens on %1 and connects on to %2")
                                            .arg(where, target.endpoint.hostAndPort())
                                  : tr("Needs a target, to which it connects on");
    } else if (server) {
        start = tr("Start the server");
        startDetail = connects ? tr("Listens on %1").arg(where) : tr("Receives at %1").arg(where);
    } else if (connects) {
        start = tr("Connect to the server");
        startDetail = tr("Connects to %1").arg(where);
    } else {
        start = tr("Open the client");
        startDetail = tr("Sends to %1").arg(where);
    }
    m_start->setTexts(start, where.isEmpty() ? QString() : startDetail, keysOfStep(m_startAction));
    m_matching->setTexts(server ? tr("Open a client beside it") : tr("Open a server beside it"),
                         tr("A second window, the other end of this one"),
                         keysOfStep(m_matchingAction));
    m_lesson->setTexts(tr("Start the first lesson"), tr("Each step is checked as you do it"));
    m_all->setTexts(tr("Show all messages"), tr("Removes the filter"));
    if (m_filtered) {
        m_title->setText(tr("No message matches the filter."));
        m_about->clear();
    } else if (m_live && m_session.state() == Transport::State::Closed) {
        m_title->setText(connects ? tr("A server waits; a client calls it.")
                                  : tr("A server waits; a client sends to it."));
        m_about->setText(tr("Start one of each and see every message and every socket call."));
    } else {
        m_title->setText(tr("No messages yet."));
        m_about->setText(tr("Received messages appear on the left, sent ones on the right."));
    }

    const auto possible = [this](const QAction *action) {
        return m_live && !m_filtered && action && action->isEnabled();
    };
    m_offered.clear();
    if (possible(m_startAction))
        m_offered.append(m_start);
    if (possible(m_matchingAction))
        m_offered.append(m_matching);
    if (m_live && !m_filtered && m_lessonOffered)
        m_offered.append(m_lesson);
    if (m_filtered)
        m_offered.append(m_all);
    fit();
}

/// Returns the height of the column with what belongs to this room, in pixels.
int EmptyConversation::heightWith(Room room) const
{
    const QWidget *holder = m_title->parentWidget();
    const QMargins margins = holder->layout()->contentsMargins();
    const int wide = std::min(width(), holder->maximumWidth()) - margins.left() - margins.right();
    int high = margins.top() + margins.bottom() - holder->layout()->spacing();
    const auto add = [&high, holder](int part) { high += part + holder->layout()->spacing(); };
    if (room >= Room::Symbol)
        add((m_filtered ? m_symbol->sizeHint() : m_picture->sizeHint()).height());
    if (room >= Room::Sentence && !m_about->text().isEmpty())
        add(m_about->heightForWidth(wide));
    if (room >= Room::Title || room == Room::OnlyTitle)
        add(m_title->heightForWidth(wide));
    if (room >= Room::Cards) {
        for (const ActionCard *card : m_offered)
            add(card->heightIf(room < Room::Sentence));
    }
    return high;
}

/// Shows as much as fits. Decides before it shows and hides, which lays out at once.
void EmptyConversation::fit()
{
    if (m_fitting)
        return; // laid out by what is shown below
    const QScopedValueRollback fitting(m_fitting, true);
    QWidget *holder = m_title->parentWidget();
    holder->setMaximumWidth(shapes::scaled(maxWidth));
    auto room = Room::Symbol;
    while (room > Room::Nothing && heightWith(room) > height())
        room = Room(int(room) - 1);
    m_picture->setVisible(room >= Room::Symbol && !m_filtered);
    m_symbol->setVisible(room >= Room::Symbol && m_filtered);
    m_about->setVisible(room >= Room::Sentence && !m_about->text().isEmpty());
    m_title->setVisible(room >= Room::Title || room == Room::OnlyTitle);
    for (ActionCard *card : {m_start, m_matching, m_lesson, m_all}) {
        card->setBrief(room < Room::Sentence);
        card->setVisible(room >= Room::Cards && m_offered.contains(card));
    }
}

void EmptyConversation::refit()
{
    QFont heading = shapes::semibold(font());
    if (heading.pointSizeF() > 0)
        heading.setPointSizeF(heading.pointSizeF() * 16 / 13);
    else
        heading.setPixelSize(std::max(1, heading.pixelSize() * 16 / 13));
    m_title->setFont(heading);
    m_about->setPalette(withTextColour(palette(), quietColour(palette())));
    m_picture->setFixedHeight(m_picture->sizeHint().height());
    m_symbol->setPixmap(symbolIcon(Symbol::Filter, quietColour(palette()))
                                .pixmap(QSize(1, 1) * shapes::scaled(40), devicePixelRatioF()));
    refresh();
}

void EmptyConversation::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Tones::of(palette()).canvas);
}

} // namespace socketchat
