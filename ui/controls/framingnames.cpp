// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/framingnames.h"

#include <QCoreApplication>

namespace socketchat {

namespace {

class FramingNames
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::FramingNames)
};

} // namespace

QString framingName(const Framing &framing)
{
    switch (framing.kind) {
    case Framing::Kind::Raw:
        return FramingNames::tr("Raw", "framing: a message is what one read returned");
    case Framing::Kind::Line:
        return FramingNames::tr("Lines", "framing: a message is a line");
    case Framing::Kind::LengthPrefix:
        if (framing.prefixSize == 1)
            return FramingNames::tr("Length: 1 byte");
        if (framing.bigEndian)
            return FramingNames::tr("Length: %Ln byte(s), big endian", nullptr, framing.prefixSize);
        return FramingNames::tr("Length: %Ln byte(s), little endian", nullptr, framing.prefixSize);
    case Framing::Kind::FixedSize:
        return FramingNames::tr("Fixed: %Ln byte(s)", nullptr, framing.fixedSize);
    }
    return {};
}

} // namespace socketchat
