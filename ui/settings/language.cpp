// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace socketchat {

Language::Language(QObject *parent)
    : QObject(parent)
{ }

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::use(Name name)
{
    const bool chinese = name == Name::Chinese;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedStates));
    // Widgets get one LanguageChange event for all these steps, through the event loop.
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    // Qt's own texts are English by default.
    if (chinese && m_qt.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // The English file holds the plural forms.
    if (m_ours.load(file(name)))
        QCoreApplication::installTranslator(&m_ours);
    m_current = name;
    Q_EMIT changed(name);
}

QString Language::code(Name name) { return name == Name::Chinese ? u"zh"_s : u"en"_s; }

QString Language::file(Name name)
{
    return name == Name::Chinese ? u":/i18n/socketchat_zh_CN.qm"_s : u":/i18n/socketchat_en.qm"_s;
}

std::optional<Language::Name> Language::ofCode(QStringView code)
{
    for (const auto name : {Name::English, Name::Chinese}) {
        if (code == Language::code(name))
            return name;
    }
    return std::nullopt;
}

Language::Name Language::ofSystem()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &language : wanted) {
        if (language.startsWith("zh"_L1))
            return Name::Chinese;
        if (language.startsWith("en"_L1))
            return Name::English;
    }
    return Name::English;
}

} // namespace socketchat
