// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "ui/settings/preferences.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestPreferences : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString file() const { return m_folder.filePath(u"settings.ini"_s); }

    [[nodiscard]] QByteArray written() const
    {
        QFile settings(file());
        return settings.open(QIODevice::ReadOnly) ? settings.readAll() : QByteArray();
    }

    void write(const QByteArray &content)
    {
        QFile settings(file());
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write(content);
    }

    static void setForm(Preferences &preferences, PayloadForm form)
    {
        ConversationSetup setup;
        setup.form = form;
        preferences.setChosen(setup, {});
    }

private Q_SLOTS:
    void init() { QFile::remove(file()); }

    void beginsWithTheTutorial()
    {
        const Preferences preferences(file());
        QCOMPARE(preferences.setup(), ConversationSetup());
        QVERIFY(preferences.language().isEmpty());
        QCOMPARE(preferences.appearance(), Appearance::System);
        QVERIFY(preferences.inspectorShown());
        QVERIFY(!preferences.inspectorUnfolded());
        QVERIFY(preferences.history().isEmpty());
    }

    void keepsWhatWasChosen()
    {
        ConversationSetup setup;
        setup.protocol = Protocol::Udp;
        setup.role = Role::Client;
        setup.transport.engine = availableEngines().constLast();
        setup.address = u"udp://127.0.0.1:9001"_s;
        setup.reply = ReplyMode::Room;
        setup.framing.kind = Framing::Kind::LengthPrefix;
        setup.framing.prefixSize = 4;
        setup.framing.bigEndian = false;
        setup.encoding = TextEncoding::named(u"GB18030").value();
        setup.form = PayloadForm::Hex;
        setup.keep = 64 * 1024 * 1024;
        const ConversationLook look{RowForm::Lines, LineColumn::Text | LineColumn::Hex, true};
        {
            Preferences preferences(file());
            preferences.setSetup(setup);
            preferences.setLanguage(u"zh"_s);
            preferences.setAppearance(Appearance::Dark);
            preferences.setGeometry("window", "splitter");
            preferences.setInspectorShown(false);
            preferences.setInspectorUnfolded(true);
            preferences.setChosen(setup, {});
            QCOMPARE(preferences.callView(), CallView::System); // not chosen yet
            preferences.setCallView(CallView::Tutorial);
            QCOMPARE(preferences.conversationLook(), ConversationLook()); // nor this
            preferences.setConversationLook(look);
        }
        const Preferences preferences(file());
        QCOMPARE(preferences.setup(), setup);
        QCOMPARE(preferences.language(), u"zh"_s);
        QCOMPARE(preferences.appearance(), Appearance::Dark);
        QCOMPARE(preferences.geometry(), QByteArray("window"));
        QCOMPARE(preferences.splitter(), QByteArray("splitter"));
        QVERIFY(!preferences.inspectorShown());
        QVERIFY(preferences.inspectorUnfolded());
        QCOMPARE(preferences.callView(), CallView::Tutorial);
        QCOMPARE(preferences.conversationLook(), look);
    }

    void writesAsideSoonAfterAChange()
    {
        Preferences preferences(file());
        preferences.setTextScale(125);
        QCOMPARE(preferences.textScale(), 125);
        // QSettings itself would write now.
        QCoreApplication::sendPostedEvents();
        QVERIFY(!written().contains("textScale"));
        QTRY_VERIFY(written().contains("textScale=125"));
        preferences.setTextScale(150); // and again
        QTRY_VERIFY(written().contains("textScale=150"));
        QCOMPARE(QFile::permissions(file()) & QFile::ReadOther, QFile::Permissions());
    }

    void everyChoiceGoesWhereItBelongs_data()
    {
        const bool hasSystemEngine = availableEngines().contains(Engine::System);
        const QHash<QString, QString> others{
                {u"protocol"_s, u"udp"_s},
                {u"role"_s, u"client"_s},
                {u"address"_s, u"127.0.0.1:9001"_s},
                {u"target"_s, u"127.0.0.1:9002"_s},
                {u"conditions-to"_s, u"clients"_s},
                {u"hold"_s, u"target"_s},
                {u"sockets"_s, engineWord(availableEngines().constLast())},
                {u"reply"_s, u"room"_s},
                {u"rules"_s, QString::fromUtf8(replyRulesText({{ReplyRule()}}))},
                {u"framing"_s, u"length4le"_s},
                {u"encoding"_s, u"GB18030"_s},
                {u"form"_s, u"hex"_s},
                {u"line-end"_s, u"crlf"_s},
                {u"placeholders"_s, u"on"_s},
                {u"checksum"_s, u"crc16-modbus,from=1,order=big"_s},
                {u"keep"_s, u"67108864"_s},
                {u"conditions"_s, u"loss=10,delay=50±20,seed=42"_s},
                {u"receive-size"_s, u"16"_s},
                {u"keep-alive"_s, u"off"_s},
                {u"backlog"_s, u"5"_s},
                {u"accept"_s, hasSystemEngine ? u"manual"_s : u"all"_s},
                {u"reuse-address"_s, hasSystemEngine ? u"off"_s : u"on"_s},
                {u"step"_s, u"on"_s},
                {u"record"_s, u"some/folder"_s},
                {u"connect-timeout"_s, u"2.5"_s},
                {u"max-clients"_s, u"3"_s},
                {u"block"_s, u"192.168.1.23,10.0.0.0/8"_s},
                {u"piece-size"_s, u"1000"_s},
                {u"piece-pause"_s, u"20"_s},
                {u"cert"_s, u"/tmp/a.pem"_s},
                {u"key"_s, u"/tmp/a.key"_s},
                {u"key-password-file"_s, u"/tmp/password"_s},
                {u"ca"_s, u"/tmp/ca.pem"_s},
                {u"trust"_s, u"[::1]:443="_s + u"AB"_s.repeated(32)},
                {u"insecure"_s, u"on"_s},
                {u"client-cert-required"_s, u"on"_s},
                {u"alpn"_s, u"h2,http/1.1"_s},
                {u"tls-min"_s, u"1.3"_s},
        };
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("other"); // than the default one
        for (int index = 0; index < int(setupChoices().size()); ++index) {
            const QString word = setupChoices()[size_t(index)].word;
            QTest::newRow(qPrintable(word)) << index << others.value(word);
        }
    }

    /// From the command line into a window, into the settings file and back, into a new window and
    /// a matching one. A row for every choice that there is: one that is added needs a value above.
    void everyChoiceGoesWhereItBelongs()
    {
        QFETCH(int, index);
        QFETCH(QString, other);
        using Kept = SetupChoice::Kept;
        const SetupChoice &choice = setupChoices()[size_t(index)];
        const QString usual = choice.text({});
        ConversationSetup setup;
        if (choice.refusal) {
            const CommandLine line =
                    parseCommandLine({u"socketchat"_s, u"--"_s + choice.word, other});
            QCOMPARE(line.action, CommandLine::Action::Run);
            setup = line.setup;
            const bool isFile = choice.refusal(u"a"_s) == choice.refusal(u"b"_s);
            const QString nonsense = choice.word == "record"_L1 ? QString()
                                     : choice.word == "alpn"_L1 ? QString(256, u'a')
                                     : isFile                   ? QString(5000, u'a')
                                                                : u"?"_s;
            const CommandLine wrong =
                    parseCommandLine({u"socketchat"_s, u"--"_s + choice.word, nonsense});
            QCOMPARE(wrong.action, CommandLine::Action::Refuse);
            QCOMPARE(wrong.error, choice.refusal(nonsense));
        } else {
            QVERIFY(readChoice(setup, choice.word, other));
        }
        QCOMPARE(choice.text(setup), other);
        // Some builds have only one kind of sockets.
        QVERIFY(other != usual || choice.word == "sockets"_L1 || choice.word == "accept"_L1
                || choice.word == "reuse-address"_L1);

        Preferences(file()).setSetup(setup);
        const QString withAddress = choice.text(Preferences(file()).setup());
        Preferences(file()).setChosen(setup, {});
        const QString whenChosen = choice.text(Preferences(file()).setup());
        QCOMPARE(withAddress, choice.kept == Kept::WithAddress ? other : usual);
        const bool forWindows = choice.kept == Kept::AsDefault;
        QCOMPARE(whenChosen, choice.kept == Kept::Never || forWindows ? usual : other);
        QCOMPARE(choice.kept == Kept::Never, choice.key.isEmpty());
        Preferences(file()).setDefaults(setup);
        const ConversationSetup defaults = Preferences(file()).setup();
        QCOMPARE(choice.text(defaults), choice.kept == Kept::Never ? usual : other);

        QCOMPARE(choice.text(setup.forNewWindow(defaults)), choice.text(defaults));
        const QString matching = choice.text(setup.forOtherEnd(defaults));
        if (choice.word == "role"_L1)
            QCOMPARE(matching, u"server"_s);
        else
            QCOMPARE(matching, choice.forBothEnds || forWindows ? other : usual);
    }

    /// What new windows begin with is no window's address, and no window's experiment.
    void aNewWindowTakesTheDefaultsAndTheAddress()
    {
        ConversationSetup here;
        here.address = u"tcp://127.0.0.1:9001"_s;
        here.framing = Framing::fromString(u"fixed32").value();
        here.transport.receiveSize = 16;
        Preferences preferences(file());
        ConversationSetup wanted = preferences.setup();
        wanted.address = u"tcp://127.0.0.1:9002"_s;
        wanted.framing = Framing::fromString(u"line").value();
        wanted.transport.receiveSize = 1024;
        preferences.setDefaults(wanted);
        QVERIFY(preferences.setup().address.isEmpty());
        const ConversationSetup opened = here.forNewWindow(preferences.setup());
        QCOMPARE(opened.address, here.address);
        QCOMPARE(opened.framing, wanted.framing);
        QCOMPARE(opened.transport.receiveSize, 1024);
        const ConversationSetup other = here.forOtherEnd(preferences.setup());
        QCOMPARE(other.framing, here.framing); // or they would not understand each other
        QCOMPARE(other.transport.receiveSize, 1024);
    }

    void newWindowsRecordOnlyIntoAFolder()
    {
        Preferences preferences(file());
        preferences.setRecordsNewWindows(true);
        QVERIFY(preferences.setup().record.isEmpty());
        preferences.setRecordingFolder(u"/some/folder"_s);
        QCOMPARE(preferences.setup().record, u"/some/folder"_s);
        preferences.setRecordsNewWindows(false);
        QVERIFY(preferences.setup().record.isEmpty());
    }

    void choosesNoSocketsThatThisBuildDoesNotHave()
    {
        for (const QString &word : {u"system"_s, u"qt"_s, u"tea"_s}) {
            QSettings(file(), QSettings::IniFormat).setValue(u"endpoint/sockets"_s, word);
            const Engine kept = Preferences(file()).setup().transport.engine;
            const auto named = engineOfWord(word);
            const bool has = named && availableEngines().contains(*named);
            QCOMPARE(kept, has ? *named : defaultEngine());
        }
    }

    void doesNotKeepThatAWindowWasStarted()
    {
        Preferences preferences(file());
        ConversationSetup setup;
        setup.start = true;
        preferences.setSetup(setup);
        QVERIFY(!preferences.setup().start);
    }

    void neverWritesAPassword()
    {
        {
            Preferences preferences(file());
            ConversationSetup setup;
            setup.address = u"http://user:s3cret@www.example.org/"_s;
            preferences.setSetup(setup);
            preferences.addToHistory(setup.address);
        }
        QVERIFY(!written().contains("s3cret"));
        const Preferences preferences(file());
        QCOMPARE(preferences.history().size(), 1);
        QVERIFY(preferences.history().first().contains("www.example.org"_L1));
        QVERIFY(preferences.setup().address.contains("www.example.org"_L1));
    }

    void keepsTwentyAddressesTheNewestFirst()
    {
        Preferences preferences(file());
        for (int port = 1; port <= 25; ++port)
            preferences.addToHistory(u"127.0.0.1:%1"_s.arg(port));
        QCOMPARE(preferences.history().size(), Preferences::historyLimit);
        QCOMPARE(preferences.history().first(), u"127.0.0.1:25"_s);
        QCOMPARE(preferences.history().last(), u"127.0.0.1:6"_s);
    }

    void keepsEachAddressOnce()
    {
        Preferences preferences(file());
        preferences.addToHistory(u"a:1"_s);
        preferences.addToHistory(u"b:2"_s);
        preferences.addToHistory(u" a:1 "_s);
        preferences.addToHistory(u"   "_s);
        QCOMPARE(preferences.history(), QStringList({u"a:1"_s, u"b:2"_s}));
        preferences.clearHistory();
        QVERIFY(preferences.history().isEmpty());
    }

    void startsWithDefaultsFromADamagedFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("binary") << QByteArray("\x00\xff\xfe[[[\n=\n\x80", 11);
        QTest::newRow("other values")
                << QByteArray("[endpoint]\nprotocol=carrier-pigeon\nrole=7\nreply=shout\n"
                              "framing=@Variant(\\0\\0)\nhistory=@Invalid()\n"
                              "[composer]\nencoding=Klingon\nform=song\n"
                              "[window]\ngeometry=17\nsplitter=@ByteArray()\n"
                              "[General]\nappearance=purple\nlanguage=@Rect(1 2 3 4)\n");
        QTest::newRow("not closed") << QByteArray("[endpoint");
        QTest::newRow("endless")
                << QByteArray("[endpoint]\nhistory=").append(QByteArray(100'000, 'a'));
    }

    void startsWithDefaultsFromADamagedFile()
    {
        QFETCH(QByteArray, content);
        QFile settings(file());
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write(content);
        settings.close();
        const Preferences preferences(file());
        QCOMPARE(preferences.setup(), ConversationSetup());
        QVERIFY(preferences.history().isEmpty());
        QCOMPARE(preferences.appearance(), Appearance::System);
    }

    void aLineThatEndsWithACarriageReturnIsALine()
    {
        // QSettings does not write to a file with a line that it cannot read.
        write("[endpoint]\nno value\r=here\nrole=client\n");
        {
            Preferences preferences(file());
            QCOMPARE(preferences.file().problem, SettingsFile::Problem::Damaged);
            preferences.addToHistory(u"127.0.0.1:8000"_s);
        }
        QCOMPARE(Preferences(file()).history(), QStringList{u"127.0.0.1:8000"_s});
    }

    void keepsAKeyWithoutAName()
    {
        write("[strange]\n=\"\\x1=\"\n");
        {
            Preferences preferences(file());
            preferences.addToHistory(u"127.0.0.1:8000"_s);
        }
        const Preferences again(file());
        QCOMPARE(again.file().problem, SettingsFile::Problem::None);
        QCOMPARE(again.history(), QStringList{u"127.0.0.1:8000"_s});
    }

    void aFileFromAnotherSystemIsWhole()
    {
        write("[endpoint]\r\nrole=cl\\\r\nient\r\n");
        const Preferences preferences(file());
        QCOMPARE(preferences.file().problem, SettingsFile::Problem::None);
        QCOMPARE(preferences.setup().role, Role::Client);
    }

    void livesWithAFileThatCannotBeWritten()
    {
        Preferences preferences(u"/proc/socketchat/settings.ini"_s);
        preferences.addToHistory(u"127.0.0.1:8000"_s);
        setForm(preferences, PayloadForm::Escapes);
        QCOMPARE(preferences.history(), QStringList{u"127.0.0.1:8000"_s});
        QCOMPARE(preferences.setup().form, PayloadForm::Escapes);
    }

    void keepsADamagedFileUnderAnotherName()
    {
        const QByteArray content("\x00\xff\xfe[[[\n=\n\x80", 11);
        write(content);
        {
            Preferences preferences(file());
            QCOMPARE(preferences.file().problem, SettingsFile::Problem::Damaged);
            const QString notice = preferences.takeNotice();
            QVERIFY2(notice.contains(QFileInfo(preferences.file().keptAs).fileName()),
                     qPrintable(notice));
            QVERIFY(preferences.takeNotice().isEmpty());
            QFile kept(preferences.file().keptAs);
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QCOMPARE(kept.readAll(), content);
            setForm(preferences, PayloadForm::Hex);
        }
        const Preferences next(file());
        QCOMPARE(next.file().problem, SettingsFile::Problem::None);
        QCOMPARE(next.setup().form, PayloadForm::Hex);
    }

    void readsNoObjectFromAFile_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("plain") << QByteArray("@Variant(\\0\\0\\0\\xb\\x7f\\xff\\xff\\xff)");
        QTest::newRow("quoted") << QByteArray("\"@Variant(\\0)\"");
        QTest::newRow("in a list") << QByteArray("a, @Variant(\\0)");
        QTest::newRow("hexadecimal") << QByteArray("\\x40Variant(\\0)");
        QTest::newRow("more than fits") << QByteArray("\\x10040Variant(\\0)");
        QTest::newRow("octal") << QByteArray("\\100Variant(\\0)");
        QTest::newRow("behind what is lost") << QByteArray("\\q\\x@Variant(\\0)");
        QTest::newRow("in two lines") << QByteArray("\\\n@Variant(\\0)");
        QTest::newRow("cut") << QByteArray("@Var\\\niant(\\0)");
        QTest::newRow("date") << QByteArray("@DateTime(\\0)");
    }

    void readsNoObjectFromAFile()
    {
        QFETCH(QByteArray, value);
        write("[endpoint]\nhistory=" + value + "\n");
        const Preferences preferences(file());
        QCOMPARE(preferences.file().problem, SettingsFile::Problem::Damaged);
        QVERIFY(preferences.history().isEmpty());
    }

    void readsWhatItWroteHoweverOdd()
    {
        const QStringList odd{u"user@localhost:1"_s, u"@home:2"_s,      u"a,@b:3"_s, u"\\x40:4"_s,
                              u"\"@q\":5"_s,         u" @Variant(:6"_s, u"你@好:7"_s};
        {
            Preferences preferences(file());
            for (const QString &address : odd)
                preferences.addToHistory(address);
            preferences.setGeometry(QByteArray("@\0\x40,\"\xff", 6), "@Variant(");
        }
        const Preferences preferences(file());
        QCOMPARE(preferences.file().problem, SettingsFile::Problem::None);
        QCOMPARE(preferences.history().size(), odd.size());
        QCOMPARE(preferences.geometry(), QByteArray("@\0\x40,\"\xff", 6));
        QCOMPARE(preferences.splitter(), QByteArray("@Variant("));
    }

    void leavesTheFileOfANewerVersionAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray rest("version=2\nlanguage=zh\n[composer]\nform=hex\n");
        QTest::newRow("in its section") << QByteArray("[General]\n" + rest);
        QTest::newRow("before any section") << rest;
    }

    void leavesTheFileOfANewerVersionAlone()
    {
        QFETCH(QByteArray, content);
        write(content);
        {
            Preferences preferences(file());
            QCOMPARE(preferences.file().problem, SettingsFile::Problem::Newer);
            QVERIFY(preferences.takeNotice().contains("newer"_L1));
            QCOMPARE(preferences.setup().form, PayloadForm::Text);
            setForm(preferences, PayloadForm::Escapes);
            QCOMPARE(preferences.setup().form, PayloadForm::Escapes); // kept in memory for this run
        }
        QCOMPARE(written(), content);
    }

    void saysThatWhatIsThereCannotBeRead()
    {
        QVERIFY(QDir().mkpath(file()));
        Preferences preferences(file());
        QCOMPARE(preferences.file().problem, SettingsFile::Problem::Unreadable);
        QVERIFY(!preferences.takeNotice().isEmpty());
        setForm(preferences, PayloadForm::Hex);
        QVERIFY(QDir().rmdir(file()));
    }

    void readsItsOwnFileWithoutAWord()
    {
        {
            Preferences preferences(file());
            ConversationSetup setup;
            setup.address = u"tcp://名字 = [x];#\\:1\n"_s;
            preferences.setSetup(setup);
            preferences.setGeometry(QByteArray(200, '\0'), QByteArray("\xff\x80=[\n", 5));
            preferences.addToHistory(u"[::1]:8000"_s);
        }
        Preferences preferences(file());
        QCOMPARE(preferences.file().problem, SettingsFile::Problem::None);
        QVERIFY(preferences.takeNotice().isEmpty());
        QCOMPARE(preferences.geometry().size(), 200);
    }

    void keepsNoLimitThatMakesNoSense()
    {
        write("[conversation]\nkeep=12\n");
        QCOMPARE(Preferences(file()).setup().keep, Conversation::defaultLimit);
        write("[conversation]\nkeep=lots\n");
        QCOMPARE(Preferences(file()).setup().keep, Conversation::defaultLimit);
    }

    void ignoresAnAddressThatNobodyTyped()
    {
        Preferences preferences(file());
        preferences.addToHistory(QString(100'000, u'a'));
        QVERIFY(preferences.history().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
