// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonsteprow.h"

#include "app/chat/enginechoice.h"
#include "app/chat/enginesentences.h"
#include "app/lesson/lessonchecktext.h"
#include "app/lesson/lessonspans.h"
#include "ui/lessons/lessonprose.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/tones.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

LessonStepRow::LessonStepRow(int number, const LessonStep &step, bool chinese, QWidget *parent)
    : Adapting(parent)
    , m_number(number)
    , m_step(step)
    , m_chinese(chinese)
    , m_sign(new QLabel(this))
    , m_body(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_text(named(new LessonProse(this), "instruction"_L1))
    , m_checks(named(new QLabel(this), "checks"_L1))
    , m_trouble(new QWidget(this))
    , m_troubleText(named(new QLabel(m_trouble), "trouble"_L1))
    , m_remedy(named(new QPushButton(m_trouble), "remedy"_L1))
    , m_doIt(named(new QPushButton(this), "doIt"_L1))
    , m_lack(new QWidget(this))
    , m_lackText(named(new QLabel(m_lack), "lack"_L1))
    , m_switch(named(new QPushButton(m_lack), "switchSockets"_L1))
{
    for (QLabel *label : {m_checks, m_troubleText, m_lackText})
        label->setWordWrap(true);
    for (QLabel *label : {m_sign, m_checks, m_troubleText, m_lackText})
        label->setTextFormat(Qt::PlainText);
    m_sign->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    // Widgets: a layout in which everything is hidden would still narrow its column.
    const auto stack = [](QWidget *holder, std::initializer_list<QWidget *> widgets) {
        auto *column = spaced(new QVBoxLayout(holder), {}, 4);
        for (QWidget *widget : widgets) {
            const bool button = qobject_cast<QPushButton *>(widget);
            column->addWidget(widget, 0, button ? Qt::AlignLeading : Qt::Alignment());
        }
    };
    stack(m_trouble, {m_troubleText, m_remedy});
    stack(m_lack, {m_lackText, m_switch});
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_lack, m_trouble, m_checks})
        words->addWidget(part);
    m_body->setSpacing(6);
    m_body->addLayout(words, 1);
    m_body->addWidget(m_doIt, 0, Qt::AlignTop | Qt::AlignLeading);
    auto *row = spaced(new QHBoxLayout(this), {8, 6, 8, 6}, 8);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(m_body, 1);
    connect(m_doIt, &QPushButton::clicked, this, &LessonStepRow::doItRequested);
    connect(m_remedy, &QPushButton::clicked, this, &LessonStepRow::remedyRequested);
    connect(m_text, &LessonProse::addressChosen, this, &LessonStepRow::addressChosen);
    connect(m_switch, &QPushButton::clicked, this, [this] {
        if (const auto need = missing())
            Q_EMIT engineRequested(engineWith(*need).value_or(m_engine));
    });
    setPhase(Phase::Later);
}

void LessonStepRow::setPhase(Phase phase)
{
    m_phase = phase;
    m_seen.clear();
    m_failure = {};
    m_checks->setVisible(phase == Phase::Now);
    m_doIt->setVisible(phase == Phase::Now && !m_step.actions.isEmpty());
    m_text->setReachable(phase == Phase::Now);
    retranslate();
    recolour();
    update();
}

void LessonStepRow::setSeen(const QList<LessonCheckState> &checks)
{
    if (std::exchange(m_seen, checks) != checks)
        retranslateChecks();
}

void LessonStepRow::setFailure(const LessonFailure &failure)
{
    if (std::exchange(m_failure, failure) != failure)
        retranslateChecks();
}

void LessonStepRow::setEngine(Engine engine)
{
    if (std::exchange(m_engine, engine) != engine)
        retranslate();
}

/// Returns the ability that the step needs and the chosen engine lacks for every protocol.
std::optional<Ability> LessonStepRow::missing() const
{
    const auto need = std::ranges::find_if_not(
            m_step.needs, [this](Ability each) { return canEngine(m_engine, each); });
    return need == m_step.needs.end() ? std::nullopt : std::optional(*need);
}

QWidget *LessonStepRow::entrance() const
{
    return m_step.actions.isEmpty() ? static_cast<QWidget *>(m_text) : m_doIt;
}

void LessonStepRow::setCompact(bool compact)
{
    m_body->setDirection(compact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int edge = compact ? 3 : 6; // every line counts above the panes
    layout()->setContentsMargins(8, edge, 8, edge);
    retranslateChecks();
}

void LessonStepRow::setChinese(bool chinese)
{
    m_chinese = chinese;
    retranslate();
}

void LessonStepRow::paintEvent(QPaintEvent *)
{
    if (m_phase != Phase::Now)
        return;
    QPainter painter(this);
    const Tones &tones = Tones::of(palette());
    shapes::box(painter, rect(), tones.tint, tones.tintLine);
}

void LessonStepRow::retranslate()
{
    m_text->setProse(m_step.instruction.in(m_chinese));
    const QString instruction = spokenLessonText(m_step.instruction.in(m_chinese));
    m_sign->setText(m_phase == Phase::Done ? u"✓"_s : QString::number(m_number));
    m_sign->setFixedWidth(fontMetrics().horizontalAdvance(u"000"_s));
    m_doIt->setText(tr("Do it for me"));
    m_doIt->setToolTip(tr("Takes this step as you would, in this window"));
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
    m_doIt->setAccessibleDescription(instruction);
    retranslateLack();
    retranslateChecks();
}

/// Shows the checks that are met and missing, and the current problem.
void LessonStepRow::retranslateChecks()
{
    // Beside the panes one check a line; above them one after the other, each in one piece.
    const bool compact = m_body->direction() == QBoxLayout::LeftToRight;
    QStringList texts;
    for (qsizetype i = 0; i < m_step.checks.size(); ++i) {
        const LessonCheckState state = m_seen.value(i);
        if (m_step.checks.at(i).instead && !state.met)
            continue; // nothing that one would aim at
        const QString text = (state.met ? u"✓\u00a0"_s : u"○\u00a0"_s)
                             + lessonCheckText(m_step.checks.at(i), state.seen);
        texts.append(compact ? LessonProse::unbroken(text) : text);
    }
    m_checks->setText(texts.join(compact ? "   "_L1 : "\n"_L1));
    m_trouble->setVisible(m_phase == Phase::Now && !m_failure.sentence.isEmpty());
    //: What went wrong while a step was tried, as whole sentences.
    m_troubleText->setText(tr("✗ %1").arg(m_failure.sentence));
    m_remedy->setText(m_failure.remedy);
    m_remedy->setVisible(!m_failure.remedy.isEmpty());
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
    m_checks->setPalette(withTextColour(palette(), quiet));
    m_troubleText->setPalette(withTextColour(palette(), badColour(palette())));
}

} // namespace socketchat
