// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/childprocess.h"

#include <cerrno>

namespace socketchat {

// Pipes of this kind are POSIX's.

ChildProcess::ChildProcess(QObject *parent)
    : QObject(parent)
{ }

ChildProcess::~ChildProcess() = default;

bool ChildProcess::isPossible() { return false; }

int ChildProcess::start(const QStringList &) { return ENOSYS; }

void ChildProcess::write(QByteArrayView bytes) { m_refused += bytes.size(); }

void ChildProcess::closeInput() { m_closesInput = true; }

void ChildProcess::setReading(bool, qsizetype largest) { m_largest = largest; }

void ChildProcess::terminate() { m_isLeaving = true; }

void ChildProcess::take() { }
void ChildProcess::read() { }
void ChildProcess::readErrors() { }
void ChildProcess::look() { }
void ChildProcess::endIfOver() { }
void ChildProcess::closeAll() { }

} // namespace socketchat
