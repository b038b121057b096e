// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonmenu.h"

#include "ui/lessons/lessonlist.h"
#include "ui/widgets/symbols.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace socketchat {

LessonMenu::LessonMenu(QWidget *parent)
    : QMenu(parent)
    , m_show(addAction(symbolIcon(Symbol::Lesson), {}))
{
    m_show->setShortcut(u"F1"_s);
    m_show->setCheckable(true);
    setToolTipsVisible(true);
    connect(m_show, &QAction::triggered, this, &LessonMenu::toggled);
    connect(this, &QMenu::aboutToShow, this, &LessonMenu::fill);
    retranslate();
}

void LessonMenu::setList(LessonList &list) { m_list = &list; }

void LessonMenu::retranslate()
{
    setTitle(tr("&Lessons"));
    m_show->setText(tr("&Show lessons"));
}

void LessonMenu::fill()
{
    if (!m_list)
        return;
    const QList<QAction *> before = actions();
    for (QAction *each : before.sliced(1)) {
        removeAction(each);
        if (each->parent() == this)
            each->deleteLater(); // a separator; the others are the list's
        else if (each->menu() && each->menu()->parent() == this)
            each->menu()->deleteLater();
    }
    addSeparator();
    m_list->addChaptersTo(*this);
    addSeparator();
    addActions(m_list->folderActions());
}

} // namespace socketchat
