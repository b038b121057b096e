// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace socketchat {

/// Keeps one certificate for this machine, for servers that were given none: signed by itself, made
/// by OpenSSL's own program when it is first needed, and readable by its owner only.
class OwnCertificate : public QObject
{
    Q_OBJECT

public:
    explicit OwnCertificate(QObject *parent = nullptr);
    ~OwnCertificate() override;

    /// Returns the file, which has the key too.
    [[nodiscard]] static QString file();
    /// Makes it unless there is one that is still good; made() or failed() follows, from the event
    /// loop.
    void provide();

Q_SIGNALS:
    void made();
    void failed(const QString &why);

private:
    void generate();
    void finished();
    [[nodiscard]] QString keep() const;

    std::unique_ptr<QTemporaryDir> m_folder; // of the new files, until they are complete
    QProcess m_openssl;
};

} // namespace socketchat
