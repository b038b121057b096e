// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/statusline.h"

#include "ui/controls/framingnames.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/quantities.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

// Shows the state by shape too: filled while open, half filled while opening or closing, a ring
// while closed.
class StateDot : public QWidget
{
public:
    StateDot(const Session &session, QWidget *parent)
        : QWidget(parent)
        , m_session(session)
    {
        setFixedSize(10, 10);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF circle = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
        const Transport::State state = m_session.state();
        const QColor colour = state == Transport::State::Open     ? goodColour(palette())
                              : state == Transport::State::Closed ? quietColour(palette())
                                                                  : waitingColour(palette());
        painter.setPen(QPen(colour, 1.5));
        if (state == Transport::State::Open)
            painter.setBrush(colour);
        painter.drawEllipse(circle);
        if (state != Transport::State::Open && state != Transport::State::Closed) {
            painter.setBrush(colour);
            painter.drawPie(circle, 90 * 16, 180 * 16);
        }
    }

private:
    const Session &m_session;
};

} // namespace

StatusLine::StatusLine(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_dot(new StateDot(session, this))
    , m_state(new ElidingLabel(this))
    , m_totals(new ElidingLabel(this))
    , m_conditions(new ElidingLabel(this))
    , m_recordingLabel(new ElidingLabel(this))
    , m_framingName(new QLabel(this))
    , m_framing(new QComboBox(this))
    , m_replyName(new QLabel(this))
    , m_reply(new QComboBox(this))
    , m_language(new QToolButton(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_state->setObjectName("state"_L1);
    m_totals->setObjectName("totals"_L1);
    m_conditions->setObjectName("conditions"_L1);
    m_recordingLabel->setObjectName("recording"_L1);
    m_framing->setObjectName("framing"_L1);
    m_reply->setObjectName("replyMode"_L1);
    m_language->setObjectName("languageSwitch"_L1);
    m_totals->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // takes the remaining width
    m_totals->setMinimumWidth(m_totals->fontMetrics().averageCharWidth() * 6);
    for (QComboBox *box : {m_framing, m_reply}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setFocusPolicy(Qt::StrongFocus); // so that scrolling over it changes nothing
    }
    m_framingName->setBuddy(m_framing);
    m_replyName->setBuddy(m_reply);
    m_framing->setMinimumContentsLength(14);
    m_reply->setMinimumContentsLength(14);
    // In both languages, for people who cannot read the current one.
    m_language->setText(u"中 / EN"_s);
    m_language->setFocusPolicy(Qt::StrongFocus);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 12, 5);
    row->setSpacing(6);
    row->addWidget(m_dot);
    row->addWidget(m_state);
    row->addSpacing(10);
    row->addWidget(m_totals, 1);
    row->addSpacing(6);
    row->addWidget(m_conditions);
    row->addWidget(m_recordingLabel);
    row->addWidget(m_framingName);
    row->addWidget(m_framing);
    row->addWidget(m_replyName);
    row->addWidget(m_reply);
    row->addWidget(m_language);

    connect(m_reply, &QComboBox::activated, this, [this] {
        m_session.change([this](ConversationSetup &setup) {
            setup.reply = ReplyMode(m_reply->currentData().toInt());
        });
    });
    connect(m_framing, &QComboBox::activated, this, [this] {
        m_session.change([this](ConversationSetup &setup) {
            readChoice(setup, "framing"_L1, m_framing->currentData().toString());
        });
    });
    connect(&m_session, &Session::setupChanged, this, &StatusLine::showSetup);
    connect(m_language, &QToolButton::clicked, this, &StatusLine::languageSwitchRequested);
    retranslate();
}

void StatusLine::refresh()
{
    m_state->setText(stateText());
    m_totals->setText(totalsText());
    const NetworkConditions &conditions = m_session.setup().conditions;
    m_conditions->setVisible(!conditions.isNeutral());
    m_conditions->setToolTip(conditions.toString());
    m_dot->update();
}

void StatusLine::showSetup()
{
    const ConversationSetup &setup = m_session.setup();
    m_framing->setVisible(m_live && traitsOf(setup.protocol).isStream); // datagrams need no framing
    m_reply->setVisible(m_live && setup.role == Role::Server);
    m_reply->setCurrentIndex(m_reply->findData(int(setup.reply)));
    const QString framing = setup.framing.toString();
    if (m_framing->findData(framing) < 0) // not offered in the list
        m_framing->addItem(framingName(setup.framing), framing);
    m_framing->setCurrentIndex(m_framing->findData(framing));
    showNames();
    refresh();
}

// Where there is little room, what the boxes say must do; their names are still heard.
void StatusLine::showNames()
{
    const bool roomy = width() >= 130 * fontMetrics().horizontalAdvance(u'x');
    m_framingName->setVisible(roomy && !m_framing->isHidden());
    m_replyName->setVisible(roomy && !m_reply->isHidden());
}

void StatusLine::setLive(bool live)
{
    m_live = live;
    m_dot->setVisible(live);
    showSetup();
}

void StatusLine::setRecording(Recording recording, const QString &path)
{
    m_recording = recording;
    m_recordingLabel->setToolTip(path.isEmpty() ? QString() : Qt::convertFromPlainText(path));
    showRecording();
    recolour();
}

void StatusLine::showRecording()
{
    m_recordingLabel->setVisible(m_recording != Recording::Off);
    switch (m_recording) {
    case Recording::Off:
        break;
    case Recording::Waiting:
        m_recordingLabel->setText(tr("○ recording the next run"));
        break;
    case Recording::On:
        m_recordingLabel->setText(tr("● recording"));
        break;
    case Recording::Refused:
        m_recordingLabel->setText(tr("▲ not recording"));
        break;
    }
}

void StatusLine::recolour()
{
    for (QLabel *name : {m_framingName, m_replyName})
        name->setPalette(withTextColour(palette(), quietColour(palette())));
    m_totals->setColour(quietColour(palette()));
    m_conditions->setColour(waitingColour(palette()));
    const bool quiet = m_recording == Recording::Waiting;
    m_recordingLabel->setColour(quiet ? quietColour(palette()) : badColour(palette()));
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        recolour();
    }
    QWidget::changeEvent(event);
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showNames();
}

void StatusLine::retranslate()
{
    m_conditions->setText(tr("⚠ Network conditions on"));
    recolour();
    showRecording();
    fillReplyModes();
    fillFramings();
    m_language->setAccessibleName(tr("Switch between Chinese and English"));
    m_language->setToolTip(tr("Switch between Chinese and English"));
    showSetup();
}

void StatusLine::fillReplyModes()
{
    const QSignalBlocker silent(m_reply);
    m_reply->clear();
    m_reply->addItem(tr("Echo every message"), int(ReplyMode::Echo));
    m_reply->addItem(tr("Chat room"), int(ReplyMode::Room));
    m_reply->addItem(tr("Manual"), int(ReplyMode::Manual));
    m_reply->setItemData(0, tr("Every byte received goes back unchanged"), Qt::ToolTipRole);
    m_reply->setItemData(1, tr("Each message goes to every other client, with the sender's name"),
                         Qt::ToolTipRole);
    m_reply->setItemData(2, tr("Only what you type is sent"), Qt::ToolTipRole);
    m_reply->view()->setMinimumWidth(m_reply->view()->sizeHintForColumn(0) + 24);
    m_replyName->setText(tr("Reply mode"));
    m_reply->setAccessibleName(m_replyName->text());
    m_reply->setToolTip(tr("What the server does with what it receives"));
}

void StatusLine::fillFramings()
{
    const QSignalBlocker silent(m_framing);
    m_framing->clear();
    for (const Framing &framing : offeredFramings())
        m_framing->addItem(framingName(framing), framing.toString());
    m_framing->setItemData(0, tr("A message is what one read returned"), Qt::ToolTipRole);
    m_framing->view()->setMinimumWidth(m_framing->view()->sizeHintForColumn(0) + 24);
    m_framingName->setText(tr("Framing"));
    m_framing->setAccessibleName(m_framingName->text());
    m_framing->setToolTip(tr("How the stream is cut into messages: TCP itself knows none"));
}

QString StatusLine::stateText() const
{
    if (!m_live)
        return tr("Saved conversation");
    const ConversationSetup &run = m_session.run();
    const QString wanted = m_session.endpoint().hostAndPort();
    const QString local = m_session.localAddress().toString();
    switch (m_session.state()) {
    case Transport::State::Closed:
        return tr("Stopped");
    case Transport::State::LookingUp:
        return tr("Looking up %1…").arg(m_session.endpoint().host);
    case Transport::State::Opening:
        return run.role == Role::Client ? tr("Connecting to %1…").arg(wanted)
                                        : tr("Opening %1…").arg(wanted);
    case Transport::State::Closing:
        if (const qint64 queued = m_session.bytesQueued(); queued > 0) {
            return tr("Sending what is left, %1, until nothing is taken for %Ln second(s)…",
                      nullptr, run.transport.closeTimeout / 1000)
                    .arg(formatBytes(queued));
        }
        return tr("Closing…");
    case Transport::State::Open:
        break;
    }
    const bool connected = traitsOf(run.protocol).hasConnections;
    if (run.role == Role::Client) {
        return connected ? tr("Connected to %1").arg(wanted)
                         : tr("Ready to send to %1").arg(wanted);
    }
    return connected ? tr("Listening on %1").arg(local) : tr("Receiving at %1").arg(local);
}

QString StatusLine::totalsText() const
{
    const SessionCounters &counters = m_session.counters();
    const auto part = [](const QString &messages, qint64 bytes) {
        return tr("%1 · %2", "messages and bytes").arg(messages, formatBytes(bytes));
    };
    QStringList parts{
            part(tr("↓ %Ln message(s)", "received", int(counters.messagesReceived)),
                 counters.bytesReceived),
            part(tr("↑ %Ln message(s)", "sent", int(counters.messagesSent)), counters.bytesSent)};
    if (counters.lastRoundTrip >= 0)
        parts.append(tr("round trip %1").arg(formatDuration(counters.lastRoundTrip)));
    if (counters.droppedByKernel > 0)
        parts.append(tr("%Ln dropped by the system", nullptr, int(counters.droppedByKernel)));
    return parts.join("    "_L1);
}

} // namespace socketchat
