// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lessonreader.h"

#include "app/lesson/lessonwords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype largestLesson = 256 * 1024;
constexpr qsizetype longestLessonLine = 2000;
constexpr qsizetype maxSteps = 20;
constexpr qsizetype maxQuestions = 10;
constexpr qsizetype maxInAStep = 20; // of actions and of checks
constexpr qsizetype maxFiles = 200;

using LessonProblemKind = LessonProblem::Kind;

/// Language suffix of a key: `en`, `zh` or none.
enum class Tongue : quint8 { Both, English, Chinese };

struct Key
{
    QString name;
    Tongue tongue = Tongue::Both;
};

/// Splits `title.en` into title and English, `en` into "" and English.
Key readKey(QStringView key)
{
    const auto is = [key](QLatin1StringView code) {
        return key == code || (key.endsWith(code) && key.chopped(code.size()).endsWith(u'.'));
    };
    const Tongue tongue =
            is("en"_L1) ? Tongue::English : (is("zh"_L1) ? Tongue::Chinese : Tongue::Both);
    if (tongue == Tongue::Both)
        return {key.toString(), tongue};
    return {key.chopped(std::min<qsizetype>(3, key.size())).toString(), tongue};
}

class Reader
{
public:
    ReadLesson read(QByteArrayView file);

private:
    enum class Section : quint8 { Head, Step, Question };

    void line(QStringView line);
    void begin(QStringView section);
    void endSection();
    void value(const Key &key, const QString &written, const QString &value);
    bool headValue(const Key &key, const QString &written, const QString &value);
    bool stepValue(const Key &key, const QString &written, const QString &value);
    bool questionValue(const Key &key, const QString &written, const QString &value);
    void addChoice(bool right, Tongue tongue, const QString &value);
    void put(LessonText &text, Tongue tongue, const QString &written, const QString &value);
    void fail(LessonProblemKind kind, const QString &detail = {}) { failAt(m_line, kind, detail); }
    void failAt(int line, LessonProblemKind kind, const QString &detail = {});

    Lesson m_lesson;
    std::optional<LessonProblem> m_problem;
    Section m_section = Section::Head;
    int m_line = 0;
    int m_sectionLine = 0;
};

void Reader::failAt(int line, LessonProblemKind kind, const QString &detail)
{
    if (!m_problem)
        m_problem = LessonProblem{kind, line, detail.left(80)};
}

void Reader::put(LessonText &text, Tongue tongue, const QString &written, const QString &value)
{
    const bool english = tongue != Tongue::Chinese;
    const bool chinese = tongue != Tongue::English;
    if ((english && !text.english.isEmpty()) || (chinese && !text.chinese.isEmpty()))
        return fail(LessonProblemKind::RepeatedKey, written);
    if (english)
        text.english = value;
    if (chinese)
        text.chinese = value;
}

void Reader::begin(QStringView section)
{
    endSection();
    if (m_lesson.id.isEmpty())
        return fail(LessonProblemKind::MissingId);
    m_sectionLine = m_line;
    if (section == "[step]"_L1) {
        if (m_lesson.steps.size() == maxSteps)
            return fail(LessonProblemKind::TooManySteps);
        m_section = Section::Step;
        m_lesson.steps.emplaceBack();
    } else if (section == "[question]"_L1) {
        if (m_lesson.questions.size() == maxQuestions)
            return fail(LessonProblemKind::TooMany, section.toString());
        m_section = Section::Question;
        m_lesson.questions.emplaceBack();
    } else {
        fail(LessonProblemKind::UnknownSection, section.toString());
    }
}

void Reader::endSection()
{
    if (m_section == Section::Step) {
        const LessonStep &step = m_lesson.steps.constLast();
        if (step.instruction.isEmpty())
            failAt(m_sectionLine, LessonProblemKind::StepWithoutText);
        if (step.checks.isEmpty())
            failAt(m_sectionLine, LessonProblemKind::StepWithoutCheck);
    } else if (m_section == Section::Question) {
        const LessonQuestion &question = m_lesson.questions.constLast();
        const QList<LessonChoice> &choices = question.choices;
        if (question.text.isEmpty())
            failAt(m_sectionLine, LessonProblemKind::QuestionWithoutText);
        if (choices.size() < 2 || choices.size() > 6
            || std::ranges::count_if(choices, &LessonChoice::right) != 1)
            failAt(m_sectionLine, LessonProblemKind::WrongChoices);
        if (question.why.isEmpty())
            failAt(m_sectionLine, LessonProblemKind::QuestionWithoutWhy);
    }
}

void Reader::line(QStringView line)
{
    if (line.size() > longestLessonLine)
        return fail(LessonProblemKind::LineTooLong);
    if (std::ranges::any_of(line, [](QChar each) {
            return each != u'\t'
                   && (each.category() == QChar::Other_Control
                       || each.category() == QChar::Other_Format);
        }))
        return fail(LessonProblemKind::ControlCharacter);
    line = line.trimmed();
    if (line.isEmpty() || line.startsWith(u'#'))
        return;
    if (line.startsWith(u'['))
        return begin(line);
    const qsizetype colon = line.indexOf(u':');
    if (colon < 1)
        return fail(LessonProblemKind::NotKeyAndValue);
    const QString written = line.first(colon).trimmed().toString();
    const QString value = line.sliced(colon + 1).trimmed().toString();
    if (value.isEmpty())
        return fail(LessonProblemKind::MissingValue, written);
    this->value(readKey(written), written, value);
}

void Reader::value(const Key &key, const QString &written, const QString &value)
{
    bool known = false;
    switch (m_section) {
    case Section::Head:
        known = headValue(key, written, value);
        break;
    case Section::Step:
        known = stepValue(key, written, value);
        break;
    case Section::Question:
        known = questionValue(key, written, value);
        break;
    }
    if (!known)
        fail(LessonProblemKind::UnknownKey, written);
}

bool Reader::headValue(const Key &key, const QString &written, const QString &value)
{
    if (written == "lesson"_L1) {
        static const QRegularExpression name(u"\\A[a-z0-9][a-z0-9-]{0,39}\\z"_s);
        if (!m_lesson.id.isEmpty())
            fail(LessonProblemKind::RepeatedKey, written);
        else if (!name.match(value).hasMatch())
            fail(LessonProblemKind::BadId, value);
        m_lesson.id = value;
        return true;
    }
    if (m_lesson.id.isEmpty()) {
        fail(LessonProblemKind::MissingId);
        return true;
    }
    if (key.name == "title"_L1)
        put(m_lesson.title, key.tongue, written, value);
    else if (key.name == "about"_L1)
        put(m_lesson.about, key.tongue, written, value);
    else if (key.name == "tutorial"_L1)
        put(m_lesson.tutorial, key.tongue, written, value);
    else if (key.name == "chapter"_L1)
        put(m_lesson.chapter, key.tongue, written, value);
    else
        return false;
    return true;
}

bool Reader::stepValue(const Key &key, const QString &written, const QString &value)
{
    LessonStep &step = m_lesson.steps.last();
    LessonWordProblem problem = LessonWordProblem::None;
    const bool action = written == "do"_L1;
    if (action) {
        if (step.actions.size() == maxInAStep)
            fail(LessonProblemKind::TooMany, written);
        problem = readLessonAction(value, &step.actions.emplaceBack());
    } else if (written == "check"_L1 || written == "then"_L1 || written == "or"_L1) {
        if (step.checks.size() == maxInAStep)
            fail(LessonProblemKind::TooMany, written);
        problem = readLessonCheck(value, &step.checks.emplaceBack());
        step.checks.last().afterwards = written == "then"_L1;
        step.checks.last().instead = written == "or"_L1;
    } else if (written == "needs"_L1) {
        if (step.needs.size() == maxInAStep)
            fail(LessonProblemKind::TooMany, written);
        if (const std::optional<Ability> need = lessonNeed(value))
            step.needs.append(*need);
        else
            fail(LessonProblemKind::BadArgument, value);
    } else if (key.name.isEmpty()) {
        put(step.instruction, key.tongue, written, value);
    } else {
        return false;
    }
    if (problem == LessonWordProblem::UnknownWord)
        fail(action ? LessonProblemKind::UnknownAction : LessonProblemKind::UnknownCheck, value);
    else if (problem == LessonWordProblem::BadArgument)
        fail(LessonProblemKind::BadArgument, value);
    return true;
}

bool Reader::questionValue(const Key &key, const QString &written, const QString &value)
{
    LessonQuestion &question = m_lesson.questions.last();
    if (key.name.isEmpty())
        put(question.text, key.tongue, written, value);
    else if (key.name == "why"_L1)
        put(question.why, key.tongue, written, value);
    else if (key.name == "right"_L1 || key.name == "wrong"_L1)
        addChoice(key.name == "right"_L1, key.tongue, value);
    else if (key.name == "hint"_L1 && !question.choices.isEmpty()
             && !question.choices.constLast().right)
        put(question.choices.last().hint, key.tongue, written, value);
    else
        return false;
    return true;
}

void Reader::addChoice(bool right, Tongue tongue, const QString &value)
{
    QList<LessonChoice> &choices = m_lesson.questions.last().choices;
    // Completes the last choice with its second language, or adds a new choice.
    const auto has = [tongue](const LessonChoice &choice) {
        return !choice.hint.isEmpty()
               || (tongue != Tongue::Chinese && !choice.text.english.isEmpty())
               || (tongue != Tongue::English && !choice.text.chinese.isEmpty());
    };
    if (choices.isEmpty() || choices.constLast().right != right || has(choices.constLast()))
        choices.emplaceBack(LessonChoice{{}, {}, right});
    if (choices.size() > 6)
        return fail(LessonProblemKind::WrongChoices);
    put(choices.last().text, tongue, {}, value);
}

ReadLesson Reader::read(QByteArrayView file)
{
    if (file.size() > largestLesson) {
        failAt(0, LessonProblemKind::TooLarge);
        return {m_lesson, m_problem};
    }
    if (file.startsWith("\xEF\xBB\xBF"))
        file = file.sliced(3);
    while (!file.isEmpty() && !m_problem) {
        ++m_line;
        const qsizetype end = file.indexOf('\n');
        QByteArrayView bytes = end < 0 ? file : file.first(end);
        file = end < 0 ? QByteArrayView() : file.sliced(end + 1);
        if (bytes.endsWith('\r'))
            bytes.chop(1);
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(bytes);
        if (decoder.hasError())
            fail(LessonProblemKind::NotUtf8);
        else
            line(text);
    }
    endSection();
    if (m_lesson.id.isEmpty())
        failAt(0, LessonProblemKind::MissingId);
    if (m_lesson.title.isEmpty())
        failAt(0, LessonProblemKind::MissingTitle);
    if (m_lesson.steps.isEmpty())
        failAt(0, LessonProblemKind::NoSteps);
    return {m_lesson, m_problem};
}

} // namespace

ReadLesson readLesson(QByteArrayView file) { return Reader().read(file); }

bool isLessonFile(const QString &name) { return name.endsWith(".lesson"_L1, Qt::CaseInsensitive); }

LessonFile readLessonFile(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    LessonFile entry{info.fileName(), {}};
    if (info.exists() && !info.isFile())
        entry.read.problem = LessonProblem{LessonProblemKind::NotAFile, 0, {}};
    else if (!file.open(QIODevice::ReadOnly))
        entry.read.problem = LessonProblem{LessonProblemKind::CannotRead, 0, file.errorString()};
    else
        entry.read = readLesson(file.read(largestLesson + 1));
    return entry;
}

QList<LessonFile> readLessons(const QString &folder)
{
    QStringList names = QDir(folder).entryList({u"*.lesson"_s}, QDir::Files, QDir::Name);
    names = names.first(std::min(names.size(), maxFiles));
    QList<LessonFile> files;
    QSet<QString> ids;
    for (const QString &name : std::as_const(names)) {
        LessonFile &entry = files.emplaceBack(readLessonFile(QDir(folder).filePath(name)));
        const QString id = entry.read.lesson.id;
        if (!entry.read.problem && ids.contains(id))
            entry.read.problem = LessonProblem{LessonProblemKind::RepeatedId, 0, id};
        ids.insert(id);
    }
    return files;
}

} // namespace socketchat
