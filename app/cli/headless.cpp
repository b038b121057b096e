// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/headless.h"

#include "app/chat/sentences.h"
#include "app/cli/console.h"
#include "app/cli/explain.h"
#include "app/cli/headlessrun.h"
#include "app/cli/terminationsignals.h"
#include "app/export/eventjson.h"
#include "app/net/clock.h"

#include <QCoreApplication>

#include <cstdio>

namespace socketchat {

namespace {

void print(std::FILE *file, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), file);
    std::fflush(file);
}

void printLine(std::FILE *file, const QString &text) { print(file, text.toUtf8() + '\n'); }

int explain(const CommandLine &commandLine)
{
    const ParsedEndpoint parsed =
            parseEndpoint(commandLine.address, commandLine.role, commandLine.protocol);
    print(stdout, explainJson(commandLine.address, parsed) + '\n');
    return parsed.ok() ? 0 : 1;
}

int writeProgram(const CommandLine &commandLine)
{
    const ParsedEndpoint parsed =
            parseEndpoint(commandLine.address, commandLine.role, commandLine.protocol);
    if (!parsed.ok()) {
        printLine(stderr, endpointProblemSentence(*parsed.problem));
        return 1;
    }
    SessionOptions options;
    options.endpoint = parsed.endpoint;
    options.role = commandLine.role;
    options.reply = commandLine.reply;
    options.framing = commandLine.framing;
    ProgramSpec spec =
            commandLine.programForOther ? programForOtherEnd(options) : programForThisEnd(options);
    if (commandLine.receiveSize > 0)
        spec.receiveSize = commandLine.receiveSize;
    for (const QString &message : commandLine.say)
        spec.messages.append(message.toUtf8());
    if (const auto tooLong = messageThatDoesNotFit(spec)) {
        printLine(stderr, errorSentence(TransportError::ours(TransportErrorKind::MessageTooLong)));
        return 1;
    }
    print(stdout, programText(commandLine.program, spec).toUtf8());
    return 0;
}

int talk(const CommandLine &commandLine, QCoreApplication &application)
{
    const ParsedEndpoint parsed =
            parseEndpoint(commandLine.address, commandLine.role, commandLine.protocol);
    if (const std::optional<EndpointProblem> problem = parsed.problemOfOpening()) {
        if (commandLine.json)
            print(problemJson(*problem, nowNs()) + '\n');
        complain(endpointProblemSentence(*problem));
        return 1;
    }
    HeadlessOptions options;
    options.session.endpoint = parsed.endpoint;
    options.session.role = commandLine.role;
    options.session.reply = commandLine.reply;
    options.session.framing = commandLine.framing;
    options.session.conditions = commandLine.conditions;
    options.session.transport.engine = commandLine.engine.value_or(defaultEngine());
    if (commandLine.receiveSize > 0)
        options.session.transport.receiveSize = commandLine.receiveSize;
    options.json = commandLine.json;
    options.calls = commandLine.calls;
    options.wait = commandLine.wait;
    options.save = commandLine.save;
    options.record = commandLine.record;

    Session session;
    if (commandLine.keep)
        session.conversation().setLimit(*commandLine.keep);
    HeadlessRun run(session, options);
    const TerminationSignals termination;
    QObject::connect(&termination, &TerminationSignals::terminationRequested, &run,
                     &HeadlessRun::stop);
    // Through the event loop, so that nothing ends before the loop has begun.
    QObject::connect(
            &run, &HeadlessRun::finished, &application,
            [](int exitCode) { QCoreApplication::exit(exitCode); }, Qt::QueuedConnection);
    run.start();
    return application.exec();
}

} // namespace

int runWithoutWindow(const CommandLine &commandLine, QCoreApplication &application)
{
    ignoreBrokenPipes();
    ignoreFileSizeLimit();
    switch (commandLine.action) {
    case CommandLine::Action::ShowHelp:
        print(stdout, helpText().toUtf8());
        return 0;
    case CommandLine::Action::ShowVersion:
        printLine(stdout, versionText());
        return 0;
    case CommandLine::Action::Refuse:
        printLine(stderr, commandLine.error);
        return 1;
    case CommandLine::Action::Explain:
        return explain(commandLine);
    case CommandLine::Action::WriteProgram:
        return writeProgram(commandLine);
    case CommandLine::Action::Run:
        return talk(commandLine, application);
    }
    Q_UNREACHABLE();
}

} // namespace socketchat
