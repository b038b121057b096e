// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/statusline.h"

#include "app/chat/programcommand.h"
#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"
#include "ui/controls/framingnames.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/labelledbox.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/textwidth.h"
#include "ui/widgets/tones.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

// Beside the values of ReplyMode.
constexpr int rulesEntry = 100;
constexpr int programEntry = 101;

/// Names the state in a pill of its colour. Shows it by shape too: a disc while open, half of one
/// while opening or closing, a ring while closed.
class StatePill : public ElidingLabel
{
public:
    StatePill(const Session &session, QWidget *parent)
        : ElidingLabel(parent)
        , m_session(session)
    {
        setObjectName("state"_L1);
    }

    /// Sets whether there is a state to show, and not a saved conversation.
    void setLive(bool live)
    {
        m_live = live;
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QSize words = QFontMetrics(shapes::semibold(font())).size(Qt::TextSingleLine, text());
        return {words.width() + before() + after() + 2,
                std::max(shapes::scaled(20), words.height() + 2)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const int least = fontMetrics().averageCharWidth() * 6 + before() + after();
        return {std::min(sizeHint().width(), least), sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tones &tones = Tones::of(palette());
        const Transport::State state = m_session.state();
        const bool closed = !m_live || state == Transport::State::Closed;
        const bool open = !closed && state == Transport::State::Open;
        const QColor ink = closed ? tones.text2 : open ? tones.good : tones.warn;
        const qreal high = std::min(height(), sizeHint().height());
        const QRectF pill(0, (height() - high) / 2, width(), high);
        shapes::box(painter, pill,
                    closed ? tones.pressed
                    : open ? tones.goodTint
                           : tones.warnTint,
                    {}, high / 2);
        const qreal size = shapes::scaled(8);
        const QRectF dot(shapes::scaled(8), pill.center().y() - size / 2, size, size);
        if (m_live)
            paintDot(painter, dot, ink, open, closed);
        const QFont font = shapes::semibold(this->font());
        painter.setFont(font);
        painter.setPen(ink);
        const QRect room = rect().adjusted(before(), 0, -after(), 0);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text(), Qt::ElideRight, room.width()));
    }

private:
    [[nodiscard]] int before() const { return shapes::scaled(m_live ? 22 : 10); }
    [[nodiscard]] static int after() { return shapes::scaled(10); }

    static void paintDot(QPainter &painter, const QRectF &dot, const QColor &ink, bool open,
                         bool closed)
    {
        if (open)
            shapes::box(painter, dot, ink, {}, dot.width() / 2);
        else
            shapes::box(painter, dot, {}, ink, dot.width() / 2, 1.5);
        if (open || closed)
            return;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPie(dot, 90 * 16, 180 * 16);
    }

    const Session &m_session;
    bool m_live = true;
};

} // namespace

StatusLine::StatusLine(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_state(new StatePill(session, this))
    , m_totals(named(new ElidingLabel(this), "totals"_L1))
    , m_conditions(named(new ElidingLabel(this), "conditions"_L1))
    , m_recordingLabel(named(new ElidingLabel(this), "recording"_L1))
    , m_framing(named(new LabelledBox(this), "framing"_L1))
    , m_reply(named(new LabelledBox(this), "replyMode"_L1))
    , m_language(named(new QToolButton(this), "languageSwitch"_L1))
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_totals->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // takes the remaining width
    m_totals->setMinimumWidth(m_totals->fontMetrics().averageCharWidth() * 6);
    for (LabelledBox *box : {m_framing, m_reply}) {
        box->setFrame(false);
        box->fitToChoice();
        box->setFocusPolicy(Qt::StrongFocus); // so that scrolling over it changes nothing
    }
    // In both languages, for people who cannot read the current one: "中 / EN". The first is drawn,
    // since a font of some megabytes would be loaded for one character.
    m_language->setIcon(symbolIcon(Symbol::Chinese));
    m_language->setText(u"/ EN"_s);
    m_language->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_language->setFocusPolicy(Qt::StrongFocus);

    auto *row = spaced(new QHBoxLayout(this), {16, 2, 16, 2}, 8);
    row->addWidget(m_state);
    row->addSpacing(8);
    row->addWidget(m_totals, 1);
    row->addSpacing(8);
    row->addWidget(m_conditions);
    row->addWidget(m_recordingLabel);
    row->addWidget(m_framing);
    row->addWidget(m_reply);
    row->addWidget(m_language);

    connect(m_reply, &QComboBox::activated, this, &StatusLine::chooseReply);
    connect(m_framing, &QComboBox::activated, this, [this] {
        m_session.change([this](ConversationSetup &setup) {
            readChoice(setup, "framing"_L1, m_framing->currentData().toString());
        });
    });
    connect(&m_session, &Session::setupChanged, this, &StatusLine::showSetup);
    connect(m_language, &QToolButton::clicked, this, &StatusLine::languageSwitchRequested);
    retranslate();
}

void StatusLine::chooseReply(int index)
{
    const int entry = m_reply->itemData(index).toInt();
    if (entry != rulesEntry && entry != programEntry) {
        m_session.change([entry](ConversationSetup &setup) {
            setup.reply = ReplyMode(entry);
            setup.program.clear();
        });
        return;
    }
    showSetup(); // it stays what it was
    if (entry == rulesEntry)
        Q_EMIT rulesRequested();
    else
        Q_EMIT programRequested();
}

void StatusLine::refresh()
{
    m_state->setText(briefState());
    m_state->setToolTip(Qt::convertFromPlainText(stateText()));
    m_state->setAccessibleName(stateText());
    m_totals->setText(totalsText());
    m_totals->setToolTip(totalsInWords());
    m_totals->setAccessibleDescription(m_totals->toolTip());
    const NetworkConditions &conditions = m_session.setup().conditions;
    m_conditions->setVisible(!conditions.isNeutral());
    m_conditions->setToolTip(conditions.toString());
    m_state->update();
    showNames();
}

void StatusLine::showSetup()
{
    const ConversationSetup &setup = m_session.setup();
    m_framing->setVisible(m_live && traitsOf(setup.protocol).isStream); // datagrams need no framing
    // The system itself answers ICMP.
    m_reply->setVisible(m_live && setup.role == Role::Server && !setup.relays()
                        && !traitsOf(setup.protocol).isEchoed);
    const bool runs = !setup.program.isEmpty();
    m_reply->setCurrentIndex(m_reply->findData(runs ? programEntry : int(setup.reply)));
    constexpr qsizetype mostOfName = 16;
    m_reply->setItemText(
            m_reply->findData(programEntry),
            runs ? tr("Program: %1")
                            .arg(quotable(QFileInfo(setup.program.front()).fileName(), mostOfName))
                 : tr("A program…"));
    m_reply->setItemData(m_reply->findData(programEntry),
                         runs ? Qt::convertFromPlainText(shownCommand(setup.program))
                              : tr("A program on this computer, with a process for each client"),
                         Qt::ToolTipRole);
    const auto rules = std::ranges::count(setup.rules.list, false, &ReplyRule::off);
    //: In the list of reply modes; %1 rules are on.
    m_reply->setItemText(m_reply->findData(rulesEntry),
                         rules == 0 ? tr("Rules…") : tr("Rules: %L1 on").arg(rules));
    m_reply->setLabel(rules == 0 ? tr("Reply") : tr("Rules, then"));
    const QString framing = setup.framing.toString();
    if (m_framing->findData(framing) < 0) // not offered in the list
        m_framing->addItem(framingName(setup.framing), framing);
    m_framing->setCurrentIndex(m_framing->findData(framing));
    refresh();
}

bool StatusLine::isRoomy() const { return width() >= shapes::scaled(960); }

bool StatusLine::isNarrow() const { return width() < shapes::scaled(720); }

// Where there is little room, what the boxes say must do; their names are still heard. Room is kept
// for a usual address and for larger totals, so that the names do not come and go with them.
void StatusLine::showNames()
{
    const QString large = formatCount(8'888) + factSeparator() + formatBytes(88'888);
    const QString open =
            isNarrow() ? tr("Listening") : tr("Listening on %1").arg(u"127.0.0.1:88888"_s);
    const int state = textWidth(shapes::semibold(font()), open)
                      + shapes::scaled(34); // round the words of the pill
    int room = width() - std::max(state, m_state->sizeHint().width()) - 64
               - textWidth(font(), u"↓ %1    ↑ %1"_s.arg(large));
    for (const QWidget *beside :
         {static_cast<QWidget *>(m_conditions), static_cast<QWidget *>(m_recordingLabel),
          static_cast<QWidget *>(m_language)})
        room -= beside->isHidden() ? 0 : beside->sizeHint().width() + 8;
    for (const LabelledBox *box : {m_framing, m_reply}) {
        if (!box->isHidden())
            room -= box->minimumSizeHint().width() + box->labelWidth() + 8;
    }
    for (LabelledBox *box : {m_framing, m_reply})
        box->setLabelShown(room >= 0);
}

void StatusLine::setLive(bool live)
{
    m_live = live;
    static_cast<StatePill *>(m_state)->setLive(live);
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
    m_totals->setColour(quietColour(palette()));
    m_conditions->setColour(waitingColour(palette()));
    const bool quiet = m_recording == Recording::Waiting;
    m_recordingLabel->setColour(quiet ? quietColour(palette()) : badColour(palette()));
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
    m_reply->addItem(tr("Echo"), int(ReplyMode::Echo));
    m_reply->addItem(tr("Chat room"), int(ReplyMode::Room));
    m_reply->addItem(tr("Manual"), int(ReplyMode::Manual));
    m_reply->insertSeparator(m_reply->count());
    m_reply->addItem(QString(), programEntry);
    m_reply->addItem(QString(), rulesEntry);
    m_reply->setItemData(m_reply->count() - 1, tr("What answers before that"), Qt::ToolTipRole);
    m_reply->setItemData(0, tr("Every byte received goes back unchanged"), Qt::ToolTipRole);
    m_reply->setItemData(1, tr("Each message goes to every other client, with the sender's name"),
                         Qt::ToolTipRole);
    m_reply->setItemData(2, tr("Only what you type is sent"), Qt::ToolTipRole);
    m_reply->setAccessibleName(tr("Reply"));
    m_reply->setToolTip(tr("What the server does with what it receives"));
}

void StatusLine::fillFramings()
{
    const QSignalBlocker silent(m_framing);
    m_framing->clear();
    for (const Framing &framing : Framing::every())
        m_framing->addItem(framingName(framing), framing.toString());
    m_framing->setItemData(0, tr("A message is what one read returned"), Qt::ToolTipRole);
    m_framing->setLabel(tr("Framing"));
    m_framing->setAccessibleName(tr("Framing"));
    m_framing->setToolTip(tr("How the stream is cut into messages: TCP itself knows none"));
}

QString StatusLine::stateText() const
{
    if (!m_live)
        return tr("Saved conversation");
    const ConversationSetup &run = m_session.run();
    const QString wanted = m_session.endpoint().hostAndPort();
    const QString local = m_session.localAddress().displayText();
    switch (m_session.state()) {
    case Transport::State::Closed:
        return m_session.conversation().range().end == 0 ? tr("Not started") : tr("Stopped");
    case Transport::State::LookingUp:
        return tr("Looking up %1…").arg(m_session.endpoint().host);
    case Transport::State::Opening:
        if (run.transport.stepping) // nothing happens until a call is pressed
            return tr("Step by step: %1").arg(wanted);
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

/// Leaves the address to the bar on top where there is little room.
QString StatusLine::briefState() const
{
    const Session &session = m_session;
    if (!m_live || !isNarrow() || session.state() != Transport::State::Open)
        return stateText();
    const bool connected = traitsOf(session.run().protocol).hasConnections;
    if (session.run().role == Role::Client)
        return connected ? tr("Connected") : tr("Ready");
    return connected ? tr("Listening") : tr("Receiving");
}

QString StatusLine::totalsText() const
{
    const SessionCounters &counters = m_session.counters();
    const auto part = [](QChar arrow, qint64 messages, qint64 bytes) {
        //: ↓ or ↑ for received or sent, how many messages, how many bytes
        return tr("%1 %2 · %3").arg(QString(arrow), formatCount(messages), formatBytes(bytes));
    };
    QStringList parts{part(u'↓', counters.messagesReceived, counters.bytesReceived),
                      part(u'↑', counters.messagesSent, counters.bytesSent)};
    if (counters.lastRoundTrip >= 0 && (isRoomy() || !m_live))
        parts.append(tr("round trip %1").arg(formatDuration(counters.lastRoundTrip)));
    if (counters.droppedByKernel > 0)
        parts.append(tr("%Ln dropped by the system", nullptr,
                        pluralCount(qint64(counters.droppedByKernel))));
    return parts.join("    "_L1);
}

QString StatusLine::totalsInWords() const
{
    const SessionCounters &counters = m_session.counters();
    return tr("Received %Ln message(s), %1", nullptr, pluralCount(counters.messagesReceived))
                   .arg(formatBytes(counters.bytesReceived))
           + u'\n'
           + tr("Sent %Ln message(s), %1", nullptr, pluralCount(counters.messagesSent))
                     .arg(formatBytes(counters.bytesSent));
}

} // namespace socketchat
