// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lessonreader.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QAction;
class QLabel;
class QListWidget;
class QMenu;

namespace socketchat {

struct LessonProgress;
class Preferences;
class SymbolButton;

/// Lists the lessons, the program's own and those of a teacher's folder, with the person's progress
/// in each.
class LessonList : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `preferences` must outlive the list.
    explicit LessonList(Preferences &preferences, QWidget *parent = nullptr);

    /// Returns the lessons; none before the list was shown or got a file or a folder.
    [[nodiscard]] const QList<Lesson> &lessons() const { return m_lessons; }
    void setChinese(bool chinese);
    /// Updates the progress shown.
    void refresh();
    /// Appends a menu for each chapter, which the menu owns; its entries emit chosen(). Reads the
    /// lessons if nothing did.
    void addChaptersTo(QMenu &menu);
    /// Returns what can be done with lessons of the person's own.
    [[nodiscard]] QList<QAction *> folderActions() const { return {m_load, m_onlyOwn, m_copy}; }
    /// Adds the lessons of a folder; they replace the program's own of the same name. An empty name
    /// means only the program's own.
    void useFolder(const QString &folder);
    /// Adds the lesson of a file while this window is open. Returns its index; -1 if it cannot be
    /// read, which the list then reports.
    int useFile(const QString &path);
    /// Copies the program's own lessons to a folder, for a teacher to change. Existing files are
    /// kept.
    void copyInto(const QString &folder);

Q_SIGNALS:
    void chosen(int lesson);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void recolour() override { retranslate(); }
    void read();
    void readOnce();
    [[nodiscard]] LessonProgress progressOf(const Lesson &lesson) const;
    [[nodiscard]] QString chapterOf(const Lesson &lesson) const;
    void groupByChapter();
    void retranslate() override;
    void askForFolder(bool toCopyInto);

    Preferences &m_preferences;
    QList<Lesson> m_lessons;
    QList<LessonFile> m_broken;
    bool m_isRead = false;
    QString m_file; // an additional lesson; may be empty
    QString m_copied; // result of copyInto(), as a sentence
    bool m_chinese = false;
    QLabel *m_intro;
    QListWidget *m_list;
    QLabel *m_problems;
    SymbolButton *m_more;
    QAction *m_load;
    QAction *m_onlyOwn;
    QAction *m_copy;
};

} // namespace socketchat
