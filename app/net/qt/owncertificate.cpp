// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/owncertificate.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostInfo>
#include <QNetworkInterface>
#include <QSslCertificate>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int validDays = 825; // the most that browsers accept
constexpr auto ownerOnlyFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

bool isGoodCertificate(const QString &file)
{
    const QList<QSslCertificate> found = QSslCertificate::fromPath(file);
    return !found.isEmpty() && found.first().expiryDate() > QDateTime::currentDateTime().addDays(1);
}

/// Returns the names by which others may reach this machine, as OpenSSL writes them.
QString alternativeNames(const QString &host)
{
    QStringList names{u"DNS:localhost"_s, u"IP:127.0.0.1"_s, u"IP:::1"_s};
    if (!host.isEmpty() && host != "localhost"_L1)
        names.append(u"DNS:"_s + host);
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (!address.isLoopback() && !address.isLinkLocal())
            names.append(u"IP:"_s + address.toString());
    }
    return names.join(u',');
}

} // namespace

OwnCertificate::OwnCertificate(QObject *parent)
    : QObject(parent)
{
    connect(&m_openssl, &QProcess::finished, this, &OwnCertificate::finished);
    connect(&m_openssl, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed(m_openssl.program() + u": "_s + m_openssl.errorString());
    });
}

OwnCertificate::~OwnCertificate() { m_openssl.disconnect(this); }

QString OwnCertificate::file()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + u"/socketchat/own-certificate.pem"_s;
}

void OwnCertificate::provide()
{
    QMetaObject::invokeMethod(
            this,
            [this] {
                if (isGoodCertificate(file()))
                    Q_EMIT made();
                else
                    generate();
            },
            Qt::QueuedConnection);
}

void OwnCertificate::generate()
{
    const QString folder = QFileInfo(file()).absolutePath();
    QDir().mkpath(folder);
    m_folder = std::make_unique<QTemporaryDir>(folder + u"/new-XXXXXX"_s);
    if (!m_folder->isValid()) {
        Q_EMIT failed(m_folder->errorString());
        return;
    }
    const QString host = QHostInfo::localHostName();
    m_openssl.setWorkingDirectory(m_folder->path());
    m_openssl.setStandardInputFile(QProcess::nullDevice());
    m_openssl.setProcessChannelMode(QProcess::MergedChannels);
    m_openssl.start(u"openssl"_s,
                    {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                     u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, u"key.pem"_s,
                     u"-out"_s, u"certificate.pem"_s, u"-days"_s, QString::number(validDays),
                     u"-subj"_s, u"/CN="_s + (host.isEmpty() ? u"localhost"_s : host), u"-addext"_s,
                     u"subjectAltName="_s + alternativeNames(host)});
}

void OwnCertificate::finished()
{
    const QString problem =
            m_openssl.exitCode() == 0 && m_openssl.exitStatus() == QProcess::NormalExit
                    ? keep()
                    : QString::fromLocal8Bit(m_openssl.readAll().right(300)).trimmed();
    m_folder.reset();
    if (isGoodCertificate(file()))
        Q_EMIT made(); // here, or by another run of this program
    else
        Q_EMIT failed(problem);
}

/// Puts key and certificate into one file, which is there complete or not at all. Returns why it is
/// not.
QString OwnCertificate::keep() const
{
    QFile whole(m_folder->filePath(u"whole.pem"_s));
    if (!whole.open(QIODevice::WriteOnly) || !whole.setPermissions(ownerOnlyFile))
        return whole.errorString();
    for (const QString &part : {u"key.pem"_s, u"certificate.pem"_s}) {
        QFile made(m_folder->filePath(part));
        if (!made.open(QIODevice::ReadOnly) || whole.write(made.readAll()) < 0)
            return made.errorString();
    }
    whole.close();
    QFile::remove(file());
    return whole.rename(file()) ? QString() : whole.errorString();
}

} // namespace socketchat
