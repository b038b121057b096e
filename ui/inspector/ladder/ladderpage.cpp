// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/ladder/ladderpage.h"

#include "app/chat/echorows.h"
#include "app/chat/quantities.h"
#include "app/chat/session.h"
#include "app/lesson/callrelation.h"
#include "ui/inspector/ladder/ladderpicture.h"
#include "ui/inspector/ladder/ladderview.h"
#include "ui/inspector/ladder/ladderwording.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/symbolbutton.h"
#include "ui/widgets/textscale.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int ladderInterval = 100; // ms
constexpr int countdownInterval = 1'000; // ms
constexpr qreal zoomStep = 1.25;

} // namespace

LadderPage::LadderPage(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_reader(session)
    , m_count(named(new ElidingLabel(this), "ladderCount"_L1))
    , m_pause(named(new SymbolButton(Symbol::Pause, this), "ladderPause"_L1))
    , m_out(named(new SymbolButton(Symbol::Minus, this), "ladderOut"_L1))
    , m_in(named(new SymbolButton(Symbol::Plus, this), "ladderIn"_L1))
    , m_usual(named(new SymbolButton(Symbol::Fit, this), "ladderUsual"_L1))
    , m_save(named(new SymbolButton(Symbol::Save, this), "ladderSave"_L1))
    , m_view(named(new LadderView(m_reader, this), "ladder"_L1))
    , m_stateLine(named(wrappingLabel(this), "ladderStates"_L1))
    , m_note(named(wrappingLabel(this), "ladderNote"_L1))
    , m_detail(named(wrappingLabel(this), "ladderDetail"_L1))
    , m_message(new InlineMessage(this))
{
    arrange();
    m_later.setSingleShot(true);
    m_later.setInterval(ladderInterval);
    connect(&m_later, &QTimer::timeout, this, &LadderPage::refresh);
    m_reader.setStates(&m_states);
    connect(&m_states, &TcpStateWatch::changed, this, &LadderPage::refresh);
    m_countdown.setInterval(countdownInterval);
    connect(&m_countdown, &QTimer::timeout, this, &LadderPage::showStates);
    connect(m_pause, &QToolButton::toggled, this, [this](bool paused) {
        if (!paused)
            refresh();
        showLadder();
    });
    connect(m_in, &QToolButton::clicked, m_view,
            [this] { m_view->setScale(m_view->scale() * zoomStep); });
    connect(m_out, &QToolButton::clicked, m_view,
            [this] { m_view->setScale(m_view->scale() / zoomStep); });
    connect(m_usual, &QToolButton::clicked, m_view,
            [this] { m_view->setScale(LadderView::usualScale); });
    connect(m_save, &QToolButton::clicked, this, &LadderPage::save);
    connect(m_view, &LadderView::choiceChanged, this, &LadderPage::announceChoice);
    retranslate();
}

void LadderPage::arrange()
{
    m_pause->setCheckable(true);
    m_count->setMinimumWidth(1); // in a narrow inspector the buttons take precedence
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *head = spaced(new QHBoxLayout, {16, 0, 16, 0}, 4);
    head->addWidget(m_count, 1);
    for (SymbolButton *button : {m_pause, m_out, m_in, m_usual, m_save})
        head->addWidget(button);
    auto *body = spaced(new QHBoxLayout, {10, 0, 0, 0});
    body->addWidget(m_view);
    auto *foot = spaced(new QVBoxLayout, {16, 0, 16, 8}, 4);
    foot->addWidget(m_stateLine);
    foot->addWidget(m_note);
    foot->addWidget(m_detail);
    foot->addWidget(m_message);
    auto *column = spaced(new QVBoxLayout(this), {}, 8);
    column->addLayout(head);
    column->addLayout(body, 1);
    column->addLayout(foot);
}

void LadderPage::setStreams(const std::shared_ptr<const StreamRegistry> &streams)
{
    m_reader.setStreams(streams);
}

void LadderPage::setPeer(PeerId peer)
{
    m_reader.setPeer(peer);
    if (isVisible())
        refresh();
}

void LadderPage::showEvent(QShowEvent *)
{
    m_states.setOn(true);
    refresh();
}

void LadderPage::refresh()
{
    if (!isVisible())
        return;
    if (!m_pause->isChecked()) {
        if (m_reader.refresh())
            m_later.start();
        if (m_reader.revision() != m_shown)
            showLadder();
    }
    showMessage();
}

void LadderPage::showLadder()
{
    m_shown = m_reader.revision();
    m_view->setHeads(heads());
    m_view->refresh();
    const auto plural = [](size_t count) { return int(count); };
    int calls = 0;
    for (int row = 0; row < ladder().rowCount(); ++row)
        calls += ladder().row(row).kind == Ladder::Row::Kind::Call ? 1 : 0;
    m_count->setText(tr("%Ln call(s)", nullptr, calls) + factSeparator()
                     + tr("%Ln arrow(s)", nullptr, plural(ladder().arrows().size())));
    const QString text = note();
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_save->setEnabled(calls > 0);
    showStates();
    showDetail();
}

void LadderPage::showStates()
{
    const std::vector<TcpSighting> &seen = m_states.seen();
    QString text;
    if (m_reader.hasStates() && !TcpStateWatch::isPossible())
        text = tr("This system does not tell the states of TCP connections.");
    else if (m_reader.hasStates() && !seen.empty())
        text = ladderStatesSentence(seen.back(), m_states.isOtherHere());
    if (const QString first = firstToCloseSentence(m_states.firstToClose()); !first.isEmpty())
        text += u' ' + first;
    const auto now = seen.empty() ? std::array<TcpStatus, 2>() : seen.back().ends;
    Q_EMIT statesShown(now[0].state, now[1].state);
    m_stateLine->setText(text);
    m_stateLine->setVisible(!text.isEmpty());
    const auto waits = [](const TcpStatus &end) { return end.state == TcpState::TimeWait; };
    if (!isVisible() || seen.empty() || std::ranges::none_of(seen.back().ends, waits))
        m_countdown.stop();
    else if (!m_countdown.isActive())
        m_countdown.start();
}

LadderHeads LadderPage::heads() const
{
    const bool isServer = m_session.run().role == Role::Server;
    const QString server = tr("server");
    const QString client = tr("client");
    LadderHeads heads;
    heads.isOtherKnown = m_reader.isOtherKnown();
    const auto isKnown = [](const SocketAddress &address) {
        return address.port() != 0 || !address.unixName().isEmpty() || address.process().pid != 0;
    };
    const SocketAddress own = m_session.localAddress();
    heads.heads[size_t(Ladder::Side::Own)] = {tr("This end · %1").arg(isServer ? server : client),
                                              isKnown(own) ? own.displayText() : QString()};
    const SocketAddress other = m_session.conversation().peerAddress(m_reader.peer());
    const QString whose = heads.isOtherKnown ? tr("another window") : tr("another program");
    const bool isSystem = !isServer && traitsOf(m_session.run().protocol).isEchoed;
    heads.heads[size_t(Ladder::Side::Other)] = {
            tr("Other end · %1")
                    .arg(isSystem   ? tr("system")
                         : isServer ? client
                                    : server),
            isKnown(other) ? QString(other.toString() + factSeparator() + whose) : QString()};
    return heads;
}

QString LadderPage::note() const
{
    if (m_pause->isChecked())
        return tr("Paused: what happens now is drawn once you go on.");
    if (ladder().rowCount() == 0)
        return tr("No call has been made yet.");
    const ConversationSetup &run = m_session.run();
    if (traitsOf(run.protocol).isEchoed && run.role == Role::Client) {
        return tr("The other end is its system, which answers echo requests by itself: no program "
                  "and no call is there.");
    }
    if (m_reader.peer() != PeerId::None && !m_reader.isOtherKnown()) {
        return tr("The other end is another program: from here one sees what left for it and what "
                  "came from it, and when, but not its calls.");
    }
    return {};
}

void LadderPage::showDetail()
{
    const QString sentence = ladderRowSentence(ladder(), m_view->chosen());
    m_detail->setText(sentence);
    m_detail->setVisible(!sentence.isEmpty());
}

/// Returns the call of this end that a row is or is joined with; -1 if there is none.
int LadderPage::ownRowOf(int row) const
{
    if (row < 0 || ladder().row(row).side == Ladder::Side::Own)
        return row;
    for (const Ladder::Arrow &arrow : ladder().arrowsOf(row)) {
        const int there = arrow.fromRow == row ? arrow.toRow : arrow.fromRow;
        if (there >= 0)
            return there;
    }
    return -1;
}

void LadderPage::announceChoice()
{
    showDetail();
    const int row = ownRowOf(m_view->chosen());
    if (row < 0)
        return;
    const LadderCall &call = ladder().row(row).call;
    const CallLog &log = m_session.calls();
    m_requested = call.number < 0 ? QList<qint64>{call.message} : QList<qint64>();
    if (call.number >= log.range().first) {
        const QList<SocketCall> made = log.calls(call.number, 1);
        if (!made.isEmpty()) {
            m_requested = withMarked(rowsOfCall(made.constFirst(), m_session.conversation()),
                                     m_session.conversation());
        }
        Q_EMIT callRequested(call.number);
    }
    Q_EMIT rowsRequested(m_requested);
}

void LadderPage::setMessage(qint64 number)
{
    if (number < 0 || m_requested.contains(number))
        return;
    m_requested.clear();
    m_wanted = number;
    if (isVisible())
        showMessage();
}

void LadderPage::showMessage()
{
    if (m_wanted < 0)
        return;
    const qint64 number = std::exchange(m_wanted, -1);
    const QList<qint64> calls = callsOfRow(number, m_session.conversation(), m_session.calls());
    const int row = calls.isEmpty() ? ladder().rowOfMessage(Ladder::Side::Own, number)
                                    : ladder().rowOfCall(Ladder::Side::Own, calls.constFirst());
    if (row < 0)
        return;
    m_view->mark(row);
    showDetail();
}

void LadderPage::save()
{
    auto *dialog =
            named(new QFileDialog(this, tr("Save the ladder as a picture")), "saveLadderDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString svg = tr("SVG picture (*.svg)");
    dialog->setNameFilters({svg, tr("PNG picture (*.png)")});
    dialog->setDefaultSuffix(u"svg"_s);
    dialog->selectFile(u"ladder.svg"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, svg](const QString &filter) {
        dialog->setDefaultSuffix(filter == svg ? u"svg"_s : u"png"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &LadderPage::write);
    dialog->open();
}

void LadderPage::write(const QString &file)
{
    const LadderHeads title = heads();
    const QString problem = LadderPicture(ladder(), title, font(), fixedFont()).write(file);
    const QString name = QDir::toNativeSeparators(file);
    if (problem.isEmpty())
        m_message->say(InlineMessage::Tone::Hint, tr("The ladder is in %1.").arg(name));
    else
        m_message->say(InlineMessage::Tone::Problem,
                       tr("The ladder could not be saved in %1 (%2).").arg(name, problem));
}

void LadderPage::recolour()
{
    m_count->setColour(quietColour(palette()));
    m_note->setPalette(withTextColour(palette(), quietColour(palette())));
}

void LadderPage::retranslate()
{
    m_pause->setName(tr("Pause"), tr("Pause: keep what is drawn, while the conversation goes on"));
    m_out->setName(tr("Smaller"), tr("Smaller (−)"));
    m_in->setName(tr("Larger"), tr("Larger (+)"));
    m_usual->setName(tr("Reset zoom"), tr("Reset zoom (0)"));
    m_save->setName(tr("Save as picture…"),
                    tr("Save as picture (SVG: the newest %1 calls; PNG: %2)")
                            .arg(formatCount(LadderPicture::mostRows),
                                 formatCount(LadderPicture::mostRowsOfImage)));
    m_view->setAccessibleName(tr("Calls of both ends"));
    m_message->clear();
    recolour();
    showLadder();
}

} // namespace socketchat
