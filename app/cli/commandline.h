// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"
#include "app/chat/peernotes.h"
#include "app/chat/savedmessage.h"
#include "app/cli/completions.h"
#include "app/cli/script.h"
#include "app/lesson/programwriter.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace socketchat {

/// Holds the parsed arguments of the program. A value; parsing prints nothing and ends nothing,
/// because the window and the console show errors differently.
struct CommandLine
{
    enum class Action : quint8 {
        Run, ///< a window, or a headless conversation
        Open, ///< a window for each saved conversation or lesson of `files`
        Explain, ///< print the parts of the address and end
        WriteProgram, ///< print a program for the same conversation and exit
        ShowHelp,
        ShowManual, ///< print the manual page
        ShowCompletions, ///< print what makes `shell` complete the options
        ShowVersion,
        Refuse, ///< invalid arguments: print `error` and exit with ExitCode::usage
    };
    Action action = Action::Run;
    QString error; ///< a sentence, for Refuse

    ConversationSetup setup;
    QList<SavedMessage> messages; ///< that came with a session file
    PeerNotes peers; ///< that came with a session file, or with `--peers`
    QStringList files; ///< for Open
    QString language; ///< `en`, `zh`, or empty for the system's or the settings' language
    QString appearance; ///< `system`, `light`, `dark`, or empty
    bool headless = false;
    bool json = false;
    bool calls = false; ///< include socket calls in the JSON events
    bool raw = false; ///< writes received bytes unchanged even to a terminal
    bool keepOpen = false; ///< do not pass on the end of the input to the peer
    ProgramLanguage program = ProgramLanguage::Python; ///< for WriteProgram
    bool programForOther = false; ///< write the program for the other end
    bool programShortest = false; ///< the tutorial's program, for one client
    QStringList say; ///< messages of the program
    Shell shell = Shell::Bash; ///< for ShowCompletions
    QString save; ///< file to save a headless conversation to at its end; or empty
    /// ms to wait for answers after the end of input; nullopt: not given
    std::optional<int> wait;
    qint64 every = 0; ///< ms from one line of the input to the next; 0: as fast as they come
    int count = 1; ///< how often the input is sent; 0: until the end is asked for
    static constexpr int never = -1;
    /// ms until the end, after the end of input or of the script; `never`: not for that reason
    std::optional<int> quitAfter;
    int idleTimeout = 0; ///< ms; 0: none
    bool prefix = false; ///< say in front of each line from whom it came
    QList<ScriptStep> script; ///< instead of the standard input
    QString receiveTo; ///< file for what the first peer sends; or empty
    bool overwrites = false; ///< that file may exist already

    /// Returns whether the standard input names socket calls.
    [[nodiscard]] bool isStepping() const { return headless && setup.transport.stepping; }
    /// Returns true if the answer goes to the console and no window is needed.
    [[nodiscard]] bool isForConsole() const
    {
        return headless || (action != Action::Run && action != Action::Open);
    }
};

/// Returns the arguments as given; QCoreApplication::arguments() drops a U+FEFF at the beginning of
/// an argument.
[[nodiscard]] QStringList argumentsOf(int argc, const char *const *argv);

/// Parses arguments, of which the first is the program's name. Never ends the program. Choices that
/// they leave open are those of `kept` for a window, and the defaults, as a client, without one.
/// `error` is in the currently installed language; see commandLineLanguage().
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments,
                                           const ConversationSetup &kept = {});

/// Returns the language that the arguments request (`en`, `zh`), or empty. Callable before parsing,
/// so that help and errors appear in that language.
[[nodiscard]] QString commandLineLanguage(const QStringList &arguments);

/// Returns true if these arguments, even if wrong, need no screen. Works before an application
/// object exists, since a QApplication without a display ends the program. Skips Qt's own options
/// (`-platform`, `-style` …), which QApplication removes later.
[[nodiscard]] bool isForConsole(int argc, const char *const *argv);

/// Returns the text for `--version`.
[[nodiscard]] QString versionText();

} // namespace socketchat
