"""The states of a folder that a power cut could leave, made of what recorder.c has written down.

Models. Names and lengths: those up to the last sync of anything last, in their order, as the journal of ext4, XFS or btrfs keeps them; of those
after it any beginning may ("ordered"). By POSIX alone a name lasts when its own folder was synced ("strict"). Data: what was written to a file
since its last sync may be there or not, page by page.
"""
import os
import random

PAGE = 4096


class Record:
    """One thing that a program did."""

    def __init__(self, what, file, offset, length, path, data):
        self.what, self.file, self.offset, self.length, self.path, self.data = what, file, offset, length, path, data

    @property
    def is_name(self):
        return self.what in ("create", "rename", "exchange", "link", "unlink", "mkdir", "rmdir")

    @property
    def folder(self):
        return os.path.dirname(self.path.split("\t")[-1])


def records(path):
    """The records of a log."""
    with open(path, "rb") as log:
        text = log.read()
    found, start, numbers = [], 0, {}
    while start < len(text):
        end = text.index(b"\n", start)
        what, file, offset, length, name = text[start:end].decode().split("\t", 4)
        length = int(length)
        start = end + 1 + (length if what == "write" else 0)
        # A file that is made may get the inode of one that is gone, and is another all the same.
        if what == "create":
            numbers[file] = -len(found) - 1
        found.append(Record(what, numbers.get(file, int(file)), int(offset), length, name, text[end + 1:start]))
    return found


class Disk:
    """Names, and for each the number of a file; for each file its bytes."""

    def __init__(self, root):
        self.names, self.folders, self.files = {}, {""}, {}
        for base, folders, names in os.walk(root):
            inner = os.path.relpath(base, root)
            inner = "" if inner == "." else inner
            for name in folders:
                self.folders.add(os.path.join(inner, name))
            for name in names:
                path = os.path.join(base, name)
                if os.path.islink(path) or not os.path.isfile(path):
                    continue
                number = os.stat(path).st_ino
                self.names[os.path.join(inner, name)] = number
                with open(path, "rb") as file:
                    self.files[number] = bytearray(file.read())

    def copy(self):
        other = Disk.__new__(Disk)
        other.names, other.folders = dict(self.names), set(self.folders)
        other.files = {number: bytearray(data) for number, data in self.files.items()}
        return other

    def rename(self, before, after):
        if not before or not after:
            self.drop(before or after)
            return
        for path in [path for path in self.names if path == before or path.startswith(before + "/")]:
            self.names[after + path[len(before):]] = self.names.pop(path)
        for path in [path for path in self.folders if path == before or path.startswith(before + "/")]:
            self.folders.discard(path)
            self.folders.add(after + path[len(before):])

    def drop(self, path):
        self.names.pop(path, None)

    def apply_name(self, record):
        if record.what == "create":
            self.names[record.path] = record.file
            self.files[record.file] = bytearray()
        elif record.what == "link":
            self.names[record.path] = record.file
        elif record.what == "rename":
            self.rename(*record.path.split("\t"))
        elif record.what == "exchange":
            one, other = record.path.split("\t")
            self.names[one], self.names[other] = self.names.get(other), self.names.get(one)
        elif record.what == "unlink":
            self.drop(record.path)
        elif record.what == "mkdir":
            self.folders.add(record.path)
        elif record.what == "rmdir":
            self.folders.discard(record.path)

    def apply_data(self, record, keep=None):
        """Writes, or with `keep` only pages for which that says so."""
        data = self.files.setdefault(record.file, bytearray())
        if record.what == "cut":
            del data[record.offset:]
            data.extend(bytes(max(0, record.offset - len(data))))
            return
        if len(data) < record.offset:
            data.extend(bytes(record.offset - len(data)))
        start = 0
        while start < record.length:
            end = min(record.length, start + PAGE - (record.offset + start) % PAGE)
            if keep is None or keep():
                data[record.offset + start:record.offset + end] = record.data[start:end]
            start = end

    def lay_out(self, root):
        """Makes its files below a folder that is empty."""
        for folder in sorted(self.folders):
            os.makedirs(os.path.join(root, folder), mode=0o700, exist_ok=True)
        for name, number in self.names.items():
            if number is None:
                continue
            path = os.path.join(root, name)
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            if name.endswith("-shm"):
                # It is shared memory, of which any state may be left.
                if random.random() < 0.5:
                    with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
                        file.write(random.randbytes(32_768))
                continue
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(self.files.get(number, b""))


def whole(before, log):
    """The disk after all that was written down."""
    disk = before.copy()
    for record in log:
        if record.is_name:
            disk.apply_name(record)
        elif record.what in ("write", "cut"):
            disk.apply_data(record)
    return disk


def states(before, log, cut, seeds):
    """Disks as a cut after so many records could leave them: a name for each, and whether only POSIX allows it."""
    log = log[:cut]
    syncs = [index for index, record in enumerate(log) if record.what in ("sync", "syncfolder")]
    committed = syncs[-1] if syncs else -1
    synced = {}
    folders = {}
    for index in syncs:
        (synced if log[index].what == "sync" else folders)[log[index].file if log[index].what == "sync" else log[index].path] = index

    def made(last_name, keep, strict=False):
        disk = before.copy()
        for index, record in enumerate(log):
            if record.is_name:
                lasts = index < folders.get(record.folder, -1) if strict else index <= committed or index <= last_name
                if lasts or record.what == "create" and strict and index < synced.get(record.file, -1) and record.folder in folders:
                    disk.apply_name(record)
                elif record.what == "create":
                    disk.files[record.file] = bytearray()
            elif record.what in ("write", "cut"):
                if index < synced.get(record.file, -1):
                    disk.apply_data(record)
                elif record.what == "write":
                    disk.apply_data(record, keep)
                elif keep():
                    disk.apply_data(record)
        return disk

    yield "lost", False, made(-1, lambda: False)
    yield "kept", False, made(cut, lambda: True)
    yield "data", False, made(-1, lambda: True)
    yield "names", False, made(cut, lambda: False)
    yield "strict", True, made(-1, lambda: False, strict=True)
    for seed in seeds:
        dice = random.Random(seed * 1_000_003 + cut)
        share = dice.random()
        yield "dice", False, made(dice.randint(committed, cut), lambda: dice.random() < share)
