// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QComboBox>

class QLabel;
class QShortcut;

namespace socketchat {

/// Shows its label inside, before what is chosen. Where there is no room for both, the label goes
/// first; it is heard all the same, and its mnemonic focuses the box. As wide as its contents ask,
/// see QComboBox::setMinimumContentsLength().
class LabelledBox : public QComboBox
{
    Q_OBJECT

public:
    explicit LabelledBox(QWidget *parent);

    void setLabel(const QString &label);
    /// Makes the box as wide as what is chosen; other entries may be much longer. The list is as
    /// wide as the longest.
    void fitToChoice();
    /// Hides the label even where there is room.
    void setLabelShown(bool shown);
    /// Returns the width that the label adds.
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLabel *m_heard; // a screen reader finds the label of a box in its siblings
    QShortcut *m_mnemonic;
    QString m_label;
    bool m_shown = true;
    bool m_fits = false;
};

} // namespace socketchat
