// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/lesson/callprinter.h"
#include "ui/appearance.h"
#include "ui/windowsetup.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace socketchat {

/// What is kept from one run to the next. Never a password. Whatever cannot be read, or is not what
/// it should be, is the default; what cannot be written is forgotten at the end, and nobody is
/// bothered.
class Preferences
{
public:
    static constexpr qsizetype historyLimit = 20;

    /// In the person's own configuration folder.
    Preferences();
    explicit Preferences(const QString &file);
    Q_DISABLE_COPY_MOVE(Preferences)

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

    /// The last endpoint with its reply mode and framing; `start` is never kept.
    [[nodiscard]] WindowSetup setup() const;
    void setSetup(const WindowSetup &setup);

    /// Addresses that were used, the newest first, each once.
    [[nodiscard]] QStringList history() const;
    void addToHistory(const QString &address);
    void clearHistory();

    [[nodiscard]] TextEncoding encoding() const;
    void setEncoding(const TextEncoding &encoding);
    [[nodiscard]] PayloadForm form() const;
    void setForm(PayloadForm form);

    /// How far the person has come in a lesson, as LessonProgress writes it; empty for not begun.
    [[nodiscard]] QString lessonProgress(const QString &id) const;
    void setLessonProgress(const QString &id, const QString &progress);
    /// Where a teacher keeps lessons of their own; empty for nowhere.
    [[nodiscard]] QString lessonFolder() const;
    void setLessonFolder(const QString &folder);
    [[nodiscard]] bool lessonsShown() const;
    void setLessonsShown(bool shown);

    /// What the socket calls are written in.
    [[nodiscard]] CallLanguage callLanguage() const;
    void setCallLanguage(CallLanguage language);

private:
    QSettings m_settings;
};

} // namespace socketchat
