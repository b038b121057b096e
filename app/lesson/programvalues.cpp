// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programvalues.h"

#include "app/lesson/calldetails.h"
#include "app/lesson/programcomments.h"
#include "app/lesson/programqt.h"
#include "app/lesson/programtemplate.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

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

/// Sets what the tutorial's programs print for a message: as a format string, or with expressions
/// inside.
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
    program.setValue(u"FROMCLIENT"_s, receivedFromClient(isStream, address, text));
    program.setValue(u"FROMSERVER"_s, receivedFromServer(isStream, address, text));
}

} // namespace

QString templatePath(ProgramLanguage language, const ProgramSpec &spec)
{
    const ProtocolTraits &protocol = traitsOf(spec.protocol);
    const QLatin1StringView role = spec.role == Role::Server ? "server"_L1 : "client"_L1;
    return u":/programs/shortest/%1_%2.%3"_s.arg(protocol.scheme, role, programSuffix(language));
}

QString filledProgram(ProgramLanguage language, const ProgramSpec &spec)
{
    const QFileInfo path(templatePath(language, spec));
    ProgramTemplate program(path.path());
    program.setValue(u"HEADLINE"_s, programHeadline(spec));
    program.setValue(u"RUN"_s, programRunComment(programBuildLine(language, spec)));
    program.setValue(u"HOST"_s, hostLiteral(language, spec));
    program.setValue(u"ADDRESS"_s, qtHostAddress(spec));
    program.setValue(u"PORT"_s, QString::number(spec.port));
    program.setValue(u"SIZE"_s, QString::number(spec.transport.receiveSize));
    program.setValue(u"FAMILY"_s, spec.isIPv6() ? u"AF_INET6"_s : u"AF_INET"_s);
    setReceivedTexts(program, language, spec);
    return program.filled(path.fileName());
}

} // namespace socketchat
