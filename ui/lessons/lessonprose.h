// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QLabel>

namespace socketchat {

/// Shows text of a lesson: names of controls in bold, addresses as links in the fixed-width font. A
/// line never breaks inside an address; one wider than the label is elided in its middle.
class LessonProse : public Adapting<QLabel>
{
    Q_OBJECT

public:
    explicit LessonProse(QWidget *parent = nullptr);

    void setProse(const QString &prose);
    /// Sets whether Tab reaches the addresses.
    void setReachable(bool reachable);
    /// Returns a text within which no line ends.
    [[nodiscard]] static QString unbroken(const QString &text);

Q_SIGNALS:
    /// Emitted when an address is clicked; `address` is written as in the lesson.
    void addressChosen(const QString &address);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void retranslate() override { render(); }
    void refit() override { render(); }
    void render();

    QString m_prose;
    bool m_reachable = false;
};

} // namespace socketchat
