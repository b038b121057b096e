// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/completions.h"

#include "app/cli/manual.h"
#include "app/net/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Returns the beginning of a description, which is enough beside an option.
QString brief(const ManualEntry &entry)
{
    static const QRegularExpression end(uR"([.:;,] | \(|\.$|[，。：；（])"_s);
    return entry.description.left(entry.description.indexOf(end));
}

QString quotedForShell(QString text) { return u'\'' + text.replace(u'\'', uR"('\'')"_s) + u'\''; }

/// Returns a word list for compgen, which splits it at $IFS: here at line feeds.
QString wordList(const QStringList &words) { return u'\'' + words.join(uR"('$'\n'')"_s) + u'\''; }

QString bashCompletions(const QList<ManualEntry> &options)
{
    QStringList all;
    QString cases;
    for (const ManualEntry &option : options) {
        all += option.options();
        const QString value = option.placeholder();
        if (value.isEmpty())
            continue;
        QString action;
        if (value == "FILE"_L1)
            action = uR"(COMPREPLY=($(compgen -f -- "$word")) )"_s;
        else if (value == "FOLDER"_L1)
            action = uR"(COMPREPLY=($(compgen -d -- "$word")) )"_s;
        else if (!option.values.isEmpty())
            action = uR"(COMPREPLY=($(compgen -W )"_s + wordList(option.values)
                     + uR"( -- "$word")) )"_s;
        cases += u"    "_s + option.options().join(u'|') + u") "_s + action + u";;\n"_s;
    }
    return uR"(# bash completion for socketchat
_socketchat() {
    local IFS=$'\n' word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    # "--option=value" is three words for bash.
    if [[ $word == = ]]; then
        word=
    elif [[ $option == = ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    case $option in
)"_s + cases
           + uR"(    *)
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W )"_s
           + wordList(all) + uR"( -- "$word"))
        else
            COMPREPLY=($(compgen -f -X '!*.jsonl' -- "$word"; compgen -f -X '!*.lesson' -- "$word"; compgen -f -X '!*.socketchat' -- "$word"
                compgen -d -- "$word"))
        fi
        ;;
    esac
}
complete -o filenames -F _socketchat socketchat
)"_s;
}

QString zshCompletions(const QList<ManualEntry> &options)
{
    QString result = u"#compdef socketchat\n_arguments \\\n"_s;
    for (const ManualEntry &option : options) {
        static const QRegularExpression special(uR"(([\[\]:\\]))"_s);
        QString end = u'[' + brief(option).replace(special, uR"(\\1)"_s) + u']';
        if (const QString value = option.placeholder(); !value.isEmpty()) {
            end = u'=' + end + u':' + value + u':'
                  + (value == "FILE"_L1         ? u"_files"_s
                     : value == "FOLDER"_L1     ? u"_files -/"_s
                     : !option.values.isEmpty() ? u'(' + option.values.join(u' ') + u')'
                                                : QString());
        }
        for (const QString &name : option.options())
            result += u"    "_s + quotedForShell(name + end) + u" \\\n"_s;
    }
    return result + uR"zsh(    '*:file:_files -g "*.(jsonl|lesson|socketchat)"'
)zsh"_s;
}

QString fishCompletions(const QList<ManualEntry> &options)
{
    QString result = uR"(complete -c socketchat -f
complete -c socketchat -a '(__fish_complete_path (commandline -ct) |
    string match -r ".*(?:/|\.jsonl|\.lesson|\.socketchat)(?:\t.*)?\$")'
)"_s;
    for (const ManualEntry &option : options) {
        QString names;
        for (const QString &name : option.options())
            names += name.startsWith("--"_L1) ? u" -l "_s + name.sliced(2)
                                              : u" -s "_s + name.sliced(1);
        const QString value = option.placeholder();
        QString takes;
        if (value == "FILE"_L1)
            takes = u" -r -F"_s;
        else if (value == "FOLDER"_L1)
            takes = u" -x -a '(__fish_complete_directories)'"_s;
        else if (!value.isEmpty())
            takes = u" -x"_s
                    + (option.values.isEmpty()
                               ? QString()
                               : u" -a "_s + quotedForShell(option.values.join(u' ')));
        result += u"complete -c socketchat"_s + names + takes + u" -d "_s
                  + quotedForShell(brief(option)) + u'\n';
    }
    return result;
}

} // namespace

std::optional<Shell> shellNamed(const QString &name)
{
    static constexpr Word<Shell> shells[] = {
            {Shell::Bash, "bash"_L1}, {Shell::Zsh, "zsh"_L1}, {Shell::Fish, "fish"_L1}};
    return valueOf(shells, name);
}

QString completions(Shell shell)
{
    const QList<ManualEntry> options = manual().options();
    switch (shell) {
    case Shell::Bash:
        return bashCompletions(options);
    case Shell::Zsh:
        return zshCompletions(options);
    case Shell::Fish:
        return fishCompletions(options);
    }
    Q_UNREACHABLE();
}

} // namespace socketchat
