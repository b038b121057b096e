// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/tlssentences.h"

#include "app/chat/sentencepieces.h"

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype fingerprintSize = 32 * 3 - 1; // `AB:CD:…`, SHA-256

/// Returns a reason for the middle of a sentence; empty if there is none.
QString reasonInBrackets(const QString &reason)
{
    //: A reason in brackets. The space in front separates it from a word.
    return reason.isEmpty() ? QString() : Sentences::tr(" (%1)").arg(reason);
}

QString saidAfterFingerprint(const TransportError &error)
{
    const qsizetype after = std::min(error.systemText.size(), fingerprintSize);
    return reasonInBrackets(error.systemText.sliced(after).trimmed());
}

QString certificateSentence(const TransportError &error, const QString &who, const QString &name)
{
    using Kind = TransportErrorKind;
    switch (error.kind) {
    case Kind::TlsExpired:
        return Sentences::tr("The certificate of %1 has expired%2. Let it be renewed, "
                             "and check the clock of this machine.")
                .arg(who, name);
    case Kind::TlsNotYetValid:
        return Sentences::tr("The certificate of %1 is not valid yet%2. Check the clock "
                             "of both machines.")
                .arg(who, name);
    case Kind::TlsWrongHost:
        return Sentences::tr("The certificate of %1 is for another host%2%3. Use the "
                             "name that it is for, or check who answers.")
                .arg(who, saidAfterFingerprint(error), name);
    case Kind::TlsSelfSigned:
        return Sentences::tr("The certificate of %1 is signed by itself, so nobody "
                             "vouches for it%2. Compare its fingerprint with what its "
                             "owner says.")
                .arg(who, name);
    case Kind::TlsUnknownAuthority:
        return Sentences::tr("The certificate of %1 is signed by an authority that is "
                             "not trusted here%2. Name the authority's certificate with "
                             "--ca.")
                .arg(who, name);
    case Kind::TlsCertificateNotValid:
        return Sentences::tr("The certificate of %1 cannot be believed%2%3. Check who "
                             "answers.")
                .arg(who, saidAfterFingerprint(error), name);
    default:
        return {};
    }
}

} // namespace

QString fingerprintToTrust(const TransportError &error)
{
    const bool isShown = error.systemText.size() >= fingerprintSize
                         && !certificateSentence(error, {}, {}).isEmpty();
    return isShown ? error.systemText.first(fingerprintSize) : QString();
}

QString tlsSentence(const TransportError &error, const QString &who, const QString &name)
{
    using Kind = TransportErrorKind;
    const bool isServer = error.call == SocketCallKind::Accept;
    if (const QString about = certificateSentence(error, who, name); !about.isEmpty()) {
        const QString fingerprint = fingerprintToTrust(error);
        if (fingerprint.isEmpty())
            return about;
        //: %1 is a whole sentence that says what is wrong with a certificate, %2 its fingerprint.
        return Sentences::tr("%1 If you know that it is the right one, trust it: "
                             "--trust %2")
                .arg(about, fingerprint);
    }
    switch (error.kind) {
    case Kind::TlsMissing:
        return Sentences::tr("TLS with %1 is not possible: Qt's plugin for TLS or the "
                             "library OpenSSL is missing on this machine%2. Install "
                             "them, or use tcp://.")
                .arg(who, reasonInBrackets(error.systemText) + name);
    case Kind::TlsFileUnreadable:
        return Sentences::tr("The file %1 cannot be read%2. Check its name, and who may "
                             "read it.")
                .arg(who, reasonInBrackets(error.systemText) + name);
    case Kind::TlsFileNotValid:
        return Sentences::tr("The file %1 is no certificate or key in PEM or PKCS#12 "
                             "that can be used here, or its password is another one "
                             "(--key-password-file)%2. Choose another file.")
                .arg(who, name);
    case Kind::TlsKeyMissing:
        return Sentences::tr("The file %1 has a certificate and no private key%2. Name "
                             "the file of the key with --key.")
                .arg(who, name);
    case Kind::TlsKeyMismatch:
        return Sentences::tr("The private key in %1 is not the one of the "
                             "certificate%2. Choose the files that belong together.")
                .arg(who, name);
    case Kind::TlsNotMade:
        return Sentences::tr("No certificate could be made for %1%2. Install OpenSSL's "
                             "program “openssl”, or name a certificate with --cert.")
                .arg(who, reasonInBrackets(error.systemText) + name);
    case Kind::TlsNoCertificate:
        return isServer ? Sentences::tr("%1 showed no certificate, which this server asks of its "
                                        "clients, and was turned away%2. Let it show one.")
                                  .arg(who, name)
                        : Sentences::tr("%1 showed no certificate%2. Check the port, or connect "
                                        "with tcp://.")
                                  .arg(who, name);
    case Kind::TlsCertificateRefused:
        return isServer
                       ? Sentences::tr("%1 does not believe the certificate of this server, and "
                                       "gave up%2. Let it trust the certificate, or its authority.")
                                 .arg(who, name)
                       : Sentences::tr("%1 does not accept this end's certificate, or wants to "
                                       "see one%2. Name one with --cert.")
                                 .arg(who, name);
    case Kind::TlsNotSpoken:
        return isServer ? Sentences::tr("%1 does not speak TLS, and was turned away%2. Let it "
                                        "connect with TLS, or listen with tcp:// for it.")
                                  .arg(who, name)
                        : Sentences::tr("%1 does not speak TLS%2. Check the port, or connect with "
                                        "tcp://.")
                                  .arg(who, name);
    case Kind::TlsVersionTooOld:
        return Sentences::tr("%1 speaks no version of TLS that is demanded at both "
                             "ends, so the handshake failed%2. TLS 1.0 and 1.1 are "
                             "broken; 1.2 is the least here, or what --tls-min says.")
                .arg(who, name);
    case Kind::TlsNothingInCommon:
        return Sentences::tr("%1 and this end found no cipher, key or protocol (ALPN) "
                             "that both know, so the handshake failed%2. Compare what "
                             "both are set to.")
                .arg(who, name);
    case Kind::TlsEndedEarly:
        return Sentences::tr("%1 ended the connection before the TLS handshake was "
                             "over%2. It may not accept this end; look at what it says.")
                .arg(who, name);
    case Kind::TlsTimedOut:
        return isServer ? Sentences::tr("%1 did not finish the TLS handshake in time, and was "
                                        "turned away%2. It may wait for an answer without TLS.")
                                  .arg(who, name)
                        : Sentences::tr("%1 did not finish the TLS handshake in time%2. It may not "
                                        "speak TLS at all; check the port.")
                                  .arg(who, name);
    case Kind::TlsFailed:
        return Sentences::tr("TLS with %1 failed%2%3. Look at what the other end says, "
                             "and try again.")
                .arg(who, reasonInBrackets(error.systemText), name);
    default:
        return {};
    }
}

} // namespace socketchat
