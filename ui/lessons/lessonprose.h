// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace socketchat {

/// The words of a lesson: names of controls stand out, addresses are in the fixed-width font, are
/// never broken in two, and can be chosen. One that is wider than the label is shortened in its
/// middle.
class LessonProse : public QLabel
{
    Q_OBJECT

public:
    explicit LessonProse(QWidget *parent = nullptr);

    void setProse(const QString &prose);
    /// Whether the keyboard comes to its addresses.
    void setReachable(bool reachable);

Q_SIGNALS:
    /// The person chose an address, which is as it stands in the lesson.
    void addressChosen(const QString &address);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();

    QString m_prose;
    bool m_reachable = false;
};

} // namespace socketchat
