// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/outputproblem.h"

#include "app/chat/sentencepieces.h"
#include "app/net/errorcodes.h"

#include <QCoreApplication>

#include <cerrno>
#include <system_error>

namespace socketchat {

namespace {

class OutputProblemTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::OutputProblem)
};

} // namespace

QString outputProblemSentence(int error, qint64 missing)
{
    const int bytes = pluralCount(missing);
    if (error == 0 || error == EPIPE) {
        return OutputProblemTexts::tr(
                "Nobody reads the standard output any more: %Ln byte(s) were not written.", nullptr,
                bytes);
    }
    return OutputProblemTexts::tr(
                   "The standard output cannot be written (%1: %2): %Ln byte(s) are missing from "
                   "it.",
                   nullptr, bytes)
            .arg(errnoName(error), QString::fromLocal8Bit(std::generic_category().message(error)));
}

} // namespace socketchat
