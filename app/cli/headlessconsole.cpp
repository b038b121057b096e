// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/headlessconsole.h"

#include "app/cli/terminaltext.h"
#include "app/export/eventjson.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

// Rows are read from the conversation no faster than what is written of them is read.
constexpr qsizetype maxUnwritten = 1024 * 1024;
constexpr int readerPatience = 5; // s
constexpr int readerPatienceAtSignal = 3; // s

} // namespace

HeadlessConsole::HeadlessConsole(QObject *parent)
    : QObject(parent)
    , m_output(standardOutput)
    , m_errors(standardError)
{
    connect(&m_output, &ConsoleOutput::drained, this, &HeadlessConsole::drained);
    connect(&m_errors, &ConsoleOutput::drained, this, &HeadlessConsole::drained);
}

void HeadlessConsole::writeEvent(const QByteArray &json)
{
    m_output.write(QByteArray((std::exchange(m_hasBegun, true) ? json : withFormat(json)) + '\n'));
}

void HeadlessConsole::notice(const QString &sentence) { m_errors.write(terminalLine(sentence)); }

void HeadlessConsole::complain(const QString &sentence) { m_errors.write(errorLine(sentence)); }

bool HeadlessConsole::hasRoom() const
{
    return std::max(m_output.pending(), m_errors.pending()) < maxUnwritten;
}

bool HeadlessConsole::isRead() const
{
    return std::max(m_output.idleSeconds(), m_errors.idleSeconds()) < readerPatience;
}

void HeadlessConsole::checkReaders()
{
    for (ConsoleOutput *output : {&m_output, &m_errors}) {
        output->checkProgress();
        if (m_terminating && output->idleSeconds() >= readerPatienceAtSignal)
            output->abandon();
    }
}

} // namespace socketchat
