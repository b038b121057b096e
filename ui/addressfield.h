// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>
#include <QStringListModel>

namespace socketchat {

/// Where an address is typed, with the addresses used before as completions and in a menu
/// (Alt+Down).
class AddressField : public QLineEdit
{
    Q_OBJECT

public:
    explicit AddressField(QWidget *parent = nullptr);

    void setHistory(const QStringList &addresses);

Q_SIGNALS:
    /// The person took an address from the history.
    void chosen(const QString &address);
    void historyCleared();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void showHistory();
    void redrawArrow();

    QStringListModel m_history;
    QAction *m_arrow;
};

} // namespace socketchat
