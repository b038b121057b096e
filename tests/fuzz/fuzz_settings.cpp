// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// The settings file, which may be damaged, edited by hand or of another version. Input: a byte of
// options (1: also change and store settings), then the file.

#include "tests/fuzz/input.h"
#include "ui/settings/preferences.h"

#include <QFile>
#include <QTemporaryDir>

using namespace socketchat;

namespace {

constexpr qsizetype longest = ConversationSetup::longestAddress;

/// Returns a new file name, in memory if the system has such a folder. Each input needs another
/// name: QSettings caches a file while its size and time are unchanged.
QString nextFile()
{
    static const QTemporaryDir folder(QFile::exists(QStringLiteral("/dev/shm"))
                                              ? QStringLiteral("/dev/shm/socketchat-fuzz-XXXXXX")
                                              : QStringLiteral("socketchat-fuzz-XXXXXX"));
    static int number = 0;
    number = (number + 1) % 200;
    return folder.filePath(QString::number(number));
}

void everythingIsWhatItShouldBe(const Preferences &preferences)
{
    REQUIRE(preferences.appearance() <= Appearance::Dark);
    const ConversationSetup setup = preferences.setup();
    REQUIRE(setup.address.size() <= longest);
    REQUIRE(!setup.start);
    REQUIRE(setup.reply <= ReplyMode::Manual);
    REQUIRE(setup.framing == Framing::fromString(setup.framing.toString()));
    const QStringList history = preferences.history();
    REQUIRE(history.size() <= Preferences::historyLimit);
    for (const QString &address : history)
        REQUIRE(!address.isEmpty() && address.size() <= longest);
    REQUIRE(TextEncoding::named(setup.encoding.name()).has_value());
    REQUIRE(setup.form <= PayloadForm::Escapes);
    (void)preferences.language();
    (void)preferences.geometry();
    (void)preferences.splitter();
    (void)preferences.inspectorShown();
    (void)preferences.inspectorUnfolded();
}

/// Checks that stored settings are read back, whatever was in the file.
void whatIsKeptIsThere(const QString &file)
{
    const QString typed = QStringLiteral("udp://user:secret@127.0.0.1:4321");
    const QString kept = QStringLiteral("udp://user@127.0.0.1:4321");
    ConversationSetup setup;
    setup.protocol = Protocol::Udp;
    setup.role = Role::Client;
    setup.reply = ReplyMode::Room;
    setup.address = typed;
    setup.form = PayloadForm::Hex;
    ConversationSetup before;
    {
        Preferences preferences(file);
        if (!preferences.file().isUsable())
            return; // nothing is written to a file that must not be changed
        preferences.setSetup(setup);
        preferences.addToHistory(typed);
        before = preferences.setup();
        preferences.setChosen(setup, {});
    }
    const Preferences again(file);
    everythingIsWhatItShouldBe(again);
    setup.address = kept;
    setup.keep = before.keep; // stored only when chosen
    setup.encoding = before.encoding;
    setup.framing = before.framing;
    setup.transport.receiveSize = before.transport.receiveSize; // stored only as defaults
    setup.transport.keepAlive = before.transport.keepAlive;
    setup.transport.backlog = before.transport.backlog;
    setup.record = before.record;
    REQUIRE(again.setup() == setup);
    REQUIRE(again.history().value(0) == kept);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    const bool change = input.byte() & 1;
    const QString name = nextFile();
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(input.rest());
    file.close();
    {
        const Preferences preferences(name);
        everythingIsWhatItShouldBe(preferences);
        QFile::remove(preferences.file().keptAs); // otherwise a million files would fill the disk
    }
    if (change)
        whatIsKeptIsThere(name);
    return 0;
}
