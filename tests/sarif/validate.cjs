// Validates logs against the schema: validate.cjs MODULES SCHEMA LOG...
"use strict";
const fs = require("fs");
const path = require("path");

const [modules, schemaPath, ...logs] = process.argv.slice(2);
const load = (name) => require(path.join(modules, name));
const Ajv = load("ajv/dist/2020");
const ajv = new Ajv({ allErrors: true, strict: false });
load("ajv-formats")(ajv);

const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));
const validate = ajv.compile(read(schemaPath));
for (const log of logs) {
  if (!validate(read(log))) {
    console.log(log, JSON.stringify(validate.errors, null, 2));
    process.exitCode = 1;
  }
}
console.log(`${logs.length} logs validated`);
