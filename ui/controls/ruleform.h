// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/replyrules.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace socketchat {

class InlineMessage;
class NumberField;

/// Edits one reply rule, with a sentence on what is wrong with it.
class RuleForm : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit RuleForm(QWidget *parent);

    /// Shows a rule; fields that show it already keep their cursor.
    void show(const ReplyRule &rule, const RuleProblem &problem);
    void focusPattern();

Q_SIGNALS:
    void edited(const socketchat::ReplyRule &rule);

private:
    void retranslate() override;
    void take();

    ReplyRule m_rule;
    RuleProblem m_problem;
    QGridLayout *m_grid;
    QLineEdit *m_name;
    QLineEdit *m_peer;
    QComboBox *m_when;
    QLineEdit *m_pattern;
    QComboBox *m_form;
    QLineEdit *m_answer;
    QCheckBox *m_placeholders;
    NumberField *m_after;
    QComboBox *m_to;
    NumberField *m_times;
    InlineMessage *m_message;
    bool m_showing = false;
};

} // namespace socketchat
