// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/fontreading.h"

#include <QFontDatabase>
#include <QLibrary>
#include <QThread>

using namespace Qt::StringLiterals;

namespace socketchat {

FontReading::FontReading()
    : m_thread(QThread::create([this] {
        // By its name, since Qt has it loaded where it is used at all.
        if (const auto read = QLibrary(u"fontconfig"_s, 1).resolve("FcInit"))
            read();
        m_next.acquire();
        if (m_fills)
            QFontDatabase::hasFamily(u"Inter"_s); // any question fills the list
    }))
{
    m_thread->start();
}

FontReading::~FontReading()
{
    m_next.release();
    m_thread->wait();
}

void FontReading::fillList()
{
    m_fills = true;
    m_next.release();
}

} // namespace socketchat
