// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/manualpage.h"

#include "app/cli/linebreaks.h"
#include "app/cli/manual.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class ManualPageTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::ManualPage)
};

QString escape(QChar c)
{
    switch (c.unicode()) {
    case u'\\':
        return u"\\e"_s;
    case u'-':
        return u"\\-"_s; // a plain one becomes a hyphen, which nobody can paste into a shell
    case u'\'':
        return u"\\(aq"_s;
    case u'`':
        return u"\\(ga"_s;
    case u'^':
        return u"\\(ha"_s;
    case u'~':
        return u"\\(ti"_s;
    default:
        return c;
    }
}

/// Returns text that troff shows as it is. It breaks lines at spaces only, so Chinese text gets
/// places without width where it may do so.
QString troff(const QString &text)
{
    QString result = text.startsWith(u'.') ? u"\\&"_s : QString();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        result += escape(c);
        if (i + 1 == text.size())
            break;
        const QChar next = text[i + 1];
        const bool opens = QStringView(u"（“").contains(c);
        if ((columnsOf(c) == 2 || columnsOf(next) == 2) && !opens && !mayNotBeginLine(next))
            result += u"\\:"_s;
    }
    return result;
}

QString section(const QString &title) { return u".SH \""_s + troff(title) + u"\"\n"_s; }

QString lines(const QStringList &texts)
{
    QString result = u".nf\n"_s;
    for (const QString &text : texts)
        result += troff(text) + u'\n';
    return result + u".fi\n"_s;
}

QString entryName(const ManualEntry &entry)
{
    QStringList names;
    for (const QString &name : entry.options())
        names.append(u"\\fB"_s + troff(name) + u"\\fR"_s);
    const QString placeholder = entry.placeholder();
    return names.join(u", "_s)
           + (placeholder.isEmpty() ? QString() : u" \\fI"_s + troff(placeholder) + u"\\fR"_s);
}

} // namespace

QString manualPage()
{
    const Manual text = manual();
    // groff 1.23 takes adjustment and hyphenation from AD and HY in front of .TH, earlier ones from
    // what follows it.
    QString result = u".ds AD l\n.nr HY 0\n.TH SOCKETCHAT 1 \"\" \"socketchat "_s
                     + QLatin1StringView(SOCKETCHAT_VERSION) + u"\"\n.ad l\n.nh\n"_s;
    result += section(ManualPageTexts::tr("NAME")) + u"socketchat \\- "_s + troff(text.summary)
              + u'\n';
    result += section(ManualPageTexts::tr("SYNOPSIS")) + lines(text.usage);
    for (const ManualSection &each : text.sections) {
        result += section(each.title);
        if (!each.synopsis.isEmpty())
            result += lines(each.synopsis);
        for (const QString &paragraph : each.paragraphs)
            result += u".PP\n"_s + troff(paragraph) + u'\n';
        for (const ManualEntry &entry : each.entries) {
            result += (entry.name.isEmpty() ? u".IP\n"_s : u".TP\n"_s + entryName(entry) + u'\n')
                      + troff(entry.description) + u'\n';
        }
    }
    return result;
}

} // namespace socketchat
