"""What other engines take for the paragraphs of one archive, beside its own search.

    python3 Sources/Benchmarks/engines.py art100 ARCHIVE

Needs the Python packages duckdb and tantivy, and PostgreSQL's server programs with a user postgres;
what is not there is left out. Each figure is the middle of seven, warm, inside the engine's process but
for art100, which is started anew each time.
"""

import glob
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

program, archive = sys.argv[1:3]
rare, common = "noordelijke pontonbrug", "nederlandse"
db = sqlite3.connect(archive)
rows = db.execute("SELECT id, heading, text FROM block").fetchall()
size = sum(len(text.encode()) for _, _, text in rows)
print(f"{len(rows)} paragraphs, {size / 1e6:.1f} MB; milliseconds, top 20 by score")
print(f"{'':34}{'load, s':>9}{'MB':>8}{'rare':>9}{'common':>9}{'sums':>9}")


def middle(what):
    times = []
    for _ in range(8):
        start = time.perf_counter()
        what()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times[1:])


def tell(name, load, space, rare, common, sums=None):
    cells = [f"{load:9.1f}" if load else f"{'':9}", f"{space / 1e6:8.1f}"]
    cells += [f"{x:9.1f}" if x is not None else f"{'':9}" for x in (rare, common, sums)]
    print(f"{name:34}" + "".join(cells), flush=True)


def folder_size(path):
    return sum(os.path.getsize(os.path.join(d, f)) for d, _, fs in os.walk(path) for f in fs)


SUMS = "SELECT kind, count(*), avg(value) FROM fact GROUP BY kind ORDER BY kind"


def ours():
    def search(words):
        return lambda: subprocess.run(
            [program, "search", "-a", archive, words], capture_output=True, check=True)
    tell("art100, as a process", None, os.path.getsize(archive), middle(search(f'"{rare}"')),
         middle(search(common)), middle(lambda: db.execute(SUMS).fetchall()))


def duck(folder):
    import duckdb
    path = f"{folder}/duck"
    start = time.perf_counter()
    con = duckdb.connect(path)
    con.execute("CREATE TABLE fact (kind TEXT, value DOUBLE)")
    con.execute("CREATE TABLE block (id BIGINT, heading TEXT, text TEXT)")
    for table, query in (("fact", "SELECT kind, value FROM fact"),
                         ("block", "SELECT id, heading, text FROM block")):
        csv = f"{folder}/{table}.csv"
        subprocess.run(["sqlite3", "-csv", "-header", archive, query],
                       stdout=open(csv, "w"), check=True)
        con.execute(f"INSERT INTO {table} SELECT * FROM read_csv('{csv}', header=true, "
                    "quote='\"', escape='\"', all_varchar=true)")
    con.execute("CHECKPOINT")
    load = time.perf_counter() - start

    def like(words):
        return lambda: con.execute(
            "SELECT id FROM block WHERE text ILIKE ? LIMIT 20", [f"%{words}%"]).fetchall()
    tell(f"DuckDB {duckdb.__version__}, ILIKE without score", load, os.path.getsize(path),
         middle(like(rare)), middle(like(common)), middle(lambda: con.execute(SUMS).fetchall()))


def tantivy_index(folder):
    import tantivy
    path = f"{folder}/tantivy"
    os.mkdir(path)
    start = time.perf_counter()
    build = tantivy.SchemaBuilder()
    build.add_integer_field("id", stored=True)
    build.add_text_field("heading", stored=False)
    build.add_text_field("text", stored=False)
    index = tantivy.Index(build.build(), path=path)
    writer = index.writer(100_000_000)
    for id, heading, text in rows:
        writer.add_document(tantivy.Document(id=id, heading=heading, text=text))
    writer.commit()
    writer.wait_merging_threads()
    load = time.perf_counter() - start
    index.reload()
    searcher = index.searcher()

    def search(words):
        query = index.parse_query(words, ["heading", "text"])
        return lambda: searcher.search(query, 20)
    tell("tantivy, BM25", load, folder_size(path), middle(search(f'"{rare}"')),
         middle(search(common)))


def postgres(folder):
    programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    if not programs or shutil.which("runuser") is None:
        return
    os.chmod(folder, 0o755)
    home = f"{folder}/pg"
    os.mkdir(home)
    shutil.chown(home, "postgres")

    def run(*words):
        subprocess.run(["runuser", "-u", "postgres", "--", *words], check=True, cwd=home,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    run(f"{programs[-1]}/initdb", "-D", f"{home}/data", "-A", "trust")
    options = f"-k {home} -c listen_addresses= -c fsync=off -c max_wal_size=4GB"
    run(f"{programs[-1]}/pg_ctl", "-D", f"{home}/data", "-w", "-o", options, "-l", f"{home}/log",
        "start")
    try:
        def sql(text, **more):
            return subprocess.run(
                ["psql", "-X", "-q", "-h", home, "-U", "postgres", "-v", "ON_ERROR_STOP=1", "-At"],
                input=text, text=True, check=True, capture_output=True, **more).stdout
        csv = f"{folder}/block.tsv"
        with open(csv, "w") as file:
            for id, heading, text in rows:
                clean = [x.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
                         for x in (heading, text)]
                file.write(f"{id}\t{clean[0]}\t{clean[1]}\n")
        start = time.perf_counter()
        sql(f"""CREATE TABLE block (id bigint PRIMARY KEY, heading text, text text);
            \\copy block FROM '{csv}'
            ALTER TABLE block ADD COLUMN words tsvector
              GENERATED ALWAYS AS (to_tsvector('dutch', heading || ' ' || text)) STORED;
            CREATE INDEX ON block USING gin (words);
            ANALYZE""")
        load = time.perf_counter() - start
        space = int(sql("SELECT pg_total_relation_size('block')"))

        def search(words):
            query = f"""SELECT id, ts_rank(words, q) FROM block, phraseto_tsquery('dutch', '{words}') q
              WHERE words @@ q ORDER BY 2 DESC LIMIT 20"""
            times = sql("\\timing on\n" + (query + ";\n") * 8)
            return statistics.median(
                [float(line.split()[1].replace(",", ".")) for line in times.splitlines()
                 if line.startswith("Time:")][1:])
        tell("PostgreSQL, tsvector, ts_rank", load, space, search(rare), search(common))
    finally:
        run(f"{programs[-1]}/pg_ctl", "-D", f"{home}/data", "-m", "immediate", "stop")


with tempfile.TemporaryDirectory() as folder:
    ours()
    for engine in (duck, tantivy_index, postgres):
        try:
            engine(folder)
        except (ImportError, subprocess.CalledProcessError) as error:
            print(f"{engine.__name__}: left out: {error}")
