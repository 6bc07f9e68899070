// Runs the statement that makes a routes file, in DuckDB, on a log whose figures are known:
// node routes.mjs. The same routes, cases and medians must come out as the event engine finds.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const fixtures = join(here, "../fixtures");
const tools = process.env.TOOLS ?? join(here, "../../target/tools");
const { DuckDBInstance } = await import(
  pathToFileURL(createRequire(join(tools, "package.json")).resolve("@duckdb/node-api")).href
);

const log = join(fixtures, "ecom.csv").replaceAll("'", "''");
const oracle = JSON.parse(readFileSync(join(fixtures, "ecom-by-session.oracle.json"), "utf8"));
const connection = await (await DuckDBInstance.create(":memory:")).connect();
await connection.run(`
  CREATE TABLE events AS
  SELECT session_id AS case_id, "timestamp"::TIMESTAMP AS happened_at, event AS name,
    row_number() OVER () AS row_number
  FROM read_csv('${log}', header = true)`);
const sql = readFileSync(join(fixtures, "routes.sql"), "utf8");
const reader = await connection.runAndReadAll(sql);
const routes = reader.getRowObjects().map(({ route, cases, median_seconds }) => ({
  route,
  cases: Number(cases),
  seconds: Number(median_seconds),
}));

const sum = (of) => routes.reduce((total, row) => total + of(row), 0);
check("routes", routes.length, oracle.variants);
check("cases", sum((row) => row.cases), oracle.cases);
check("events", sum((row) => row.cases * row.route.split(" > ").length), oracle.events);
check("routes of one case", routes.filter((row) => row.cases === 1).length, oracle.variants_with_count_1);
for (const { count, activities } of oracle.top10_variants) {
  const route = activities.join(" > ");
  check(route, routes.find((row) => row.route === route)?.cases, count);
}
console.log(`Routes by SQL: ${routes.length} routes of ${oracle.cases} cases, as the event engine finds.`);

function check(what, is, should) {
  if (is === should) return;
  console.error(`Routes by SQL: ${what} is ${is} and should be ${should}.`);
  process.exit(1);
}
