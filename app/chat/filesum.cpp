// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/filesum.h"

#include "app/chat/checksum.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
const ChecksumAlgorithm &crc32OfFiles()
{
    return *std::ranges::find(checksumAlgorithms(), "crc32"_L1, &ChecksumAlgorithm::word);
}
} // namespace

void FileSum::add(QByteArrayView bytes)
{
    m_bytes += bytes.size();
    m_sha256.addData(bytes);
    m_crc32 = crc32OfFiles().continued(m_crc32, bytes);
}

void FileSum::reset()
{
    m_bytes = 0;
    m_sha256.reset();
    m_crc32 = 0;
}

QByteArray FileSum::crc32() const { return QByteArray::number(m_crc32, 16).rightJustified(8, '0'); }

} // namespace socketchat
