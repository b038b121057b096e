// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/manual.h"

#include "app/chat/answerbudget.h"
#include "app/chat/checksum.h"
#include "app/chat/enginesentences.h"
#include "app/chat/programresponder.h"
#include "app/cli/script.h"
#include "app/net/address/protocol.h"
#include "app/net/engine.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class Help
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::Help)
};

ManualSection optionsSection()
{
    QStringList protocolOptions;
    for (const ProtocolTraits &traits : protocols()) {
        if (traits.scheme == "udp"_L1)
            protocolOptions.append(u"-u"_s);
        protocolOptions.append(u"--"_s + traits.scheme);
    }
    QStringList engines;
    for (const Engine engine : availableEngines())
        engines.append(engineWord(engine));
    QStringList acceptings{u"all"_s};
    if (missingAbilitySentence(Ability::Accepting, defaultEngine()).isEmpty())
        acceptings << u"one"_s << u"manual"_s;
    QStringList reuses{u"on"_s};
    if (missingAbilitySentence(Ability::ReuseAddress, defaultEngine()).isEmpty())
        reuses << u"off"_s;
    QStringList checksumWords;
    for (const ChecksumAlgorithm &algorithm : checksumAlgorithms())
        checksumWords.append(algorithm.word);
    ManualSection section;
    section.title = Help::tr("Options");
    section.entries = {
            {u"-l, --listen, --server"_s, Help::tr("Be a server.")},
            {u"--client"_s, Help::tr("Be a client. This is what happens without either.")},
            {protocolOptions.join(u", "_s),
             Help::tr("The protocol where the address has no scheme; %1 without any.")
                     .arg(protocols().front().name)},
            {u"-4"_s, Help::tr("Use IPv4 only.")},
            {u"-6"_s, Help::tr("Use IPv6 only.")},
            {u"--sockets WHOSE"_s,
             Help::tr("Whose sockets carry the conversation: system (the system's calls, "
                      "one by one) or qt (QTcpServer, QTcpSocket, QUdpSocket). Without it: "
                      "system where this build has it; in a window, the last choice."),
             engines},
            {u"--start"_s, Help::tr("Listen or connect as soon as the window is open.")},
            {u"--reply MODE"_s,
             Help::tr("What a server answers: echo (what it receives, unchanged; this is "
                      "the default), room (each message goes to every other client), or "
                      "manual (only what you type)."),
             {u"echo"_s, u"room"_s, u"manual"_s}},
            {u"--rules FILE"_s,
             Help::tr("Answer by the rules of a JSON file, see below. What no rule matches is "
                      "answered only where --reply says how.")},
            {u"--relay ADDRESS"_s,
             Help::tr("Be a relay: listen as a server does, connect on to this address for each "
                      "client, and pass on what either says. Without a window each line of the "
                      "output begins with the client and the way it goes: > to the target, < "
                      "back. Lines of the input go to the clients; a window also inserts messages "
                      "for the target, and holds, changes and drops them. Two relays that are "
                      "each other's target connect on for ever; only a relay to itself is "
                      "noticed.")},
            {u"--exec COMMAND…"_s,
             Help::tr("Let a program answer, see below. It stands last: all behind it is the "
                      "program and its arguments.")},
            {u"--framing FRAMING"_s,
             Help::tr("How TCP bytes are cut into messages: raw (what each read returned; "
                      "this is the default), line, length1, length2be, length2le, "
                      "length4be, length4le, or fixed and a number of bytes (fixed16)."),
             {u"raw"_s, u"line"_s, u"length1"_s, u"length2be"_s, u"length2le"_s, u"length4be"_s,
              u"length4le"_s, u"fixed16"_s}},
            {u"--form FORM"_s,
             Help::tr("How what is typed is read, in a window or as lines of the input: text (this "
                      "is the default), hex (bytes as 41 42, 41:42, 0x41, 0x42, {0x41, 0x42}; or "
                      "41h 42h) or escapes (text with \\n, \\x41, \\u4f60)."),
             {u"text"_s, u"hex"_s, u"escapes"_s}},
            {u"--line-end END"_s,
             Help::tr("What is appended to each message that is typed: none (this is the default), "
                      "lf, cr or crlf. With --headless each line of the input gets it in place of "
                      "its own line end."),
             {u"none"_s, u"lf"_s, u"cr"_s, u"crlf"_s}},
            {u"--placeholders on|off"_s,
             Help::tr("Whether placeholders in what is typed are expanded, each time that it is "
                      "sent: {counter} (the number of the message), {counter 4} (with four digits; "
                      "in hex, as so many bytes), {time}, {date}, {unix} (seconds since 1970), "
                      "{random 4} (so many random bytes), {file NAME} (what is in a file, at most "
                      "1 MiB; a network disk that does not answer holds the program up), "
                      "{crc16-modbus} (a checksum of all before it, as for --checksum; as "
                      "digits with “ hex” behind it). A doubled brace makes it text: "
                      "{{counter} sends “{counter}”. All other braces stay as they are. Off "
                      "without it."),
             {u"on"_s, u"off"_s}},
            {u"--checksum NAME"_s,
             Help::tr("A checksum that is appended to each message that is typed, before its line "
                      "end, and checked in what is received: %1, or none (this is the default). "
                      "CRC-16/CCITT is said of three of them: crc16-kermit reflects and starts "
                      "with 0, crc16-ccitt-false starts with FFFF, crc16-xmodem with 0. Behind the "
                      "name may stand ,from=N and ,to=N (the first and the last byte that count, "
                      "from 0 on, or with -1 from the end) and ,order=little or ,order=big (of its "
                      "own bytes; without it low byte first for the CRCs that reflect). A byte of "
                      "it may be 0A, which --framing line takes for the end of a line; a device "
                      "with such a checksum needs another framing.")
                     .arg(checksumWords.join(u", "_s)),
             QStringList(u"none"_s) + checksumWords},
            {u"--conditions LIST"_s,
             Help::tr("A worse network for what is sent, as in "
                      "loss=10,delay=50±20,seed=42. For UDP: loss, duplicate, reorder and "
                      "corrupt (percent), delay (milliseconds, ± how much it varies), rate "
                      "(bytes a second). For TCP: delay, rate, and pieces (bytes written at "
                      "a time). The same seed gives the same messages the same fate.")},
            {u"--conditions-to WAY"_s,
             Help::tr("Of a relay: which way the conditions are for: target, clients, both (this "
                      "is the default) or none."),
             {u"target"_s, u"clients"_s, u"both"_s, u"none"_s}},
            {u"--receive-size N"_s,
             Help::tr("How many bytes each recv() or recvfrom() asks for, 1 to 65536. Over ICMP "
                      "datagrams are always read whole.")},
            {u"--backlog N"_s, Help::tr("For a TCP or Unix server: how many clients may wait for "
                                        "accept(), the number that "
                                        "listen() is given, 1 to 65535.")},
            {u"--accept WHEN"_s,
             Help::tr("When a TCP or Unix server accepts: all (each client at once; this is the "
                      "default), "
                      "one (the next client when the one before it has gone), or manual (in a "
                      "window, by its button)."),
             acceptings},
            {u"--max-clients N"_s,
             Help::tr(
                     "For a server whose clients connect: how many it may have at a time. One more "
                     "is turned away.")},
            {u"--block HOST[/PREFIX]"_s,
             Help::tr("For a server: turn away a host or a network, such as 192.168.1.23 or "
                      "192.168.1.0/24; may be given several times. A connection is closed right "
                      "after accept(), since the system has made it before; a datagram is "
                      "dropped. The first is said, and at the end how many there were.")},
            {u"--peers FILE"_s,
             Help::tr("Names of peers, from a JSON file such as {\"format\": 1, \"peers\": "
                      "[{\"address\": \"192.168.1.40\", \"name\": \"Sensor A\", \"colour\": 2, "
                      "\"note\": \"by the door\"}]}. An address with a port is one connection, one "
                      "without is every connection from that host. --prefix, the events of "
                      "--json (as peerName) and saved conversations say them; nobody else gets "
                      "them. A window adds them to its own.")},
            {u"--connect-timeout SECONDS"_s,
             Help::tr(
                     "For a client or a relay that connects: how long it tries each address of the "
                     "server or target; 15 without it. With TLS at both ends: how long the "
                     "handshake may take.")},
            {u"--cert FILE"_s,
             Help::tr("For TLS: the certificate that this end shows, PEM (with those above it) or "
                      "PKCS#12. Without it a client shows none, and a server makes one that is "
                      "signed by itself, with the program “openssl”, and keeps it in "
                      "~/.local/share/socketchat.")},
            {u"--key FILE"_s,
             Help::tr("For TLS: the private key of the certificate, PEM, where it is not in the "
                      "same file.")},
            {u"--key-password-file FILE"_s,
             Help::tr("For TLS: a file whose first line is the password of the key.")},
            {u"--ca FILE"_s,
             Help::tr("For TLS: the certificates of the authorities to trust, PEM, instead of the "
                      "system's.")},
            {u"--trust SHA256"_s,
             Help::tr("For TLS: the fingerprint of a certificate that is trusted, whatever else is "
                      "wrong with it; several with commas between them.")},
            {u"--insecure"_s,
             Help::tr("For TLS: trust every certificate. Whoever is in between can read all.")},
            {u"--client-cert-required"_s,
             Help::tr(
                     "For a TLS server: turn away clients that show no certificate, or one that is "
                     "not trusted (--ca).")},
            {u"--alpn NAMES"_s,
             Help::tr("For TLS: the protocols on top that this end offers or takes, the preferred "
                      "first, as in h2,http/1.1.")},
            {u"--tls-min VERSION"_s,
             Help::tr("For TLS: the oldest version to accept, 1.2 (this is the default) or 1.3."),
             {u"1.2"_s, u"1.3"_s}},
            {u"--reuse-address on|off"_s,
             Help::tr("For a TCP server: whether it sets SO_REUSEADDR before bind(), so that it "
                      "gets a port whose last connections are still in TIME_WAIT; on without it."),
             reuses},
            {u"--step"_s,
             Help::tr("Make no socket call that was not asked for, in any order: what is wrong is "
                      "said by the system. In a window each call is a button on the page Calls; "
                      "with --headless each line of the input is a call, such as socket, bind, "
                      "listen, accept, recv, send TEXT, shutdown or close, and the next line waits "
                      "until it has returned. For TCP and UDP, with the system's sockets.")},
            {u"--keep-alive SECONDS"_s,
             Help::tr("For TCP: after how many seconds of silence the system asks whether "
                      "the other end is still there (SO_KEEPALIVE), or off; 60 without it."),
             {u"off"_s}},
            {u"--program LANGUAGE"_s,
             Help::tr("Print a program that does the same as this end would, in python, c "
                      "or qt, and end. --server, --client, --reply, --framing, the address "
                      "and --lang say what it does."),
             {u"python"_s, u"c"_s, u"qt"_s}},
            {u"--for this|other"_s,
             Help::tr("With --program: be this end (without the option), or the other."),
             {u"this"_s, u"other"_s}},
            {u"--shortest"_s,
             Help::tr("With --program: the tutorial's own program, for one client. Lines that "
                      "differ from the tutorial are marked with ≠.")},
            {u"--say TEXT"_s,
             Help::tr("With --program, any number of times: a message that it sends; "
                      "without any, a client reads lines from its standard input until an "
                      "empty one.")},
            {u"--lang en|zh"_s, Help::tr("The language of all texts."), {u"en"_s, u"zh"_s}},
            {u"--appearance NAME"_s,
             Help::tr("The colours of the window: system, light or dark."),
             {u"system"_s, u"light"_s, u"dark"_s}},
            {u"--encoding NAME"_s,
             Help::tr("The encoding of text: UTF-8 (the default), GB18030, ISO-8859-1 and others. "
                      "It is what a window shows and sends, and what --send and --expect mean; "
                      "lines of the input, which are UTF-8, are converted to it."),
             {u"UTF-8"_s, u"GB18030"_s, u"ISO-8859-1"_s}},
            {u"--headless"_s,
             Help::tr(
                     "Talk without a window, see below. A “-” beside the address means the same.")},
            {u"--send TEXT"_s,
             Help::tr("With --headless, any number of times: a step of a script, see below. It "
                      "sends the text as it is, unless --line-end, --checksum or --placeholders "
                      "says otherwise.")},
            {u"--send-escapes TEXT"_s,
             Help::tr("The same with escapes: \\r, \\n, \\t, \\0, \\e, \\x41, \\u4f60, and "
                      "\\\\ for a backslash.")},
            {u"--send-hex HEX"_s, Help::tr("The same with bytes, such as 48656C or 0x48 0x65.")},
            {u"--send-file FILE"_s,
             Help::tr(
                     "The same with a file as it is, piece by piece as the other end takes it; see "
                     "below.")},
            {u"--expect REGEX"_s,
             Help::tr("A step of a script: waits until what comes matches a regular expression "
                      "(PCRE2; “^” and “$” match at each line).")},
            {u"--within MS"_s,
             Help::tr("Right behind --expect: how long that waits, in milliseconds; %1 without it.")
                     .arg(ScriptStep::usualWithin)},
            {u"--prefix"_s,
             Help::tr("With --headless, without --json: each line of the output begins with the "
                      "number and the address of the peer that it came from.")},
            {u"--json"_s, Help::tr("With --headless: one JSON object a line for every event.")},
            {u"--calls"_s, Help::tr("With --json: also one object for every socket call.")},
            {u"--raw"_s,
             Help::tr("With --headless, where the output is a terminal: write what comes "
                      "byte for byte, though it may control the terminal. Without it "
                      "control characters are shown by signs such as ␛.")},
            {u"--wait MS"_s,
             Help::tr("With --headless, as a client: how long to wait, in milliseconds, "
                      "while nothing comes back after the end of the input. Without it 1000 "
                      "for UDP, ICMP and unixgram, and 60000 for TCP and unix, where it is only "
                      "needed for a server "
                      "that does not close. Where nothing came back at all, the exit code "
                      "is 1.")},
            {u"--every MS"_s,
             Help::tr("With --headless: send a line of the input every so many milliseconds, 1 to "
                      "2592000000 (30 days), counted from the first one, so that nothing drifts. "
                      "What could not be sent in time follows as soon as it can.")},
            {u"--count N"_s,
             Help::tr("With --every: send the lines of the input so often, one after the other "
                      "and then from the first again; 0: until the program is told to end. Once "
                      "without it. The input then has at most 1 MiB.")},
            {u"-q, --quit-after SECONDS"_s,
             Help::tr("With --headless: end so many seconds after the end of the input or of the "
                      "script, whatever comes; -1: do not end for that reason. It takes the place "
                      "of --wait, and a server stays for that time.")},
            {u"--idle-timeout SECONDS"_s,
             Help::tr("With --headless: let a peer go to and from which nothing has gone for so "
                      "long. A client then ends with exit code 1; a TCP server disconnects that "
                      "client.")},
            {u"--keep-open, --no-half-close"_s,
             Help::tr("With --headless, as a TCP client: do not tell the other end (by a "
                      "FIN) that the input has ended. Some servers take that for the "
                      "client's leaving and do not answer.")},
            {u"--keep SIZE"_s,
             Help::tr("How much of a conversation is kept in memory, such as 64M or 1G; "
                      "256M without it. The oldest goes first, and that is said.")},
            {u"--receive-to FILE"_s,
             Help::tr("With --headless: write what the first peer that sends has to say to a file. "
                      "Nothing that comes goes to the standard output then; see below.")},
            {u"--overwrite"_s, Help::tr("With --receive-to: replace a file that exists.")},
            {u"--piece-size BYTES"_s,
             Help::tr("How many bytes of a file each datagram carries, from 1 to 65527; 1400 "
                      "without it.")},
            {u"--piece-pause MS"_s,
             Help::tr(
                     "The pause from one of these datagrams to the next, in milliseconds from 0 to "
                     "60000; 1 without it.")},
            {u"--save FILE"_s,
             Help::tr("With --headless (a window saves with Ctrl+S): save the conversation "
                      "when it ends. The ending of "
                      "the name says how: .txt (to read), .csv (for a spreadsheet), .jsonl "
                      "(everything; Socket Chat can open it again), .html (a page), .pcapng "
                      "(for Wireshark). The file is replaced only when all of it is there. "
                      "A conversation keeps its newest 256 MiB; --record keeps more.")},
            {u"--record FOLDER"_s,
             Help::tr("Record the conversation while it happens, as JSON Lines in files of "
                      "64 MiB or a day; the oldest go when the folder has 4 GiB of them. "
                      "Killed at any moment it loses no more than the last second. A window "
                      "does it until Record is switched off in its File menu, and forgets "
                      "the folder when it is closed.")},
            {u"--explain ADDRESS"_s,
             Help::tr("Print the parts of an address as one JSON object, and end.")},
            {u"--completion SHELL"_s,
             Help::tr("Print what makes a shell complete these options: for bash, zsh or fish."),
             {u"bash"_s, u"zsh"_s, u"fish"_s}},
            {u"--manual"_s,
             Help::tr("Print this text as a manual page, to be read with “man -l -”.")},
            {u"-h, --help"_s, Help::tr("Print this text, and end.")},
            {u"-v, --version"_s, Help::tr("Print the version, and end.")},
    };
    return section;
}

ManualSection addressSection()
{
    ManualSection section;
    section.title = Help::tr("Addresses");
    section.synopsis = {u"[tcp://|udp://]HOST[:PORT]"_s,
                        u"HOST:PORT   HOST PORT   [IPv6]:PORT   :PORT   PORT   HOST"_s};
    const auto unixSocket =
            std::ranges::find_if(protocols(), [](const auto &each) { return each.usesPaths; });
    if (unixSocket != protocols().end())
        section.synopsis += u"unix:/PATH   unix:@NAME"_s;
    const auto unixDatagrams = std::ranges::find_if(
            protocols(), [](const auto &each) { return each.usesPaths && !each.isStream; });
    if (unixDatagrams != protocols().end())
        section.synopsis += u"unixgram:/PATH   unixgram:@NAME"_s;
    const auto echoed =
            std::ranges::find_if(protocols(), [](const auto &each) { return each.isEchoed; });
    if (echoed != protocols().end())
        section.synopsis += u"icmp://HOST"_s;
    section.paragraphs = {
            Help::tr("Without a port it is 8000 for TCP and 8001 for UDP. No host, or “*”, means "
                     "every interface for a server and this machine for a client. Port 0 lets a "
                     "server take a free port. URLs such as http://example.com mean TCP and the "
                     "well-known port of their scheme."),
    };
    if (unixSocket != protocols().end()) {
        section.paragraphs += Help::tr(
                "unix: means a Unix socket (AF_UNIX), between programs of this machine: the "
                "whole path of its file, or @ and an abstract name without a file. A "
                "server makes the file, and removes it when it stops.");
    }
    if (unixDatagrams != protocols().end()) {
        section.paragraphs += Help::tr(
                "unixgram: means a Unix socket of datagrams, at such a path or name too. A client "
                "is bound to an abstract name that the system chooses, so that it can be "
                "answered. What finds the queue of its receiver full waits.");
    }
    if (echoed != protocols().end()) {
        section.paragraphs += Help::tr(
                "icmp: means ICMP, which has no ports: a client's message is the payload of an "
                "echo request, as ping sends it, and the system at the other end sends it back. A "
                "server shows every ICMP datagram that comes to this machine. ICMP needs a right: "
                "be root, or “setcap cap_net_raw+ep” for this program, or, for a client, the "
                "sysctl net.ipv4.ping_group_range.");
    }
    return section;
}

ManualSection headlessSection()
{
    ManualSection section;
    section.title = Help::tr("Without a window");
    section.paragraphs = {
            Help::tr("Each line of the standard input is sent as one message, with its line end "
                     "(not with a length prefix: there the line end is left out); over TCP without "
                     "--framing the bytes leave as they were read, unless --form, --encoding, "
                     "--line-end, "
                     "--placeholders or --checksum says what becomes of each line. A server sends "
                     "them to every "
                     "client; while there is none, they wait for the first one to come. What is "
                     "received goes to the standard output byte for byte (on a terminal as text, "
                     "see --raw), and what happens to the standard error."),
            Help::tr("A client ends when the other end has closed, or after the end of its input: "
                     "then it says so to the other end (TCP, see --keep-open), and goes on "
                     "receiving "
                     "until that has finished, too, or nothing has come for the time of --wait. A "
                     "server ends when all of its input is sent; where "
                     "its input is a device that is no terminal, such as /dev/null, it runs until "
                     "it is told to end. Both end at Ctrl+C (SIGINT), SIGTERM and SIGHUP, after "
                     "sending what is queued and writing what has come, each for as long as the "
                     "other side takes some of it every 3 seconds; a second SIGINT or SIGTERM ends "
                     "them at once."),
            Help::tr("At the end the standard error gets the statistics: messages, "
                     "bytes, round trips (the time from sending to its echo) and, for "
                     "a UDP client whose server echoes, lost datagrams."),
    };
    return section;
}

ManualSection scriptSection()
{
    ManualSection section;
    section.title = Help::tr("Scripts");
    section.paragraphs = {
            Help::tr("With --send and --expect the standard input is not read. They are the steps "
                     "of a test, carried out in the order in which they stand: each --send is "
                     "queued at once, each --expect waits. It is satisfied by the first match in "
                     "the stream of what has come, however it was cut by the network; the next "
                     "--expect looks behind that match. Datagrams, and the messages of --framing "
                     "without their frame, are searched one by one. What comes is still written to "
                     "the standard output; who reads that slowly holds no step up."),
            Help::tr("A match that more bytes could change, as at the end of “\\d+”, “.*” or “$”, "
                     "waits "
                     "for more until the other end has finished or the time of --within is over; "
                     "then what there is counts. So write what comes behind it: “\\d+\\s”. “^” and "
                     "“$” are at each line, which LF, CR LF or CR ends. An empty match counts only "
                     "at an empty line, as with “^$”."),
            Help::tr("A client's script is about its server, and begins when it is connected. A "
                     "server's waits for its first client and is about that client alone: the "
                     "others can connect, are not sent to and satisfy nothing. Without --reply a "
                     "server with a script answers nothing else."),
            Help::tr(
                    "Text is in the encoding of --encoding; a byte that is not valid in it becomes "
                    "four characters, such as \\xe4. For a protocol of bytes take --encoding "
                    "ISO-8859-1, where \\xe4 in the expression is that byte. Of what was searched "
                    "in vain the newest "
                    "65,536 characters are kept, so a match can be that long. An expression that "
                    "takes too long does not match."),
            Help::tr("After a last --expect the program sends what is queued and ends at once; "
                     "after a last --send it goes on as at the end of the input (--wait, "
                     "--quit-after). At a step that fails it ends with exit code 3: an --expect "
                     "that nothing has matched when its time is over or the other end has "
                     "finished, or a --send that is refused. If the other end takes nothing of "
                     "what is sent for 10 seconds, or for the time of --quit-after, it ends with "
                     "exit code 4."),
    };
    return section;
}

ManualSection filesSection()
{
    ManualSection section;
    section.title = Help::tr("Files");
    section.paragraphs = {
            Help::tr(
                    "--send-file is a step of a script, so it may stand among --send and --expect; "
                    "a server sends the file to its first client. A file is bytes and nothing "
                    "else: over TCP it gets no frames, no line ends and no checksum, whatever "
                    "--framing says; in datagrams it is cut as --piece-size and --piece-pause say. "
                    "Only regular files are sent. One that grows meanwhile is sent as long as it "
                    "was."),
            Help::tr("--receive-to writes the bytes as they come, until the peer has finished "
                     "sending (datagrams: until this end stops). The first peer that sends has the "
                     "file for itself; of others one sentence is said. Then a server ends, unless "
                     "--keep-open says otherwise. Without --reply it answers nothing. A file that "
                     "exists is refused without --overwrite, and remains as it is if nothing "
                     "comes."),
            Help::tr(
                    "Both ends say the number of bytes, the SHA-256 and the CRC-32 at the end. A "
                    "file of any size needs the memory of the conversation alone (--keep): little "
                    "is read ahead, and what is written too slowly is not read from the network. "
                    "Where not all was sent or written, the exit code is 4 and the bytes are told; "
                    "where a file cannot be opened, it is 1."),
            Help::tr("“Sent” means that the system of this end has taken all of a file: where the "
                     "connection breaks right after that, the other end may lack the rest, so "
                     "compare the sums. What answers by itself meanwhile (--reply, --rules, "
                     "--exec) gets into the middle of a file over TCP."),
    };
    return section;
}

ManualSection rulesSection()
{
    ManualSection section;
    section.title = Help::tr("Reply rules");
    section.synopsis = {
            u"{\"rules\": ["_s,
            u" {\"when\": {\"hex\": \"01 03 ?? ??\"}, \"answer\": {\"hex\": \"01 83 02\"}},"_s,
            u" {\"when\": {\"regex\": \"hello (\\\\w+)\"}, \"answer\": {\"text\": \"hi $1\"}}]}"_s};
    section.paragraphs = {
            Help::tr("The file of --rules holds rules in order. Each message, as --framing cuts "
                     "it, is answered by the first rule that matches, over every protocol, by a "
                     "server or a client. Without --framing a message of TCP is what one read "
                     "returned. A client needs --keep-open where its input ends early."),
            Help::tr("A window edits the same rules in a table: Reply rules… in the menu "
                     "Connection. "
                     "They travel in its session file; there, rules that answer with what is in a "
                     "file are off when it is opened."),
            Help::tr("“when” is one of: text (the whole message), wildcard (the same; * is any "
                     "characters, ? is one), regex (a part of it; PCRE2, “^” and “$” match at each "
                     "line), hex (all bytes; ? is any digit). The frame does not count, nor, for "
                     "all but hex, one line end behind the message. Text is in the encoding of "
                     "--encoding and case counts; what is no text in it matches no wildcard and no "
                     "regex, nor does more than 1 MiB. An expression that takes too long is cut "
                     "off and does not "
                     "match, which is said."),
            Help::tr("“answer” is one of: text, escapes, hex (as for --form). In it $0 is what "
                     "matched, $1 to $9 are the groups of a regex, or the runs of bytes with a ? "
                     "of a hex, and $$ is a dollar. They are bytes and never mean anything else. "
                     "Placeholders (see --placeholders) are expanded only with “placeholders”: "
                     "true. --line-end and --checksum are appended, and the answer is framed."),
            Help::tr("A rule may also have: name; peer (only for this address, with or without "
                     "the port, * and ? as in a wildcard); to (sender, others or everyone; without "
                     "it sender); after (milliseconds until the answer leaves); times (how often "
                     "it answers in all, from then on the next rule is tried); off (true: it is "
                     "left out)."),
            Help::tr("A peer that got %1 answers within 10 s gets no more until it has been quiet "
                     "for a second: two programs that answer each other stop. Answers that wait "
                     "for their time have at most 16 MiB; what is dropped, or still waits at the "
                     "end, is said in bytes. At the end the number of answers of each rule is "
                     "told.")
                    .arg(QLocale().toString(AnswerBudget::most)),
    };
    return section;
}

ManualSection execSection()
{
    ManualSection section;
    section.title = Help::tr("A program that answers");
    section.synopsis = {u"socketchat --headless -l 8000 --exec python3 -u answer.py"_s};
    section.paragraphs = {
            Help::tr("With --exec each peer, of a server or a client, has a process of its own: "
                     "what the peer sends goes to its standard input, and what it writes to its "
                     "standard output goes back, byte for byte, whatever --framing says. No shell "
                     "reads the command. With --rules it gets what no rule matches. The standard "
                     "input of socketchat is not read."),
            Help::tr(
                    "When the peer has finished sending, the process's standard input ends; when "
                    "its standard output ends, this end finishes sending. When the peer has gone, "
                    "or the run is stopped, the process and what it has started are told to end "
                    "(SIGTERM), and killed a second later. What it writes to its standard error is "
                    "shown, 50 lines of 200 bytes."),
            Help::tr("A process that does not read holds its peer up, and a peer that does not "
                     "read holds its process up: 256 KiB wait in between. Bytes that a process did "
                     "not take when it ended are said, and the exit code is 4."),
            Help::tr("At most %1 processes run at a time; one more client is disconnected "
                     "(--max-clients makes it fewer), and the exit code is 1. A client that "
                     "has gone without a reset looks like one that has finished sending: its "
                     "process stays until the program ends its standard output, as most do at the "
                     "end of their standard input. Over UDP and unixgram "
                     "each sender has a "
                     "process, started by its first datagram: the content of each datagram goes to "
                     "it, and each read of what it writes is a datagram. A process that does not "
                     "read loses datagrams, the one that was idle longest makes room for a new "
                     "sender, and one that has ended is started again by the next datagram.")
                    .arg(ProgramResponder::mostProcesses),
            Help::tr("A window has it as A program… at Reply, and asks before it runs what a "
                     "session file names."),
    };
    return section;
}

ManualSection exitSection()
{
    ManualSection section;
    section.title = Help::tr("Exit codes");
    section.paragraphs = {Help::tr("Where several apply, it is the greatest. Each is explained by "
                                   "a sentence that begins with “socketchat:”.")};
    section.entries = {
            {u"0"_s, Help::tr("All went as expected.")},
            {u"1"_s,
             Help::tr("An error: it could not connect, the connection broke, a file could not be "
                      "written, a client waited for an answer in vain, or --idle-timeout was "
                      "over.")},
            {u"2"_s, Help::tr("The arguments are wrong; nothing was done.")},
            {u"3"_s, Help::tr("A script was not carried out to its end: an --expect was not "
                              "matched, or a --send was refused.")},
            {u"4"_s,
             Help::tr("Something was lost, how many bytes is said: input or queued messages were "
                      "not sent, what came could not be written, answers of rules were dropped, or "
                      "a program did not take what came.")},
    };
    return section;
}

ManualSection exampleSection()
{
    ManualSection section;
    section.title = Help::tr("Examples");
    section.entries = {
            {u"echo hello | socketchat - localhost 8000"_s,
             Help::tr("Send a line, print what comes back until the server closes.")},
            {u"socketchat --headless -l -u 8001"_s, Help::tr("A UDP server that echoes.")},
            {u"socketchat --headless -l --reply room --prefix 8000"_s,
             Help::tr("A chat room for nc and ncat; says who wrote which line.")},
            {u"socketchat - --send-escapes 'AT\\r' --expect OK --within 500 10.0.0.7 23"_s,
             Help::tr("Ask a device; exit code 3 unless it says OK within half a second.")},
            {u"socketchat - --encoding ISO-8859-1 --send-hex 0105 --expect '^\\x01' 10.0.0.7 502"_s,
             Help::tr("The same in bytes.")},
            {u"socketchat --headless -l --receive-to copy.bin 8000"_s,
             Help::tr("Take one file; at the other end: socketchat - --send-file FILE HOST 8000.")},
            {u"socketchat --headless --json --calls -l 8000 > log.jsonl"_s,
             Help::tr("Every event and socket call, one JSON object a line.")},
    };
    return section;
}

ManualSection eventsSection()
{
    ManualSection section;
    section.title = Help::tr("JSON events");
    section.paragraphs = {
            Help::tr("The first object has “format”, the number of this description: 1. It grows "
                     "when the meaning of a field changes, not when there are more of them. "
                     "Every object has “event”, “time” (ISO 8601, UTC) and “ns” (the same in "
                     "nanoseconds since 1970). Those of the conversation have “number”, counted "
                     "from 0, and where a peer is concerned “peer” (a number from 1, "
                     "“everyone”, or “others” for what a room passes on), with its “address” and "
                     "“port”. “sent” and “failed” come "
                     "when it is known which it is."),
    };
    section.entries = {
            {u"listening"_s,
             Help::tr("The first event of a TCP server: protocol, address, port (its own; "
                      "the real one where 0 was asked for), sockets (system or qt, see "
                      "--sockets), for qt also qt (its version), and at every address of "
                      "this machine reachable (what others can connect to).")},
            {u"ready"_s,
             Help::tr("The same for UDP. For a client, address and port are the server's, "
                      "localAddress and localPort its own where it has them before it sends.")},
            {u"connected"_s,
             Help::tr("A client has connected (UDP: has sent its first datagram), or this "
                      "client has; then also protocol, localAddress, localPort, sockets and "
                      "qt. For a UDP client: another one has answered, or is sent to from "
                      "now on (addressee, true).")},
            {u"finished"_s,
             Help::tr("The peer sends no more, and can still be sent to. An echo server or "
                      "a room lets it go once it has all that is owed to it.")},
            {u"disconnected"_s,
             Help::tr("A peer has gone: by (peer, us, failure, unread where too much "
                      "waited for it, or silence for a UDP peer that made room for "
                      "others).")},
            {u"received"_s,
             Help::tr("A message came: bytes (how many), and text where it is valid UTF-8, "
                      "otherwise base64. For an answer also echo (exact, part, different) "
                      "and roundTrip in nanoseconds. A datagram that the buffer cut off "
                      "has cut (how long it was). With --checksum also checksum (right, wrong) and "
                      "expected (the bytes of the right one, in hex).")},
            {u"sent"_s,
             Help::tr("The system has taken a message: bytes, text or base64, and reply "
                      "(true) where the server answered by itself. What --conditions did "
                      "to it: lost (true: the system never got it), duplicated, reordered, "
                      "corrupted (true), delayed (milliseconds).")},
            {u"failed"_s,
             Help::tr("A message was not sent, or not all of it: the fields of “sent”.")},
            {u"error"_s,
             Help::tr("Something went wrong: kind (a word), name (the system's, such as "
                      "EADDRINUSE; empty where the error is not the system's), call, about "
                      "(the address), fatal (false where the conversation goes on), message "
                      "(a sentence). An address that is not valid has kind, name, fatal and "
                      "message.")},
            {u"dropped"_s,
             Help::tr("The system dropped datagrams that nobody read in time: datagrams "
                      "(how many).")},
            {u"unframed"_s, Help::tr("Bytes that are no message of the framing: problem (too-long, "
                                     "unfinished), bytes, text or base64.")},
            {u"stalled"_s,
             Help::tr("A peer does not read what is sent to it: waiting (bytes), message "
                      "(a sentence).")},
            {u"reading"_s,
             Help::tr("A peer that did not read has now read all that waited for it.")},
            {u"loop"_s,
             Help::tr("A peer echoes what this server echoes, which is therefore not echoed "
                      "again: reason (own, what this end sent came back; same, the same "
                      "bytes again and again; service, the port of a service that answers by "
                      "itself; slowed, a single byte that is echoed slowly from now on), "
                      "turns (how often), message.")},
            {u"unsent"_s,
             Help::tr("What a peer that has gone may not have got: bytes (how many were "
                      "still queued or not acknowledged), messages (how many were not sent, "
                      "or not whole), message.")},
            {u"rule"_s,
             Help::tr("Something about a reply rule: what (answered; looping, the peer gets no "
                      "more answers; dropped, too much waits for its time; not-sent; too-slow, its "
                      "expression was cut off; ended, answers whose time had not come; counted, at "
                      "the end), rule (its number from 1, 0 for all of them), name, count (of "
                      "answers, or bytes), message.")},
            {u"program"_s,
             Help::tr(
                     "Something about a program that answers (--exec): what (started, value is its "
                     "process; not-started, value is the errno; too-many; said, text is a line of "
                     "its standard error; says-too-much; failed, value is its exit code; killed, "
                     "value is the signal; full, datagrams for it are dropped; lost, value is how "
                     "many bytes it did not take), value, text, message.")},
            {u"file"_s,
             Help::tr("Something about a file: what (sending, sent; changed, sent but changed "
                      "meanwhile; shortened, cancelled, peer-gone, unreadable; left-out, nothing; "
                      "receiving, received; broken-off, received until the connection broke; "
                      "stopped, received until this end stopped; "
                      "unwritable, untouched, other-peer), file, bytes (so far), total, at a good "
                      "end sha256 and crc32, else problem and code, message. Its bytes are no sent "
                      "or received events.")},
            {u"progress"_s,
             Help::tr("Once a second while a file is on its way: direction (send, receive), file, "
                      "bytes, total where it is known, elapsed in nanoseconds.")},
            {u"step"_s,
             Help::tr("A step of a script is done or has failed: step and steps (its number, and "
                      "how many there are), kind (send, send-file, expect), result (done, matched, "
                      "timeout, closed, too-slow, refused, not-sent, stalled, stopped), for send "
                      "bytes and text or base64, for send-file file and bytes, for "
                      "expect pattern, within and, where it matched, match, groups and elapsed in "
                      "nanoseconds; where it failed message.")},
            {u"trimmed"_s,
             Help::tr("Events that this output was read too slowly for: rows and calls (how "
                      "many are missing).")},
            {u"call"_s,
             Help::tr("With --calls: call, text (as strace writes it; with Qt classes the "
                      "function that was called, or the signal), descriptor, result, name "
                      "(of the error), duration in nanoseconds.")},
            {u"relay"_s,
             Help::tr("With --relay: what (connected, finished, full), target (its address), from "
                      "(this end's address there), message. Of a relay, received and sent also "
                      "have side (client or target: who said it), and inserted, held, withheld or "
                      "failed (it never reached the target) (true) where that is so; unsent has "
                      "side (target) where what a client said may be lost on its way on.")},
            {u"closed"_s, Help::tr("This end has closed.")},
            {u"statistics"_s,
             Help::tr("Once a second while anything changes, and as the last line (last is "
                      "true there): elapsed in nanoseconds; received and sent, each with "
                      "messages, bytes, messagesPerSecond and bytesPerSecond (of the last "
                      "whole second); for a client "
                      "echoes (exact, different); where there were echoes roundTrip "
                      "(minimum, median, p99, maximum in nanoseconds, within 0.8 %; count); "
                      "for UDP dropped (datagrams, by the system; with --sockets system) and "
                      "thrownAway (datagrams, by --conditions).")},
            {QString(),
             Help::tr("For a UDP client whose server echoes also datagrams: sent, which are "
                      "echoed, lost (not echoed within 2 seconds), awaited (sent since "
                      "then) or unjudged (too many at once to tell); and late (of the "
                      "echoed, those after 2 seconds) and duplicated (came once more).")},
    };
    return section;
}

ManualSection explainSection()
{
    ManualSection section;
    section.title = Help::tr("The object of --explain");
    section.paragraphs = {
            Help::tr("ok (true or false), scheme, user, host, port, path, query, fragment; empty "
                     "where nothing was typed. The password is never printed. “query” is an object "
                     "of keys and values; where a key comes more than once, its value is the list "
                     "of all its values. Where ok is false: error (a word), message (a sentence), "
                     "at (the character where it is wrong, counted from 0), and port is null where "
                     "it is none. The exit code is then 1."),
    };
    return section;
}

} // namespace

Manual manual()
{
    return {{Help::tr("socketchat [options] [address]"), Help::tr("socketchat [options] HOST PORT"),
             u"socketchat FILE.jsonl|FILE.lesson|FILE.socketchat"_s},
            Help::tr("Learn and test sockets by talking through them: one window is one end of a "
                     "conversation over TCP or UDP."),
            {optionsSection(), addressSection(), headlessSection(), scriptSection(), filesSection(),
             rulesSection(), execSection(), exitSection(), eventsSection(), explainSection(),
             exampleSection()}};
}

QStringList ManualEntry::options() const
{
    QStringList options = name.split(u", "_s);
    options.back() = options.back().section(u' ', 0, 0);
    return options;
}

QString ManualEntry::placeholder() const { return name.section(u", "_s, -1).section(u' ', 1); }

} // namespace socketchat
