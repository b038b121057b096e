// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/lessonlist.h"

#include "ui/lessons/lessonprogress.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/focusedentry.h"
#include "ui/widgets/symbolbutton.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

const QString ownFolder = u":/lessons"_s;
constexpr int lessonRole = Qt::UserRole; // which lesson; headings have none

/// Returns a text of a file for a menu, where & would underline a letter.
QString asMenuText(const QString &text) { return QString(text).replace(u'&', u"&&"_s); }

} // namespace

LessonList::LessonList(Preferences &preferences, QWidget *parent)
    : Adapting(parent)
    , m_preferences(preferences)
    , m_intro(wrappingLabel(this))
    , m_list(named(new QListWidget(this), "lessons"_L1))
    , m_problems(wrappingLabel(this))
    , m_more(new SymbolButton(Symbol::More, this))
{
    new FocusedEntry(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(4);
    setFocusProxy(m_list);
    m_more->setText(u"⋯"_s); // what the guide calls it
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    m_load = menu->addAction({}, this, [this] { askForFolder(false); });
    m_onlyOwn = menu->addAction({}, this, [this] { useFolder({}); });
    menu->addSeparator();
    m_copy = menu->addAction({}, this, [this] { askForFolder(true); });
    m_load->setIcon(symbolIcon(Symbol::Open));
    m_copy->setIcon(symbolIcon(Symbol::Copy));
    m_more->setMenu(menu);

    auto *head = new QHBoxLayout;
    head->addWidget(m_intro, 1);
    head->addWidget(m_more, 0, Qt::AlignTop);
    auto *column = spaced(new QVBoxLayout(this), {16, 0, 8, 8});
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_problems);
    const auto choose = [this](QListWidgetItem *item) {
        if (const QVariant lesson = item->data(lessonRole); lesson.isValid())
            Q_EMIT chosen(lesson.toInt());
    };
    connect(m_list, &QListWidget::itemActivated, this, choose);
    connect(m_list, &QListWidget::itemClicked, this, choose);
    retranslate();
}

void LessonList::setChinese(bool chinese)
{
    m_chinese = chinese;
    retranslate();
}

void LessonList::refresh() { retranslate(); }

void LessonList::useFolder(const QString &folder)
{
    m_preferences.setLessonFolder(folder);
    m_copied.clear();
    read();
}

int LessonList::useFile(const QString &path)
{
    m_file = path;
    read();
    const ReadLesson lesson = readLessonFile(path).read;
    const auto found = std::ranges::find(m_lessons, lesson.lesson.id, &Lesson::id);
    return lesson.problem || found == m_lessons.end() ? -1 : int(found - m_lessons.begin());
}

void LessonList::copyInto(const QString &folder)
{
    int copied = 0;
    QString problem;
    const QStringList names = QDir(ownFolder).entryList({u"*.lesson"_s});
    for (const QString &name : names) {
        const QString target = QDir(folder).filePath(name);
        if (QFile::exists(target))
            continue;
        QFile own(ownFolder + u'/' + name);
        if (own.copy(target)) {
            QFile::setPermissions(target, QFile::permissions(target) | QFile::WriteOwner);
            ++copied;
        } else {
            problem = own.errorString();
        }
    }
    m_copied = problem.isEmpty() ? tr("%Ln lesson file(s) written to %1.", nullptr, copied)
                                           .arg(QDir::toNativeSeparators(folder))
                                 : tr("The lessons could not be written to %1: %2. Choose a folder "
                                      "that you may write "
                                      "to.")
                                           .arg(QDir::toNativeSeparators(folder), problem);
    retranslate();
}

/// Most windows never show lessons, so their files are read when these are seen.
void LessonList::showEvent(QShowEvent *) { readOnce(); }

void LessonList::readOnce()
{
    if (!m_isRead)
        read();
}

void LessonList::addChaptersTo(QMenu &menu)
{
    readOnce();
    QMenu *chapter = nullptr;
    for (qsizetype i = 0; i < m_lessons.size(); ++i) {
        const Lesson &lesson = m_lessons.at(i);
        if (i == 0 || lesson.chapter != m_lessons.at(i - 1).chapter) {
            chapter = menu.addMenu(asMenuText(chapterOf(lesson)));
            chapter->setToolTipsVisible(true);
        }
        const QString title = tr("%1. %2", "a lesson's number and title")
                                      .arg(QString::number(i + 1), lesson.title.in(m_chinese));
        QAction *entry =
                chapter->addAction(asMenuText(title), this, [this, i] { Q_EMIT chosen(int(i)); });
        entry->setToolTip(lesson.about.in(m_chinese));
        entry->setCheckable(true);
        entry->setChecked(progressOf(lesson).isWhole(lesson));
    }
}

LessonProgress LessonList::progressOf(const Lesson &lesson) const
{
    return LessonProgress::fromString(m_preferences.lessonProgress(lesson.id), lesson);
}

QString LessonList::chapterOf(const Lesson &lesson) const
{
    return lesson.chapter.isEmpty() ? tr("Other lessons") : lesson.chapter.in(m_chinese);
}

void LessonList::read()
{
    m_isRead = true;
    m_lessons.clear();
    m_broken.clear();
    const auto add = [this](const QList<LessonFile> &files) {
        for (const LessonFile &file : files) {
            if (file.read.problem) {
                m_broken.append(file);
                continue;
            }
            const auto same = std::ranges::find_if(m_lessons, [&file](const Lesson &each) {
                return each.id == file.read.lesson.id;
            });
            if (same != m_lessons.end())
                *same = file.read.lesson;
            else
                m_lessons.append(file.read.lesson);
        }
    };
    add(readLessons(ownFolder));
    if (const QString folder = m_preferences.lessonFolder(); !folder.isEmpty())
        add(readLessons(folder));
    if (!m_file.isEmpty())
        add({readLessonFile(m_file)});
    groupByChapter();
    const auto next = std::ranges::find_if(m_lessons, [this](const Lesson &lesson) {
        return !progressOf(lesson).isWhole(lesson);
    });
    const auto current = next == m_lessons.end() ? m_lessons.begin() : next;
    for (int row = 0; row < m_list->count(); ++row) {
        const QVariant lesson = m_list->item(row)->data(lessonRole);
        if (lesson.isValid() && lesson.toInt() == current - m_lessons.begin())
            m_list->setCurrentRow(row);
    }
    retranslate();
}

/// Groups the lessons by chapter, in order of the chapters' first lesson, and creates the rows: a
/// heading for each chapter, then its lessons.
void LessonList::groupByChapter()
{
    QList<Lesson> grouped;
    while (!m_lessons.isEmpty()) {
        const LessonText chapter = m_lessons.constFirst().chapter;
        const auto of = [&chapter](const Lesson &lesson) { return lesson.chapter == chapter; };
        std::ranges::copy_if(m_lessons, std::back_inserter(grouped), of);
        m_lessons.removeIf(of);
    }
    m_lessons = grouped;
    m_list->clear();
    for (qsizetype i = 0; i < m_lessons.size(); ++i) {
        if (i == 0 || m_lessons.at(i).chapter != m_lessons.at(i - 1).chapter) {
            auto *heading = new QListWidgetItem(m_list);
            heading->setFlags(Qt::NoItemFlags); // neither chosen nor come to
        }
        auto *item = new QListWidgetItem(m_list);
        item->setData(lessonRole, int(i));
    }
}

void LessonList::retranslate()
{
    m_intro->setText(tr("Lessons check each step automatically as you do it."));
    m_list->setAccessibleName(tr("Lessons"));
    m_more->setName(tr("More lessons"),
                    tr("Lessons of your own: load them, or copy these to change them"));
    m_load->setText(tr("&Load lessons from a folder…"));
    m_onlyOwn->setText(tr("Only the program's &own lessons"));
    m_onlyOwn->setEnabled(!m_preferences.lessonFolder().isEmpty());
    m_copy->setText(tr("&Copy these lessons into a folder…"));
    const QFont headingFont = inBold(font());
    for (int row = 0; row < m_list->count(); ++row) {
        const QVariant number = m_list->item(row)->data(lessonRole);
        if (!number.isValid()) {
            const int first = m_list->item(row + 1)->data(lessonRole).toInt();
            m_list->item(row)->setText(chapterOf(m_lessons.at(first)));
            m_list->item(row)->setFont(headingFont);
            m_list->item(row)->setForeground(quietColour(palette()));
            continue;
        }
        const Lesson &lesson = m_lessons.at(number.toInt());
        const LessonProgress progress = progressOf(lesson);
        const QString steps = QString::number(lesson.steps.size());
        const QString state =
                progress.isWhole(lesson) ? tr("✓ done")
                : progress == LessonProgress()
                        ? tr("%Ln step(s)", nullptr, int(lesson.steps.size()))
                        : tr("%1 of %2 steps").arg(QString::number(progress.steps), steps);
        m_list->item(row)->setText(tr("%1. %2\n%3", "a lesson's number, title and progress")
                                           .arg(QString::number(number.toInt() + 1),
                                                lesson.title.in(m_chinese), state));
        m_list->item(row)->setToolTip(lesson.about.in(m_chinese));
    }
    QStringList problems;
    for (const LessonFile &file : std::as_const(m_broken)) {
        problems.append(
                tr("%1 was not loaded. %2").arg(file.name, lessonProblemText(*file.read.problem)));
    }
    if (!m_copied.isEmpty())
        problems.append(m_copied);
    m_problems->setText(problems.mid(0, 5).join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
}

void LessonList::askForFolder(bool toCopyInto)
{
    auto *dialog = new QFileDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, toCopyInto](const QString &folder) {
        if (toCopyInto)
            copyInto(folder);
        else
            useFolder(folder);
    });
    dialog->open();
}

} // namespace socketchat
