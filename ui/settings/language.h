// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTranslator>

#include <optional>

namespace socketchat {

/// Sets the language of all visible texts, including Qt's own, while the program runs. Every widget
/// gets a LanguageChange event.
class Language : public QObject
{
    Q_OBJECT

public:
    enum class Name : quint8 { English, Chinese };
    Q_ENUM(Name)

    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    [[nodiscard]] Name current() const { return m_current; }
    void use(Name name);

    [[nodiscard]] static QString code(Name name); // `en`, `zh`
    /// Returns the file of this program's texts in a language.
    [[nodiscard]] static QString file(Name name);
    [[nodiscard]] static std::optional<Name> ofCode(QStringView code);
    /// Returns the system's language, English unless it is Chinese.
    [[nodiscard]] static Name ofSystem();

Q_SIGNALS:
    void changed(socketchat::Language::Name name);

private:
    Name m_current = Name::English;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace socketchat
