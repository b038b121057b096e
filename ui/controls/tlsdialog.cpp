// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/tlsdialog.h"

#include "ui/controls/filefield.h"
#include "ui/widgets/building.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

TlsDialog::TlsDialog(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_about(wrappingLabel(this))
    , m_rows(new QFormLayout)
    , m_certificate(named(new FileField(this), "tlsCertificate"_L1))
    , m_key(named(new FileField(this), "tlsKey"_L1))
    , m_password(named(new FileField(this), "tlsPassword"_L1))
    , m_authorities(named(new FileField(this), "tlsAuthorities"_L1))
    , m_alpn(named(new QLineEdit(this), "tlsAlpn"_L1))
    , m_least(named(new QComboBox(this), "tlsLeast"_L1))
    , m_wanted(named(new QCheckBox(this), "tlsWanted"_L1))
    , m_verifies(named(new QCheckBox(this), "tlsVerifies"_L1))
    , m_forget(named(new QPushButton(this), "tlsForget"_L1))
    , m_close(named(new QPushButton(this), "tlsClose"_L1))
{
    setAttribute(Qt::WA_DeleteOnClose);
    for (const Word<TlsVersion> &word : tlsVersionWords)
        m_least->addItem(u"TLS "_s + word.word, int(word.value));
    for (QWidget *field : std::initializer_list<QWidget *>{m_certificate, m_key, m_password,
                                                           m_authorities, m_alpn, m_least})
        m_rows->addRow(u" "_s, field);
    for (QPushButton *button : {m_forget, m_close})
        button->setAutoDefault(false); // Enter ends typing in a field
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_forget);
    foot->addStretch(1);
    foot->addWidget(m_close);
    auto *column = spaced(new QVBoxLayout(this), {16, 16, 16, 16}, 12);
    column->addWidget(m_about);
    column->addLayout(m_rows);
    column->addWidget(m_wanted);
    column->addWidget(m_verifies);
    column->addStretch(1);
    column->addLayout(foot);
    connectFields();
    retranslate();
    resize(sizeHint().expandedTo(QSize(560, 0)));
}

void TlsDialog::connectFields()
{
    const std::pair<FileField *, QLatin1StringView> files[] = {
            {m_certificate, "cert"_L1},
            {m_key, "key"_L1},
            {m_password, "key-password-file"_L1},
            {m_authorities, "ca"_L1},
    };
    for (const auto &[field, word] : files) {
        connect(field, &FileField::chosen, this, [this, word = word](const QString &file) {
            m_session.change([&](ConversationSetup &setup) { readChoice(setup, word, file); });
        });
    }
    connect(m_alpn, &QLineEdit::editingFinished, this, [this] {
        m_session.change([this](ConversationSetup &setup) {
            readChoice(setup, "alpn"_L1, m_alpn->text().trimmed());
        });
        showSetup(); // what cannot be taken
    });
    connect(m_least, &QComboBox::activated, this, [this](int index) {
        change([this, index](TlsOptions &tls) {
            tls.least = TlsVersion(m_least->itemData(index).toInt());
        });
    });
    connect(m_wanted, &QCheckBox::clicked, this, [this](bool on) {
        change([on](TlsOptions &tls) { tls.wantsClientCertificate = on; });
    });
    connect(m_verifies, &QCheckBox::clicked, this,
            [this](bool on) { change([on](TlsOptions &tls) { tls.verifies = on; }); });
    connect(m_forget, &QPushButton::clicked, this,
            [this] { change([](TlsOptions &tls) { tls.trusted.clear(); }); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_session, &Session::setupChanged, this, &TlsDialog::showSetup);
}

void TlsDialog::change(const std::function<void(TlsOptions &)> &change)
{
    m_session.change([&change](ConversationSetup &setup) { change(setup.transport.tls); });
}

void TlsDialog::showSetup()
{
    const ConversationSetup &setup = m_session.setup();
    const TlsOptions &tls = setup.transport.tls;
    m_certificate->setFile(tls.certificate);
    m_key->setFile(tls.key);
    m_password->setFile(tls.keyPasswordFile);
    m_authorities->setFile(tls.authorities);
    if (m_alpn->text() != tls.alpn)
        m_alpn->setText(tls.alpn);
    m_least->setCurrentIndex(m_least->findData(int(tls.least)));
    m_wanted->setChecked(tls.wantsClientCertificate);
    m_wanted->setEnabled(setup.role == Role::Server);
    m_verifies->setChecked(tls.verifies);
    const int trusted = int(tls.trusted.split(u',', Qt::SkipEmptyParts).size());
    m_forget->setEnabled(trusted > 0);
    m_forget->setText(tr("&Forget %Ln trusted certificate(s)", nullptr, trusted));
}

void TlsDialog::retranslate()
{
    setWindowTitle(tr("TLS certificates"));
    m_about->setText(tr("A change counts from the next start on. A server without a certificate "
                        "makes one for this machine, signed by itself; a client shows none."));
    const auto row = [this](QWidget *field, const QString &name, const QString &tip) {
        auto *label = qobject_cast<QLabel *>(m_rows->labelForField(field));
        label->setText(name);
        label->setBuddy(field);
        field->setToolTip(tip);
        if (auto *file = qobject_cast<FileField *>(field))
            file->setWhat(QString(name).remove(u'&'));
        else
            field->setAccessibleName(QString(name).remove(u'&'));
    };
    row(m_certificate, tr("C&ertificate"),
        tr("The file of the certificate that this end shows, PEM or PKCS#12"));
    row(m_key, tr("Private &key"),
        tr("The file of its key, PEM, where it is not in the same file"));
    row(m_password, tr("&Password file"), tr("A file whose first line is the password of the key"));
    row(m_authorities, tr("&Authorities"),
        tr("A PEM file of the authorities to trust, instead of the system's"));
    row(m_alpn, tr("P&rotocols (ALPN)"),
        tr("What this end offers on top of TLS, the preferred first, as in h2,http/1.1"));
    row(m_least, tr("&Oldest version"), tr("Older versions are refused at this end"));
    m_wanted->setText(tr("Ask &clients for a certificate"));
    m_wanted->setToolTip(tr("For a server: turn away clients without one, or with one that no "
                            "authority above vouches for"));
    m_verifies->setText(tr("C&heck the other end's certificate"));
    m_verifies->setToolTip(tr("Without this, whoever is in between can read all"));
    m_forget->setToolTip(tr("Those that were trusted by their fingerprints"));
    m_close->setText(tr("C&lose"));
    showSetup();
}

} // namespace socketchat
