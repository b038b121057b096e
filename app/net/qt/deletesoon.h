// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

namespace socketchat {

/// Deletes an object once none of its signals is on the call stack. Deletes it with `owner` at the
/// latest, because the event loop of a thread that ends may never get to it.
template<typename Object>
void deleteSoon(std::unique_ptr<Object> object, QObject *owner)
{
    object->setParent(owner);
    object.release()->deleteLater();
}

} // namespace socketchat
