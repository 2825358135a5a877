#!/usr/bin/env python3
"""Archives whose bytes depend on their files alone: sorted names, one time, two kinds of rights.

archive.py again TIME FILE          packs a .zip or .tar.xz again
archive.py make TIME FILE.zip DIR   packs a folder, under its name
archive.py time CHANGELOG           prints the time of the newest entry of a debian/changelog"""
import email.utils
import io
import lzma
import pathlib
import re
import sys
import tarfile
import time
import zipfile


def mode(executable):
    return 0o755 if executable else 0o644


def zip_members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for info in packed.infolist():
            if not info.is_dir():
                yield info.filename, bool(info.external_attr >> 16 & 0o100), packed.read(info)


def zip_bytes(members, when):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, executable, data in sorted(members):
            info = zipfile.ZipInfo(name, time.gmtime(when)[:6])
            info.create_system = 3
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = (0o100000 | mode(executable)) << 16
            packed.writestr(info, data)
    return out.getvalue()


def tar_bytes(data, when):
    out = io.BytesIO()
    with tarfile.open(fileobj=io.BytesIO(lzma.decompress(data))) as old, \
            tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as new:
        for info in sorted(old.getmembers(), key=lambda member: member.name):
            info.mtime, info.uid, info.gid, info.uname, info.gname = when, 0, 0, "root", "root"
            info.pax_headers = {}
            info.mode = mode(info.isdir() or info.issym() or info.mode & 0o100)
            new.addfile(info, old.extractfile(info) if info.isreg() else None)
    return lzma.compress(out.getvalue(), preset=9)


def again(when, file):
    path = pathlib.Path(file)
    data = path.read_bytes()
    if path.suffix == ".zip":
        path.write_bytes(zip_bytes(zip_members(data), int(when)))
    else:
        path.write_bytes(tar_bytes(data, int(when)))


def make(when, file, folder):
    folder = pathlib.Path(folder)
    members = [(path.relative_to(folder.parent).as_posix(), False, path.read_bytes())
               for path in folder.rglob("*") if path.is_file()]
    pathlib.Path(file).write_bytes(zip_bytes(members, int(when)))


def changelog_time(file):
    line = re.search(r"^ -- .*>  (.*)$", pathlib.Path(file).read_text(encoding="utf-8"), re.M)
    print(int(email.utils.parsedate_to_datetime(line[1]).timestamp()))


if __name__ == "__main__":
    {"again": again, "make": make, "time": changelog_time}[sys.argv[1]](*sys.argv[2:])
