// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/callprinter.h"

#include "app/lesson/callprinterc.h"
#include "app/lesson/callprinterpython.h"
#include "app/lesson/callprinterqt.h"

namespace socketchat {

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

} // namespace socketchat
