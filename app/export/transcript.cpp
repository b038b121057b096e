// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/transcript.h"

#include "app/export/csvwriter.h"
#include "app/export/htmlwriter.h"
#include "app/export/jsonlineswriter.h"
#include "app/export/pcapngwriter.h"
#include "app/export/textwriter.h"
#include "app/net/words.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qsizetype muchGathered = 256 * 1024;

constexpr Word<TranscriptFormat> endings[] = {{TranscriptFormat::Text, ".txt"_L1},
                                              {TranscriptFormat::Csv, ".csv"_L1},
                                              {TranscriptFormat::JsonLines, ".jsonl"_L1},
                                              {TranscriptFormat::Html, ".html"_L1},
                                              {TranscriptFormat::Pcapng, ".pcapng"_L1}};

} // namespace

std::optional<TranscriptFormat> transcriptFormatOf(QStringView fileName)
{
    for (const auto &[format, ending] : endings) {
        if (fileName.endsWith(ending, Qt::CaseInsensitive))
            return format;
    }
    if (fileName.endsWith(".htm"_L1, Qt::CaseInsensitive))
        return TranscriptFormat::Html;
    return std::nullopt;
}

QString fileEnding(TranscriptFormat format) { return wordOf(endings, format); }

QStringList fileEndings()
{
    QStringList list;
    for (const auto &[format, ending] : endings)
        list.append(ending);
    return list;
}

ConversationWriter::ConversationWriter(QIODevice &device)
    : m_device(device)
{ }

ConversationWriter::~ConversationWriter() = default;

void ConversationWriter::put(QByteArrayView bytes)
{
    if (m_failed)
        return;
    m_gathered.append(bytes.data(), bytes.size());
    if (m_gathered.size() >= muchGathered)
        flush();
}

bool ConversationWriter::flush()
{
    if (!m_failed && m_device.write(m_gathered) != m_gathered.size())
        m_failed = true;
    m_gathered.resize(0); // keeps its capacity
    return !m_failed;
}

std::unique_ptr<ConversationWriter> makeConversationWriter(TranscriptFormat format,
                                                           QIODevice &device)
{
    switch (format) {
    case TranscriptFormat::Text:
        return std::make_unique<TextWriter>(device);
    case TranscriptFormat::Csv:
        return std::make_unique<CsvWriter>(device);
    case TranscriptFormat::JsonLines:
        return std::make_unique<JsonLinesWriter>(device);
    case TranscriptFormat::Html:
        return std::make_unique<HtmlWriter>(device);
    case TranscriptFormat::Pcapng:
        return std::make_unique<PcapngWriter>(device);
    }
    Q_UNREACHABLE();
}

} // namespace socketchat
