// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programshortest.h"

#include "app/lesson/programcomments.h"
#include "app/lesson/programvalues.h"

#include <QFile>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr QStringView differenceMark = u"  # ≠";

} // namespace

bool hasShortestProgram(const ProgramSpec &spec)
{
    ProgramSpec shortest = spec;
    shortest.style = ProgramStyle::Shortest;
    return spec.reply == ReplyMode::Echo && spec.framing.kind == Framing::Kind::Raw
           && QFile::exists(templatePath(ProgramLanguage::Python, shortest));
}

QString withDifferencesMarked(const QString &program, const ProgramSpec &spec)
{
    ConversationSetup tutorial;
    tutorial.protocol = spec.protocol;
    tutorial.role = spec.role;
    tutorial.address = ConversationSetup::tutorialAddress(spec.protocol);
    ProgramSpec original = programForThisEnd(tutorial);
    original.style = ProgramStyle::Shortest;
    const QStringList originalLines = filledProgram(ProgramLanguage::Python, original).split(u'\n');
    QStringList lines = program.split(u'\n');
    bool differs = false;
    qsizetype code = 0; // where the comments of the head end
    for (qsizetype at = 0; at < lines.size(); ++at) {
        QString &line = lines[at];
        if (line.startsWith(u'#')) {
            code = at + 1;
            continue;
        }
        if (line != originalLines.at(at))
            line.replace(u"  # "_s, differenceMark + u' ');
        differs = differs || differsFromTutorial(line);
    }
    if (differs)
        lines.insert(code, u"# "_s + programMarkComment());
    return lines.join(u'\n');
}

bool differsFromTutorial(QStringView line) { return line.contains(differenceMark); }

} // namespace socketchat
