// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// Runs a fuzz target without libFuzzer, with any compiler and as part of the tests: on its seeds
// and on thousands of inputs derived from them, the same each time. tests/fuzz/run searches for new
// inputs.
//   replay_TARGET FOLDER [INPUTS]

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <vector>

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

constexpr int usually = 20'000;
constexpr qsizetype longest = 1024; // as in tests/fuzz/run

const QByteArray *underWay = nullptr;

/// Prints the input, to be passed to the fuzz target or stored as a seed.
void printInput(int)
{
    std::fprintf(stderr, "input, base64: %s\n", underWay->toBase64().constData());
}

void give(const QByteArray &input)
{
    underWay = &input;
    // Exact size, so that AddressSanitizer detects a read beyond the end.
    const std::vector<uint8_t> bytes(input.begin(), input.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

QByteArray changed(QByteArray input, const QByteArrayList &seeds, QRandomGenerator &random)
{
    for (int left = 1 + random.bounded(4); left > 0; --left) {
        const auto at = qsizetype(random.bounded(int(input.size()) + 1));
        const QByteArray &other = seeds.at(random.bounded(int(seeds.size())));
        switch (random.bounded(5)) {
        case 0:
            input.insert(at, char(random.bounded(256)));
            break;
        case 1:
            input.remove(at, 1 + random.bounded(8));
            break;
        case 2:
            if (at < input.size())
                input[at] = char(input.at(at) ^ (1 << random.bounded(8)));
            break;
        case 3:
            input.insert(at, other.mid(random.bounded(int(other.size()) + 1), random.bounded(64)));
            break;
        default:
            input = input.first(at) + other.mid(random.bounded(int(other.size()) + 1));
        }
    }
    return input.first(std::min(input.size(), longest));
}

} // namespace

int main(int argc, char **argv)
{
    LLVMFuzzerInitialize(&argc, &argv);
    std::signal(SIGABRT, printInput);
    QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    QByteArrayList seeds;
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            seeds.append(file.readAll());
    }
    if (argc < 2 || seeds.isEmpty()) {
        std::fprintf(stderr, "There are no seeds.\n");
        return 1;
    }
    const int inputs = argc > 2 ? QByteArray(argv[2]).toInt() : usually;
    give({});
    for (const QByteArray &seed : std::as_const(seeds))
        give(seed);
    QRandomGenerator random(20260101);
    for (int i = 0; i < inputs; ++i)
        give(changed(seeds.at(random.bounded(int(seeds.size()))), seeds, random));
    std::printf("%lld seeds and %d inputs made of them\n", qlonglong(seeds.size()), inputs);
    return 0;
}
