// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/messagequery.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace socketchat {

class InlineMessage;
class PatternField;
class SymbolButton;

/// Lets the person choose which rows of the conversation are shown. Escape or the close button
/// clears the filter and closes the bar.
class FilterBar : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    [[nodiscard]] MessageFilter filter() const;
    void setFilter(const MessageFilter &filter);
    /// Focuses the text field.
    void start();
    /// Sets the addresses in the list of peers.
    void offerPeers(const QStringList &addresses);
    void showCount(qint64 shown, qint64 all, bool finished);
    /// Shows an error; an empty sentence clears it.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void filterChanged();
    /// Requests offerPeers(): the list of peers is about to open.
    void peersRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate() override;
    void showCountText();
    void reportChange();

    PatternField *m_text;
    QLabel *m_directionName;
    QComboBox *m_direction;
    QLabel *m_kindName;
    QComboBox *m_kind;
    QLabel *m_peerName;
    QComboBox *m_peer;
    QSpinBox *m_smallest;
    QSpinBox *m_largest;
    QWidget *m_choices;
    QLabel *m_countLabel;
    SymbolButton *m_more;
    SymbolButton *m_clear;
    InlineMessage *m_message;
    QString m_problem;
    qint64 m_shown = 0;
    qint64 m_all = 0;
    bool m_finished = true;
    bool m_setting = false;
};

} // namespace socketchat
