// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace socketchat {

/// One step of a lesson: its number or a tick, what to do, and while it is the step to be done how
/// much of it was seen and the offer to do it.
class LessonStepRow : public QWidget
{
    Q_OBJECT

public:
    enum class Phase : quint8 { Later, Now, Done };

    LessonStepRow(int number, const LessonStep &step, bool chinese, QWidget *parent = nullptr);

    [[nodiscard]] Phase phase() const { return m_phase; }
    void setPhase(Phase phase);
    /// How many of its checks hold.
    void setSeen(qsizetype checks);
    /// Which sockets the window has chosen: where they cannot do what the step needs, the row says
    /// so and offers others.
    void setEngine(Engine engine);
    void setChinese(bool chinese);

Q_SIGNALS:
    void doItRequested();
    void engineRequested(socketchat::Engine engine);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void retranslateLack();
    void recolour();
    [[nodiscard]] std::optional<Ability> missing() const;

    const int m_number; // from 1
    LessonStep m_step;
    bool m_chinese;
    Phase m_phase = Phase::Later;
    qsizetype m_seen = 0;
    Engine m_engine = defaultEngine();
    QLabel *m_sign;
    QLabel *m_text;
    QWidget *m_foot;
    QLabel *m_progress;
    QPushButton *m_doIt;
    QWidget *m_lack; // what the chosen sockets cannot do
    QLabel *m_lackText;
    QPushButton *m_switch;
};

} // namespace socketchat
