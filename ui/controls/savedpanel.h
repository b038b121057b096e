// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/savedmessage.h"
#include "ui/controls/repeatbar.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

#include <array>
#include <functional>
#include <utility>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;

namespace socketchat {

class InlineMessage;
class SavedMessageList;
class SavedMessageView;
class SymbolButton;

/// Shows the saved messages with a search field, and changes, imports and exports them.
class SavedPanel : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `list` must outlive the panel.
    explicit SavedPanel(SavedMessageList &list, QWidget *parent = nullptr);

    /// Returns the buttons for its head: "Add" and "More".
    [[nodiscard]] const std::array<SymbolButton *, 2> &buttons() const { return m_buttons; }
    /// Sets what sends the next of several messages that are sent in order.
    using Sending = std::function<RepeatBar::Sent(const SavedMessage &message)>;
    void setSending(Sending sending) { m_sending = std::move(sending); }
    /// Sets whether a message can be sent; if not, a click puts it into the field.
    void setOpen(bool open);

    /// Adds what is in a file and is not there yet, like the dialog, and offers to undo that.
    void importFrom(const QString &file);
    /// Writes all to a file, like the dialog.
    void exportTo(const QString &file);

Q_SIGNALS:
    /// Requests to send a message.
    void chosen(const socketchat::SavedMessage &message);
    /// Requests to put a message into the field.
    void takeRequested(const socketchat::SavedMessage &message);
    /// Requests to save what is typed.
    void addRequested();

private:
    void retranslate() override;
    void recolour() override;
    void showList();
    void change(qsizetype index);
    void remove(qsizetype index);
    /// Replaces the list; says why if that is impossible.
    bool set(const QList<SavedMessage> &messages);
    void offerUndo(const QString &sentence, const QList<SavedMessage> &before);
    void askForImport();
    void askForExport();
    [[nodiscard]] QAction *rowAction(void (SavedPanel::*act)(qsizetype));
    void take(qsizetype index);
    void sendInOrder(qsizetype index);
    [[nodiscard]] bool beginOrder();
    [[nodiscard]] RepeatBar::Sent sendNext();

    SavedMessageList &m_list;
    std::array<SymbolButton *, 2> m_buttons;
    QLineEdit *m_find;
    QLabel *m_empty;
    SavedMessageView *m_view;
    InlineMessage *m_message;
    QMenu *m_menu; // behind the button "More"
    QMenu *m_rowMenu; // of one message
    QAction *m_take;
    QAction *m_change;
    QAction *m_remove;
    QAction *m_order;
    QAction *m_import;
    QAction *m_export;
    bool m_open = false;
    Sending m_sending;
    RepeatBar *m_sequence = nullptr; // made when it is first asked for
    QString m_folder; // of what is sent in order
    QList<SavedMessage> m_ordered;
    qsizetype m_next = 0;
};

} // namespace socketchat
