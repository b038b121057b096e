// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonsteprow.h"

#include "app/chat/enginechoice.h"
#include "app/chat/enginesentences.h"
#include "ui/widgets/colours.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

LessonStepRow::LessonStepRow(int number, const LessonStep &step, bool chinese, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
    , m_step(step)
    , m_chinese(chinese)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_foot(new QWidget(this))
    , m_progress(new QLabel(m_foot))
    , m_doIt(new QPushButton(m_foot))
    , m_lack(new QWidget(this))
    , m_lackText(new QLabel(m_lack))
    , m_switch(new QPushButton(m_lack))
{
    m_text->setWordWrap(true);
    m_lackText->setWordWrap(true);
    for (QLabel *label : {m_sign, m_text, m_progress, m_lackText})
        label->setTextFormat(Qt::PlainText);
    // What is to be typed can be copied from here.
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sign->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_doIt->setObjectName("doIt"_L1);
    m_lackText->setObjectName("lack"_L1);
    m_switch->setObjectName("switchSockets"_L1);
    // A widget: a layout in which everything is hidden would still narrow its column.
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins({});
    foot->setSpacing(8);
    foot->addWidget(m_doIt);
    foot->addWidget(m_progress, 1);
    auto *lack = new QVBoxLayout(m_lack);
    lack->setContentsMargins({});
    lack->setSpacing(4);
    lack->addWidget(m_lackText);
    lack->addWidget(m_switch, 0, Qt::AlignLeading);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_text);
    words->addWidget(m_lack);
    words->addWidget(m_foot);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_doIt, &QPushButton::clicked, this, &LessonStepRow::doItRequested);
    connect(m_switch, &QPushButton::clicked, this, [this] {
        if (const auto need = missing())
            Q_EMIT engineRequested(engineWith(*need).value_or(m_engine));
    });
    setPhase(Phase::Later);
}

void LessonStepRow::setPhase(Phase phase)
{
    m_phase = phase;
    m_foot->setVisible(phase == Phase::Now);
    m_doIt->setVisible(!m_step.actions.isEmpty());
    m_progress->setVisible(m_step.checks.size() > 1);
    retranslate();
    recolour();
    update();
}

void LessonStepRow::setSeen(qsizetype checks)
{
    if (std::exchange(m_seen, checks) != checks)
        retranslate();
}

void LessonStepRow::setEngine(Engine engine)
{
    if (std::exchange(m_engine, engine) != engine)
        retranslate();
}

/// What the step needs and the chosen sockets cannot do, whatever the protocol.
std::optional<Ability> LessonStepRow::missing() const
{
    const auto need = std::ranges::find_if_not(
            m_step.needs, [this](Ability each) { return canEngine(m_engine, each); });
    return need == m_step.needs.end() ? std::nullopt : std::optional(*need);
}

void LessonStepRow::setChinese(bool chinese)
{
    m_chinese = chinese;
    retranslate();
}

void LessonStepRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        recolour();
    else if (event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LessonStepRow::paintEvent(QPaintEvent *)
{
    if (m_phase != Phase::Now)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = palette().color(QPalette::Highlight);
    ground.setAlpha(isDark(palette()) ? 60 : 28);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), 6, 6);
}

void LessonStepRow::retranslate()
{
    const QString &instruction = m_step.instruction.in(m_chinese);
    m_text->setText(instruction);
    m_sign->setText(m_phase == Phase::Done ? u"✓"_s : QString::number(m_number));
    m_sign->setFixedWidth(fontMetrics().horizontalAdvance(u"000"_s));
    m_doIt->setText(tr("Do it for me"));
    m_doIt->setToolTip(tr("Takes this step as you would, in this window"));
    m_progress->setText(
            tr("%1 of %2 seen")
                    .arg(QString::number(m_seen), QString::number(m_step.checks.size())));
    const QString number = QString::number(m_number);
    switch (m_phase) {
    case Phase::Done:
        setAccessibleName(tr("Step %1, done: %2").arg(number, instruction));
        break;
    case Phase::Now:
        setAccessibleName(tr("Step %1, now: %2").arg(number, instruction));
        break;
    case Phase::Later:
        setAccessibleName(tr("Step %1, later: %2").arg(number, instruction));
        break;
    }
    m_doIt->setAccessibleName(tr("Do step %1 for me").arg(number));
    retranslateLack();
}

void LessonStepRow::retranslateLack()
{
    const std::optional<Ability> need = missing();
    m_lack->setVisible(need && m_phase == Phase::Now);
    if (!need)
        return;
    //: What the step needs and the chosen sockets do not have, as a whole sentence.
    m_lackText->setText(
            tr("⚠ This step needs other sockets. %1").arg(missingAbilitySentence(*need, m_engine)));
    const std::optional<Engine> other = engineWith(*need);
    m_switch->setVisible(other.has_value());
    if (other) {
        m_switch->setText(tr("Switch to “%1”").arg(engineName(*other)));
        m_switch->setToolTip(tr("Stops what goes on in this window and chooses these sockets"));
    }
}

void LessonStepRow::recolour()
{
    const QColor quiet = quietColour(palette());
    const QColor text = palette().color(QPalette::Active, QPalette::WindowText);
    m_sign->setPalette(withTextColour(palette(), m_phase == Phase::Done
                                                         ? goodColour(palette())
                                                         : (m_phase == Phase::Now ? text : quiet)));
    m_text->setPalette(withTextColour(palette(), m_phase == Phase::Now ? text : quiet));
    m_progress->setPalette(withTextColour(palette(), quiet));
}

} // namespace socketchat
