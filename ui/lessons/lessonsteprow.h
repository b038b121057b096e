// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace socketchat {

class LessonProse;

/// What has been seen of a step, check by check: whether it holds, and how often it has happened.
struct LessonCheckState
{
    bool met = false;
    qint64 seen = 0;
    friend bool operator==(const LessonCheckState &, const LessonCheckState &) = default;
};

/// What went wrong while a step was tried, and what would mend it.
struct LessonFailure
{
    QString sentence; ///< empty: nothing
    QString remedy; ///< a button's text; empty where there is none
    friend bool operator==(const LessonFailure &, const LessonFailure &) = default;
};

/// One step of a lesson: its number or a tick, what to do, and while it is the step to be done what
/// was seen of it and what is missing, what went wrong, and the offer to do it.
class LessonStepRow : public QWidget
{
    Q_OBJECT

public:
    enum class Phase : quint8 { Later, Now, Done };

    LessonStepRow(int number, const LessonStep &step, bool chinese, QWidget *parent = nullptr);

    [[nodiscard]] Phase phase() const { return m_phase; }
    void setPhase(Phase phase);
    /// One for each of its checks.
    void setSeen(const QList<LessonCheckState> &checks);
    void setFailure(const LessonFailure &failure);
    /// Which sockets the window has chosen: where they cannot do what the step needs, the row says
    /// so and offers others.
    void setEngine(Engine engine);
    void setChinese(bool chinese);
    /// Where the person goes on: the button, or an address.
    [[nodiscard]] QWidget *entrance() const;
    /// Wide and low: the button beside the words.
    void setCompact(bool compact);

Q_SIGNALS:
    void doItRequested();
    void remedyRequested();
    void addressChosen(const QString &address);
    void engineRequested(socketchat::Engine engine);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void retranslateLack();
    void retranslateChecks();
    void recolour();
    [[nodiscard]] std::optional<Ability> missing() const;

    const int m_number; // from 1
    LessonStep m_step;
    bool m_chinese;
    Phase m_phase = Phase::Later;
    QList<LessonCheckState> m_seen;
    LessonFailure m_failure;
    Engine m_engine = defaultEngine();
    QLabel *m_sign;
    QBoxLayout *m_body; // the words, and the button
    LessonProse *m_text;
    QLabel *m_checks;
    QWidget *m_trouble; // what went wrong
    QLabel *m_troubleText;
    QPushButton *m_remedy;
    QPushButton *m_doIt;
    QWidget *m_lack; // what the chosen sockets cannot do
    QLabel *m_lackText;
    QPushButton *m_switch;
};

} // namespace socketchat
