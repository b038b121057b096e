// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/conversationlook.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

namespace socketchat {

/// Offers how the conversation looks, in the View menu: bubbles or lines, and the lines' columns.
class LookActions : public QObject
{
    Q_OBJECT

public:
    explicit LookActions(QWidget *parent);

    [[nodiscard]] const ConversationLook &look() const { return m_look; }
    /// Shows a look as chosen without emitting chosen().
    void setLook(const ConversationLook &look);
    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] QAction *form(RowForm form) const;
    [[nodiscard]] QMenu *columnMenu() const { return m_columnMenu; }
    void retranslate();
    [[nodiscard]] static QString columnName(LineColumn column);

Q_SIGNALS:
    /// Reports that the person chose another look.
    void chosen(const socketchat::ConversationLook &look);

private:
    void choose(const ConversationLook &look);

    ConversationLook m_look;
    QActionGroup *m_forms; // in the order of RowForm
    QAction *m_echoes;
    QMenu *m_columnMenu; // in the order of everyLineColumn
};

} // namespace socketchat
