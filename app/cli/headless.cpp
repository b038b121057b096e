// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/headless.h"

#include "app/chat/errorsentence.h"
#include "app/chat/problemsentences.h"
#include "app/cli/console.h"
#include "app/cli/exitcode.h"
#include "app/cli/explain.h"
#include "app/cli/headlessrun.h"
#include "app/cli/helptext.h"
#include "app/cli/manualpage.h"
#include "app/cli/outputproblem.h"
#include "app/cli/terminaltext.h"
#include "app/cli/terminationsignals.h"
#include "app/export/eventjson.h"
#include "app/net/clock.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace socketchat {

namespace {

void complain(const QString &sentence)
{
    const QByteArray line = errorLine(sentence);
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
}

/// Prints the text; returns the exit code.
int print(const QByteArray &text)
{
    const size_t written = std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    if (written == size_t(text.size()) && std::fflush(stdout) == 0)
        return ExitCode::expected;
    complain(outputProblemSentence(errno, text.size()));
    return ExitCode::lost;
}

int explain(const CommandLine &commandLine)
{
    const ParsedEndpoint parsed = commandLine.setup.parsed();
    const int code = print(explainJson(commandLine.setup.address, parsed) + '\n');
    return std::max(code, parsed.ok() ? ExitCode::expected : ExitCode::failed);
}

int writeProgram(const CommandLine &commandLine)
{
    const ParsedEndpoint parsed = commandLine.setup.parsed();
    if (!parsed.ok()) {
        complain(endpointProblemSentence(*parsed.problem));
        return ExitCode::usage;
    }
    ProgramSpec spec = commandLine.programForOther ? programForOtherEnd(commandLine.setup)
                                                   : programForThisEnd(commandLine.setup);
    if (commandLine.programShortest)
        spec.style = ProgramStyle::Shortest;
    for (const QString &message : commandLine.say)
        spec.messages.append(message.toUtf8());
    if (const auto tooLong = messageThatDoesNotFit(spec)) {
        complain(errorSentence(TransportError::ours(TransportErrorKind::MessageTooLong)));
        return ExitCode::usage;
    }
    return print(programText(commandLine.program, spec).toUtf8());
}

int talk(const CommandLine &commandLine, QCoreApplication &application)
{
    if (const auto problem = commandLine.setup.problemOfStarting()) {
        if (commandLine.json)
            print(withFormat(problemJson(*problem, nowNs())) + '\n');
        complain(endpointProblemSentence(*problem));
        return ExitCode::usage;
    }
    Session session;
    session.choose(commandLine.setup);
    HeadlessRun run(session, commandLine);
    const TerminationSignals termination;
    QObject::connect(&termination, &TerminationSignals::terminationRequested, &run,
                     &HeadlessRun::terminate);
    // Queued, so that exit() is not called before exec().
    QObject::connect(
            &run, &HeadlessRun::finished, &application,
            [](int exitCode) { QCoreApplication::exit(exitCode); }, Qt::QueuedConnection);
    run.start();
    return QCoreApplication::exec();
}

} // namespace

int runWithoutWindow(const CommandLine &commandLine, QCoreApplication &application)
{
    ignoreBrokenPipes();
    ignoreFileSizeLimit();
    switch (commandLine.action) {
    case CommandLine::Action::ShowHelp:
        return print(helpText().toUtf8());
    case CommandLine::Action::ShowManual:
        return print(manualPage().toUtf8());
    case CommandLine::Action::ShowCompletions:
        return print(completions(commandLine.shell).toUtf8());
    case CommandLine::Action::ShowVersion:
        return print(versionText().toUtf8() + '\n');
    case CommandLine::Action::Refuse:
        complain(commandLine.error);
        return ExitCode::usage;
    case CommandLine::Action::Explain:
        return explain(commandLine);
    case CommandLine::Action::WriteProgram:
        return writeProgram(commandLine);
    case CommandLine::Action::Open: // not possible here: it needs a window
    case CommandLine::Action::Run:
        return talk(commandLine, application);
    }
    Q_UNREACHABLE();
}

} // namespace socketchat
