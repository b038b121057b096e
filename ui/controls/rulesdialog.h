// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QDialog>

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace socketchat {

class FocusedEntry;
class InlineMessage;
class RuleForm;
class RuleModel;
class SymbolButton;

/// Edits the reply rules of a session, which applies each change at once: a table with how often
/// each has answered, the fields of one rule, and a field to try a message. Not modal.
class RulesDialog : public Adapting<QDialog>
{
    Q_OBJECT

public:
    /// `session` must outlive the dialog, which deletes itself when it is closed.
    RulesDialog(Session &session, QWidget *parent);

    /// Shows how often the rules have answered. Call it after Session::refresh().
    void refresh();
    /// Adds the rules of a file, like the dialog; says why not if it cannot be used.
    void importFrom(const QString &file);
    /// Writes all to a file, like the dialog.
    void exportTo(const QString &file);

private:
    /// Lists what can be done with rules, in the order of its buttons.
    enum Act : quint8 { Add, Duplicate, Remove, Up, Down, Import, Export, ActCount };

    void build();
    void retranslate() override;
    void recolour() override;
    void perform(Act act);
    [[nodiscard]] int current() const;
    void choose(int row);
    void showCurrent();
    void apply();
    void followSetup();
    void tryOut();
    void askForImport();
    void askForExport();

    Session &m_session;
    RuleModel *m_model;
    QTreeView *m_table;
    FocusedEntry *m_entry = nullptr;
    std::array<SymbolButton *, ActCount> m_buttons{};
    RuleForm *m_form;
    QLabel *m_tryName;
    QComboBox *m_tryForm;
    QLineEdit *m_try;
    QLabel *m_tried;
    InlineMessage *m_message;
    QPushButton *m_close;
    bool m_applying = false;
};

} // namespace socketchat
