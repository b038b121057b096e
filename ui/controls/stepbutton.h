// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QAbstractButton>

namespace socketchat {

struct Tones;

/// Makes one socket call when pressed: a box with the name of the call and, below it, what has
/// become of it or what it lacks.
class StepButton : public Adapting<QAbstractButton>
{
    Q_OBJECT

public:
    enum class State : quint8 { Open, Next, Waiting, Done, Failed };

    explicit StepButton(QWidget *parent = nullptr);

    /// Shows the call `name`; `line` is its code, `words` say what stands in short in `word`, and
    /// `keyWord` stands there instead while the button has the focus.
    struct Look
    {
        QString name;
        QString word;
        QString keyWord;
        QString words;
        QString line;
        State state = State::Open;
        friend bool operator==(const Look &, const Look &) = default;
    };
    void setLook(const Look &look);
    [[nodiscard]] const Look &look() const { return m_look; }
    /// Leaves out all but the name and a sign, for a window with little room.
    void setBrief(bool brief);
    /// Returns what stands below the name: of a sign and a word that has no room, the sign alone.
    [[nodiscard]] QString below() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate() override;
    void refit() override { updateGeometry(); }
    [[nodiscard]] QString sign() const;
    [[nodiscard]] QFont nameFont() const;
    [[nodiscard]] QFont wordFont() const;

    Look m_look;
    bool m_brief = false;
};

} // namespace socketchat
