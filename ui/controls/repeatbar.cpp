// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/repeatbar.h"

#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/numberfield.h"
#include "ui/widgets/symbolbutton.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr double mostRepetitions = 1e6;
constexpr int stateInterval = 100; // ms
constexpr double usualInterval = 1000; // ms
} // namespace

RepeatBar::RepeatBar(std::function<bool()> begin, std::function<Sent()> send, QWidget *parent)
    : Adapting(parent)
    , m_begin(std::move(begin))
    , m_send(std::move(send))
    , m_everyName(new QLabel(this))
    , m_every(named(new NumberField(1, double(RepetitionClock::longestInterval), 0, this),
                    "repeatEvery"_L1))
    , m_timesName(new QLabel(this))
    , m_times(named(new NumberField(0, mostRepetitions, 0, this), "repeatTimes"_L1))
    , m_start(named(new QPushButton(this), "repeatStart"_L1))
    , m_state(named(new QLabel(this), "repeatState"_L1))
    , m_close(named(new SymbolButton(Symbol::Close, this), "repeatClose"_L1))
{
    m_every->setNumber(usualInterval);
    m_times->setNumber(0);
    m_everyName->setBuddy(m_every);
    m_timesName->setBuddy(m_times);
    m_start->setAutoDefault(false);
    m_state->setTextFormat(Qt::PlainText);
    auto *row = new FlowLayout(8, this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_everyName, m_every, m_timesName,
                                                            m_times, m_start, m_close, m_state})
        row->addWidget(widget);
    connect(&m_clock, &RepetitionClock::due, this, &RepeatBar::sendOne);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &RepeatBar::showState);
    connect(m_every, &NumberField::refused, this, [this] {
        m_state->show();
        m_state->setText(tr("An interval has 1 ms to 30 days."));
    });
    connect(m_times, &NumberField::refused, this, [this] {
        m_state->show();
        m_state->setText(tr("A message is sent at most 1,000,000 times."));
    });
    connect(m_start, &QPushButton::clicked, this, &RepeatBar::startOrStop);
    connect(m_close, &QAbstractButton::clicked, this, &RepeatBar::finish);
    retranslate();
    recolour();
}

void RepeatBar::setRound(qsizetype messages)
{
    if (std::exchange(m_round, messages) > 0)
        return;
    m_times->setNumber(1);
    retranslate();
}

void RepeatBar::open()
{
    show();
    m_every->setFocus(Qt::OtherFocusReason);
    m_every->selectAll();
}

void RepeatBar::setPossible(bool possible)
{
    m_possible = possible;
    if (!possible)
        m_clock.stop();
    showState();
}

void RepeatBar::startOrStop()
{
    if (m_clock.isRunning()) {
        stop();
        return;
    }
    if (!m_begin())
        return;
    m_sent = 0;
    m_leftOut = 0;
    m_clock.start(qint64(m_every->number()));
    sendOne();
    showState();
}

void RepeatBar::sendOne()
{
    switch (m_send()) {
    case Sent::Done:
        ++m_sent;
        break;
    case Sent::Later:
        if (m_round == 0) // of a sequence none is left out, but it waits
            ++m_leftOut;
        break;
    case Sent::Impossible:
        m_clock.stop();
        break;
    }
    const double last = m_times->number() * double(std::max<qsizetype>(m_round, 1));
    if (last > 0 && double(m_sent) >= last)
        m_clock.stop();
    if (!m_clock.isRunning())
        showState();
    else if (!m_refresh.isActive())
        m_refresh.start(stateInterval);
}

void RepeatBar::stop()
{
    m_clock.stop();
    showState();
}

void RepeatBar::finish()
{
    stop();
    hide();
    Q_EMIT closed();
}

void RepeatBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        finish();
    else
        QWidget::keyPressEvent(event);
}

void RepeatBar::showState()
{
    const bool runs = m_clock.isRunning();
    if (m_round > 0)
        m_start->setText(runs ? tr("Stop") : tr("Send in order"));
    else
        m_start->setText(runs ? tr("Stop repeating") : tr("Send repeatedly"));
    m_start->setEnabled(runs || m_possible);
    m_every->setEnabled(!runs);
    m_times->setEnabled(!runs);
    QString state;
    if (m_sent > 0 || runs)
        state = tr("%Ln message(s) sent", nullptr, pluralCount(m_sent));
    if (m_round > 0 && m_times->number() > 0 && (m_sent > 0 || runs))
        state = tr("%1 of %2 sent")
                        .arg(formatCount(m_sent), formatCount(qint64(m_times->number()) * m_round));
    if (m_leftOut > 0)
        state = tr("%1, %Ln message(s) left out because the other end is too slow", nullptr,
                   pluralCount(m_leftOut))
                        .arg(state);
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
}

void RepeatBar::recolour()
{
    m_state->setPalette(withTextColour(palette(), quietColour(palette())));
}

void RepeatBar::retranslate()
{
    m_everyName->setText(tr("Every"));
    m_every->setSuffix(tr(" ms"));
    m_every->setAccessibleName(tr("Interval in milliseconds"));
    m_every->setToolTip(tr("How long from one message to the next, from 1 ms to 30 days"));
    m_timesName->setText(tr("Times (0: no end)"));
    m_times->setAccessibleName(tr("How many times; 0: until stopped"));
    m_times->setToolTip(tr("How many times; 0: until stopped"));
    m_start->setToolTip(
            m_round > 0 ? tr("Sends the messages of the folder one after the other at "
                             "this rate")
                        : tr("Sends what is in the message field at this rate; the text stays. "
                             "Placeholders are expanded each time."));
    m_close->setName(tr("Stop repeating and close"));
    showState();
}

} // namespace socketchat
