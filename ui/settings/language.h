// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTranslator>

#include <optional>

namespace socketchat {

/// The language of everything a person sees, Qt's own texts included. Switched live: every widget
/// is told by LanguageChange.
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
    [[nodiscard]] static std::optional<Name> ofCode(QStringView code);
    /// What the system is set to; English where it is neither.
    [[nodiscard]] static Name ofSystem();

Q_SIGNALS:
    void changed(socketchat::Language::Name name);

private:
    Name m_current = Name::English;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace socketchat
