// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/savedmessage.h"
#include "ui/widgets/adapting.h"

#include <QSet>
#include <QTreeWidget>

namespace socketchat {

class FocusedEntry;

/// Lists saved messages in their folders, which fold. A click or Enter sends one; dragging or Alt
/// with Up and Down moves it.
class SavedMessageView : public Adapting<QTreeWidget>
{
    Q_OBJECT

public:
    explicit SavedMessageView(QWidget *parent);

    /// Shows those messages that have the text `find` in them, with a tooltip that says what a
    /// click does. The current one stays.
    void showMessages(const QList<SavedMessage> &messages, const QString &find,
                      const QString &click);
    /// Returns the index of the current message; -1 if there is none.
    [[nodiscard]] qsizetype current() const;
    void setCurrent(qsizetype index);

Q_SIGNALS:
    /// Requests what a click does.
    void chosen(qsizetype index);
    void deleteRequested(qsizetype index);
    void menuRequested(qsizetype index, const QPoint &place);
    /// Requests another order or other folders.
    void rearranged(const QList<socketchat::SavedMessage> &messages);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void refit() override;
    void press(QTreeWidgetItem *item);
    void step(int step);
    [[nodiscard]] QTreeWidgetItem *itemOf(qsizetype index) const;
    [[nodiscard]] static qsizetype indexOf(const QTreeWidgetItem *item);

    QList<SavedMessage> m_messages;
    QSet<QString> m_folded;
    FocusedEntry *m_entry;
    bool m_whole = true; // all messages are shown
};

} // namespace socketchat
