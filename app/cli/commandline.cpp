// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"

#include "app/chat/enginesentences.h"
#include "app/chat/fileproblem.h"
#include "app/chat/filereport.h"
#include "app/chat/filesentences.h"
#include "app/chat/peernotelist.h"
#include "app/chat/problemsentences.h"
#include "app/chat/programcommand.h"
#include "app/chat/repetitionclock.h"
#include "app/chat/replyrules.h"
#include "app/chat/samefile.h"
#include "app/chat/sentencepieces.h"
#include "app/chat/sessionfile.h"
#include "app/chat/typedmessage.h"
#include "app/export/transcript.h"
#include "app/lesson/lessonreader.h"
#include "app/lesson/programshortest.h"
#include "app/lesson/programwriter.h"
#include "app/net/address/typedtext.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QHostAddress>
#include <QLocale>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Returns an argument in a form fit for error messages.
QString quoted(const QString &argument) { return quotable(argument, 64); }

/// Returns whether it begins as an address does.
bool hasScheme(const QString &argument)
{
    return argument.contains("://"_L1)
           || std::ranges::any_of(protocols(), [&argument](const ProtocolTraits &traits) {
                  return argument.startsWith(traits.scheme + u':', Qt::CaseInsensitive);
              });
}

/// Returns whether it names a file that a window opens: a saved conversation, a lesson or a
/// session.
bool isFile(const QString &argument)
{
    return !hasScheme(argument)
           && (transcriptFormatOf(argument) == TranscriptFormat::JsonLines || isLessonFile(argument)
               || isSessionFile(argument));
}

/// Reads the options one by one; stops at the first invalid one.
class OptionReader
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::CommandLine)

public:
    OptionReader(const QStringList &arguments, const ConversationSetup &kept);
    CommandLine read();

private:
    bool refuse(const QString &error)
    {
        m_result.action = CommandLine::Action::Refuse;
        m_result.error = error;
        return false;
    }
    bool readSession();
    bool readChoices();
    bool readSetup();
    bool readCommand();
    bool readValues();
    bool readTimes();
    bool readScript();
    bool readStep(const QString &name, const QString &value);
    bool readWithin(const QString &value);
    bool checkRole();
    bool checkScript();
    bool checkTarget();
    bool joinHostAndPort(QStringList &addresses);
    bool readProgram();
    bool readFiles();
    bool readAddress();
    bool readFileNames(const QStringList &paths);
    [[nodiscard]] bool isShortEnough();

    QCommandLineParser m_parser;
    QStringList m_command; // of --exec
    bool m_hasCommand = false;
    bool m_parsed = false;
    bool m_isFromFile = false; // the choices come from a session file
    CommandLine m_result;
};

OptionReader::OptionReader(const QStringList &arguments, const ConversationSetup &kept)
{
    for (const char16_t *name :
         {u"client", u"start", u"headless", u"json", u"calls", u"raw", u"shortest", u"manual",
          u"step", u"prefix", u"overwrite", u"insecure", u"client-cert-required", u"4", u"6"})
        m_parser.addOption(QCommandLineOption(QString::fromUtf16(name)));
    m_parser.addOption(QCommandLineOption(QStringList{u"server"_s, u"l"_s, u"listen"_s}));
    for (const ProtocolTraits &traits : protocols()) {
        QStringList names{traits.scheme};
        if (traits.scheme == "udp"_L1)
            names.append(u"u"_s);
        m_parser.addOption(QCommandLineOption(names));
    }
    m_parser.addOption(QCommandLineOption(QStringList{u"quit-after"_s, u"q"_s}, {}, u"value"_s));
    m_parser.addOption(QCommandLineOption(QStringList{u"keep-open"_s, u"no-half-close"_s}));
    for (const char16_t *name :
         {u"lang",  u"appearance",   u"completion", u"wait",      u"explain", u"every",
          u"count", u"save",         u"program",    u"for",       u"say",     u"idle-timeout",
          u"send",  u"send-escapes", u"send-hex",   u"expect",    u"within",  u"rules",
          u"relay", u"peers",        u"send-file",  u"receive-to"})
        m_parser.addOption(QCommandLineOption(QString::fromUtf16(name), {}, u"value"_s));
    for (const SetupChoice &choice : setupChoices()) {
        if (choice.refusal)
            m_parser.addOption(QCommandLineOption(choice.word, {}, u"value"_s));
    }
    m_parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
    m_parser.addOption(QCommandLineOption(QStringList{u"v"_s, u"version"_s}));
    // All behind it is the program's.
    const qsizetype exec = arguments.indexOf(u"--exec"_s);
    m_hasCommand = exec > 0;
    m_command = arguments.mid(m_hasCommand ? exec + 1 : arguments.size());
    m_parser.addOption(QCommandLineOption(u"exec"_s, {}, u"value"_s));
    m_parsed = m_parser.parse(arguments.first(m_hasCommand ? exec : arguments.size()));
    // As socat has it, a dash is the standard input and output.
    m_result.headless =
            m_parser.isSet(u"headless"_s) || m_parser.positionalArguments().contains("-"_L1);
    if (m_result.headless || m_parser.isSet(u"explain"_s) || m_parser.isSet(u"program"_s))
        m_result.setup.role = Role::Client;
    else
        m_result.setup = kept;
}

CommandLine OptionReader::read()
{
    // Read first, so that errors in the other options appear in that language.
    const QString language = m_parser.value(u"lang"_s);
    if (language == "en"_L1 || language == "zh"_L1)
        m_result.language = language;
    m_result.json = m_parser.isSet(u"json"_s);

    if (m_parser.isSet(u"help"_s)) {
        m_result.action = CommandLine::Action::ShowHelp;
    } else if (m_parser.isSet(u"version"_s)) {
        m_result.action = CommandLine::Action::ShowVersion;
    } else if (m_parser.isSet(u"manual"_s)) {
        m_result.action = CommandLine::Action::ShowManual;
    } else if (const QStringList unknown = m_parser.unknownOptionNames(); !unknown.isEmpty()) {
        refuse(tr("There is no option “%1”. “socketchat --help” lists the options.")
                       .arg((unknown.front().size() > 1 ? u"--"_s : u"-"_s)
                            + quoted(unknown.front())));
    } else if (!m_parsed) {
        refuse(quotable(m_parser.errorText(), 200));
    } else if (readSession() && readChoices() && readSetup() && readCommand() && readValues()
               && readTimes() && readScript() && readFiles() && readProgram()) {
        readAddress();
    }
    return m_result;
}

/// Reads the choices of a session file, which the options then change.
bool OptionReader::readSession()
{
    QStringList given = m_parser.positionalArguments();
    given.removeAll(u"-"_s);
    if (given.size() != 1 || !isFile(given.front()) || !isSessionFile(given.front()))
        return true;
    const ReadSessionFile read = readSessionFile(given.front(), m_result.setup);
    m_isFromFile = read.problem.isEmpty();
    m_result.messages = read.messages;
    m_result.peers = read.peers;
    if (m_isFromFile)
        m_result.setup = read.setup;
    else if (m_result.headless || !m_parser.optionNames().isEmpty())
        return refuse(read.problem);
    return true; // a window says why it cannot be used
}

bool OptionReader::readChoices()
{
    const bool server = m_parser.isSet(u"server"_s);
    const bool client = m_parser.isSet(u"client"_s);
    if (server && client)
        return refuse(tr("“--server” and “--client” exclude each other. Choose one."));
    ConversationSetup &setup = m_result.setup;
    if (server || client) {
        setup.role = server ? Role::Server : Role::Client;
        setup.relay = false;
    }
    if (m_parser.isSet(u"relay"_s)) {
        if (client)
            return refuse(tr("“--relay” listens for clients, and “--client” does not. Choose "
                             "one."));
        setup.role = Role::Server;
        setup.relay = true;
        setup.target = m_parser.value(u"relay"_s).left(ConversationSetup::longestAddress);
    }
    if (setup.relays() && (m_parser.isSet(u"reply"_s) || m_parser.isSet(u"rules"_s)))
        return refuse(tr("A relay passes on what the target answers: “--reply” and “--rules” are "
                         "for servers."));

    const ProtocolTraits *given = nullptr;
    for (const ProtocolTraits &traits : protocols()) {
        if (!m_parser.isSet(traits.scheme))
            continue;
        if (given) {
            return refuse(tr("“--%1” and “--%2” exclude each other. Choose one.")
                                  .arg(given->scheme, traits.scheme));
        }
        given = &traits;
    }
    if (given && given->protocol != setup.protocol) {
        setup.protocol = given->protocol;
        setup.address.clear(); // it belongs to the other protocol
    }

    if (m_parser.isSet(u"4"_s) && m_parser.isSet(u"6"_s))
        return refuse(tr("“-4” and “-6” exclude each other. Choose one."));
    setup.transport.ipVersion = m_parser.isSet(u"4"_s)   ? IpVersion::V4
                                : m_parser.isSet(u"6"_s) ? IpVersion::V6
                                                         : IpVersion::Any;

    setup.start = m_parser.isSet(u"start"_s);
    m_result.calls = m_parser.isSet(u"calls"_s);
    if (m_result.json && !m_result.headless)
        return refuse(tr("“--json” is for “--headless”. Give both."));
    if (m_result.calls && !m_result.json)
        return refuse(tr("“--calls” is for “--headless --json”. Give all three."));
    m_result.raw = m_parser.isSet(u"raw"_s);
    if (m_result.raw && (!m_result.headless || m_result.json))
        return refuse(tr("“--raw” is for “--headless” without “--json”."));
    m_result.keepOpen = m_parser.isSet(u"keep-open"_s);
    if (m_result.keepOpen && !m_result.headless)
        return refuse(tr("“--keep-open” is for “--headless”. Give both."));
    m_result.prefix = m_parser.isSet(u"prefix"_s);
    if (m_result.prefix && (!m_result.headless || m_result.json))
        return refuse(tr("“--prefix” is for “--headless” without “--json”, whose events name the "
                         "peer."));
    return true;
}

bool OptionReader::readSetup()
{
    for (const SetupChoice &choice : setupChoices()) {
        if (!choice.refusal || !m_parser.isSet(choice.word))
            continue;
        // Given several times, the last counts, but each host is blocked.
        const QString text = choice.word == "block"_L1 ? m_parser.values(choice.word).join(u',')
                                                       : m_parser.value(choice.word);
        if (!choice.read(m_result.setup, text))
            return refuse(choice.refusal(text));
    }
    if (m_parser.isSet(u"rules"_s)) {
        const ReadReplyRules read =
                readReplyRules(m_parser.value(u"rules"_s), m_result.setup.encoding);
        if (!read.problem.isEmpty())
            return refuse(read.problem);
        m_result.setup.rules = read.rules;
        // Rules alone answer, unless something else was chosen as well.
        if (!m_parser.isSet(u"reply"_s) && !m_isFromFile)
            m_result.setup.reply = ReplyMode::Manual;
    }
    if (m_parser.isSet(u"peers"_s)) {
        const ReadPeerNotes read = PeerNotes::readFile(m_parser.value(u"peers"_s));
        if (!read.problem.isEmpty())
            return refuse(read.problem);
        PeerNotes peers = read.notes; // before those of a session file
        if (!peers.add(m_result.peers))
            return refuse(PeerNoteList::tooManySentence());
        m_result.peers = peers;
    }
    TransportOptions &transport = m_result.setup.transport;
    transport.stepping |= m_parser.isSet(u"step"_s);
    transport.tls.verifies &= !m_parser.isSet(u"insecure"_s);
    transport.tls.wantsClientCertificate |= m_parser.isSet(u"client-cert-required"_s);
    if (transport.stepping) {
        const QString lacks = missingAbilitySentence(Ability::Stepping, transport.engine);
        if (!lacks.isEmpty())
            return refuse(tr("Only the system's sockets can be called step by step: “--step” "
                             "needs “--sockets system”."));
    }
    if (transport.accepting != Accepting::All
        && !missingAbilitySentence(Ability::Accepting, transport.engine).isEmpty())
        return refuse(
                tr("Only the system's sockets let clients wait: “--accept "
                   "%1” needs “--sockets system”.")
                        .arg(std::ranges::find(setupChoices(), "accept"_L1, &SetupChoice::word)
                                     ->text(m_result.setup)));
    if (!transport.reuseAddress
        && !missingAbilitySentence(Ability::ReuseAddress, transport.engine).isEmpty())
        return refuse(tr("Only the system's sockets leave SO_REUSEADDR out: “--reuse-address off” "
                         "needs “--sockets system”."));
    if (m_result.headless && transport.accepting == Accepting::ByHand)
        return refuse(tr("“--accept manual” needs a window, where a button "
                         "accepts. Leave “--headless” out, or give “--accept "
                         "one”."));
    return true;
}

/// Reads the program that answers.
bool OptionReader::readCommand()
{
    if (m_parser.isSet(u"exec"_s))
        return refuse(tr("“--exec” stands last, and behind it the program and its arguments, each "
                         "as a word of its own."));
    if (!m_hasCommand)
        return true;
    const QString problem = programProblem(m_command);
    if (!problem.isEmpty())
        return refuse(tr("“--exec”: %1").arg(problem));
    if (m_parser.isSet(u"reply"_s) || m_parser.isSet(u"relay"_s)
        || m_result.setup.transport.stepping)
        return refuse(tr("“--exec” answers in place of “--reply”, and not with “--relay” or "
                         "“--step”. Choose one."));
    m_result.setup.program = m_command;
    m_result.setup.reply = ReplyMode::Manual;
    return true;
}

bool OptionReader::readValues()
{
    if (m_parser.isSet(u"lang"_s) && m_result.language.isEmpty()) {
        return refuse(tr("“--lang” takes en or zh, and “%1” is neither.")
                              .arg(quoted(m_parser.value(u"lang"_s))));
    }
    m_result.appearance = m_parser.value(u"appearance"_s);
    if (m_parser.isSet(u"appearance"_s)
        && !QStringList{u"system"_s, u"light"_s, u"dark"_s}.contains(m_result.appearance)) {
        return refuse(tr("“--appearance” takes system, light or dark, and “%1” is none of "
                         "them.")
                              .arg(quoted(m_result.appearance)));
    }
    if (m_parser.isSet(u"completion"_s)) {
        const QString text = m_parser.value(u"completion"_s);
        const std::optional<Shell> shell = shellNamed(text);
        if (!shell) {
            return refuse(tr("“--completion” takes bash, zsh or fish, and “%1” is "
                             "none of them.")
                                  .arg(quoted(text)));
        }
        m_result.action = CommandLine::Action::ShowCompletions;
        m_result.shell = *shell;
    }
    if (m_parser.isSet(u"every"_s)) {
        const QString text = m_parser.value(u"every"_s);
        m_result.every = text.toLongLong();
        if (m_result.every < 1 || m_result.every > RepetitionClock::longestInterval) {
            return refuse(tr("“--every” takes a number of milliseconds from 1 to 2592000000 (30 "
                             "days), and “%1” is none.")
                                  .arg(quoted(text)));
        }
        if (!m_result.headless)
            return refuse(tr("“--every” is for “--headless”. Give both. In a window it is “Send "
                             "repeatedly” in the menu beside the message."));
    }
    if (m_parser.isSet(u"count"_s)) {
        const QString text = m_parser.value(u"count"_s);
        bool isNumber = false;
        m_result.count = text.toInt(&isNumber);
        if (!isNumber || m_result.count < 0) {
            return refuse(
                    tr("“--count” takes a number from 0 (no end) to 2147483647, and “%1” is none.")
                            .arg(quoted(text)));
        }
        if (m_result.every == 0)
            return refuse(tr("“--count” is for “--every”. Give both."));
    }
    if (m_parser.isSet(u"wait"_s)) {
        const QString text = m_parser.value(u"wait"_s);
        bool isNumber = false;
        const int milliseconds = text.toInt(&isNumber);
        m_result.wait = milliseconds;
        if (!isNumber || milliseconds < 0) {
            return refuse(tr("“--wait” takes a number of milliseconds from 0 to 2147483647, and "
                             "“%1” is none.")
                                  .arg(quoted(text)));
        }
    }
    return true;
}

bool OptionReader::readTimes()
{
    if (m_parser.isSet(u"quit-after"_s)) {
        const QString text = m_parser.value(u"quit-after"_s);
        bool isNumber = false;
        const double seconds = text.toDouble(&isNumber);
        // As with netcat: negative means never, and 0 at once.
        m_result.quitAfter = seconds < 0 ? CommandLine::never : 0;
        if (const std::optional<int> time = millisecondsOf(text))
            m_result.quitAfter = *time;
        else if (!isNumber || !(seconds <= 0))
            return refuse(tr("“--quit-after” takes a number of seconds up to 1000000, such as 2 or "
                             "0.5, or -1 for never, and “%1” is neither.")
                                  .arg(quoted(text)));
        if (!m_result.headless)
            return refuse(tr("“--quit-after” is for “--headless”. Give both."));
    }
    if (m_parser.isSet(u"idle-timeout"_s)) {
        const QString text = m_parser.value(u"idle-timeout"_s);
        const std::optional<int> time = millisecondsOf(text);
        if (!time)
            return refuse(
                    tr("“--idle-timeout” takes a number of seconds from 0.001 to 1000000, and "
                       "“%1” is none.")
                            .arg(quoted(text)));
        if (!m_result.headless)
            return refuse(tr("“--idle-timeout” is for “--headless”. Give both."));
        m_result.idleTimeout = *time;
    }
    return true;
}

bool OptionReader::readScript()
{
    const QStringList names{u"send"_s,      u"send-escapes"_s, u"send-hex"_s,
                            u"send-file"_s, u"expect"_s,       u"within"_s};
    QHash<QString, qsizetype> taken;
    const QStringList given = m_parser.optionNames(); // in the order of the command line
    bool isBehindExpect = false; // and nothing was said of its time yet
    for (const QString &name : given) {
        if (!names.contains(name))
            continue;
        const QString value = m_parser.values(name).value(taken[name]++);
        if (name != "within"_L1) {
            isBehindExpect = name == "expect"_L1;
            if (!readStep(name, value))
                return false;
            continue;
        }
        if (!std::exchange(isBehindExpect, false))
            return refuse(tr("“--within” belongs to the “--expect” right before it, once. Write it "
                             "there."));
        if (!readWithin(value))
            return false;
    }
    if (taken.isEmpty())
        return true;
    if (m_hasCommand)
        return refuse(tr("“--send” and “--expect” are not for “--exec”, whose program answers."));
    if (!m_result.headless || m_result.setup.transport.stepping || m_parser.isSet(u"every"_s))
        return refuse(tr("“--send”, “--send-file” and “--expect” are for “--headless” without "
                         "“--step” and “--every”."));
    if (!m_parser.isSet(u"reply"_s))
        m_result.setup.reply = ReplyMode::Manual; // the script says what a server answers
    return true;
}

bool OptionReader::readStep(const QString &name, const QString &value)
{
    ScriptStep step;
    if (name == "expect"_L1) {
        step.kind = ScriptStep::Kind::Expect;
        step.pattern = {value, SearchTerm::Form::Expression, true, false, true};
        const TextPattern pattern(step.pattern);
        if (pattern.problem() != TextPattern::Problem::None)
            return refuse(tr("“--expect” takes a regular expression, and “%1” is wrong at position "
                             "%2: %3.")
                                  .arg(quoted(value), QString::number(pattern.problemAt() + 1),
                                       pattern.expressionProblem()));
        if (pattern.isEmpty())
            return refuse(tr("“--expect” takes a regular expression, and nothing was given."));
    } else if (name == "send-file"_L1) {
        step.kind = ScriptStep::Kind::SendFile;
        step.text = value;
        const bool exists = QFileInfo::exists(value);
        const FileProblem problem =
                exists ? FileProblem::ofKind(value) : FileProblem::fromErrno(ENOENT, value);
        if (problem.kind != FileProblem::Kind::None) {
            FileReport report;
            report.what = FileReport::What::Unreadable;
            report.problem = problem.kind;
            report.error = problem.number;
            report.path = value;
            return refuse(u"--send-file: "_s + fileSentence(report, {}));
        }
    } else {
        step.text = value;
        step.form = name == "send-hex"_L1       ? PayloadForm::Hex
                    : name == "send-escapes"_L1 ? PayloadForm::Escapes
                                                : PayloadForm::Text;
        ConversationSetup setup = m_result.setup;
        setup.form = step.form;
        // Files are read when it is sent.
        const auto unread = [](const QString &) { return QByteArray(); };
        if (const auto problem = encodeMessage(value, setup, 1, unread).problem)
            return refuse(
                    u"--%1: %2"_s.arg(name, payloadProblemSentence(*problem, setup.encoding)));
    }
    m_result.script.append(step);
    return true;
}

bool OptionReader::readWithin(const QString &value)
{
    bool isNumber = false;
    const int milliseconds = value.toInt(&isNumber);
    if (!isNumber || milliseconds < 0)
        return refuse(tr("“--within” takes a number of milliseconds from 0 to 2147483647, and “%1” "
                         "is none.")
                              .arg(quoted(value)));
    m_result.script.last().within = milliseconds;
    return true;
}

/// Checks what is only for one of the roles, or only for some protocols.
bool OptionReader::checkRole()
{
    const ConversationSetup &setup = m_result.setup;
    const Endpoint endpoint = setup.parsed().endpoint;
    const std::optional<QHostAddress> literal = endpoint.literalHost();
    const IpVersion version = setup.transport.ipVersion;
    if (version != IpVersion::Any && traitsOf(endpoint.protocol).usesPaths)
        return refuse(tr("“-4” and “-6” choose a version of IP, and Unix sockets do not use any. "
                         "Leave the option out."));
    if (literal && version != IpVersion::Any) {
        const bool isSix = literal->protocol() == QAbstractSocket::IPv6Protocol;
        if (isSix != (version == IpVersion::V6))
            return refuse(tr("“%1” excludes the address “%2”, which is of the other version of IP.")
                                  .arg(version == IpVersion::V4 ? u"-4"_s : u"-6"_s,
                                       quoted(endpoint.host)));
    }
    if (!m_result.headless)
        return true; // a window can change its role and its protocol
    const ProtocolTraits &traits = traitsOf(endpoint.protocol);
    const bool isServer = setup.role == Role::Server;
    if (m_hasCommand && traits.isEchoed)
        return refuse(tr("“--exec” is not for ICMP, which the system itself answers."));
    if (setup.maxClients > 0 && !(isServer && traits.hasConnections))
        return refuse(tr("“--max-clients” is for servers whose clients connect, as over TCP."));
    if (m_parser.isSet(u"block"_s) && !isServer)
        return refuse(tr("“--block” is for servers: a client chooses whom it talks to."));
    const bool connects = !isServer || setup.relays() || traits.isEncrypted;
    if (m_parser.isSet(u"connect-timeout"_s) && !(traits.hasConnections && connects))
        return refuse(tr("“--connect-timeout” is for clients and relays that connect, as over "
                         "TCP, and for TLS servers."));
    const bool targetIsEncrypted =
            setup.relays() && traitsOf(setup.parsedTarget().endpoint.protocol).isEncrypted;
    for (const char16_t *name : {u"cert", u"key", u"key-password-file", u"ca", u"trust",
                                 u"insecure", u"client-cert-required", u"alpn", u"tls-min"}) {
        const QString word = QString::fromUtf16(name);
        if (m_parser.isSet(word) && !traits.isEncrypted && !targetIsEncrypted)
            return refuse(tr("“--%1” is for TLS: write tls:// in front of the address, or give "
                             "“--tls”.")
                                  .arg(word));
    }
    if (m_parser.isSet(u"client-cert-required"_s) && !isServer)
        return refuse(tr("“--client-cert-required” is for servers."));
    if (m_result.idleTimeout > 0 && isServer && !traits.hasConnections)
        return refuse(tr("“--idle-timeout” is for clients, and for servers whose clients connect, "
                         "as over TCP."));
    return true;
}

/// Refuses a message without bytes where nothing of it would leave.
bool OptionReader::checkScript()
{
    const bool sendsFrames = m_result.setup.framing.kind != Framing::Kind::Raw;
    if (sendsFrames || !traitsOf(m_result.setup.parsed().endpoint.protocol).isStream)
        return true;
    const bool isNothing = std::ranges::any_of(m_result.script, [this](const ScriptStep &step) {
        ConversationSetup setup = m_result.setup;
        setup.form = step.form;
        return step.kind == ScriptStep::Kind::Send && step.text.isEmpty()
               && encodeMessage(step.text, setup, 1).bytes.isEmpty();
    });
    return !isNothing
           || refuse(tr("“--send” has nothing to send: an empty message is no bytes at all over a "
                        "stream, and the other end would not notice."));
}

/// Refuses to receive to a file that is needed for something else.
bool OptionReader::checkTarget()
{
    QStringList others{m_result.save, m_result.setup.record};
    for (const ScriptStep &step : m_result.script) {
        if (step.kind == ScriptStep::Kind::SendFile)
            others.append(step.text);
    }
    const bool isFree = std::ranges::none_of(
            others, [this](const QString &other) { return isSameFile(m_result.receiveTo, other); });
    return isFree
           || refuse(tr("“--receive-to” would replace “%1”, which “--send-file”, “--save” or "
                        "“--record” names, too. Give it a file of its own.")
                             .arg(quoted(m_result.receiveTo)));
}

/// Joins `HOST PORT`, as netcat takes them, to one address.
bool OptionReader::joinHostAndPort(QStringList &addresses)
{
    if (addresses.size() != 2)
        return true;
    const QString &host = addresses[0];
    const QString &port = addresses[1];
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto isOfWord = [](QChar c) { return c.isLetterOrNumber() || c == u'-'; };
    if (!std::ranges::all_of(port, isOfWord))
        return true;
    // A bare IPv6 address would need brackets in front of a port.
    const bool isBareSix =
            !host.contains(u'[') && QHostAddress(host).protocol() == QAbstractSocket::IPv6Protocol;
    ConversationSetup alone = m_result.setup;
    alone.address = isBareSix ? u'[' + host + u']' : host;
    const ParsedEndpoint parsed = alone.parsed();
    const EndpointPart *typed = parsed.part(EndpointPartKind::Port);
    if (!parsed.ok() || (typed && typed->typed) || !traitsOf(parsed.endpoint.protocol).hasPorts
        || !parsed.endpoint.path.isEmpty())
        return true;
    if (port.isEmpty() || !std::ranges::all_of(port, isDigit))
        return refuse(tr("“%1” is no port: give a number from 1 to 65535, such as 8000.")
                              .arg(quoted(port)));
    addresses = {alone.address + u':' + port};
    return true;
}

bool OptionReader::readProgram()
{
    if (!m_parser.isSet(u"program"_s)) {
        if (m_parser.isSet(u"for"_s) || m_parser.isSet(u"say"_s) || m_parser.isSet(u"shortest"_s))
            return refuse(tr("“--for”, “--say” and “--shortest” are for "
                             "“--program”. Give it as well."));
        return true;
    }
    const QString language = m_parser.value(u"program"_s);
    const std::optional<ProgramLanguage> known = programLanguageNamed(language);
    if (!known) {
        return refuse(tr("“--program” takes python, c or qt, and “%1” is none of them.")
                              .arg(quoted(language)));
    }
    const QString end = m_parser.isSet(u"for"_s) ? m_parser.value(u"for"_s) : u"this"_s;
    if (end != "this"_L1 && end != "other"_L1)
        return refuse(tr("“--for” takes this or other, and “%1” is neither.").arg(quoted(end)));
    if (m_result.setup.relays())
        return refuse(tr("“--program” writes servers and clients, and no relays. Leave “--relay” "
                         "out."));
    if (m_hasCommand)
        return refuse(tr("“--program” writes no program that runs another. Leave “--exec” out."));
    m_result.action = CommandLine::Action::WriteProgram;
    m_result.program = *known;
    m_result.programForOther = end == "other"_L1;
    m_result.say = m_parser.values(u"say"_s);
    m_result.programShortest = m_parser.isSet(u"shortest"_s);
    const bool asTutorial = m_result.setup.reply == ReplyMode::Echo
                            && m_result.setup.framing.kind == Framing::Kind::Raw;
    if (m_result.programShortest && (!asTutorial || !m_result.say.isEmpty()))
        return refuse(
                tr("“--shortest” prints the tutorial's program, which echoes, takes what each read "
                   "returns for a message, and reads what it sends from the keyboard. Leave "
                   "“--reply”, "
                   "“--framing” and “--say” out."));
    return true;
}

bool OptionReader::readFiles()
{
    m_result.receiveTo = m_parser.value(u"receive-to"_s);
    m_result.overwrites = m_parser.isSet(u"overwrite"_s);
    if (m_parser.isSet(u"receive-to"_s)) {
        if (!m_result.headless || m_result.setup.transport.stepping)
            return refuse(tr("“--receive-to” is for “--headless” without “--step”. In a window it "
                             "is in the menu “Connection”."));
        if (m_result.receiveTo.isEmpty() || m_result.receiveTo == "-"_L1)
            return refuse(
                    tr("“--receive-to” takes the name of a file. Without it, what is received "
                       "goes to the standard output."));
        if (!m_parser.isSet(u"reply"_s) && !m_isFromFile)
            m_result.setup.reply = ReplyMode::Manual; // whoever sends a file expects no echo
    } else if (m_result.overwrites) {
        return refuse(tr("“--overwrite” is for “--receive-to”. Give both."));
    }
    m_result.save = m_parser.value(u"save"_s);
    if (m_parser.isSet(u"save"_s)) {
        if (!m_result.headless)
            return refuse(tr("“--save” is for “--headless”. Give both. A window saves "
                             "with Ctrl+S."));
        if (!transcriptFormatOf(m_result.save)) {
            return refuse(tr("“--save” takes a file whose name ends in %1, and “%2” ends in "
                             "none of them.")
                                  .arg(fileEndings().join(u", "_s), quoted(m_result.save)));
        }
    }
    return true;
}

bool OptionReader::readAddress()
{
    QStringList addresses = m_parser.positionalArguments();
    addresses.removeAll(u"-"_s);
    if (m_parser.isSet(u"explain"_s)) {
        if (!addresses.isEmpty())
            return refuse(tr("“--explain” takes one address, so “%1” is too many. Put an "
                             "address with spaces in quotes.")
                                  .arg(quoted(addresses.front())));
        m_result.action = CommandLine::Action::Explain;
        m_result.setup.address = m_parser.value(u"explain"_s);
        return isShortEnough();
    }
    if (m_isFromFile) {
        addresses = {m_result.setup.address};
        addresses.removeAll(QString());
    } else if (!addresses.isEmpty() && std::ranges::all_of(addresses, isFile)) {
        return readFileNames(addresses);
    }
    if (!joinHostAndPort(addresses))
        return false;
    if (addresses.size() > 1) {
        return refuse(tr("One address is enough, so “%1” is too many. Put an address with "
                         "spaces in quotes.")
                              .arg(quoted(withoutPassword(addresses[1], PasswordStyle::Bullets))));
    }
    if (!addresses.isEmpty())
        m_result.setup.address = addresses.front();
    if (m_result.action == CommandLine::Action::WriteProgram
        && !hasProgram(m_result.program, m_result.setup.parsed().endpoint.protocol)) {
        return refuse(tr("“--program” writes no such program for %1. “--calls” shows the calls "
                         "that it would make.")
                              .arg(traitsOf(m_result.setup.parsed().endpoint.protocol).name));
    }
    if (m_result.programShortest && !hasShortestProgram(programForThisEnd(m_result.setup)))
        return refuse(tr("The tutorial has no program for %1. Leave “--shortest” out.")
                              .arg(traitsOf(m_result.setup.parsed().endpoint.protocol).name));
    const ConversationSetup &setup = m_result.setup;
    const QString lacks = missingAbilitySentence(Ability::Stepping, setup.transport.engine,
                                                 setup.parsed().endpoint.protocol, setup.role);
    if (setup.transport.stepping && !lacks.isEmpty())
        return refuse(lacks);
    if (!checkRole() || !checkScript() || !checkTarget())
        return false;
    if (addresses.isEmpty() && m_result.action == CommandLine::Action::WriteProgram)
        return refuse(tr("“--program” needs an address, such as tcp://127.0.0.1:8000."));
    if (addresses.isEmpty() && m_result.headless) {
        return refuse(tr("“--headless” needs an address, such as tcp://127.0.0.1:8000. "
                         "“socketchat --help” shows the forms."));
    }
    return isShortEnough();
}

bool OptionReader::readFileNames(const QStringList &paths)
{
    if (m_result.headless || m_result.action != CommandLine::Action::Run) {
        return refuse(tr("“%1” is a file for a window and no address. Leave the other "
                         "options out to open it.")
                              .arg(quoted(paths.front())));
    }
    m_result.action = CommandLine::Action::Open;
    m_result.files = paths;
    return true;
}

bool OptionReader::isShortEnough()
{
    constexpr qsizetype most = ConversationSetup::longestAddress;
    const QString &address = m_result.setup.address;
    if (address.size() <= most)
        return true;
    return refuse(tr("An address has at most %L1 characters, and “%2” is longer.")
                          .arg(QLocale().toString(most),
                               quoted(withoutPassword(address, PasswordStyle::Bullets))));
}

} // namespace

QStringList argumentsOf(int argc, const char *const *argv)
{
#ifdef Q_OS_WIN
    // argv lacks characters outside the system's 8-bit encoding.
    if (QCoreApplication::instance())
        return QCoreApplication::arguments();
#endif
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        QStringDecoder decoder(QStringDecoder::System, QStringDecoder::Flag::ConvertInitialBom);
        arguments.append(decoder(QByteArrayView(argv[i])));
    }
    return arguments;
}

CommandLine parseCommandLine(const QStringList &arguments, const ConversationSetup &kept)
{
    return OptionReader(arguments, kept).read();
}

QString commandLineLanguage(const QStringList &arguments)
{
    return parseCommandLine(arguments).language;
}

bool isForConsole(int argc, const char *const *argv)
{
    // Options with a value in the next argument, after one dash or two.
    constexpr std::array valued{"display"_L1,
                                "fontengine"_L1,
                                "geometry"_L1,
                                "platform"_L1,
                                "platformpluginpath"_L1,
                                "platformtheme"_L1,
                                "plugin"_L1,
                                "qwindowgeometry"_L1,
                                "qwindowicon"_L1,
                                "qwindowtitle"_L1,
                                "session"_L1,
                                "style"_L1,
                                "stylesheet"_L1,
                                "title"_L1};
    constexpr std::array alone{"nograb"_L1, "dograb"_L1, "reverse"_L1, "widgetcount"_L1};
    const QStringList arguments = argumentsOf(argc, argv);
    QStringList ours;
    for (int i = 0; i < argc; ++i) {
        const QString &argument = arguments[i];
        const qsizetype dashes = argument.startsWith("--"_L1) ? 2
                                 : argument.startsWith(u'-')  ? 1
                                                              : 0;
        const QStringView whole = QStringView(argument).sliced(dashes);
        const QStringView name = whole.first(std::max<qsizetype>(whole.indexOf(u'='), 0));
        const auto is = [](QStringView text) {
            return [text](QLatin1StringView option) { return text == option; };
        };
        if (i == 0 || dashes == 0)
            ours.append(argument);
        else if (std::ranges::any_of(valued, is(whole)))
            ++i;
        else if (!std::ranges::any_of(valued, is(name)) && !std::ranges::any_of(alone, is(whole)))
            ours.append(argument);
    }
    return parseCommandLine(ours).isForConsole();
}

QString versionText() { return u"socketchat "_s + QLatin1StringView(SOCKETCHAT_VERSION); }

} // namespace socketchat
