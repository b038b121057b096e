// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/settings/preferences.h"

#include "app/export/privatefolder.h"
#include "app/net/address/typedtext.h"
#include "app/net/words.h"
#include "ui/widgets/textscale.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr Word<CallLanguage> languageWords[] = {{CallLanguage::Python, "python"_L1},
                                                {CallLanguage::C, "c"_L1},
                                                {CallLanguage::Qt, "qt"_L1}};

constexpr Word<CallView> viewWords[] = {{CallView::System, "system"_L1},
                                        {CallView::Tutorial, "tutorial"_L1}};

constexpr int delay = 250; // ms; while the file is written, reading a value waits for it

/// Leaves it to Preferences when the file is written; QSettings would do it in the window's thread.
class Settings : public QSettings
{
public:
    explicit Settings(const QString &file)
        : QSettings(file, IniFormat)
    { }

protected:
    bool event(QEvent *event) override
    {
        return event->type() == QEvent::UpdateRequest || QSettings::event(event);
    }
};

} // namespace

Preferences::Preferences()
    : Preferences(
            // An explicit file: by default QSettings also reads system-wide files, and blocks if
            // one is a pipe.
            QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + u"/socketchat/socketchat.ini"_s)
{ }

Preferences::Preferences(const QString &file)
    : m_file(SettingsFile::examine(file, fileVersion))
    , m_saved(QFileInfo(file).absoluteDir().filePath(u"messages.json"_s))
    , m_peerNotes(QFileInfo(file).absoluteDir().filePath(u"peers.json"_s))
{
    if (m_file.isUsable())
        m_settings = std::make_unique<Settings>(file);
    m_writing.setMaxThreadCount(1);
    m_later.setSingleShot(true);
    m_later.setInterval(delay);
    QObject::connect(&m_later, &QTimer::timeout, &m_later, [this] { write(); });
}

Preferences::~Preferences()
{
    // Otherwise QSettings would print a warning of its own if the file cannot be written.
    if (m_settings)
        m_settings->sync();
}

QString Preferences::takeNotice()
{
    const bool told = std::exchange(m_told, true);
    return told ? QString() : m_file.sentence();
}

QVariant Preferences::value(QAnyStringView key, const QVariant &otherwise) const
{
    return m_settings ? m_settings->value(key.toString(), otherwise)
                      : m_forgotten.value(key.toString(), otherwise);
}

void Preferences::keep(QAnyStringView key, const QVariant &value)
{
    if (!m_settings) {
        m_forgotten.insert(key.toString(), value);
        return;
    }
    makePrivateFolder(QFileInfo(m_file.path).path());
    // QSettings creates files readable by everyone, but keeps the permissions of an existing file.
    if (QFile file(m_file.path); !file.exists())
        (void)file.open(QIODevice::NewOnly | QIODevice::WriteOnly, ownerOnly);
    if (!m_settings->contains("version"_L1))
        m_settings->setValue("version"_L1, fileVersion);
    m_settings->setValue(key.toString(), value);
    if (!m_later.isActive())
        m_later.start();
}

/// All QSettings of a file in one program share their values, so that another one can write those
/// of `m_settings`.
void Preferences::write()
{
    m_writing.start([file = m_file.path] { QSettings(file, QSettings::IniFormat).sync(); });
}

Appearance Preferences::appearance() const
{
    return appearanceNamed(value("appearance"_L1).toString()).value_or(Appearance::System);
}

int Preferences::textScale() const
{
    bool number = false;
    const int percent = value("textScale"_L1).toInt(&number);
    return number ? std::clamp(percent, TextScale::smallest, TextScale::largest) : TextScale::usual;
}

void Preferences::setGeometry(const QByteArray &geometry, const QByteArray &splitter)
{
    keep("window/geometry"_L1, geometry);
    keep("window/splitter"_L1, splitter);
}

ConversationSetup Preferences::setup() const
{
    ConversationSetup setup;
    for (const SetupChoice &choice : setupChoices()) {
        if (choice.kept != SetupChoice::Kept::Never)
            choice.read(setup, value(choice.key).toString());
    }
    if (recordsNewWindows())
        setup.record = recordingFolder();
    return setup;
}

void Preferences::setSetup(const ConversationSetup &setup)
{
    for (const SetupChoice &choice : setupChoices()) {
        if (choice.kept == SetupChoice::Kept::WithAddress)
            keep(choice.key, choice.text(setup));
    }
}

void Preferences::setChosen(const ConversationSetup &setup, const ConversationSetup &before)
{
    keepDifferences(setup, before, {SetupChoice::Kept::WhenChosen});
}

void Preferences::setDefaults(const ConversationSetup &setup)
{
    keepDifferences(setup, this->setup(),
                    {SetupChoice::Kept::WhenChosen, SetupChoice::Kept::AsDefault});
}

void Preferences::keepDifferences(const ConversationSetup &setup, const ConversationSetup &before,
                                  std::initializer_list<SetupChoice::Kept> kinds)
{
    for (const SetupChoice &choice : setupChoices()) {
        const QString text = choice.text(setup);
        if (std::ranges::find(kinds, choice.kept) != kinds.end() && text != choice.text(before))
            keep(choice.key, text);
    }
}

QStringList Preferences::history() const
{
    QStringList addresses = value("endpoint/history"_L1).toStringList();
    addresses.removeIf([](const QString &address) {
        return address.isEmpty() || address.size() > ConversationSetup::longestAddress;
    });
    return addresses.mid(0, historyLimit);
}

void Preferences::addToHistory(const QString &address)
{
    const QString kept = withoutPassword(address.trimmed(), PasswordStyle::LeftOut);
    if (kept.isEmpty())
        return;
    QStringList addresses = history();
    addresses.removeAll(kept);
    addresses.prepend(kept);
    keep("endpoint/history"_L1, addresses.mid(0, historyLimit));
}

QStringList Preferences::recentTranscripts() const
{
    QStringList paths = value("transcripts/recent"_L1).toStringList();
    paths.removeIf([](const QString &path) { return !QDir::isAbsolutePath(path); });
    return paths.mid(0, recentLimit);
}

void Preferences::addRecentTranscript(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = recentTranscripts();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    keep("transcripts/recent"_L1, paths.mid(0, recentLimit));
}

std::optional<CallLanguage> Preferences::callLanguage() const
{
    return valueOf(languageWords, value("inspector/calls"_L1).toString());
}

void Preferences::setCallLanguage(CallLanguage language)
{
    keep("inspector/calls"_L1, QString(wordOf(languageWords, language)));
}

CallView Preferences::callView() const
{
    return valueOf(viewWords, value("inspector/callView"_L1).toString()).value_or(CallView::System);
}

void Preferences::setCallView(CallView view)
{
    keep("inspector/callView"_L1, QString(wordOf(viewWords, view)));
}

ConversationLook Preferences::conversationLook() const
{
    ConversationLook look;
    look.form = rowFormNamed(value("conversation/form"_L1).toString());
    if (const QVariant columns = value("conversation/columns"_L1); columns.isValid())
        look.columns = lineColumnsNamed(columns.toString());
    look.echoes = value("conversation/echoes"_L1, false).toBool();
    return look;
}

void Preferences::setConversationLook(const ConversationLook &look)
{
    keep("conversation/form"_L1, rowFormName(look.form));
    keep("conversation/columns"_L1, lineColumnNames(look.columns));
    keep("conversation/echoes"_L1, look.echoes);
}

} // namespace socketchat
