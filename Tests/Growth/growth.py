#!/usr/bin/env python3
"""How long each shape of card takes to be asked, checked and imported as it grows: growth.py PROGRAM [CARD_BYTES].

Each shape is made with about n, 2n and 4n bytes, and each command is run over it with an answer that is wrong. What counts is the processor time
of the command, less that of the same command over a card of one line. The exponent is that of the last doubling: 1 is linear. The
status is 1 where one is above 1.5 and takes longer than a second."""

import math, os, resource, subprocess, sys, tempfile

LIMIT = 30  # seconds of processor time, for one command


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


def seconds(program, name, text):
    """The processor time of a command over a card, and the most memory of it so far, in megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        deck = os.path.join(folder, "deck.md")
        with open(deck, "w") as file:
            file.write(f"## Question\n\n{text}\n")
        environment = dict(os.environ, HOME=folder, NACRE_BUNDLED_DECKS="")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        limit = lambda: resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
        words = [program] + COMMANDS[name](deck, os.path.join(folder, "data"))
        ended = subprocess.run(
            words, input=ANSWERS, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, preexec_fn=limit)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        time = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return time, ended.returncode, after.ru_maxrss // 1024


def main():
    program, size = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 50_000
    bad = []
    for command in COMMANDS:
        base = min(seconds(program, command, "a")[0] for _ in range(3))
        print(f"{command}: seconds at {size:,}, {2 * size:,} and {4 * size:,} bytes, and the exponent")
        for shape, make in SHAPES.items():
            runs = [seconds(program, command, make(size * factor)) for factor in (1, 2, 4)]
            times = [max(0.001, time - base) for time, _, _ in runs]
            exponent = math.log2(times[2] / times[1])
            died = [f"ended by signal {-status}" for _, status, _ in runs if status < 0]
            told = " ".join(f"{time:8.3f}" for time in times) + f" {exponent:6.2f} {' '.join(died)}"
            print(f"    {shape:30} {told}", flush=True)
            if died or exponent > 1.5 and times[2] > 1:
                bad.append(f"{command}, {shape}")
    print(f"at most {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} megabytes")
    if bad:
        print("not linear: " + "; ".join(bad))
        sys.exit(1)


main()
