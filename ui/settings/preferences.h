// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"
#include "app/lesson/callprinter.h"
#include "ui/settings/appearance.h"
#include "ui/settings/settingsfile.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace socketchat {

/// What is kept from one run to the next. Never a password. Whatever cannot be read, or is not what
/// it should be, is the default; what cannot be written is forgotten at the end. Where the whole
/// file is damaged, from a newer version, or cannot be read or written, that is told (takeNotice),
/// and the file is kept: see SettingsFile.
class Preferences
{
public:
    static constexpr qsizetype historyLimit = 20;

    /// In the person's own configuration folder.
    Preferences();
    explicit Preferences(const QString &file);
    ~Preferences();
    Q_DISABLE_COPY_MOVE(Preferences)

    /// Grows when what is written can no longer be understood by older versions.
    static constexpr int fileVersion = 1;
    [[nodiscard]] const SettingsFile &file() const { return m_file; }
    /// What a person has to be told of the file: once, then it is empty.
    [[nodiscard]] QString takeNotice();

    /// `en`, `zh`; empty where the person has not chosen.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &name);
    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// In percent; see TextScale.
    [[nodiscard]] int textScale() const;
    void setTextScale(int percent);
    [[nodiscard]] bool projector() const;
    void setProjector(bool on);

    /// Window and splitter, as Qt's save functions give them.
    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray splitter() const;
    void setGeometry(const QByteArray &geometry, const QByteArray &splitter);
    [[nodiscard]] bool inspectorShown() const;
    void setInspectorShown(bool shown);

    /// Whether a window that has something to lose asks before it closes.
    [[nodiscard]] bool asksBeforeClosing() const;
    void setAsksBeforeClosing(bool asks);

    /// Returns the choices that are kept, see SetupChoice::Kept; the others are the default ones.
    [[nodiscard]] ConversationSetup setup() const;
    /// Keeps the last address and what belongs to it.
    void setSetup(const ConversationSetup &setup);
    /// Keeps what has just been chosen, where it is kept at once.
    void setChosen(const ConversationSetup &setup, const ConversationSetup &before);

    /// Addresses that were used, the newest first, each once.
    [[nodiscard]] QStringList history() const;
    void addToHistory(const QString &address);
    void clearHistory();

    /// Where conversations are saved and opened; where they are recorded. Empty where the person
    /// has not chosen.
    [[nodiscard]] QString transcriptFolder() const;
    void setTranscriptFolder(const QString &folder);
    [[nodiscard]] QString recordingFolder() const;
    void setRecordingFolder(const QString &folder);

    /// How far the person has come in a lesson, as LessonProgress writes it; empty for not begun.
    [[nodiscard]] QString lessonProgress(const QString &id) const;
    void setLessonProgress(const QString &id, const QString &progress);
    /// Where a teacher keeps lessons of their own; empty for nowhere.
    [[nodiscard]] QString lessonFolder() const;
    void setLessonFolder(const QString &folder);
    [[nodiscard]] bool lessonsShown() const;
    void setLessonsShown(bool shown);

    /// What the socket calls are written in.
    /// Returns nothing where the person has not chosen one.
    [[nodiscard]] std::optional<CallLanguage> callLanguage() const;
    void setCallLanguage(CallLanguage language);

private:
    [[nodiscard]] QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void keep(const QString &key, const QVariant &value);

    SettingsFile m_file;
    std::optional<QSettings> m_settings; // none where the file must not be touched
    QVariantMap m_forgotten; // what is kept instead, until the end
    bool m_told = false;
};

} // namespace socketchat
