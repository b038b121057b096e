// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/patternfield.h"

#include "ui/widgets/building.h"
#include "ui/widgets/clearbutton.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>

#include <utility>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

constexpr auto caseKey = "Alt+C";
constexpr auto wordKey = "Alt+W";
constexpr auto expressionKey = "Alt+R";
constexpr auto hexKey = "Alt+X";

} // namespace

PatternField::PatternField(QWidget *parent)
    : Adapting(parent)
    , m_edit(new QLineEdit(this))
    , m_matchCase(named(new QToolButton(this), "matchCase"_L1))
    , m_wholeWord(named(new QToolButton(this), "wholeWord"_L1))
    , m_expression(named(new QToolButton(this), "expression"_L1))
    , m_hex(named(new QToolButton(this), "hexBytes"_L1))
{
    addClearButton(m_edit);
    m_edit->setMaxLength(1000);
    m_edit->setMinimumWidth(60);
    m_expression->setText(u".*"_s);
    m_hex->setText(u"0x"_s);
    auto *row = spaced(new QHBoxLayout(this), {}, 2);
    row->addWidget(m_edit, 1);
    for (QToolButton *button : {m_matchCase, m_wholeWord, m_expression, m_hex}) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, button] { choose(button); });
    }
    // Of two bars that are open, the one with the focus is meant.
    for (const auto &[button, key] :
         {std::pair(m_matchCase, caseKey), std::pair(m_wholeWord, wordKey),
          std::pair(m_expression, expressionKey), std::pair(m_hex, hexKey)}) {
        auto *shortcut = new QShortcut(QKeySequence(QLatin1StringView(key)), parent);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QAbstractButton::click);
    }
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        if (!m_setting)
            Q_EMIT changed();
    });
    retranslate();
}

void PatternField::choose(const QToolButton *pressed)
{
    // Regular expression and bytes exclude each other.
    if (pressed == m_expression && m_expression->isChecked())
        m_hex->setChecked(false);
    if (pressed == m_hex && m_hex->isChecked())
        m_expression->setChecked(false);
    m_matchCase->setEnabled(!m_hex->isChecked());
    m_wholeWord->setEnabled(!m_hex->isChecked());
    if (!m_setting)
        Q_EMIT changed();
}

SearchTerm PatternField::term() const
{
    SearchTerm term;
    term.typed = m_edit->text();
    if (m_hex->isChecked())
        term.form = SearchTerm::Form::Hex;
    else if (m_expression->isChecked())
        term.form = SearchTerm::Form::Expression;
    term.matchCase = m_matchCase->isChecked();
    term.wholeWord = m_wholeWord->isChecked();
    return term;
}

void PatternField::setTerm(const SearchTerm &term)
{
    if (term == this->term())
        return;
    m_setting = true;
    m_edit->setText(term.typed);
    m_hex->setChecked(term.form == SearchTerm::Form::Hex);
    m_expression->setChecked(term.form == SearchTerm::Form::Expression);
    m_matchCase->setChecked(term.matchCase);
    m_wholeWord->setChecked(term.wholeWord);
    choose(nullptr);
    m_setting = false;
    Q_EMIT changed();
}

void PatternField::setPlaceholder(const QString &text, const QString &accessibleName)
{
    m_edit->setPlaceholderText(text);
    m_edit->setAccessibleName(accessibleName);
    retranslate();
}

void PatternField::start()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

QString PatternField::problemSentence(const TextPattern &pattern)
{
    switch (pattern.problem()) {
    case TextPattern::Problem::None:
        break;
    case TextPattern::Problem::ExpressionNotValid:
        return tr("The regular expression is not valid at character %1: %2.")
                .arg(QString::number(pattern.problemAt() + 1), pattern.expressionProblem());
    case TextPattern::Problem::NotHex:
        return tr("Bytes are pairs of hex digits, as in 48 65 0A; character %1 is none.")
                .arg(pattern.problemAt() + 1);
    case TextPattern::Problem::OddHexDigits:
        return tr("Bytes are pairs of hex digits, as in 48 65 0A; one digit is missing.");
    case TextPattern::Problem::AmbiguousHex:
        return tr("The digits at character %1 can be read in more than one way; write all bytes "
                  "alike, as in 0x48 0x65 0x0A.")
                .arg(pattern.problemAt() + 1);
    }
    return {};
}

void PatternField::retranslate()
{
    //: On a small button: upper and lower case are different.
    m_matchCase->setText(tr("Aa"));
    //: On a small button: whole words only.
    m_wholeWord->setText(tr("W", "whole words"));
    const auto name = [this](QToolButton *button, const QString &what, const char *key) {
        button->setAccessibleName(tr("%1, %2", "what a button does, and for which field")
                                          .arg(what, m_edit->accessibleName()));
        button->setToolTip(tr("%1 (%2)", "what a button does, and its keys")
                                   .arg(what, QKeySequence(QLatin1StringView(key))
                                                      .toString(QKeySequence::NativeText)));
    };
    name(m_matchCase, tr("Match case"), caseKey);
    name(m_wholeWord, tr("Whole words"), wordKey);
    name(m_expression, tr("Regular expression"), expressionKey);
    name(m_hex, tr("Hex bytes"), hexKey);
}

} // namespace socketchat
