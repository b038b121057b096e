// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/childprocess.h"
#include "app/cli/commandline.h"
#include "app/cli/explain.h"
#include "app/cli/helptext.h"
#include "app/cli/manual.h"
#include "app/net/address/endpointparser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <array>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

CommandLine parse(const QString &arguments)
{
    return parseCommandLine(u"socketchat "_s.append(arguments).split(u' ', Qt::SkipEmptyParts));
}

QByteArray explained(const QString &typed, Role role = Role::Client)
{
    return explainJson(typed, parseEndpoint(typed, role, Protocol::Tcp));
}

QJsonObject explain(const QString &typed, Role role = Role::Client)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(explained(typed, role), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        qFatal("no JSON: %s", qPrintable(error.errorString()));
    return document.object();
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryOption();
    void whatAWindowTakesAsWell();
    void choosesTheSockets();
    void aWindowTakesFromTheLastOneWhatIsNotSaid();
    void isAClientWithoutAWindow();
    void opensAFileInAWindow();
    void readsASessionFile();
    void keepsArgumentsAsTheyWereGiven();
    void takesWhatFingersKnow_data();
    void takesWhatFingersKnow();
    void readsAScript();
    void readsTimes();
    void quotesNothingThatMovesACursor();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void knowsTheLanguageOfAMistake();
    void knowsWithoutAnApplicationWhetherAScreenIsNeeded_data();
    void knowsWithoutAnApplicationWhetherAScreenIsNeeded();
    void helpNamesEveryOptionEventAndField();
    void helpFitsATerminal();
    void manualSaysOnlyValuesThatAreTaken();
    void printsForShellsAndMan();
    void explainsAUrl();
    void explainsWhatIsWrong();
    void explainsRepeatedKeys();
    void neverExplainsAPassword();
};

void TestCommandLine::readsEveryOption()
{
    const CommandLine line = parse(u"--server --udp --start --reply room --framing length2be "
                                   "--lang zh --headless --json --calls --wait 250 "
                                   "--save a.PCAPNG --record some/folder "
                                   "--appearance dark --keep 64M 127.0.0.1:9"_s);
    QCOMPARE(line.action, CommandLine::Action::Run);
    QCOMPARE(line.setup.role, Role::Server);
    QCOMPARE(line.setup.protocol, Protocol::Udp);
    QVERIFY(line.setup.start && line.headless && line.json && line.calls);
    QCOMPARE(line.setup.reply, ReplyMode::Room);
    QCOMPARE(line.setup.framing.toString(), u"length2be"_s);
    QCOMPARE(line.language, u"zh"_s);
    QCOMPARE(line.appearance, u"dark"_s);
    QCOMPARE(line.wait, 250);
    QCOMPARE(line.setup.keep, 64 * 1024 * 1024);
    QCOMPARE(parse(u"--keep=2g"_s).setup.keep, 2LL * 1024 * 1024 * 1024);
    for (const QString &size :
         {u"0M"_s, u"M"_s, u"12"_s, u"-1M"_s, u"12T"_s, u"2000G"_s, u"1.5G"_s})
        QCOMPARE(parse(u"--keep="_s + size).action, CommandLine::Action::Refuse);
    QCOMPARE(line.save, u"a.PCAPNG"_s);
    QCOMPARE(line.setup.record, u"some/folder"_s);
    QCOMPARE(line.setup.address, u"127.0.0.1:9"_s);
    // Options are accepted anywhere, also with `=`.
    QCOMPARE(parse(u"127.0.0.1:9 --reply=manual"_s).setup.reply, ReplyMode::Manual);
    QCOMPARE(parse(u"-- -1"_s).setup.address, u"-1"_s);
    QCOMPARE(parse(u"--explain [::1]:80 --server"_s).action, CommandLine::Action::Explain);
    QCOMPARE(parse(u"--explain [::1]:80 --server"_s).setup.address, u"[::1]:80"_s);
    QCOMPARE(parse(u"--explain=-1"_s).setup.address, u"-1"_s);
    QCOMPARE(parse(u"--help --nonsense"_s).action, CommandLine::Action::ShowHelp);
    QCOMPARE(parse(u"-h"_s).action, CommandLine::Action::ShowHelp);
    QCOMPARE(parse(u"--version"_s).action, CommandLine::Action::ShowVersion);
    QCOMPARE(versionText(), u"socketchat "_s + QLatin1StringView(SOCKETCHAT_VERSION));
}

void TestCommandLine::whatAWindowTakesAsWell()
{
    const CommandLine line = parse(u"--conditions delay=50±20,seed=7 --receive-size 16 "
                                   "--record some/folder --start :80"_s);
    QCOMPARE(line.action, CommandLine::Action::Run);
    QVERIFY(!line.isForConsole());
    QCOMPARE(line.setup.conditions.delay, 50);
    QCOMPARE(line.setup.conditions.seed, 7U);
    QCOMPARE(line.setup.transport.receiveSize, 16);
    QCOMPARE(line.setup.record, u"some/folder"_s);
    QCOMPARE(parse(u"--record= :80"_s).action, CommandLine::Action::Refuse);
}

void TestCommandLine::choosesTheSockets()
{
    for (const Engine engine : {Engine::System, Engine::Qt}) {
        const CommandLine line = parse(u"--sockets %1 :80"_s.arg(engineWord(engine)));
        if (availableEngines().contains(engine)) {
            QCOMPARE(line.action, CommandLine::Action::Run);
            QCOMPARE(line.setup.transport.engine, engine);
        } else {
            QCOMPARE(line.action, CommandLine::Action::Refuse);
            QCOMPARE(line.error,
                     u"This build of Socket Chat has no “--sockets %1”. Leave the option out, or "
                     "give “--sockets %2”."_s.arg(engineWord(engine), engineWord(defaultEngine())));
        }
    }
    const CommandLine tea = parse(u"--headless --sockets tea :80"_s);
    QCOMPARE(tea.action, CommandLine::Action::Refuse);
    QCOMPARE(tea.error, u"“--sockets” takes system or qt, and “tea” is neither."_s);
}

void TestCommandLine::aWindowTakesFromTheLastOneWhatIsNotSaid()
{
    ConversationSetup kept;
    kept.protocol = Protocol::Udp;
    kept.address = u"udp://127.0.0.1:9"_s;
    kept.reply = ReplyMode::Room;
    kept.transport.engine = availableEngines().constLast();
    const CommandLine nothing = parseCommandLine({u"socketchat"_s}, kept);
    QCOMPARE(nothing.action, CommandLine::Action::Run);
    QCOMPARE(nothing.setup, kept);
    QVERIFY(!nothing.headless && nothing.language.isEmpty());
    QVERIFY(!nothing.wait); // default for the protocol
    QVERIFY(!nothing.raw && !nothing.keepOpen);

    ConversationSetup client = kept;
    client.role = Role::Client;
    client.start = true;
    QCOMPARE(parseCommandLine({u"socketchat"_s, u"--client"_s, u"--start"_s}, kept).setup, client);
    ConversationSetup tcp = kept;
    tcp.protocol = Protocol::Tcp;
    tcp.address.clear(); // the stored address belongs to the other protocol
    QCOMPARE(parseCommandLine({u"socketchat"_s, u"--tcp"_s}, kept).setup, tcp);
}

void TestCommandLine::isAClientWithoutAWindow()
{
    ConversationSetup kept;
    kept.reply = ReplyMode::Room;
    ConversationSetup usual;
    usual.role = Role::Client;
    usual.address = u":80"_s;
    for (const QStringList &options :
         {QStringList{u"--headless"_s, u":80"_s}, QStringList{u"--explain"_s, u":80"_s},
          QStringList{u"--program"_s, u"c"_s, u":80"_s}})
        QCOMPARE(parseCommandLine(QStringList{u"socketchat"_s} + options, kept).setup, usual);
}

void TestCommandLine::opensAFileInAWindow()
{
    for (const QString &file : {u"old.jsonl"_s, u"/tmp/My.LESSON"_s}) {
        const CommandLine line = parse(file);
        QCOMPARE(line.action, CommandLine::Action::Open);
        QCOMPARE(line.files, QStringList{file});
        QVERIFY(line.setup.address.isEmpty() && !line.isForConsole());
    }
    QCOMPARE(parse(u"old.jsonl new.jsonl"_s).files, (QStringList{u"old.jsonl"_s, u"new.jsonl"_s}));
    QCOMPARE(parse(u"old.jsonl :80"_s).action, CommandLine::Action::Refuse);
    for (const QString &address : {u"http://127.0.0.1/old.jsonl"_s, u"unix:/tmp/a.socketchat"_s,
                                   u"unix:/tmp/a.jsonl"_s, u"UNIX:/tmp/a.lesson"_s}) {
        QCOMPARE(parse(address).action, CommandLine::Action::Run);
        QCOMPARE(parse(address).setup.address, address);
    }
}

void TestCommandLine::readsASessionFile()
{
    const QTemporaryDir folder;
    const auto lineOf = [&folder](const QByteArray &setup, const QStringList &options,
                                  const ConversationSetup &kept = {}) {
        QFile file(folder.filePath(u"s.socketchat"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(R"({"format": 1, "setup": )" + setup + '}');
        file.close();
        return parseCommandLine(
                QStringList{u"socketchat"_s} + options + QStringList{file.fileName()}, kept);
    };
    ConversationSetup kept;
    kept.record = u"/recordings"_s;
    const CommandLine window =
            lineOf(R"({"address": "unix:/tmp/a.lesson"})", {u"--server"_s}, kept);
    QCOMPARE(window.action, CommandLine::Action::Run);
    QCOMPARE(window.setup.address, u"unix:/tmp/a.lesson"_s);
    QCOMPARE(window.setup.record, kept.record);
    const CommandLine nowhere = lineOf("{}", {u"--headless"_s});
    QVERIFY2(nowhere.error.contains(u"needs an address"_s), qPrintable(nowhere.error));
    const CommandLine explains = lineOf(R"({"address": ":7"})", {u"--explain"_s, u":8"_s});
    QVERIFY2(explains.error.contains(u"s.socketchat"_s), qPrintable(explains.error));
    const CommandLine accepts =
            lineOf(R"({"address": ":7", "accept": "one"})", {u"--sockets"_s, u"qt"_s});
    QVERIFY2(accepts.error.contains(u"--accept one”"_s), qPrintable(accepts.error));
}

void TestCommandLine::keepsArgumentsAsTheyWereGiven()
{
    const char *given[] = {"socketchat", "\xef\xbb\xbfhi", "%1"};
    QCOMPARE(argumentsOf(3, given), (QStringList{u"socketchat"_s, u"\ufeffhi"_s, u"%1"_s}));
}

void TestCommandLine::takesWhatFingersKnow_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isServer");
    QTest::addColumn<bool>("isUdp");
    QTest::addColumn<bool>("headless");
    const auto row = [](const char *arguments, const char *address, bool isServer, bool isUdp,
                        bool headless) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromUtf8(address)
                                 << isServer << isUdp << headless;
    };
    row("--headless localhost 80", "localhost:80", false, false, true);
    row("-u --headless localhost 80", "localhost:80", false, true, true);
    row("--headless ::1 80", "[::1]:80", false, false, true);
    row("--headless [::1] 80", "[::1]:80", false, false, true);
    row("--headless udp://10.0.0.7 80", "udp://10.0.0.7:80", false, true, true);
    row("--headless -lu 80", "80", true, true, true);
    row("--headless -l 127.0.0.1 80", "127.0.0.1:80", true, false, true);
    row("--headless --listen -q -1 80", "80", true, false, true);
    row("- localhost 80", "localhost:80", false, false, true);
    row("tcp://localhost:80 -", "tcp://localhost:80", false, false, true);
    row("--client -4 localhost 80", "localhost:80", false, false, false);
}

void TestCommandLine::takesWhatFingersKnow()
{
    QFETCH(QString, arguments);
    const CommandLine line = parse(arguments);
    QVERIFY2(line.action == CommandLine::Action::Run, qPrintable(line.error));
    QTEST(line.setup.address, "address");
    QTEST(line.setup.role == Role::Server, "isServer");
    QTEST(line.setup.parsed().endpoint.protocol == Protocol::Udp, "isUdp");
    QTEST(line.headless, "headless");
}

void TestCommandLine::readsAScript()
{
    const CommandLine line = parse(u"--headless --send-hex 4142 --expect a+ --send b --within 5 "
                                   "--expect c :80"_s);
    QCOMPARE(line.action, CommandLine::Action::Refuse); // not right behind an expectation
    const CommandLine script = parse(u"--headless --within=5 :80"_s);
    QCOMPARE(script.action, CommandLine::Action::Refuse);

    const CommandLine whole = parse(u"--send 你 --headless --expect a+ --within 5 --encoding gbk "
                                    "--send-hex 4142 --expect c --send-escapes \\r\\x00 :80"_s);
    QVERIFY2(whole.action == CommandLine::Action::Run, qPrintable(whole.error));
    QCOMPARE(whole.script.size(), 5);
    QCOMPARE(whole.script[0].text, u"你"_s);
    QCOMPARE(whole.script[0].form, PayloadForm::Text);
    QCOMPARE(whole.script[1].kind, ScriptStep::Kind::Expect);
    QCOMPARE(whole.script[1].pattern.typed, u"a+"_s);
    QVERIFY(whole.script[1].pattern.matchCase);
    QCOMPARE(whole.script[1].within, 5);
    QCOMPARE(whole.script[2].form, PayloadForm::Hex);
    QCOMPARE(whole.script[3].within, ScriptStep::usualWithin);
    QCOMPARE(whole.script[4].form, PayloadForm::Escapes);
    // What it says is all that a server answers.
    QCOMPARE(parse(u"--headless -l --send a :80"_s).setup.reply, ReplyMode::Manual);
    QCOMPARE(parse(u"--headless -l --send a --reply room :80"_s).setup.reply, ReplyMode::Room);
    QCOMPARE(parse(u"--headless -l :80"_s).setup.reply, ReplyMode::Echo);
}

void TestCommandLine::readsTimes()
{
    const CommandLine line = parse(u"--headless --connect-timeout 0.5 -q 2 --idle-timeout 1.25 "
                                   "--keep-open localhost 80"_s);
    QVERIFY2(line.action == CommandLine::Action::Run, qPrintable(line.error));
    QCOMPARE(line.setup.transport.connectTimeout, 500);
    // Those of TLS count for a relay's target, too.
    QVERIFY(!parse(u"--headless --relay tls://10.0.0.1:443 --insecure :80"_s)
                     .setup.transport.tls.verifies);
    QCOMPARE(parse(u"--headless --relay 10.0.0.1:80 --connect-timeout 0.5 :80"_s)
                     .setup.transport.connectTimeout,
             500);
    QCOMPARE(line.quitAfter, 2000);
    QCOMPARE(line.idleTimeout, 1250);
    QCOMPARE(parse(u"--headless -q 0 :80"_s).quitAfter, 0);
    QCOMPARE(parse(u"--headless --quit-after=-1 :80"_s).quitAfter, int(CommandLine::never));
    QVERIFY(!parse(u"--headless :80"_s).quitAfter);
    for (const QString &wrong : {u"x"_s, u"nan"_s, u"inf"_s, u"1e99"_s, u""_s}) {
        for (const QString &option :
             {u"--quit-after="_s, u"--idle-timeout="_s, u"--connect-timeout="_s})
            QCOMPARE(parse(u"--headless :80 "_s + option + wrong).action,
                     CommandLine::Action::Refuse);
    }
}

void TestCommandLine::quotesNothingThatMovesACursor()
{
    for (const char *arguments :
         {"--reply \x1b[2J", "--\x1b[31m", "--headless tcp://\xe2\x80\xae x"}) {
        const QString error = parse(QString::fromUtf8(arguments)).error;
        QVERIFY(!error.isEmpty());
        QVERIFY(std::ranges::all_of(error, [](QChar c) { return c.isPrint(); }));
    }
    const CommandLine line = parse(QString(100'000, u'a'));
    QCOMPARE(line.action, CommandLine::Action::Refuse);
    QVERIFY(line.error.size() < 300);
}

void TestCommandLine::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char *arguments, const char *mentions) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromUtf8(mentions);
    };
    row("--nonsense", "--nonsense");
    row("-x", "-x");
    row("--server --client :80", "--client");
    row("--tcp --udp :80", "--udp");
    row("--reply loud", "loud");
    row("--headless --every 0 h", "“0”");
    row("--headless --every 2592000001 h", "30 days");
    row("--every 5 h", "Give both");
    row("--headless --count 5 h", "“--every”");
    row("--headless --every 5 --count -1 h", "“-1”");
    row("--headless --send= :80", "nothing to send");
    row("--headless --every 5 --count 3000000000 h", "2147483647");
    row("--framing square", "square");
    row("--lang fr", "fr");
    row("--appearance pink", "pink");
    row("--raw :80", "--headless");
    row("--headless --json --raw :80", "--json");
    row("--keep-open :80", "--headless");
    row("--headless old.jsonl", "old.jsonl");
    row("--program c my.lesson", "my.lesson");
    row("--wait soon", "soon");
    row("--wait -5", "-5");
    row("--wait 2147483648", "from 0 to 2147483647");
    row("--headless localhost http", "“http” is no port");
    row("--headless -4 unix:/tmp/x", "Unix");
    row("--wait", "wait");
    row("--reply", "reply");
    row("--explain", "explain");
    row("--explain a b", "b");
    row("--headless", "--headless");
    row("--json :80", "--headless");
    row("--headless --calls :80", "--json");
    row("a b", "b");
    row("--headless --save a.docx :80", ".txt, .csv, .jsonl, .html, .pcapng");
    row("--headless --save a.docx :80", "a.docx");
    row("--headless --save= :80", ".jsonl");
    row("--save a.txt :80", "--headless");
    row("--headless --record= :80", "--record");
    row("--send a :80", "--headless");
    row("--headless --step --send a :80", "--step");
    row("--headless --expect a( :80", "position");
    row("--headless --send-hex 4 :80", "--send-hex");
    row("--headless --within 5 :80", "--within");
    row("--headless --encoding klingon :80", "klingon");
    row("--headless --rules /nonexistent :80", "nonexistent");
    row("--rules / :80", "is no file");
    row("--headless --server :80 --exec", "Give the program");
    row("--headless --exec=cat :80", "stands last");
    if (ChildProcess::isPossible()) {
        row("--headless --server :80 --exec no-such-program-x", "PATH");
        row("--headless --reply echo :80 --exec cat", "in place of");
        row("--headless --send a :80 --exec cat", "whose program");
        row("--headless --icmp localhost --exec cat", "ICMP");
    } else {
        row("--headless :80 --exec cat", "cannot let a program answer");
    }
    row("--program c :80 --exec cat", "--exec");
    row("--headless -4 -6 :80", "-6");
    row("--headless -4 ::1 80", "-4");
    row("-q 1 :80", "--headless");
    row("--idle-timeout 1 :80", "--headless");
    row("--prefix :80", "--headless");
    row("--headless --max-clients 2 :80", "--max-clients");
    row("-l --max-clients 0 :80", "--max-clients");
    row("-6 127.0.0.1 80", "-6");
    row("--headless -l --connect-timeout 2 :80", "--connect-timeout");
    row("--headless --cert a.pem :80", "--cert");
    row("--headless --insecure tcp://127.0.0.1:80", "--insecure");
    row("--headless --client-cert-required tls://127.0.0.1:80", "--client-cert-required");
    row("--headless --tls-min 1.1 tls://127.0.0.1:80", "--tls-min");
    row("--headless localhost:80 90", "90");
    row("--headless /tmp/a 90", "90");
    row("--headless localhost 80 90", "80");
}

void TestCommandLine::refusesWhatMakesNoSense()
{
    QFETCH(QString, arguments);
    QFETCH(QString, mentions);
    const CommandLine line = parse(arguments);
    QCOMPARE(line.action, CommandLine::Action::Refuse);
    QVERIFY2(line.error.contains(mentions), qPrintable(line.error));
}

void TestCommandLine::knowsTheLanguageOfAMistake()
{
    QCOMPARE(commandLineLanguage({u"socketchat"_s, u"--lang"_s, u"zh"_s, u"--what"_s}), u"zh"_s);
    QCOMPARE(commandLineLanguage({u"socketchat"_s, u"--lang"_s, u"xx"_s}), QString());
    const CommandLine line = parse(u"a me:secret@b"_s);
    QVERIFY2(!line.error.contains(u"secret"_s), qPrintable(line.error));
}

void TestCommandLine::knowsWithoutAnApplicationWhetherAScreenIsNeeded_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<bool>("console");
    const auto row = [](const char *arguments, bool console) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments) << console;
    };
    row("", false);
    row("--server --start :80", false);
    row("-platform offscreen --server", false);
    row("--platform offscreen --style fusion", false);
    row("-style=fusion -reverse", false);
    row("--appearance dark", false);
    row("--lang zh", false);
    row("--headless :80", true);
    row("-platform offscreen --headless :80", true);
    row("--help", true);
    row("-v", true);
    row("--explain :80", true);
    row("--program c :80", true);
    row("--conditions loss=101 :80", true);
    row("--conditions loss=10 :80", false);
    row("--receive-size 0 :80", true);
    row("--accept tea :80", true);
    row("--accept one --sockets qt :80", true);
    row("--accept manual --headless :80", true);
    row("--accept one :80", !availableEngines().contains(Engine::System));
    row("--reuse-address tea :80", true);
    row("--reuse-address off --sockets qt :80", true);
    row("--reuse-address off :80", !availableEngines().contains(Engine::System));
    row("--step --sockets qt :80", true);
    row("--step unix:/tmp/a.sock", true);
    row("--step icmp://127.0.0.1", true);
    row("--step :80", !availableEngines().contains(Engine::System));
    row("--backlog 0 :80", true);
    row("--sockets tea :80", true);
    row("--say hello :80", true);
    row("--nonsense", true);
    row("--headless", true);
}

void TestCommandLine::knowsWithoutAnApplicationWhetherAScreenIsNeeded()
{
    QFETCH(QString, arguments);
    QByteArrayList words{"socketchat"};
    for (const QString &word : arguments.split(u' ', Qt::SkipEmptyParts))
        words.append(word.toLocal8Bit());
    std::vector<const char *> argv;
    for (const QByteArray &word : words)
        argv.push_back(word.constData());
    QTEST(isForConsole(int(argv.size()), argv.data()), "console");
}

void TestCommandLine::helpNamesEveryOptionEventAndField()
{
    const QString help = helpText();
    constexpr std::array words{"--server",
                               "--client",
                               "--tcp",
                               "--udp",
                               "--start",
                               "--reply",
                               "--framing",
                               "--lang",
                               "--headless",
                               "--json",
                               "--calls",
                               "--wait",
                               "--keep",
                               "stalled",
                               "reading",
                               "loop",
                               "unsent",
                               "reason",
                               "turns",
                               "waiting",
                               "--explain",
                               "--help",
                               "--version",
                               "listening",
                               "ready",
                               "connected",
                               "finished",
                               "disconnected",
                               "received",
                               "sent",
                               "failed",
                               "error",
                               "dropped",
                               "unframed",
                               "trimmed",
                               "call",
                               "closed",
                               "event",
                               "time",
                               "ns",
                               "number",
                               "peer",
                               "address",
                               "port",
                               "protocol",
                               "localAddress",
                               "localPort",
                               "by",
                               "bytes",
                               "text",
                               "base64",
                               "echo",
                               "roundTrip",
                               "reply",
                               "kind",
                               "name",
                               "about",
                               "fatal",
                               "message",
                               "datagrams",
                               "problem",
                               "rows",
                               "calls",
                               "result",
                               "descriptor",
                               "duration",
                               "scheme",
                               "fragment",
                               "/dev/null",
                               "--appearance",
                               "1000",
                               "--conditions",
                               "--receive-size",
                               "--program",
                               "--for",
                               "--say",
                               "lost",
                               "duplicated",
                               "reordered",
                               "corrupted",
                               "delayed",
                               "cut",
                               "pieces",
                               "seed",
                               "--save",
                               "--record",
                               ".txt",
                               ".csv",
                               ".jsonl",
                               ".html",
                               ".pcapng",
                               "statistics",
                               "last",
                               "elapsed",
                               "messages",
                               "messagesPerSecond",
                               "bytesPerSecond",
                               "echoes",
                               "exact",
                               "different",
                               "minimum",
                               "median",
                               "p99",
                               "maximum",
                               "count",
                               "echoed",
                               "late",
                               "awaited",
                               "unjudged",
                               "--sockets",
                               "sockets",
                               "--keep-alive",
                               "thrownAway",
                               "reachable",
                               "--shortest",
                               "--backlog",
                               "--accept",
                               "--reuse-address",
                               "--step",
                               "-l, --listen, --server",
                               "-u",
                               "-4",
                               "-6",
                               "-q, --quit-after",
                               "--send",
                               "--send-escapes",
                               "--send-hex",
                               "--expect",
                               "--within",
                               "10000",
                               "--encoding",
                               "--prefix",
                               "--max-clients",
                               "--connect-timeout",
                               "--idle-timeout",
                               "format",
                               "step",
                               "steps",
                               "pattern",
                               "within",
                               "match",
                               "groups",
                               "too-slow",
                               "--exec COMMAND",
                               "says-too-much",
                               "--cert",
                               "--key",
                               "--key-password-file",
                               "--ca",
                               "--trust",
                               "--insecure",
                               "--client-cert-required",
                               "--alpn",
                               "--tls-min",
                               "--rules",
                               "rule",
                               "looping",
                               "HOST PORT"};
    for (const char *word : words)
        QVERIFY2(help.contains(QLatin1StringView(word)), word);
}

void TestCommandLine::helpFitsATerminal()
{
    const QStringList lines = helpText().split(u'\n');
    QVERIFY(lines.size() > 60);
    for (const QString &line : lines) {
        QVERIFY2(line.size() <= 96, qPrintable(line));
        QVERIFY2(!line.endsWith(u' '), qPrintable(line));
    }
}

void TestCommandLine::manualSaysOnlyValuesThatAreTaken()
{
    int values = 0;
    const Manual text = manual();
    for (const ManualEntry &option : text.options()) {
        for (const QString &value : option.values) {
            const QStringList arguments{u"socketchat"_s, u"--program"_s,           u"c"_s,
                                        u":80"_s,        option.options().front(), value};
            const CommandLine line = parseCommandLine(arguments);
            QVERIFY2(line.action != CommandLine::Action::Refuse, qPrintable(line.error));
            ++values;
        }
    }
    QVERIFY(values > 20);
}

void TestCommandLine::printsForShellsAndMan()
{
    QCOMPARE(parse(u"--manual"_s).action, CommandLine::Action::ShowManual);
    QCOMPARE(parse(u"--completion zsh"_s).shell, Shell::Zsh);
    QCOMPARE(parse(u"--completion"_s).action, CommandLine::Action::Refuse);
    QCOMPARE(parse(u"--completion tcsh"_s).action, CommandLine::Action::Refuse);
    for (const char *console : {"--manual", "--completion=fish"}) {
        const char *words[] = {"socketchat", console};
        QVERIFY(isForConsole(2, words));
    }
}

void TestCommandLine::explainsAUrl()
{
    const QJsonObject object =
            explain(u"http://user:passwd@www.google.com/pages/index.html?key1=data1#top"_s);
    const QJsonObject expected{{u"ok"_s, true},
                               {u"scheme"_s, u"http"_s},
                               {u"user"_s, u"user"_s},
                               {u"host"_s, u"www.google.com"_s},
                               {u"port"_s, 80},
                               {u"path"_s, u"/pages/index.html"_s},
                               {u"query"_s, QJsonObject{{u"key1"_s, u"data1"_s}}},
                               {u"fragment"_s, u"top"_s}};
    QCOMPARE(object, expected);
    QCOMPARE(explain(u"１２７．０．０．１：８０００"_s)[u"host"], u"127.0.0.1"_s);
    QCOMPARE(explain(u"１２７．０．０．１：８０００"_s)[u"port"], 8000);
    QCOMPARE(explain(u"*:0"_s, Role::Server)[u"port"], 0);
    QCOMPARE(explain(u"*:0"_s, Role::Server)[u"host"], QString());
    QCOMPARE(explain(u"[::1]:80"_s)[u"host"], u"::1"_s);
}

void TestCommandLine::explainsWhatIsWrong()
{
    const QJsonObject port = explain(u"127.0.0.1:65536"_s);
    QCOMPARE(port[u"ok"], false);
    QCOMPARE(port[u"error"], u"port-out-of-range"_s);
    QCOMPARE(port[u"at"], 10);
    QVERIFY(port[u"port"].isNull());
    QCOMPARE(port[u"host"], u"127.0.0.1"_s);
    QVERIFY(!port[u"message"].toString().isEmpty());
    QCOMPARE(explain({})[u"error"], u"empty"_s);
    QCOMPARE(explain(u"my host"_s)[u"host"], u"my host"_s);
    QCOMPARE(explain(u"0"_s)[u"error"], u"port-zero-for-client"_s);
    // Positions count characters; the parser counts UTF-16 units.
    QCOMPARE(explain(u"😀:80a"_s)[u"at"], 2);
}

void TestCommandLine::explainsRepeatedKeys()
{
    const QJsonObject query = explain(u"host?a=1&b=&a=2&c&a=1"_s)[u"query"].toObject();
    QCOMPARE(query[u"a"], (QJsonArray{u"1"_s, u"2"_s, u"1"_s}));
    QCOMPARE(query[u"b"], QString());
    QCOMPARE(query[u"c"], QString());
    QVERIFY(explained(u"host?z=1&a=2"_s).contains(R"({"z":"1","a":"2"})"));
}

void TestCommandLine::neverExplainsAPassword()
{
    for (const QString &typed :
         {u"http://me:s3cret@host/"_s, u"http://me:s3%cret@host/"_s, u"me:s3cret#x@host"_s,
          u"http://me:s3cret/x@host"_s, u"tpc://me:s3cret@my host"_s, u"me:s3cret@host:80a"_s}) {
        const QByteArray json = explained(typed);
        QVERIFY2(!json.contains("s3"), json.constData());
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
