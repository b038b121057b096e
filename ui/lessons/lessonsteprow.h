// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace socketchat {

class LessonProse;

/// Holds the state of each check of a step: whether it is met, and how often it was seen.
struct LessonCheckState
{
    bool met = false;
    qint64 seen = 0;
    friend bool operator==(const LessonCheckState &, const LessonCheckState &) = default;
};

/// Describes a problem that hinders a step, and its remedy.
struct LessonFailure
{
    QString sentence; ///< empty: no problem
    QString remedy; ///< text of the button that solves it; empty: no button
    friend bool operator==(const LessonFailure &, const LessonFailure &) = default;
};

/// Shows one step of a lesson: its number or a tick, and its instruction. The current step also
/// shows how many of its checks hold, and offers to do it.
class LessonStepRow : public Adapting<QWidget>
{
    Q_OBJECT

public:
    enum class Phase : quint8 { Later, Now, Done };

    LessonStepRow(int number, const LessonStep &step, bool chinese, QWidget *parent = nullptr);

    [[nodiscard]] Phase phase() const { return m_phase; }
    void setPhase(Phase phase);
    /// Sets the states, one for each check.
    void setSeen(const QList<LessonCheckState> &checks);
    void setFailure(const LessonFailure &failure);
    /// Sets the engine chosen in the window. If it lacks an ability that the step needs, the row
    /// says so and offers another engine.
    void setEngine(Engine engine);
    void setChinese(bool chinese);
    /// Returns the widget to focus: the button, or an address.
    [[nodiscard]] QWidget *entrance() const;
    /// Sets a wide and low layout, with the button beside the text.
    void setCompact(bool compact);

Q_SIGNALS:
    void doItRequested();
    void remedyRequested();
    void addressChosen(const QString &address);
    void engineRequested(socketchat::Engine engine);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refit() override { retranslate(); }
    void retranslate() override;
    void retranslateLack();
    void retranslateChecks();
    void recolour() override;
    [[nodiscard]] std::optional<Ability> missing() const;

    const int m_number; // counted from 1
    LessonStep m_step;
    bool m_chinese;
    Phase m_phase = Phase::Later;
    QList<LessonCheckState> m_seen;
    LessonFailure m_failure;
    Engine m_engine = defaultEngine();
    QLabel *m_sign;
    QBoxLayout *m_body; // the text and the button
    LessonProse *m_text;
    QLabel *m_checks;
    QWidget *m_trouble; // the current problem
    QLabel *m_troubleText;
    QPushButton *m_remedy;
    QPushButton *m_doIt;
    QWidget *m_lack; // shown if the chosen engine lacks an ability
    QLabel *m_lackText;
    QPushButton *m_switch;
};

} // namespace socketchat
