// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programshortest.h"

#include "app/lesson/calldetails.h"
#include "app/lesson/programqt.h"
#include "app/lesson/programtemplate.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr QStringView differenceMark = u"  # ≠";

QString templatePath(ProgramLanguage language, const ProgramSpec &spec)
{
    const QLatin1StringView suffix = language == ProgramLanguage::C    ? "c"_L1
                                     : language == ProgramLanguage::Qt ? "cpp"_L1
                                                                       : "py"_L1;
    return u":/programs/%1_%2.%3"_s.arg(traitsOf(spec.protocol).scheme,
                                        spec.role == Role::Server ? "server"_L1 : "client"_L1,
                                        suffix);
}

QString hostLiteral(ProgramLanguage language, const ProgramSpec &spec)
{
    const QString literal = quoted(spec.host);
    switch (language) {
    case ProgramLanguage::Python:
        break;
    case ProgramLanguage::C:
        return spec.host.isEmpty() ? u"NULL"_s : literal;
    case ProgramLanguage::Qt:
        return literal;
    }
    // In single quotes, as in the tutorial, if the text allows it.
    return literal.contains(u'\'') || literal.contains(u'\\')
                   ? literal
                   : QString(literal).replace(u'"', u'\'');
}

/// Selects how a printed message is written: as a format string, or with expressions inside.
void setReceivedTexts(ProgramTemplate &program, ProgramLanguage language, const ProgramSpec &spec)
{
    const bool isStream = traitsOf(spec.protocol).isStream;
    const bool isServer = spec.role == Role::Server;
    QString address = u"%1"_s;
    QString text = isStream ? u"%1"_s : u"%2"_s;
    if (language == ProgramLanguage::Python) {
        address = isServer ? u"{clientaddr}"_s : u"{address}"_s;
        text = u"{%1.decode()}"_s.arg(isServer   ? u"recvmessage"_s
                                      : isStream ? u"data"_s
                                                 : u"newdata"_s);
    } else if (language == ProgramLanguage::C) {
        address = u"%s:%s"_s;
        text = u"%.*s"_s;
    }
    program.set(u"FROMCLIENT"_s, receivedFromClient(isStream, address, text));
    program.set(u"FROMSERVER"_s, receivedFromServer(isStream, address, text));
}

QString filledTemplate(const QString &text, ProgramLanguage language, const ProgramSpec &spec)
{
    ProgramTemplate program;
    program.set(u"HEADLINE"_s, programHeadline(spec));
    program.set(u"RUN"_s, programRunComment(programBuildLine(language, spec)));
    program.set(u"HOST"_s, hostLiteral(language, spec));
    program.set(u"ADDRESS"_s, qtHostAddress(spec));
    program.set(u"PORT"_s, QString::number(spec.port));
    program.set(u"SIZE"_s, QString::number(spec.transport.receiveSize));
    program.set(u"FAMILY"_s, isIPv6(spec) ? u"AF_INET6"_s : u"AF_INET"_s);
    setReceivedTexts(program, language, spec);
    program.add(text);
    return program.filled();
}

} // namespace

bool hasShortestProgram(const ProgramSpec &spec)
{
    return spec.reply == ReplyMode::Echo && spec.framing.kind == Framing::Kind::Raw
           && QFile::exists(templatePath(ProgramLanguage::Python, spec));
}

QString shortestProgram(ProgramLanguage language, const ProgramSpec &spec)
{
    QFile file(templatePath(language, spec));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    const QString program = filledTemplate(text, language, spec);
    if (language != ProgramLanguage::Python)
        return program;

    ConversationSetup tutorial;
    tutorial.protocol = spec.protocol;
    tutorial.role = spec.role;
    tutorial.address = ConversationSetup::tutorialAddress(spec.protocol);
    const QStringList original =
            filledTemplate(text, language, programForThisEnd(tutorial)).split(u'\n');
    QStringList lines = program.split(u'\n');
    bool differs = false;
    qsizetype code = 0; // where the comments of the head end
    for (qsizetype at = 0; at < lines.size(); ++at) {
        QString &line = lines[at];
        if (line.startsWith(u'#')) {
            code = at + 1;
            continue;
        }
        if (line != original.at(at))
            line.replace(u"  # "_s, differenceMark + u' ');
        differs = differs || differsFromTutorial(line);
    }
    if (differs)
        lines.insert(code, u"# "_s + programMarkComment());
    return lines.join(u'\n');
}

bool differsFromTutorial(QStringView line) { return line.contains(differenceMark); }

} // namespace socketchat
