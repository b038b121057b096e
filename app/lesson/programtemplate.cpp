// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programtemplate.h"

#include "app/lesson/programcomments.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace socketchat {

/// A file of the folder while it is read.
struct ProgramTemplate::Source
{
    QString name;
    QStringList lines;
    qsizetype next = 0; ///< the line that is read next

    void warn(const char *mistake, const QString &what) const
    {
        qWarning("%s:%lld: %s: %s", qPrintable(name), qlonglong(next), mistake, qPrintable(what));
    }
};

namespace {

/// Returns the instruction, with single spaces; nullopt for a line of the program.
std::optional<QString> instructionOf(const QString &line)
{
    const QString text = line.simplified();
    for (const auto mark : {"#?"_L1, "//?"_L1}) {
        if (text.startsWith(mark))
            return text.sliced(mark.size()).trimmed();
    }
    return std::nullopt;
}

} // namespace

QString ProgramTemplate::filled(const QString &file)
{
    m_program.clear();
    addFile(file, true);
    return m_program;
}

void ProgramTemplate::addFile(const QString &name, bool chosen)
{
    Source source{name, {}};
    QFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly)) {
        source.warn("not read", file.errorString());
        return;
    }
    source.lines = QString::fromUtf8(file.readAll()).split(u'\n');
    source.lines.removeLast(); // nothing follows the last line feed
    if (const QString ending = addLines(source, chosen); !ending.isNull())
        source.warn("ends nothing", ending);
}

QString ProgramTemplate::addLines(Source &source, bool chosen)
{
    while (source.next < source.lines.size()) {
        const QString line = source.lines.at(source.next++);
        const std::optional<QString> instruction = instructionOf(line);
        if (!instruction) {
            const QString text = filledLine(line, source);
            if (chosen)
                m_program += text + u'\n';
        } else if (instruction->startsWith("if "_L1)) {
            addChoice(source, *instruction, chosen);
        } else if (*instruction == "each message"_L1) {
            addForEachMessage(source, chosen);
        } else if (instruction->startsWith("include "_L1)) {
            addFile(instruction->section(u' ', 1), chosen);
        } else if (*instruction == "end"_L1 || instruction->startsWith("else"_L1)) {
            return *instruction;
        } else {
            source.warn("unknown instruction", *instruction);
        }
    }
    return {};
}

void ProgramTemplate::addChoice(Source &source, const QString &instruction, bool chosen)
{
    QString branch = instruction;
    bool open = chosen;
    while (branch != "end"_L1) {
        const bool taken = branch == "else"_L1 || holds(branch.section("if "_L1, 1), source);
        branch = addLines(source, open && taken);
        open = open && !taken;
        if (branch.isNull()) {
            source.warn("not ended", instruction);
            return;
        }
    }
}

void ProgramTemplate::addForEachMessage(Source &source, bool chosen)
{
    const qsizetype first = source.next;
    const qsizetype count = m_messages.size();
    for (qsizetype at = 0; at < std::max(count, qsizetype(1)); ++at) {
        const auto [literal, bytes] = m_messages.value(at);
        setValue(u"MESSAGE"_s, literal);
        setValue(u"LENGTH"_s, QString::number(bytes));
        source.next = first;
        if (addLines(source, chosen && at < count) != "end"_L1)
            source.warn("not ended", u"each message"_s);
    }
    m_values.remove(u"MESSAGE"_s);
    m_values.remove(u"LENGTH"_s);
}

bool ProgramTemplate::holds(const QString &condition, const Source &source) const
{
    bool any = false;
    for (const QString &alternative : condition.split(u" or "_s)) {
        bool all = true;
        for (const QString &part : alternative.split(u" and "_s)) {
            const bool negated = part.startsWith("not "_L1);
            const QString key = negated ? part.sliced(4) : part;
            if (!m_keys.contains(key))
                source.warn("unknown key", key);
            all = all && m_keys.value(key) != negated;
        }
        any = any || all;
    }
    return any;
}

QString ProgramTemplate::filledLine(const QString &line, const Source &source) const
{
    QString result;
    for (qsizetype at = 0; at < line.size();) {
        const QChar mark = line.at(at);
        const bool isValue = mark == u'$';
        if (!isValue && mark != u'@') {
            result += mark;
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < line.size() && (isValue ? line.at(end).isUpper() : line.at(end).isLower()))
            ++end;
        const QString name = line.sliced(at + 1, end - at - 1);
        std::optional<QString> text = isValue ? std::nullopt : programComment(name);
        if (const auto value = m_values.find(name); isValue && value != m_values.end())
            text = *value;
        if (!text)
            source.warn(isValue ? "unknown value" : "unknown comment", name);
        result += text.value_or(QString());
        at = end;
    }
    return result;
}

} // namespace socketchat
