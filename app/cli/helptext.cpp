// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/helptext.h"

#include "app/cli/linebreaks.h"
#include "app/cli/manual.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class HelpTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::Help)
};

constexpr qsizetype column = 22; // start of the descriptions
constexpr qsizetype width = 96; // of the whole text

/// Wraps text at spaces and between Chinese characters, with lines indented to `indent`.
QString wrapped(const QString &text, qsizetype indent)
{
    QString result;
    qsizetype used = indent;
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype to = from + 1; // end of an unbreakable piece
        qsizetype needs = columnsOf(text[from]);
        while (to < text.size() && text[to - 1] != u' ' && columnsOf(text[to - 1]) == 1
               && columnsOf(text[to]) == 1)
            needs += columnsOf(text[to++]);
        while (to < text.size() && mayNotBeginLine(text[to]))
            needs += columnsOf(text[to++]);
        if (used + needs > width && used > indent) {
            while (result.endsWith(u' '))
                result.chop(1);
            result += u'\n' + QString(indent, u' ');
            used = indent;
        }
        result += QStringView(text).sliced(from, to - from);
        used += needs;
        from = to;
    }
    return result;
}

QString entry(const QString &name, const QString &description)
{
    QString start = u"  "_s + name;
    start += start.size() + 2 > column ? u'\n' + QString(column, u' ')
                                       : QString(column - start.size(), u' ');
    return start + wrapped(description, column) + u'\n';
}

QString title(const QString &text) { return HelpTexts::tr("%1:").arg(text) + u'\n'; }

QString paragraph(const QString &text) { return wrapped(text, 0) + u'\n'; }

} // namespace

QString helpText()
{
    const Manual text = manual();
    QString result = title(HelpTexts::tr("Usage"));
    for (const QString &line : text.usage)
        result += u"  "_s + line + u'\n';
    result += paragraph(text.summary);
    for (const ManualSection &section : text.sections) {
        result += u'\n' + title(section.title);
        for (const QString &line : section.synopsis)
            result += u"  "_s + line + u'\n';
        for (const QString &each : section.paragraphs)
            result += paragraph(each);
        for (const ManualEntry &each : section.entries)
            result += entry(each.name, each.description);
    }
    return result;
}

} // namespace socketchat
