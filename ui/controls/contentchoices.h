// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QList>
#include <QObject>

class QWidget;

namespace socketchat {

class LabelledBox;

/// Offers in boxes how what is typed becomes bytes: form, encoding, line end, checksum. They show
/// and change the setup of a session.
class ContentChoices : public QObject
{
    Q_OBJECT

public:
    /// Makes the boxes, children of `parent`. `session` must outlive them.
    ContentChoices(Session &session, QWidget *parent);

    [[nodiscard]] LabelledBox *form() const { return m_form; }
    [[nodiscard]] LabelledBox *encoding() const { return m_encoding; }
    [[nodiscard]] LabelledBox *lineEnd() const { return m_lineEnd; }
    [[nodiscard]] LabelledBox *checksum() const { return m_checksum; }
    [[nodiscard]] QList<LabelledBox *> boxes() const
    {
        return {m_form, m_encoding, m_lineEnd, m_checksum};
    }
    /// Returns whether the box says more than “None”.
    [[nodiscard]] bool isChosen(const LabelledBox *box) const;
    /// Shows what is chosen.
    void showSetup();
    void retranslate();

private:
    Session &m_session;
    QList<TextEncoding> m_encodings;
    LabelledBox *m_form;
    LabelledBox *m_encoding;
    LabelledBox *m_lineEnd;
    LabelledBox *m_checksum;
};

} // namespace socketchat
