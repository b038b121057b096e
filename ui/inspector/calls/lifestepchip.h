// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lifecycle.h"
#include "ui/widgets/adapting.h"

#include <QAbstractButton>

namespace socketchat {

struct Tones;

/// Shows one step of a socket's life cycle as a button that leads to its call: a disc with a sign,
/// linked with those beside it. Its name, below, is painted by LifeStepNames.
class LifeStepChip : public Adapting<QAbstractButton>
{
    Q_OBJECT

public:
    explicit LifeStepChip(QWidget *parent = nullptr);

    void setStep(const LifeStep &step);
    enum class Link : quint8 { None, Open, Done };
    void setEnds(Link before, Link behind);
    [[nodiscard]] const LifeStep &step() const { return m_step; }
    /// Returns the name of a step: "recv / send".
    [[nodiscard]] static QString nameOf(const LifeStep &step);
    /// Describes the state of a step.
    [[nodiscard]] static QString stateOf(const LifeStep &step);
    /// Returns what stands below the disc, in short, and how.
    [[nodiscard]] QString label() const;
    [[nodiscard]] QFont labelFont() const;
    [[nodiscard]] QColor labelColour() const;
    /// Returns the upper edge of the label, in px.
    [[nodiscard]] static int labelTop();
    /// Leaves room for the names in this many lines.
    void setLabelLines(int lines);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate() override;
    void refit() override;
    void paintLinks(QPainter &painter, const QRectF &disc, const Tones &tones) const;
    void paintDisc(QPainter &painter, const QRectF &disc, const Tones &tones) const;
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] bool isWaiting() const { return m_step.waitingFor != SocketCallKind::None; }

    LifeStep m_step;
    Link m_before = Link::None;
    Link m_behind = Link::None;
    int m_labelLines = 1;
};

} // namespace socketchat
