// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>

class QThread;

namespace socketchat {

/// Loads the fonts that the windows will have in the other language soon after the start, and keeps
/// them: the first change of language would load them all in one frame. Another thread reads their
/// files, then each takes a turn of the event loop of its own.
class OtherLanguageFonts : public QObject
{
    Q_OBJECT

public:
    OtherLanguageFonts();
    ~OtherLanguageFonts() override;

    /// Returns the fonts to load, now: those of the widgets seen, and what stands out beside them.
    [[nodiscard]] static QList<QFont> ofVisible();

private:
    void begin();
    void loadNext();

    QTimer m_timer;
    std::unique_ptr<QThread> m_reading;
    QList<QFont> m_left;
    QList<QFont> m_loaded;
};

} // namespace socketchat
