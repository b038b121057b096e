// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QSpacerItem>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace socketchat {

class ElidingLabel;

/// Shows a line of code under a caption, with a sentence about it.
class StepCard : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// A card of the call that comes is tinted, and its caption too.
    enum class Kind : quint8 { Coming, Past };
    StepCard(Kind kind, QWidget *parent);

    void setTexts(const QString &caption, const QString &line, const QString &words);
    /// Colours the caption as that of a call that waits.
    void setWaiting(bool waits);
    /// Leaves out the sentence, which is then in the tooltip, or in the place of a line without
    /// code; of one line the caption too.
    enum class Parts : quint8 { All, TwoLines, OneLine };
    void setParts(Parts parts);
    /// Returns the row of the caption, to put something behind it.
    [[nodiscard]] QHBoxLayout &head() const { return *m_head; }
    /// Keeps this height free for the row of the caption, px.
    void setHeadHeight(int height);
    [[nodiscard]] QString line() const;
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showLine();
    void recolour() override;
    void refit() override;

    const Kind m_kind;
    Parts m_parts = Parts::All;
    bool m_waits = false;
    QHBoxLayout *m_head;
    QSpacerItem *m_strut = new QSpacerItem(0, 0);
    ElidingLabel *m_caption;
    ElidingLabel *m_line;
    QString m_code;
    QLabel *m_words;
};

} // namespace socketchat
