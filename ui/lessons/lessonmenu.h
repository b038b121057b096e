// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>
#include <QPointer>

namespace socketchat {

class LessonList;

/// Offers the lessons by chapter, with a mark at those that are done.
class LessonMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LessonMenu(QWidget *parent);

    /// Lists the lessons of `list` from now on, which are read when the menu is first opened.
    void setList(LessonList &list);
    void setShown(bool shown) { m_show->setChecked(shown); }
    [[nodiscard]] bool isShown() const { return m_show->isChecked(); }
    void retranslate();

Q_SIGNALS:
    /// Asks to show or hide the lessons.
    void toggled(bool shown);

private:
    void fill();

    QPointer<LessonList> m_list;
    QAction *m_show;
};

} // namespace socketchat
