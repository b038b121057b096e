// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lessonreader.h"

#include <QWidget>

class QAction;
class QLabel;
class QListWidget;
class QToolButton;

namespace socketchat {

class Preferences;

/// The lessons there are, the program's own and those of a teacher's folder, and how far the person
/// has come in each.
class LessonList : public QWidget
{
    Q_OBJECT

public:
    /// `preferences` must outlive the list.
    explicit LessonList(Preferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] const QList<Lesson> &lessons() const { return m_lessons; }
    void setChinese(bool chinese);
    /// After progress was made.
    void refresh();
    /// Reads the lessons of a folder beside the program's own; one of the same name takes the place
    /// of the program's. An empty name: only the program's own.
    void useFolder(const QString &folder);
    /// The same for one file, for as long as this window is open. Returns which of the lessons it
    /// is; -1 where it cannot be read, which the list then says.
    int useFile(const QString &path);
    /// Writes the program's own lessons into a folder, for a teacher to change; what lies there
    /// already is left alone.
    void copyInto(const QString &folder);

Q_SIGNALS:
    void chosen(int lesson);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void retranslate();
    void askForFolder(bool toCopyInto);

    Preferences &m_preferences;
    QList<Lesson> m_lessons;
    QList<LessonFile> m_broken;
    QString m_file; // a lesson of its own; or empty
    QString m_copied; // what copyInto() has to say
    bool m_chinese = false;
    QLabel *m_intro;
    QListWidget *m_list;
    QLabel *m_problems;
    QToolButton *m_more;
    QAction *m_load;
    QAction *m_onlyOwn;
    QAction *m_copy;
};

} // namespace socketchat
