#!/usr/bin/env python3
"""How long each shape of card takes to be asked, checked and imported as it grows: growth.py PROGRAM [CARD_BYTES [WORD]].

Each shape is made with about n, 2n and 4n bytes, the last one just below the megabyte up to which cards are read as Markdown, and each command is
run over it with an answer that is wrong. What counts is the processor time of the command, less that of the same command over a card of
one line. The exponent is that of the last doubling: 1 is linear. The most memory is told in bytes for each byte of the largest one. Then come
decks with fixed bounds. With a WORD, only the shapes and decks that have it in their names are run. The status is 1 where an exponent is above 1.3
and the card takes longer than a second, where a command ends otherwise than it should, and where a bound is broken."""

import math, os, resource, subprocess, sys, tempfile, threading

LIMIT = 30  # seconds of processor time, for one command
LONG = 180  # the same, for a file of a million cards, of which only the memory is bounded


def repeated(make, size):
    """As many of these parts as come to so many bytes."""
    parts, length = [], 0
    while length < size:
        parts.append(make(len(parts)))
        length += len(parts[-1]) + 1
    return parts


SHAPES = {
    "words": lambda n: "a\n" + " ".join(repeated(lambda i: f"word{i}", n)),
    "lines": lambda n: "\n".join(repeated(lambda i: f"line {i}", n)),
    "emphasis": lambda n: "*a* **b** " * (n // 10),
    "open emphasis": lambda n: "*a **b " * (n // 7),
    "brackets": lambda n: "[" * n,
    "links": lambda n: "[a](b) " * (n // 7),
    "code": lambda n: "`a` " * (n // 4),
    "nested list": lambda n: "\n".join("  " * i + "- a" for i in range(int(math.sqrt(n)))),
    "table": lambda n: "| a | b |\n|---|---|\n" + "| c | d |\n" * (n // 10),
    "table of 400 columns": lambda n: "\n".join(
        ["|" + "a|" * 400, "|" + "-|" * 400] + ["| " + "c | " * 400] * (n // 1602)),
    "quotes": lambda n: "\n".join(repeated(lambda i: f"> quote {i}", n)),
    "formulas": lambda n: "$x_{1}^2$ " * (n // 10),
    "pictures": lambda n: "![a](b.png) " * (n // 12),
    "html": lambda n: "<b>a</b> " * (n // 9),
    "cloze, many gaps": lambda n: "#cloze\n\n" + " ".join(repeated(lambda i: "{{c%d::x%d}}" % (i + 1, i), n)),
    "cloze, one gap": lambda n: "#cloze\n\n" + " ".join(repeated(lambda i: "{{c1::x%d}}" % i, n)),
    "cloze, bracketed": lambda n: "#cloze\n\n" + " ".join(repeated(lambda i: "[x%d]" % i, n)),
    "typed, alternatives": lambda n: "#typed\n\n" + " | ".join(repeated(lambda i: f"a{i}", n)),
    "typed, alternatives of words": lambda n: "#typed\n\n" + " | ".join(repeated(lambda i: f"red a{i} cell", n)),
    "typed, one long": lambda n: "#typed\n\n" + " ".join(repeated(lambda i: f"w{i}", n)),
    "typed, optional parts": lambda n: "#typed\n\n" + " ".join(repeated(lambda i: f"(the) w{i}", n)),
    "ordered": lambda n: "#ordered\n\n" + "\n".join(repeated(lambda i: f"{i + 1}. item {i}", n)),
    "points": lambda n: "#points\n\n" + "\n".join(repeated(lambda i: f"- point {i}", n)),
    "choice": lambda n: "\n".join(repeated(lambda i: f"- [{'x' if i % 7 == 0 else ' '}] option {i}", n)),
}
COMMANDS = {
    "study": lambda deck, data: ["study", deck, "--data", data],
    "check": lambda deck, data: ["check", deck, "--data", data],
    "import": lambda deck, data: ["import", "--dry-run", deck, "--data", data],
}
ANSWERS = b"wrong answer\n\n" + b"something else\n" * 3 + b"n\n1\n\n1\nq\n"


def run(program, name, text, seconds=LIMIT):
    """The processor time of a command over a deck, the most memory it took, in bytes, and its status."""
    with tempfile.TemporaryDirectory() as folder:
        deck = os.path.join(folder, "deck.md")
        with open(deck, "w") as file:
            file.write(text)
        environment = dict(os.environ, HOME=folder, NACRE_BUNDLED_DECKS="")
        limit = lambda: resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        words = [program] + COMMANDS[name](deck, os.path.join(folder, "data"))
        with open(os.path.join(folder, "answers"), "w+b") as answers:
            answers.write(ANSWERS)
            answers.seek(0)
            child = subprocess.Popen(
                words, stdin=answers, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, preexec_fn=limit)
            _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, child.returncode


def ended(name, status):
    """What is wrong with a status, in words; a check ends with 1 where it found something."""
    if status < 0:
        return [f"ended by signal {-status}"]
    return [] if status == 0 or status == 1 and name != "study" else [f"status {status}"]


# Decks that are to stay within so many seconds of processor time and bytes of memory, for the commands that read them.
BOUNDS = {
    "ordered, 2,000 items": ("## Q\n\n#ordered\n\n" + "".join(f"{i + 1}. item number {i}\n" for i in range(2_000)), 1, 200 << 20),
    "typed, 1,000 alternatives": ("## Q\n\n#typed\n\n" + " | ".join(f"a{i}" for i in range(1_000)) + "\n", 1, 200 << 20),
    "a million headings": ("## Q\n" * 1_000_000, LONG, 500 << 20),
    "10 MB of words": ("## Q\n\n" + "word " * 2_000_000 + "\n", LIMIT, 300 * 10_000_000),
    "10 MB of emphasis": ("## Q\n\n" + "*a* **b** " * 1_000_000 + "\n", LIMIT, 300 * 10_000_000),
}


def main():
    program, size = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 250_000
    word = sys.argv[3] if len(sys.argv) > 3 else ""
    bad = []
    for command in COMMANDS:
        least = [run(program, command, "## Question\n\na\n") for _ in range(3)]
        base, start = min(time for time, _, _ in least), min(memory for _, memory, _ in least)
        print(f"{command}: seconds at {size:,}, {2 * size:,} and {4 * size:,} bytes, the exponent, and bytes of memory for a byte")
        for shape, make in SHAPES.items():
            if word not in shape:
                continue
            texts = [f"## Question\n\n{make(size * factor)}\n" for factor in (1, 2, 4)]
            runs = [run(program, command, text) for text in texts]
            times = [max(0.001, time - base) for time, _, _ in runs]
            exponent = math.log2(times[2] / times[1])
            memory = max(0, runs[2][1] - start) / len(texts[2].encode())
            died = [problem for _, _, status in runs for problem in ended(command, status)]
            told = " ".join(f"{time:8.3f}" for time in times) + f" {exponent:6.2f} {memory:6.0f} {' '.join(died)}"
            print(f"    {shape:30} {told}", flush=True)
            if died or exponent > 1.3 and times[2] > 1 or memory > 316:
                bad.append(f"{command}, {shape}")
    print("decks with bounds: command, seconds, megabytes")
    for name, (text, seconds, most) in BOUNDS.items():
        if word not in name:
            continue
        for command in COMMANDS:
            time, memory, status = run(program, command, text, max(seconds, LIMIT))
            died = ended(command, status)
            print(f"    {name:30} {command:8} {time:8.3f} {memory >> 20:6} {' '.join(died)}", flush=True)
            if died or time > seconds or memory > most:
                bad.append(f"{command}, {name}")
    if bad:
        print("not within bounds: " + "; ".join(bad))
        sys.exit(1)


main()
