// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/shortcutsdialog.h"

#include "ui/widgets/building.h"
#include "ui/widgets/focusedentry.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Removes the mark of the access key: "&", or "(&X)" behind Chinese.
QString withoutAccessKey(QString text)
{
    text = text.section(u'\t', 0, 0);
    const qsizetype at = text.indexOf("(&"_L1);
    if (at >= 0 && text.indexOf(u')', at) == at + 3)
        text.remove(at, 4);
    return text.replace("&&"_L1, "\x01"_L1).remove(u'&').replace("\x01"_L1, "&"_L1);
}

QString keysOf(const QAction *action)
{
    const QString behindTab = action->text().section(u'\t', 1);
    if (!behindTab.isEmpty())
        return behindTab;
    QStringList keys;
    for (const QKeySequence &each : action->shortcuts())
        keys.append(each.toString(QKeySequence::NativeText));
    return keys.join(u", "_s);
}

/// Appends the actions of a menu and of the menus in it.
void collect(const QMenu *menu, QList<QAction *> &actions)
{
    for (QAction *action : menu->actions()) {
        if (const QMenu *inner = action->menu())
            collect(inner, actions);
        else
            actions.append(action);
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget *window)
    : QDialog(window)
    , m_list(new QTreeWidget(this))
    , m_close(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    new FocusedEntry(m_list);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_close->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addWidget(m_close, 0, Qt::AlignTrailing);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    fill();
    resize(QSize(520, 560).boundedTo(window->size()));
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // Queued: only then have all actions their new texts.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &ShortcutsDialog::fill, Qt::QueuedConnection);
}

void ShortcutsDialog::add(const QString &title, const QList<QAction *> &actions)
{
    auto *group = new QTreeWidgetItem(QStringList{title});
    group->setFont(0, inBold(font()));
    for (const QAction *action : actions) {
        if (const QString keys = keysOf(action); !keys.isEmpty())
            group->addChild(new QTreeWidgetItem({withoutAccessKey(action->text()), keys}));
    }
    if (group->childCount() == 0) {
        delete group;
        return;
    }
    m_list->addTopLevelItem(group);
    group->setFirstColumnSpanned(true);
    group->setExpanded(true);
}

void ShortcutsDialog::fill()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_close->setText(tr("&Close"));
    m_list->setAccessibleName(tr("Keyboard shortcuts"));
    m_list->clear();
    m_list->setHeaderLabels({tr("What it does"), tr("Keys")});
    const auto *window = qobject_cast<QMainWindow *>(parentWidget());
    for (const QAction *each : window->menuBar()->actions()) {
        QList<QAction *> actions;
        collect(each->menu(), actions);
        add(withoutAccessKey(each->text()), actions);
    }
    // Handled by the panes themselves, so there are no actions.
    const std::pair<QString, QString> others[] = {
            {tr("Send the message"), tr("Enter")},
            {tr("Start a new line in the message"), tr("Shift+Enter")},
            {tr("Bring back what was sent"), tr("Up in the empty field, Ctrl+Up")},
            {tr("Disconnect the selected client"), tr("Delete in the list of clients")},
            {tr("Larger or smaller text"), tr("Ctrl+wheel")},
            {tr("Close the bar of find or filter"), tr("Esc")},
    };
    auto *group = new QTreeWidgetItem(QStringList{tr("In the panes")});
    group->setFont(0, m_list->topLevelItem(0)->font(0));
    for (const auto &[what, keys] : others)
        group->addChild(new QTreeWidgetItem({what, keys}));
    m_list->addTopLevelItem(group);
    group->setFirstColumnSpanned(true);
    group->setExpanded(true);
    m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
}

} // namespace socketchat
