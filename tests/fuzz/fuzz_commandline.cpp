// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// Command-line arguments, which may come from a desktop file, a script or another program. Input:
// the arguments, each ended by a line feed.

#include "app/cli/commandline.h"
#include "tests/fuzz/input.h"

#include <vector>

using namespace socketchat;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    QByteArray bytes = input.rest();
    bytes.replace('\0', ""); // a NUL would end the argument
    QList<QByteArray> words = bytes.split('\n');
    words.prepend("socketchat");
    QStringList arguments;
    std::vector<const char *> argv;
    for (const QByteArray &word : std::as_const(words)) {
        arguments.append(QString::fromLocal8Bit(word));
        argv.push_back(word.constData());
    }

    const CommandLine asked = parseCommandLine(arguments);
    REQUIRE((asked.action == CommandLine::Action::Refuse) == !asked.error.isEmpty());
    REQUIRE(asked.wait.value_or(0) >= 0 || asked.action == CommandLine::Action::Refuse);
    REQUIRE(asked.language.isEmpty() || asked.language == QStringLiteral("en")
            || asked.language == QStringLiteral("zh"));
    REQUIRE(commandLineLanguage(arguments) == asked.language);
    REQUIRE(asked.action != CommandLine::Action::Run || !asked.headless
            || !asked.setup.address.isNull());
    // Without an application, Qt's own options are skipped; nothing else may differ.
    const bool forConsole = isForConsole(int(argv.size()), argv.data());
    if (asked.action == CommandLine::Action::Run && !asked.headless)
        REQUIRE(!forConsole || bytes.contains('-'));
    return 0;
}
