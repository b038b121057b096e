// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace socketchat {

class FileField;

/// Edits who this end says it is over TLS, and whom it believes. Changes apply at once, to the next
/// run.
class TlsDialog : public Adapting<QDialog>
{
    Q_OBJECT

public:
    /// `session` must outlive the dialog, which deletes itself when it is closed.
    TlsDialog(Session &session, QWidget *parent);

private:
    void retranslate() override;
    void connectFields();
    void change(const std::function<void(TlsOptions &)> &change);
    void showSetup();

    Session &m_session;
    QLabel *m_about;
    QFormLayout *m_rows;
    FileField *m_certificate;
    FileField *m_key;
    FileField *m_password;
    FileField *m_authorities;
    QLineEdit *m_alpn;
    QComboBox *m_least;
    QCheckBox *m_wanted; // a certificate of each client
    QCheckBox *m_verifies;
    QPushButton *m_forget; // the certificates trusted by their fingerprints
    QPushButton *m_close;
};

} // namespace socketchat
