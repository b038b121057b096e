// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace socketchat {

/// Lists the keys of a window by menu, made from the actions themselves, and then the keys that
/// single panes handle.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `window` must have its menus, becomes the parent, and is asked again after a change of the
    /// language. Deletes itself when closed.
    explicit ShortcutsDialog(QWidget *window);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void add(const QString &title, const QList<QAction *> &actions);

    QTreeWidget *m_list;
    QPushButton *m_close;
};

} // namespace socketchat
