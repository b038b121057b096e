// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callprinter.h"

#include "app/lesson/callprinters.h"

#include <QCoreApplication>

namespace socketchat {

namespace {
class Notes
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::CallPrinter)
};
} // namespace

const CallPrinter &CallPrinter::of(CallLanguage language)
{
    static const PythonCallPrinter python;
    static const CCallPrinter c;
    static const QtCallPrinter qt;
    switch (language) {
    case CallLanguage::Python:
        break;
    case CallLanguage::C:
        return c;
    case CallLanguage::Qt:
        return qt;
    }
    return python;
}

QString togetherNote(const SocketCall &call)
{
    if (call.batch.carried == 0)
        return {};
    //: %3 is the name of a call, recvmmsg or sendmmsg.
    return Notes::tr("Datagram %1 of %2 that one %3() carried.")
            .arg(QString::number(call.batch.index + 1), QString::number(call.batch.carried),
                 socketCallName(call));
}

} // namespace socketchat
