// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/lifecyclestrip.h"

#include "ui/inspector/calls/lifestepchip.h"
#include "ui/inspector/calls/lifestepnames.h"
#include "ui/widgets/building.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int leastForLabel = 48; // characters
constexpr int leastForTwoColumns = 60; // sentences in a line, in characters

} // namespace

LifeCycleStrip::LifeCycleStrip(QWidget *label, QWidget *choice, QWidget *parent)
    : Adapting(parent)
    , m_row(new QWidget(this))
    , m_names(new LifeStepNames(m_row))
    , m_label(label)
    , m_choice(choice)
    , m_words(new QHBoxLayout)
    , m_beside(new QVBoxLayout)
    , m_sentence(named(wrappingLabel(this), "lifeSentence"_L1))
{
    m_row->setLayout(spaced(new QHBoxLayout, {}, 0));
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *column = spaced(new QVBoxLayout(this), {}, 8);
    column->addWidget(m_row);
    m_words->setSpacing(8);
    m_words->addWidget(m_sentence, 1);
    m_beside->setSpacing(4);
    m_beside->addWidget(label, 0, Qt::AlignRight | Qt::AlignTop);
    m_beside->addWidget(choice, 0, Qt::AlignTop);
    m_beside->addStretch();
    m_words->addLayout(m_beside);
    column->addLayout(m_words);
    refit();
    retranslate();
}

void LifeCycleStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refit();
}

void LifeCycleStrip::setSteps(const QList<LifeStep> &steps)
{
    m_steps = steps;
    while (m_chips.size() > steps.size())
        delete m_chips.takeLast();
    while (m_chips.size() < steps.size()) {
        auto *chip = new LifeStepChip(m_row);
        m_chips.append(chip);
        m_row->layout()->addWidget(chip);
        chip->show();
        connect(chip, &QAbstractButton::clicked, this, [this, chip] {
            if (chip->step().lastCall >= 0)
                Q_EMIT callRequested(chip->step().lastCall);
        });
    }
    const auto link = [&steps](qsizetype to) {
        if (to <= 0 || to >= steps.size())
            return LifeStepChip::Link::None;
        const LifeStep &step = steps.at(to);
        const bool reached = step.state != LifeStep::State::NotYet;
        return reached ? LifeStepChip::Link::Done : LifeStepChip::Link::Open;
    };
    for (qsizetype at = 0; at < steps.size(); ++at) {
        LifeStepChip *const chip = m_chips.at(at);
        chip->setStep(steps.at(at));
        chip->setEnds(link(at), link(at + 1));
    }
    m_names->setChips(m_chips);
    m_sentence->setText(sentence());
}

void LifeCycleStrip::setElsewhere(bool elsewhere)
{
    if (std::exchange(m_elsewhere, elsewhere) == elsewhere)
        return;
    m_row->setVisible(!elsewhere);
    m_sentence->setText(sentence());
}

QString LifeCycleStrip::waitingSentence(const LifeStep &step)
{
    const bool qt = step.engine == Engine::Qt; // Qt waits for a signal, not within a call
    const bool again = step.times > 0;
    switch (step.waitingFor) {
    case SocketCallKind::Accept:
        if (qt)
            return again ? tr("Waiting for another client: the signal newConnection.")
                         : tr("Waiting for a client: the signal newConnection.");
        return again ? tr("accept() is waiting for another client.")
                     : tr("accept() is waiting for a client.");
    case SocketCallKind::Connect:
        return qt ? tr("Waiting for the server's answer: the signal connected.")
                  : tr("connect() is waiting for the server's answer.");
    case SocketCallKind::Handshake:
        return tr("Waiting for the TLS handshake to end: the signal encrypted.");
    case SocketCallKind::Recv:
        return qt ? tr("Waiting for bytes: the signal readyRead.")
                  : tr("recv() is waiting for bytes.");
    case SocketCallKind::RecvFrom:
        return qt ? tr("Waiting for a datagram: the signal readyRead.")
                  : tr("recvfrom() is waiting for a datagram.");
    default:
        return {};
    }
}

QString LifeCycleStrip::sentence() const
{
    if (m_elsewhere)
        return tr("Each call waits until you press it, above.");
    QStringList sentences;
    bool begun = false;
    bool listens = false;
    const bool closed = !m_steps.isEmpty() && m_steps.constLast().state == LifeStep::State::Done;
    for (const LifeStep &step : m_steps) {
        begun = begun || step.state != LifeStep::State::NotYet;
        const QString waiting = waitingSentence(step);
        if (step.state == LifeStep::State::Failed && waiting.isEmpty()) { // else it is over
            const QString name = LifeStepChip::nameOf(step);
            sentences.append(step.engine == Engine::Qt
                                     ? tr("%1 failed: %2.").arg(name, step.error)
                                     : tr("%1() failed: %2.").arg(name, step.error));
        }
        if (!waiting.isEmpty())
            sentences.append(waiting);
        else if (listens && !closed && step.calls.contains(SocketCallKind::Accept))
            sentences.append(tr("Nobody calls accept() now: clients wait in the queue."));
        listens =
                step.calls.contains(SocketCallKind::Listen) && step.state == LifeStep::State::Done;
    }
    if (!begun)
        return tr("No socket has been made yet.");
    if (sentences.isEmpty() && closed)
        return tr("The socket has been closed.");
    return sentences.join(m_wide ? u' ' : u'\n');
}

// For two sentences, so that nothing below jumps when a call begins or ends to wait. In a narrow
// pane they need all of the row.
void LifeCycleStrip::refit()
{
    const int room = width() / std::max(1, fontMetrics().averageCharWidth());
    m_wide = room >= leastForTwoColumns;
    m_label->setVisible(room >= leastForLabel);
    const bool fits = 2 * width() >= 5 * m_choice->sizeHint().width();
    m_words->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_beside->setDirection(m_wide ? QBoxLayout::RightToLeft : QBoxLayout::TopToBottom);
    m_sentence->setMinimumHeight((m_wide ? 1 : 2) * m_sentence->fontMetrics().lineSpacing());
    m_sentence->setText(sentence());
}

void LifeCycleStrip::retranslate()
{
    setAccessibleName(tr("Life of the sockets"));
    m_sentence->setText(sentence());
}

} // namespace socketchat
