// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/settings/preferences.h"

#include "app/export/privatefolder.h"
#include "app/net/address/typedtext.h"
#include "ui/widgets/textscale.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype longestAddress = 2048; // UTF-16 units; what is longer was not typed by a person

QString formName(PayloadForm form)
{
    switch (form) {
    case PayloadForm::Text:
        return u"text"_s;
    case PayloadForm::Hex:
        return u"hex"_s;
    case PayloadForm::Escapes:
        return u"escapes"_s;
    }
    return {};
}

QString callLanguageName(CallLanguage language)
{
    switch (language) {
    case CallLanguage::Python:
        return u"python"_s;
    case CallLanguage::C:
        return u"c"_s;
    case CallLanguage::Qt:
        return u"qt"_s;
    }
    return {};
}

} // namespace

Preferences::Preferences()
    : Preferences(
            // Not what QSettings would find by itself: it reads files of the whole system as well,
            // and waits where one of them is a pipe.
            QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            + u"/socketchat/socketchat.ini"_s)
{ }

Preferences::Preferences(const QString &file)
    : m_file(SettingsFile::examine(file, fileVersion))
{
    if (m_file.isUsable())
        m_settings.emplace(file, QSettings::IniFormat);
}

Preferences::~Preferences()
{
    // Where the file cannot be written, Qt would say so once more, in its own words.
    if (m_settings)
        m_settings->sync();
}

QString Preferences::takeNotice()
{
    const bool told = std::exchange(m_told, true);
    return told ? QString() : m_file.sentence();
}

QVariant Preferences::value(const QString &key, const QVariant &otherwise) const
{
    return m_settings ? m_settings->value(key, otherwise) : m_forgotten.value(key, otherwise);
}

void Preferences::keep(const QString &key, const QVariant &value)
{
    if (!m_settings) {
        m_forgotten.insert(key, value);
        return;
    }
    makePrivateFolder(QFileInfo(m_file.path).path());
    // QSettings makes a file for all to read, but keeps the rights of one that is there.
    if (QFile file(m_file.path); !file.exists())
        (void)file.open(QIODevice::NewOnly | QIODevice::WriteOnly, ownerOnly);
    if (!m_settings->contains("version"_L1))
        m_settings->setValue("version"_L1, fileVersion);
    m_settings->setValue(key, value);
}

QString Preferences::language() const { return value("language"_L1).toString(); }

void Preferences::setLanguage(const QString &name) { keep("language"_L1, name); }

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

void Preferences::setTextScale(int percent) { keep("textScale"_L1, percent); }

bool Preferences::projector() const { return value("projector"_L1).toString() == "true"_L1; }

void Preferences::setProjector(bool on) { keep("projector"_L1, on); }

void Preferences::setAppearance(Appearance appearance)
{
    keep("appearance"_L1, appearanceName(appearance));
}

QByteArray Preferences::geometry() const { return value("window/geometry"_L1).toByteArray(); }

QByteArray Preferences::splitter() const { return value("window/splitter"_L1).toByteArray(); }

void Preferences::setGeometry(const QByteArray &geometry, const QByteArray &splitter)
{
    keep("window/geometry"_L1, geometry);
    keep("window/splitter"_L1, splitter);
}

bool Preferences::inspectorShown() const { return value("window/inspector"_L1, true).toBool(); }

void Preferences::setInspectorShown(bool shown) { keep("window/inspector"_L1, shown); }

bool Preferences::asksBeforeClosing() const
{
    return value("window/askBeforeClosing"_L1, true).toBool();
}

void Preferences::setAsksBeforeClosing(bool asks) { keep("window/askBeforeClosing"_L1, asks); }

WindowSetup Preferences::setup() const
{
    WindowSetup setup;
    setup.protocol =
            protocolNamed(value("endpoint/protocol"_L1).toString()).value_or(setup.protocol);
    if (value("endpoint/role"_L1).toString() == "client"_L1)
        setup.role = Role::Client;
    // One that another build of the program has is not a choice here.
    if (const auto engine = engineOfWord(value("endpoint/sockets"_L1).toString());
        engine && availableEngines().contains(*engine))
        setup.engine = *engine;
    setup.address = value("endpoint/address"_L1).toString().left(longestAddress);
    setup.reply = replyModeNamed(value("endpoint/reply"_L1).toString()).value_or(ReplyMode::Echo);
    setup.framing =
            Framing::fromString(value("endpoint/framing"_L1).toString()).value_or(Framing());
    setup.keep = keepLimit();
    return setup;
}

void Preferences::setSetup(const WindowSetup &setup)
{
    keep("endpoint/protocol"_L1, traitsOf(setup.protocol).scheme);
    keep("endpoint/role"_L1, setup.role == Role::Client ? u"client"_s : u"server"_s);
    keep("endpoint/sockets"_L1, engineWord(setup.engine));
    keep("endpoint/address"_L1, withoutPassword(setup.address, PasswordStyle::LeftOut));
    keep("endpoint/reply"_L1, replyModeName(setup.reply));
    keep("endpoint/framing"_L1, setup.framing.toString());
}

QStringList Preferences::history() const
{
    QStringList addresses = value("endpoint/history"_L1).toStringList();
    addresses.removeIf([](const QString &address) {
        return address.isEmpty() || address.size() > longestAddress;
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

void Preferences::clearHistory() { keep("endpoint/history"_L1, QStringList()); }

qint64 Preferences::keepLimit() const
{
    bool isNumber = false;
    const qint64 limit = value("conversation/keep"_L1).toLongLong(&isNumber);
    return isNumber && limit >= Conversation::smallestLimit ? limit : Conversation::defaultLimit;
}

void Preferences::setKeepLimit(qint64 bytes) { keep("conversation/keep"_L1, bytes); }

TextEncoding Preferences::encoding() const
{
    return TextEncoding::named(value("composer/encoding"_L1).toString()).value_or(TextEncoding());
}

void Preferences::setEncoding(const TextEncoding &encoding)
{
    keep("composer/encoding"_L1, encoding.name());
}

PayloadForm Preferences::form() const
{
    const QString name = value("composer/form"_L1).toString();
    for (const auto form : {PayloadForm::Hex, PayloadForm::Escapes}) {
        if (name == formName(form))
            return form;
    }
    return PayloadForm::Text;
}

void Preferences::setForm(PayloadForm form) { keep("composer/form"_L1, formName(form)); }

QString Preferences::transcriptFolder() const { return value("transcripts/folder"_L1).toString(); }

void Preferences::setTranscriptFolder(const QString &folder)
{
    keep("transcripts/folder"_L1, folder);
}

QString Preferences::recordingFolder() const
{
    return value("transcripts/recordings"_L1).toString();
}

void Preferences::setRecordingFolder(const QString &folder)
{
    keep("transcripts/recordings"_L1, folder);
}

QString Preferences::lessonProgress(const QString &id) const
{
    return value(u"lessons/%1"_s.arg(id)).toString();
}

void Preferences::setLessonProgress(const QString &id, const QString &progress)
{
    keep(u"lessons/%1"_s.arg(id), progress);
}

QString Preferences::lessonFolder() const { return value("lessonFolder"_L1).toString(); }

void Preferences::setLessonFolder(const QString &folder) { keep("lessonFolder"_L1, folder); }

bool Preferences::lessonsShown() const { return value("window/lessons"_L1, false).toBool(); }

void Preferences::setLessonsShown(bool shown) { keep("window/lessons"_L1, shown); }

std::optional<CallLanguage> Preferences::callLanguage() const
{
    const QString name = value("inspector/calls"_L1).toString();
    for (const auto language : {CallLanguage::Python, CallLanguage::C, CallLanguage::Qt}) {
        if (name == callLanguageName(language))
            return language;
    }
    return std::nullopt;
}

void Preferences::setCallLanguage(CallLanguage language)
{
    keep("inspector/calls"_L1, callLanguageName(language));
}

} // namespace socketchat
