// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/controls/senthistory.h"
#include "ui/widgets/adapting.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace socketchat {

/// Lists sent messages, the newest first, with a field that searches in them. Not modal.
class SentHistoryDialog : public Adapting<QDialog>
{
    Q_OBJECT

public:
    /// The dialog deletes itself when it is closed.
    SentHistoryDialog(const QList<SentHistory::Entry> &sent, QWidget *parent);

Q_SIGNALS:
    /// Requests to put a message into the field.
    void chosen(const socketchat::SentHistory::Entry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate() override;
    void recolour() override;
    void showFound();
    void choose();

    const QList<SentHistory::Entry> m_sent; // oldest first
    QLineEdit *m_find;
    QListWidget *m_list;
    QLabel *m_none;
};

} // namespace socketchat
