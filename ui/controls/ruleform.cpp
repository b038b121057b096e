// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/ruleform.h"

#include "app/chat/rulematcher.h"
#include "ui/controls/rulemodel.h"
#include "ui/widgets/building.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/numberfield.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/tones.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <tuple>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr PayloadForm ruleForms[] = {PayloadForm::Text, PayloadForm::Escapes, PayloadForm::Hex};

/// Sets a text without moving the cursor where it is there already.
void fillField(QLineEdit *field, const QString &text)
{
    if (field->text() != text)
        field->setText(text);
}

} // namespace

RuleForm::RuleForm(QWidget *parent)
    : Adapting(parent)
    , m_grid(spaced(new QGridLayout(this), {}, 8))
    , m_name(named(new QLineEdit(this), "ruleName"_L1))
    , m_peer(named(new QLineEdit(this), "rulePeer"_L1))
    , m_when(named(new QComboBox(this), "ruleWhen"_L1))
    , m_pattern(named(new QLineEdit(this), "rulePattern"_L1))
    , m_form(named(new QComboBox(this), "ruleForm"_L1))
    , m_answer(named(new QLineEdit(this), "ruleAnswer"_L1))
    , m_placeholders(named(new QCheckBox(this), "rulePlaceholders"_L1))
    , m_after(named(new NumberField(0, double(ReplyRules::longestTime), 0, this), "ruleAfter"_L1))
    , m_to(named(new QComboBox(this), "ruleTo"_L1))
    , m_times(named(new NumberField(0, double(ReplyRules::longestTime), 0, this), "ruleTimes"_L1))
    , m_message(named(new InlineMessage(this), "ruleMessage"_L1))
{
    m_name->setMaxLength(int(ReplyRules::longestName));
    m_peer->setMaxLength(int(RuleMatcher::longestWildcard));
    m_answer->setMaxLength(int(ReplyRules::longestText));
    for (int at = 0; at < 4; ++at)
        m_when->addItem(QString());
    for (int at = 0; at < 3; ++at) {
        m_form->addItem(QString());
        m_to->addItem(QString());
    }
    const auto labelFor = [this](QWidget *field) {
        auto *label = new QLabel(this);
        label->setBuddy(field);
        return label;
    };
    const auto rowOf = [&labelFor](std::initializer_list<QWidget *> fields) {
        auto *row = spaced(new QHBoxLayout, {}, 8);
        for (QWidget *field : fields) {
            if (row->count() > 0)
                row->addWidget(labelFor(field));
            row->addWidget(field);
        }
        return row;
    };
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(2, 1);
    for (const auto &[row, box, field] :
         {std::tuple(0, m_when, m_pattern), std::tuple(1, m_form, m_answer)}) {
        m_grid->addWidget(labelFor(box), row, 0);
        m_grid->addWidget(box, row, 1);
        m_grid->addWidget(field, row, 2);
    }
    m_grid->addWidget(labelFor(m_to), 2, 0);
    QHBoxLayout *const when = rowOf({m_to, m_after, m_times});
    when->addStretch(1);
    m_grid->addLayout(when, 2, 1, 1, 2);
    m_grid->addWidget(labelFor(m_name), 3, 0);
    QHBoxLayout *const who = rowOf({m_name, m_peer});
    who->addWidget(m_placeholders);
    m_grid->addLayout(who, 3, 1, 1, 2);
    m_grid->addWidget(m_message, 4, 0, 1, 3);
    // What is below stays where it is when a sentence comes.
    m_grid->setRowMinimumHeight(4, m_message->fontMetrics().height() + 2);

    for (QLineEdit *field : {m_name, m_peer, m_pattern, m_answer})
        connect(field, &QLineEdit::textEdited, this, &RuleForm::take);
    for (QComboBox *box : {m_when, m_form, m_to})
        connect(box, &QComboBox::activated, this, &RuleForm::take);
    connect(m_placeholders, &QCheckBox::clicked, this, &RuleForm::take);
    for (NumberField *field : {m_after, m_times}) {
        connect(field, &NumberField::chosen, this, &RuleForm::take);
        connect(field, &NumberField::refused, this, [this](const QString &asked) {
            m_message->say(InlineMessage::Tone::Problem,
                           tr("This takes a number up to 2592000000, and %1 is none.").arg(asked));
        });
    }
    retranslate();
}

void RuleForm::show(const ReplyRule &rule, const RuleProblem &problem)
{
    m_rule = rule;
    m_problem = problem;
    m_pattern->setMaxLength(int(rule.when == ReplyRule::When::Wildcard
                                        ? RuleMatcher::longestWildcard
                                        : ReplyRules::longestText));
    fillField(m_name, rule.name);
    fillField(m_peer, rule.peer);
    m_when->setCurrentIndex(int(rule.when));
    fillField(m_pattern, rule.pattern);
    m_form->setCurrentIndex(int(std::ranges::find(ruleForms, rule.form) - std::begin(ruleForms)));
    fillField(m_answer, rule.answer);
    m_placeholders->setChecked(rule.placeholders);
    m_after->setNumber(double(rule.after));
    m_times->setNumber(double(rule.times));
    m_to->setCurrentIndex(int(rule.to));
    const auto mark = [&](QLineEdit *field, RuleProblem::Where where, Symbol sign) {
        const bool isWrong = problem.where == where;
        const QList<QAction *> marks = field->actions();
        for (QAction *each : marks)
            delete each;
        if (!isWrong)
            return;
        QAction *shown = field->addAction(symbolIcon(sign, Tones::of(palette()).bad),
                                          QLineEdit::TrailingPosition);
        shown->setToolTip(problem.sentence);
    };
    mark(m_pattern, RuleProblem::Where::When, Symbol::Error);
    mark(m_answer, RuleProblem::Where::Answer, Symbol::Error);
    if (problem.where == RuleProblem::Where::Nowhere)
        m_message->clear();
    else
        m_message->say(InlineMessage::Tone::Problem, problem.sentence);
}

void RuleForm::focusPattern()
{
    m_pattern->setFocus(Qt::OtherFocusReason);
    m_pattern->selectAll();
}

void RuleForm::take()
{
    ReplyRule rule = m_rule;
    rule.name = m_name->text();
    rule.peer = m_peer->text().trimmed();
    rule.when = ReplyRule::When(m_when->currentIndex());
    rule.pattern = m_pattern->text();
    if (rule.when == ReplyRule::When::Wildcard)
        rule.pattern.truncate(RuleMatcher::longestWildcard);
    rule.form = ruleForms[m_form->currentIndex()];
    rule.answer = m_answer->text();
    rule.placeholders = m_placeholders->isChecked();
    rule.after = qint64(m_after->number());
    rule.times = qint64(m_times->number());
    rule.to = ReplyRule::To(m_to->currentIndex());
    Q_EMIT edited(rule);
}

void RuleForm::retranslate()
{
    for (int when = 0; when < m_when->count(); ++when)
        m_when->setItemText(when, nameOfWhen(ReplyRule::When(when)));
    m_form->setItemText(0, tr("Text"));
    m_form->setItemText(1, tr("Escapes"));
    m_form->setItemText(2, tr("Hex"));
    m_to->setItemText(0, tr("The sender"));
    m_to->setItemText(1, tr("All others"));
    m_to->setItemText(2, tr("Everyone"));
    const auto label = [this](QWidget *field, const QString &text, const QString &toolTip) {
        const QList<QLabel *> labels = findChildren<QLabel *>(Qt::FindDirectChildrenOnly);
        for (QLabel *each : labels) {
            if (each->buddy() == field)
                each->setText(text);
        }
        field->setAccessibleName(QString(text).remove(u'&'));
        field->setToolTip(toolTip);
    };
    label(m_when, tr("&When"),
          tr("Text: the whole message. Wildcard: * is any characters, ? is one. Regex: a part of "
             "it. Hex: all bytes, ? is any digit."));
    m_pattern->setAccessibleName(tr("Pattern"));
    m_pattern->setToolTip(m_when->toolTip());
    label(m_form, tr("&Answer"), tr("How the answer is read"));
    m_answer->setAccessibleName(tr("Answer"));
    m_answer->setToolTip(tr("$0 is what matched, $1 to $9 are the groups of a regex or the runs "
                            "of bytes with a ? of a hex, $$ is a dollar"));
    m_placeholders->setText(tr("Expand &placeholders"));
    m_placeholders->setToolTip(
            tr("{counter}, {time}, {random 4} and others, anew for each answer"));
    label(m_to, tr("&To"), tr("Who gets the answer"));
    label(m_after, tr("a&fter"), tr("How long the answer waits, in milliseconds"));
    m_after->setSuffix(tr(" ms"));
    label(m_times, tr("t&imes"),
          tr("How often it answers in all; 0: always. Then the next rule is tried."));
    label(m_name, tr("&Name"), tr("Shown with each answer"));
    label(m_peer, tr("P&eer"),
          tr("Only for this address, with or without the port; * and ? as in a wildcard. Empty: "
             "for all."));
    show(m_rule, m_problem);
}

} // namespace socketchat
